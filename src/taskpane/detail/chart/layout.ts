import { area, line } from "d3-shape";
import type { Scale } from "./scale";

/** Where things stand in a chart, in pixels of its drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of a month's place. */
  readonly slot: number;
  /** Middle of a month, 1 to 12. */
  x(month: number): number;
  y(value: number): number;
}

/** A character of an axis label is about so wide. */
const character = 6.6;
const [top, bottom, right] = [10, 22, 10];

/** The layout of a chart of twelve months, with room for the widest label at its left. */
export function layoutOf(width: number, height: number, scale: Scale, labels: readonly string[]): Layout {
  const left = Math.ceil(Math.max(...labels.map((label) => label.length)) * character) + 10;
  const slot = (width - left - right) / 12;
  const inside = height - top - bottom;
  return {
    width,
    height,
    left,
    right: width - right,
    top,
    bottom: height - bottom,
    slot,
    x: (month) => left + (month - 0.5) * slot,
    y: (value) => top + (1 - (value - scale.low) / (scale.high - scale.low)) * inside,
  };
}

/** The month whose place a point lies in, 1 to 12. */
export const monthAt = (x: number, { left, slot }: Layout) => Math.min(12, Math.max(1, Math.ceil((x - left) / slot)));

export interface Point {
  readonly month: number;
  readonly value: number;
}

/** A line through points as the path of an SVG; it goes on across months without a figure, as quarterly figures do. */
export const linePath = (points: readonly Point[], { x, y }: Layout): string =>
  line<Point>(
    ({ month }) => x(month),
    ({ value }) => y(value),
  ).digits(1)(points) ?? "";

/** The area between two lines that share their months. */
export const bandPath = (low: readonly Point[], high: readonly Point[], { x, y }: Layout): string =>
  area<Point>(
    ({ month }) => x(month),
    ({ value }) => y(value),
    (_, i) => y(high[i]!.value),
  ).digits(1)(low) ?? "";

/** The points of the months that have a figure. */
export const pointsOf = <T extends { readonly month: number }>(
  months: readonly T[],
  of: (month: T) => number | null,
): Point[] =>
  months.flatMap((each) => {
    const value = of(each);
    return value === null ? [] : [{ month: each.month, value }];
  });
