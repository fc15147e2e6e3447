import { isMeta, metaKeys } from "./content";
import type { SheetRole } from "./role";
import { textOf, type Cell, type Grid } from "./grid";

/** A managed sheet as it was found: where its columns and rows have come to stand. Places count within the grid. */
export interface Located {
  readonly grid: Grid;
  readonly keyRow: number;
  readonly keyColumn: number;
  /** Place of each column by its key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Keys that stand over two columns, as after a column was copied. */
  readonly repeated: readonly string[];
  /** Place of the title, notes and headings by their key. */
  readonly meta: ReadonlyMap<string, number>;
  /** Rows below the headings that hold anything, ours and those a person inserted. */
  readonly rows: readonly LocatedRow[];
}

export interface LocatedRow {
  /** Place within the grid. */
  readonly at: number;
  /** What the hidden key column holds; empty in a row that a person inserted. */
  readonly key: string;
  cell(column: string): Cell;
  text(column: string): string;
  /** The cell with its number format, which alone tells that a typed 10 % is kept as 0.1. */
  entered(column: string): { readonly value: Cell; readonly format: string };
  /** What is typed there, begins with `=` where it is a formula. */
  formula(column: string): Cell;
}

/**
 * Finds key row and key column of a managed sheet and all that hangs on them, whatever was renamed, sorted, moved or
 * inserted; null where the corner is missing or of another role.
 */
export function locate(grid: Grid, role: SheetRole): Located | null {
  const corner = findCorner(grid, role);
  if (corner === null) return null;
  const [keyRow, keyColumn] = corner;
  const columns = new Map<string, number>();
  const repeated: string[] = [];
  grid.cells[keyRow]!.forEach((cell, at) => {
    const key = textOf(cell);
    if (at === keyColumn || key === "") return;
    if (columns.has(key)) repeated.push(key);
    else columns.set(key, at);
  });
  const meta = new Map<string, number>();
  const rows: LocatedRow[] = [];
  grid.cells.forEach((cells, at) => {
    const key = textOf(cells[keyColumn]!);
    if (at === keyRow) return;
    if (isMeta(key)) meta.set(key, at);
    else if (cells.some((cell) => cell !== "")) rows.push(rowAt(grid, columns, at, key));
  });
  const heading = meta.get(metaKeys.heading) ?? keyRow;
  return {
    grid,
    keyRow,
    keyColumn,
    columns,
    repeated,
    meta,
    rows: rows.filter((row) => row.key !== "" || row.at > heading),
  };
}

export function findCorner(grid: Grid, role: SheetRole): readonly [number, number] | null {
  for (const [row, cells] of grid.cells.entries()) {
    const column = cells.indexOf(metaKeys.corner + role);
    if (column >= 0) return [row, column];
  }
  return null;
}

/** Identity of a row whose key says what it is about. */
export const rowKey = (row: LocatedRow): string | null => (row.key === "" ? null : row.key);

function rowAt(grid: Grid, columns: ReadonlyMap<string, number>, at: number, key: string): LocatedRow {
  const { cells, formats = [], formulas = cells } = grid;
  const pick = <T>(layer: readonly (readonly T[])[], column: string) => layer[at]?.[columns.get(column) ?? -1];
  const cell = (column: string) => pick(cells, column) ?? "";
  return {
    at,
    key,
    cell,
    text: (column) => textOf(cell(column)),
    entered: (column) => ({ value: cell(column), format: pick(formats, column) ?? "General" }),
    formula: (column) => pick(formulas, column) ?? "",
  };
}
