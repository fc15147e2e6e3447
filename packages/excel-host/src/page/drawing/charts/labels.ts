import { usualPosition } from "../../../model/charts/labels";
import type { SeriesView } from "../../../model/charts/series";
import { displayText } from "../../../model/numberFormat";
import type { SvgNode } from "./svg";
import { lineHeight, type Measure, textNode } from "./text";

/** What a label stands at: the ends of a bar, or a point of a line. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Where the bar begins; a point of a line has none. */
  readonly fromX?: number;
  readonly fromY?: number;
  readonly horizontal?: boolean;
}

/** The label of a value, undefined where it has none. */
export function labelNode(
  series: SeriesView,
  index: number,
  category: string,
  spot: Spot,
  measure: Measure,
): SvgNode | undefined {
  const { labels } = series;
  const cell = series.cells[index];
  if (!labels || !cell || cell.value === null || series.points.get(index)?.label === false) return undefined;
  const text = [
    ...(labels.series ? [series.name] : []),
    ...(labels.category ? [category] : []),
    ...(labels.value ? [labels.format === undefined ? cell.text : displayText(cell.value, labels.format)] : []),
  ].join(labels.separator);
  if (text === "") return undefined;
  const half = { x: measure(text, labels.font) / 2 + 3, y: lineHeight(labels.font) / 2 + 1 };
  return textNode(text, labels.font, placeOf(labels.position ?? usualPosition(series.kind), spot, half));
}

type Point = { readonly x: number; readonly y: number };

function placeOf(position: string, spot: Spot, half: Point): Point {
  const { x, y, fromX = x, fromY = y, horizontal = false } = spot;
  // Towards the end of the bar.
  const [dx, dy] = horizontal ? [Math.sign(x - fromX) || 1, 0] : [0, Math.sign(y - fromY) || -1];
  switch (position) {
    case "Center":
      return { x: (x + fromX) / 2, y: (y + fromY) / 2 };
    case "InsideEnd":
      return { x: x - dx * half.x, y: y - dy * half.y };
    case "InsideBase":
      return { x: fromX + dx * half.x, y: fromY + dy * half.y };
    case "Left":
      return { x: x - half.x - 4, y };
    case "Right":
      return { x: x + half.x + 4, y };
    case "Top":
      return { x, y: y - half.y - 4 };
    case "Bottom":
      return { x, y: y + half.y + 4 };
    default:
      return { x: x + dx * half.x, y: y + dy * half.y };
  }
}
