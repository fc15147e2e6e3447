import type { AxisView } from "../../../model/charts/axis";
import { ticksOf } from "../../../model/charts/scale";
import type { ChartView } from "../../../model/charts/view";
import { displayText } from "../../../model/numberFormat";
import { type Box, Plane } from "./plane";
import { node, type SvgNode } from "./svg";
import { lineHeight, type Measure, stroke, textBlock, textNode, wrapped } from "./text";

/** Between labels and their axis. */
const GAP = 5;
/** Most lines of a category's name under columns. */
const LINES = 2;

/** Whether labels stand at the low end of the axis that crosses theirs (left, bottom), or at its high end. */
type Side = "low" | "high";

export interface Labels {
  readonly side: Side;
  /** Room that they need beside the plot. */
  readonly room: number;
}

const none: Labels = { side: "low", room: 0 };
const tickText = (value: number, { format }: AxisView): string => displayText(value, format);

/** Values stand at the end of the categories where the axis is, or at the one that was chosen. */
export function valueLabels(
  axis: AxisView,
  category: AxisView,
  view: ChartView,
  measure: Measure,
  second: boolean,
): Labels {
  if (!axis.visible || axis.labels === "None") return none;
  const first = (axis.labels === "High") !== category.reversed;
  const side: Side = (second ? !first : first) ? "high" : "low";
  const widths = ticksOf(axis.scale).map((tick) => measure(tickText(tick, axis), axis.font));
  return { side, room: (view.horizontal ? lineHeight(axis.font) : Math.max(0, ...widths)) + GAP };
}

/** Categories stand beside their axis: outside the plot where that is at an end, else in it, below zero. */
export function categoryLabels(view: ChartView, breadth: number, box: Box, measure: Measure): Labels {
  const { category: axis, value, horizontal } = view;
  if (!axis.visible || axis.labels === "None" || view.categories.length === 0) return none;
  const side: Side = (axis.labels === "High") !== value.reversed ? "high" : "low";
  const { minimum, maximum } = value.scale;
  const base = Plane.base(value.scale);
  const outside = axis.labels !== "NextToAxis" || base === minimum;
  const size = horizontal
    ? Math.max(...view.categories.map((name) => Math.min(box.width * 0.5, measure(name, axis.font))))
    : heightUnder(view, breadth, box.height * 0.4, measure);
  if (outside || maximum === minimum) return { side, room: size + GAP };
  // What stands below zero may still reach beyond the plot's end.
  const below = ((base - minimum) / (maximum - minimum)) * (horizontal ? box.width : box.height);
  return { side, room: Math.max(0, size + GAP - below) };
}

/** Angle of the names under columns: that which was set, or aslant where they find no room beside each other. */
function angleOf(
  { categories, category: { angle, font, labelSpacing } }: ChartView,
  breadth: number,
  measure: Measure,
): number {
  if (angle !== undefined) return angle;
  const fits = (name: string): boolean => wrapped(name, font, breadth - 4, LINES + 1, measure).length <= LINES;
  return labelSpacing !== undefined || categories.every(fits) ? 0 : 45;
}

const sineOf = (angle: number): number => Math.abs(Math.sin((angle * Math.PI) / 180));

/** Height that the names under columns take. */
function heightUnder(view: ChartView, breadth: number, most: number, measure: Measure): number {
  const { labelSpacing, font } = view.category;
  const angle = angleOf(view, breadth, measure);
  if (angle !== 0) {
    const longest = Math.max(...view.categories.map((name) => measure(name, font)));
    return Math.min(most, longest * sineOf(angle) + lineHeight(font));
  }
  const width = breadth * (labelSpacing ?? 1) - 4;
  return (
    lineHeight(font) * Math.max(1, ...view.categories.map((name) => wrapped(name, font, width, LINES, measure).length))
  );
}

/** How far the first name, if it stands aslant, reaches to the left of the plot. */
export function reachOf(view: ChartView, { room }: Labels, breadth: number, measure: Measure): number {
  const angle = view.horizontal || room === 0 ? 0 : angleOf(view, breadth, measure);
  if (angle <= 0) return 0;
  const { font } = view.category;
  const along = Math.min(measure(view.categories[0] ?? "", font), (room - lineHeight(font)) / sineOf(angle));
  return along * Math.cos((angle * Math.PI) / 180) - breadth / 2;
}

/** Every how-manieth category is named so that the names do not touch. */
function spacingOf(view: ChartView, breadth: number, measure: Measure): number {
  const { labelSpacing, font } = view.category;
  if (labelSpacing !== undefined) return Math.max(1, Math.round(labelSpacing));
  if (view.horizontal) return Math.max(1, Math.ceil(lineHeight(font) / breadth));
  const angle = angleOf(view, breadth, measure);
  return angle === 0 ? 1 : Math.max(1, Math.ceil(lineHeight(font) / (breadth * sineOf(angle))));
}

/** How far the first and last value of a lying axis reach beyond the plot. */
export const halfTick = (axis: AxisView, measure: Measure): number =>
  Math.max(...ticksOf(axis.scale).map((tick) => measure(tickText(tick, axis), axis.font))) / 2;

export function drawValueAxis(axis: AxisView, labels: Labels, plane: Plane): readonly SvgNode[] {
  const { box, horizontal } = plane;
  const [near, far] = horizontal ? [box.top, box.top + box.height] : [box.left, box.left + box.width];
  const nodes: SvgNode[] = [];
  for (const tick of ticksOf(axis.scale)) {
    const position = plane.value(tick, axis);
    const ends = horizontal
      ? { x1: position, x2: position, y1: near, y2: far }
      : { x1: near, x2: far, y1: position, y2: position };
    if (axis.gridlines) nodes.push(node("line", { ...ends, ...stroke(axis.gridlines), class: "gridline" }));
    if (!axis.visible || axis.labels === "None") continue;
    const low = labels.side === "low";
    const half = lineHeight(axis.font) / 2 + GAP - 2;
    const place = horizontal
      ? // Along bars the low end of the categories is the bottom.
        { x: position, y: low ? far + half : near - half }
      : { x: low ? near - GAP : far + GAP, y: position, anchor: low ? ("end" as const) : ("start" as const) };
    nodes.push(textNode(tickText(tick, axis), axis.font, place));
  }
  const edge = (labels.side === "low") === horizontal ? far : near;
  const line = horizontal
    ? { x1: box.left, x2: box.left + box.width, y1: edge, y2: edge }
    : { x1: edge, x2: edge, y1: box.top, y2: box.top + box.height };
  if (axis.visible && axis.line) nodes.push(node("line", { ...line, ...stroke(axis.line) }));
  return nodes;
}

export function drawCategoryAxis(view: ChartView, labels: Labels, plane: Plane, measure: Measure): readonly SvgNode[] {
  const { category: axis, value, categories, horizontal } = view;
  const { box } = plane;
  if (!axis.visible) return [];
  const zero = plane.value(Plane.base(value.scale), value);
  const line = horizontal
    ? { x1: zero, x2: zero, y1: box.top, y2: box.top + box.height }
    : { x1: box.left, x2: box.left + box.width, y1: zero, y2: zero };
  const nodes = axis.line ? [node("line", { ...line, ...stroke(axis.line), class: "axis" })] : [];
  if (axis.labels === "None") return nodes;
  const [start, end] = horizontal ? [box.left, box.left + box.width] : [box.top + box.height, box.top];
  const position = axis.labels === "NextToAxis" ? zero : labels.side === "low" ? start : end;
  const away = labels.side === "low" ? 1 : -1;
  const spacing = spacingOf(view, plane.slot, measure);
  const angle = horizontal ? 0 : angleOf(view, plane.slot, measure);
  categories.forEach((name, i) => {
    if (i % spacing !== 0) return;
    const middle = plane.at(i + 0.5);
    if (horizontal) {
      const most = Math.max(1, Math.floor((plane.slot * spacing) / lineHeight(axis.font)));
      const room =
        axis.labels === "NextToAxis" && position > box.left
          ? Math.max(labels.room + position - box.left, 20)
          : labels.room;
      const lines = wrapped(name, axis.font, room - GAP, most, measure);
      nodes.push(
        ...textBlock(lines, axis.font, { x: position - away * GAP, y: middle, anchor: away > 0 ? "end" : "start" }),
      );
    } else if (angle !== 0) {
      const [text = ""] = wrapped(
        name,
        axis.font,
        (labels.room - GAP - lineHeight(axis.font) / 2) / sineOf(angle),
        1,
        measure,
      );
      const place = { x: middle, y: position + away * (GAP + lineHeight(axis.font) / 2), turned: -angle };
      nodes.push(textNode(text, axis.font, { ...place, anchor: angle > 0 === away > 0 ? "end" : "start" }));
    } else {
      const lines = wrapped(name, axis.font, plane.slot * spacing - 4, LINES, measure);
      const y = position + away * (GAP + (lines.length * lineHeight(axis.font)) / 2 - 2);
      nodes.push(...textBlock(lines, axis.font, { x: middle, y }));
    }
  });
  return nodes;
}
