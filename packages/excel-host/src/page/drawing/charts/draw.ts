import type { AxisView } from "../../../model/charts/axis";
import type { StyledText } from "../../../model/charts/style";
import type { ChartView } from "../../../model/charts/view";
import { categoryLabels, drawCategoryAxis, drawValueAxis, halfTick, type Labels, reachOf, valueLabels } from "./axes";
import { drawBars } from "./bars";
import { drawLegend } from "./legend";
import { drawLines } from "./lines";
import { type Box, inset, Plane } from "./plane";
import { node, type SvgNode } from "./svg";
import { lineHeight, type Measure, stroke, textBlock, textNode, wrapped } from "./text";

const MARGIN = 8;

/**
 * A chart as a drawing of so many pixels.
 * @param measure how broad texts are
 */
export function drawChart(
  view: ChartView,
  { width, height }: { readonly width: number; readonly height: number },
  measure: Measure,
): SvgNode {
  const said = view.title?.text ?? view.name;
  const area = node("rect", {
    x: 0.5,
    y: 0.5,
    width: Math.max(0, width - 1),
    height: Math.max(0, height - 1),
    fill: view.fill ?? "none",
    ...stroke(view.border),
  });
  let box: Box = inset(
    { left: 0, top: 0, width, height },
    { left: MARGIN, top: MARGIN, right: MARGIN, bottom: MARGIN },
  );
  const nodes: SvgNode[] = [node("title", {}, [said]), area];
  if (view.title) {
    const lines = wrapped(view.title.text, view.title.font, box.width, 3, measure);
    const high = lines.length * lineHeight(view.title.font);
    nodes.push(...textBlock(lines, view.title.font, { x: box.left + box.width / 2, y: box.top + high / 2 }));
    if (!view.title.overlay) box = inset(box, { top: high + 6 });
  }
  const series = view.groups.flatMap((group) => group.series).sort((a, b) => a.index - b.index);
  const legend = drawLegend(view.legend, series, box, measure);
  nodes.push(...legend.nodes, ...drawPlot(view, legend.rest, measure));
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return node("svg", { ...size, role: "img", "aria-label": said, "data-chart": view.name }, nodes);
}

function drawPlot(view: ChartView, given: Box, measure: Measure): readonly SvgNode[] {
  if (view.groups.length === 0) return [];
  const titles = drawTitles(view, given);
  const { horizontal, category, value, secondary } = view;
  const main = valueLabels(value, category, view, measure, false);
  const second = secondary && valueLabels(secondary, category, view, measure, true);
  // Labels at the ends of a lying axis reach half over its ends, those of an upright one above it.
  const half = horizontal ? halfTick(value, measure) : lineHeight(value.font) / 2;
  const outer = inset(titles.rest, horizontal ? { right: half } : { top: half });
  const along = roomFor(main, horizontal, "value");
  const secondRoom = second ? roomFor(second, horizontal, "value") : {};
  const inner = inset(inset(outer, along), secondRoom);
  const slot = inner.width / Math.max(1, view.categories.length);
  const names = categoryLabels(view, slot, inner, measure);
  const beyond = horizontal
    ? half - (names.side === "low" ? names.room : 0)
    : reachOf(view, names, slot, measure) - (main.side === "low" ? main.room : 0);
  const free = { left: Math.max(0, beyond) };
  const box = inset(inset(inner, roomFor(names, horizontal, "category")), free);
  const plane = new Plane(box, horizontal, view.categories.length, category);
  const drawn = view.groups.map((group) => {
    const axis: AxisView = group.secondary && secondary ? secondary : value;
    return (group.family === "line" ? drawLines : drawBars)(group, axis, plane, view, measure);
  });
  const ground = view.plotFill
    ? [node("rect", { x: box.left, y: box.top, width: box.width, height: box.height, fill: view.plotFill })]
    : [];
  return [
    ...ground,
    ...titles.nodes,
    ...drawValueAxis(value, main, plane),
    ...(secondary && second ? drawValueAxis(secondary, second, plane) : []),
    ...drawn.flatMap(({ shapes }) => shapes),
    ...drawCategoryAxis(view, names, plane, measure),
    ...drawn.flatMap(({ labels }) => labels),
  ];
}

/** The sides of the plot at which labels stand. */
function roomFor({ side, room }: Labels, horizontal: boolean, axis: "category" | "value") {
  const upright = axis === "value" ? !horizontal : horizontal;
  const names = upright ? (["left", "right"] as const) : (["bottom", "top"] as const);
  return { [side === "low" ? names[0] : names[1]]: room };
}

/** Titles of the axes at the outer edge, and the room that is left. */
function drawTitles(
  { category, value, secondary, horizontal }: ChartView,
  box: Box,
): { readonly nodes: readonly SvgNode[]; readonly rest: Box } {
  const nodes: SvgNode[] = [];
  let rest = box;
  const put = (title: StyledText | null | undefined, side: "left" | "right" | "bottom"): void => {
    if (!title) return;
    const high = lineHeight(title.font);
    if (side === "bottom") {
      const y = rest.top + rest.height - high / 2;
      nodes.push(textNode(title.text, title.font, { x: rest.left + rest.width / 2, y }));
    } else {
      const x = side === "left" ? rest.left + high / 2 : rest.left + rest.width - high / 2;
      nodes.push(textNode(title.text, title.font, { x, y: rest.top + rest.height / 2, turned: -90 }));
    }
    rest = inset(rest, { [side]: high + 2 });
  };
  put(category.visible ? category.title : null, horizontal ? "left" : "bottom");
  put(value.visible ? value.title : null, horizontal ? "bottom" : "left");
  if (!horizontal) put(secondary?.title, "right");
  return { nodes, rest };
}
