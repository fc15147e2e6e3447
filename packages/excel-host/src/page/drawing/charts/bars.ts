import type { AxisView } from "../../../model/charts/axis";
import { stackOf } from "../../../model/charts/scale";
import type { GroupView } from "../../../model/charts/groups";
import type { ChartView } from "../../../model/charts/view";
import { labelNode } from "./labels";
import { Plane } from "./plane";
import { node, type SvgNode } from "./svg";
import { type Measure, stroke } from "./text";

/** Columns and bars of a group, and over them their labels. */
export function drawBars(
  group: GroupView,
  axis: AxisView,
  plane: Plane,
  { categories }: ChartView,
  measure: Measure,
): { readonly shapes: readonly SvgNode[]; readonly labels: readonly SvgNode[] } {
  const [shapes, labels]: [SvgNode[], SvgNode[]] = [[], []];
  const ends = stackOf(group);
  const places = placesOf(group);
  group.series.forEach((series, s) => {
    const bars: SvgNode[] = [];
    ends[s]!.forEach((end, i) => {
      if (!end) return;
      const base = group.stacking === "clustered" ? Plane.base(axis.scale) : end[0];
      const [from, to] = [plane.value(base, axis), plane.value(end[1], axis)];
      const { start, breadth } = places(s);
      const [a, b] = [plane.at(i + start), plane.at(i + start + breadth)];
      const [near, far, low, high] = [Math.min(a, b), Math.max(a, b), Math.min(from, to), Math.max(from, to)];
      const box = plane.horizontal
        ? { x: low, y: near, width: high - low, height: far - near }
        : { x: near, y: low, width: far - near, height: high - low };
      const pointFill = series.points.get(i)?.fill;
      const fill = pointFill === undefined ? series.fill : pointFill;
      const told = {
        "data-series": series.name,
        "data-category": categories[i] ?? "",
        "data-value": series.cells[i]!.value!,
      };
      bars.push(node("rect", { ...box, fill: fill ?? "none", ...stroke(series.line), ...told }));
      const middle = (near + far) / 2;
      const spot = plane.horizontal
        ? { x: to, y: middle, fromX: from, fromY: middle, horizontal: true }
        : { x: middle, y: to, fromX: middle, fromY: from };
      const label = labelNode(series, i, categories[i] ?? "", spot, measure);
      if (label) labels.push(label);
    });
    shapes.push(node("g", { class: "series" }, bars));
  });
  return { shapes, labels };
}

/** Where in its category a series has its bar, in parts of the category. */
function placesOf({
  stacking,
  series,
  gapWidth,
  overlap,
}: GroupView): (series: number) => { readonly start: number; readonly breadth: number } {
  const count = stacking === "clustered" ? series.length : 1;
  const step = 1 - overlap / 100;
  const breadth = 1 / (1 + (count - 1) * step + gapWidth / 100);
  const first = (breadth * gapWidth) / 200;
  return (s) => ({ start: first + (stacking === "clustered" ? s * breadth * step : 0), breadth });
}
