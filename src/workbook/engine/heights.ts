import type { Content } from "./content";

/** Points of a line of the usual font, and of the air around the lines of a row. */
const line = 15;
const air = 5;

/** Excel's highest row, in points; it refuses a higher one. */
export const highestRow = 409;

/**
 * Height of each row of a content in points, by the longest of its wrapped cells, as far as Excel lets a row grow.
 *
 * Excel fits rows by itself only while nobody has set them; WPS and other readers of the file do not at all.
 */
export function rowHeights({ columns, rows }: Content): number[] {
  const wrapped = columns.filter(({ wrap, hidden }) => wrap && !hidden);
  return rows.map(({ cells }) => {
    const lines = wrapped.map(({ key, width }) => {
      const cell = cells.get(key);
      return typeof cell === "string" ? linesOf(cell, width) : 1;
    });
    return Math.min(highestRow, air + line * Math.max(1, ...lines));
  });
}

/**
 * Lines that a text takes in a column; a Chinese character is two digits wide.
 *
 * @param width of the column in digits
 * @example linesOf("后续月份需达到4.5%", 10) // 3
 */
export function linesOf(text: string, width: number): number {
  // A line breaks before what does not fit, and fonts differ, so that it is seldom filled to its end.
  const usable = Math.max(1, width * 0.87);
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / usable)), 0);
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2000" ? 2 : 1;
  return width;
}

/** Runs of neighbours that are alike. @example runs([18, 18, 30]) // [{ start: 0, length: 2, value: 18 }, { start: 2, length: 1, value: 30 }] */
export function runs<T>(values: readonly T[]): { start: number; length: number; value: T }[] {
  const found: { start: number; length: number; value: T }[] = [];
  values.forEach((value, at) => {
    const last = found.at(-1);
    if (last && last.value === value && last.start + last.length === at) last.length += 1;
    else found.push({ start: at, length: 1, value });
  });
  return found;
}
