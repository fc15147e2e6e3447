import type { IRange } from "@univerjs/core";
import { bounding, cellRect, type Rect } from "../address";

export function toRange(rect: Rect): IRange {
  return {
    startRow: rect.row,
    endRow: rect.row + rect.rows - 1,
    startColumn: rect.column,
    endColumn: rect.column + rect.columns - 1,
  };
}

export function toRect({ startRow, endRow, startColumn, endColumn }: IRange): Rect {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** Smallest block with all cells of a matrix of rows by index; undefined where there are none. */
export function matrixRect(matrix: Readonly<Record<number, Readonly<Record<number, unknown>>>>): Rect | undefined {
  let found: Rect | undefined;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const column of Object.keys(cells)) {
      const cell = cellRect(Number(row), Number(column));
      found = found ? bounding(found, cell) : cell;
    }
  }
  return found;
}
