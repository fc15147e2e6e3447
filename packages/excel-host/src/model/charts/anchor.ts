import { cellRect, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../address";
import { type Shift, shiftRect } from "../../shift";
import type { GridSheet } from "../grid";
import type { Anchor, Corner } from "./state";

/** Where something lies on a sheet, in points from its first cell. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From the top left of one block of cells to the bottom right of another. */
export function anchorOver(from: Rect, to: Rect): Anchor {
  return {
    from: { row: from.row, column: from.column, x: 0, y: 0 },
    to: { row: to.row + to.rows - 1, column: to.column + to.columns - 1, x: 1, y: 1 },
  };
}

const height = (grid: GridSheet, row: number): number => (grid.rowHidden(row) ? 0 : grid.rowHeight(row));
const width = (grid: GridSheet, column: number): number => (grid.columnHidden(column) ? 0 : grid.columnWidth(column));

export function frameOf(grid: GridSheet, { from, to }: Anchor): Frame {
  const [left, top] = pointOf(grid, from);
  const [right, bottom] = pointOf(grid, to);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function pointOf(grid: GridSheet, { row, column, x, y }: Corner): readonly [left: number, top: number] {
  let [left, top] = [0, 0];
  for (let i = 0; i < column; i++) left += width(grid, i);
  for (let i = 0; i < row; i++) top += height(grid, i);
  return [left + x * width(grid, column), top + y * height(grid, row)];
}

/** The cells under a frame as they are now. */
export function anchorAt(grid: GridSheet, { left, top, width: across, height: down }: Frame): Anchor {
  return { from: cornerAt(grid, left, top), to: cornerAt(grid, left + across, top + down) };
}

function cornerAt(grid: GridSheet, left: number, top: number): Corner {
  const [column, x] = within(left, MAX_COLUMNS, (i) => width(grid, i));
  const [row, y] = within(top, MAX_ROWS, (i) => height(grid, i));
  return { row, column, x, y };
}

function within(distance: number, count: number, size: (index: number) => number): readonly [number, number] {
  let rest = Math.max(0, distance);
  for (let i = 0; i < count - 1; i++) {
    const extent = size(i);
    if (rest < extent) return [i, rest / extent];
    rest -= extent;
  }
  return [count - 1, 0];
}

/** A place after cells were inserted or deleted; one in deleted cells comes to lie at their beginning. */
function shiftCorner(corner: Corner, shift: Shift): Corner {
  const moved = shiftRect(cellRect(corner.row, corner.column), shift);
  if (moved) return { ...corner, row: moved.row, column: moved.column };
  return shift.axis === "rows"
    ? { ...corner, row: shift.rect.row, y: 0 }
    : { ...corner, column: shift.rect.column, x: 0 };
}

export function shiftAnchor({ from, to }: Anchor, shift: Shift): Anchor {
  return { from: shiftCorner(from, shift), to: shiftCorner(to, shift) };
}
