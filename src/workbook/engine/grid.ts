import { columnName } from "../../documents";

export { columnName };

/** What a cell holds, as Excel reports it: an empty one is `""`. */
export type Cell = string | number | boolean;

/** What is written into a cell; null leaves it as it is. */
export type Input = Cell | null;

/** The used block of a sheet; `row` and `column` are the zero-based place of its first cell. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats and formulas of the same cells, where they were read too. */
  readonly formats?: readonly (readonly string[])[];
  readonly formulas?: readonly (readonly Cell[])[];
}

/** A cell of a grid by its place in the grid; empty outside. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.cells[row]?.[column] ?? "";
}

/** A cell's text without spaces around it. */
export function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/**
 * A text as it is written so that Excel keeps it as text: what begins like a formula, or with an apostrophe that Excel
 * would swallow, gets one in front.
 *
 * @example literal("=1+1") // "'=1+1"
 * @example literal("增长6%") // "增长6%"
 */
export function literal(text: string): string {
  return /^[=+\-@'\t\r]/.test(text) ? `'${text}` : text;
}

/** A1 address of a zero-based place. @example cellName(4, 1) // "B5" */
export const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;
