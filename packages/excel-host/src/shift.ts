import { intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from "./address";

/** Cells put in or taken out: those beyond `rect` move along `axis` by its size. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly rect: Rect;
}

/**
 * Where a block comes to lie after a shift, as Excel moves references; undefined where all its cells are deleted.
 * A block that the shift meets on a part of its breadth only stays as it is.
 * @example shiftRect({row:5,column:0,rows:2,columns:1}, {kind:"insert",axis:"rows",rect:{row:1,column:0,rows:3,columns:9}}) // { row: 8, … }
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  if (shift.axis === "rows") return shiftRows(rect, shift.kind, shift.rect, MAX_ROWS);
  const shifted = shiftRows(turn(rect), shift.kind, turn(shift.rect), MAX_COLUMNS);
  return shifted && turn(shifted);
}

function shiftRows(rect: Rect, kind: Shift["kind"], cells: Rect, limit: number): Rect | undefined {
  const met = intersect({ ...rect, row: 0, rows: 1 }, { ...cells, row: 0, rows: 1 });
  if (!met || met.columns < rect.columns || rect.rows >= limit) return rect;
  const end = rect.row + rect.rows;
  if (kind === "insert") {
    if (cells.row <= rect.row) return { ...rect, row: Math.min(rect.row + cells.rows, limit - rect.rows) };
    return cells.row < end ? { ...rect, rows: Math.min(rect.rows + cells.rows, limit - rect.row) } : rect;
  }
  const deletedEnd = cells.row + cells.rows;
  const before = Math.max(0, Math.min(rect.row, deletedEnd) - cells.row);
  const inside = Math.max(0, Math.min(end, deletedEnd) - Math.max(rect.row, cells.row));
  return inside < rect.rows ? { ...rect, row: rect.row - before, rows: rect.rows - inside } : undefined;
}

function turn(rect: Rect): Rect {
  return { row: rect.column, column: rect.row, rows: rect.columns, columns: rect.rows };
}
