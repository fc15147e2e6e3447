import type { AxisView } from "../../../model/charts/axis";
import { stackOf } from "../../../model/charts/scale";
import type { GroupView } from "../../../model/charts/groups";
import type { ChartView } from "../../../model/charts/view";
import { labelNode } from "./labels";
import { markerNode } from "./markers";
import type { Plane } from "./plane";
import { node, type SvgNode } from "./svg";
import { type Measure, stroke } from "./text";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines of a group with their markers, and over them their labels. */
export function drawLines(
  group: GroupView,
  axis: AxisView,
  plane: Plane,
  { categories, blanks }: ChartView,
  measure: Measure,
): { readonly shapes: readonly SvgNode[]; readonly labels: readonly SvgNode[] } {
  const [shapes, labels]: [SvgNode[], SvgNode[]] = [[], []];
  const ends = stackOf(group);
  group.series.forEach((series, s) => {
    const points = categories.map((_, i): Point | null => {
      const value = ends[s]![i]?.[1] ?? (blanks === "Zero" ? 0 : null);
      return value === null ? null : { x: plane.at(i + 0.5), y: plane.value(value, axis) };
    });
    const d = runsOf(points, blanks === "Interplotted")
      .map((run) => pathOf(run, series.smooth))
      .join("");
    const line = node("path", {
      d,
      fill: "none",
      "stroke-linejoin": "round",
      ...stroke(series.line),
      "data-series": series.name,
    });
    const markers = points.flatMap((point, i) => {
      if (!point) return [];
      const label = labelNode(series, i, categories[i]!, point, measure);
      if (label) labels.push(label);
      return series.marker && ends[s]![i] ? [markerNode(series.marker, point.x, point.y)] : [];
    });
    shapes.push(node("g", { class: "series" }, [line, ...markers]));
  });
  return { shapes, labels };
}

/** Points that one line joins: it ends at a gap unless it leads over it. */
function runsOf(points: readonly (Point | null)[], over: boolean): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)!.push(point);
    else if (!over) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function pathOf(points: readonly Point[], smooth: boolean): string {
  const text = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
  const nearest = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))]!;
  return points
    .map((point, i) => {
      if (i === 0) return `M${text(point)}`;
      if (!smooth) return `L${text(point)}`;
      // A third of the way along the line between the neighbours of each end.
      const [a, b, c, d] = [nearest(i - 2), nearest(i - 1), point, nearest(i + 1)];
      const first = { x: b.x + (c.x - a.x) / 6, y: b.y + (c.y - a.y) / 6 };
      const second = { x: c.x - (d.x - b.x) / 6, y: c.y - (d.y - b.y) / 6 };
      return `C${text(first)} ${text(second)} ${text(point)}`;
    })
    .join("");
}
