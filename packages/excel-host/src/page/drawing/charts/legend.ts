import type { LegendView } from "../../../model/charts/view";
import type { SeriesView } from "../../../model/charts/series";
import { markerNode } from "./markers";
import { type Box, inset } from "./plane";
import { node, type SvgNode } from "./svg";
import { lineHeight, type Measure, PIXELS, stroke, textNode, wrapped } from "./text";

const GAP = 12;

/** Names of the series with their colours; and the room that is left. */
export function drawLegend(
  legend: LegendView | null,
  series: readonly SeriesView[],
  box: Box,
  measure: Measure,
): { readonly nodes: readonly SvgNode[]; readonly rest: Box } {
  if (!legend || series.length === 0) return { nodes: [], rest: box };
  const { font, position, overlay } = legend;
  const keySize = (one: SeriesView): number => font.size * PIXELS * (one.kind.family === "line" ? 2 : 0.75);
  const aside = position === "Left" || position === "Right" || position === "Corner";
  const most = aside ? box.width * 0.35 : box.width;
  const entries = series.map((one) => {
    const key = keySize(one);
    const [name = ""] = wrapped(one.name, font, most - key - 8, 1, measure);
    return { one, name, key, width: key + 5 + measure(name, font) };
  });
  const rows = aside ? entries.map((entry) => [entry]) : rowsOf(entries, box.width);
  const height = lineHeight(font) * 1.15;
  const width = Math.max(...rows.map(widthOf));
  const high = rows.length * height;
  const top =
    position === "Top" || position === "Corner"
      ? box.top
      : position === "Bottom"
        ? box.top + box.height - high
        : box.top + (box.height - high) / 2;
  const nodes = rows.flatMap((row, i) => {
    let x = box.left + (aside ? 0 : (box.width - widthOf(row)) / 2);
    if (position === "Right" || position === "Corner") x = box.left + box.width - width;
    const y = top + (i + 0.5) * height;
    return row.flatMap(({ one, name, key, width: own }) => {
      const drawn = [keyOf(one, x, y, key), textNode(name, font, { x: x + key + 5, y, anchor: "start" })];
      x += own + GAP;
      return drawn;
    });
  });
  const side = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" }[position] ?? "bottom";
  const rest = overlay ? box : inset(box, { [side]: (aside ? width : high) + 6 });
  return { nodes: [node("g", { class: "legend" }, nodes)], rest };
}

const widthOf = (row: readonly { readonly width: number }[]): number =>
  row.reduce((sum, { width }) => sum + width, 0) + GAP * (row.length - 1);

function rowsOf<T extends { readonly width: number }>(entries: readonly T[], width: number): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && widthOf([...row, entry]) <= width) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function keyOf(series: SeriesView, x: number, y: number, size: number): SvgNode {
  if (series.kind.family !== "line") {
    const edge = Math.min(size, 9);
    return node("rect", {
      x,
      y: y - edge / 2,
      width: edge,
      height: edge,
      fill: series.fill ?? "none",
      ...stroke(series.line),
    });
  }
  const line = node("line", { x1: x, x2: x + size, y1: y, y2: y, ...stroke(series.line) });
  return node("g", {}, series.marker ? [line, markerNode(series.marker, x + size / 2, y)] : [line]);
}
