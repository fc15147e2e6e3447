import { intersect, type Rect } from "../address";

/** What is left of a block without the cells of another: up to four blocks, top and bottom over the full width. */
export function subtract(from: Rect, taken: Rect): readonly Rect[] {
  const common = intersect(from, taken);
  if (!common) return [from];
  const [bottom, right] = [common.row + common.rows, common.column + common.columns];
  const parts: Rect[] = [
    { ...from, rows: common.row - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { ...common, column: from.column, columns: common.column - from.column },
    { ...common, column: right, columns: from.column + from.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
