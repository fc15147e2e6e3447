/** A block of cells by zero-based row and column; `rows` and `columns` count cells and are at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Size of a worksheet in Excel since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The whole worksheet. */
export const WHOLE: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Letters of a zero-based column: 0 → A, 25 → Z, 26 → AA, 16383 → XFD. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

function between(row: number, column: number, row2: number, column2: number): Rect | undefined {
  const top = Math.min(row, row2);
  const left = Math.min(column, column2);
  const bottom = Math.max(row, row2);
  const right = Math.max(column, column2);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * The block an A1 reference without a sheet means (`B2`, `$B$2:D9`, `A:C`, `3:3`); undefined where it is none.
 * @example parseA1("B2:C4") // { row: 1, column: 1, rows: 3, columns: 2 }
 */
export function parseA1(text: string): Rect | undefined {
  const [first = "", second, ...rest] = text.trim().split(":");
  if (rest.length > 0) return undefined;
  const end = second ?? first;
  const [cell, cell2] = [CELL.exec(first), CELL.exec(end)];
  if (cell && cell2) {
    return between(Number(cell[2]) - 1, columnIndex(cell[1]!), Number(cell2[2]) - 1, columnIndex(cell2[1]!));
  }
  if (second === undefined) return undefined;
  const [column, column2] = [COLUMN.exec(first), COLUMN.exec(end)];
  if (column && column2) return between(0, columnIndex(column[1]!), MAX_ROWS - 1, columnIndex(column2[1]!));
  const [row, row2] = [ROW.exec(first), ROW.exec(end)];
  if (row && row2) return between(Number(row[1]) - 1, 0, Number(row2[1]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** Sheet name and rest of `'My sheet'!A1`; the name is undefined where there is no `!`. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const trimmed = text.trim().replace(/^=/, "");
  const mark = trimmed.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, rest: trimmed };
  const name = trimmed.slice(0, mark);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, rest: trimmed.slice(mark + 1) };
}

/** A sheet's name as it stands in a reference: quoted unless it is a plain word that is no cell reference. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[RrCc]\d*([Cc]\d*)?$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * A block in A1 notation, whole rows and columns as `3:5` and `A:C`; `absolute` puts the dollar signs.
 * @example formatA1({ row: 1, column: 1, rows: 3, columns: 2 }) // "B2:C4"
 */
export function formatA1(rect: Rect, absolute = false): string {
  const $ = absolute ? "$" : "";
  const [bottom, right] = [rect.row + rect.rows - 1, rect.column + rect.columns - 1];
  if (isWholeRows(rect)) return `${$}${rect.row + 1}:${$}${bottom + 1}`;
  if (isWholeColumns(rect)) return `${$}${columnName(rect.column)}:${$}${columnName(right)}`;
  const first = `${$}${columnName(rect.column)}${$}${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${$}${columnName(right)}${$}${bottom + 1}`;
}

export const isWholeRows = (rect: Rect): boolean => rect.columns === MAX_COLUMNS;
export const isWholeColumns = (rect: Rect): boolean => rect.rows === MAX_ROWS;
export const isUnbounded = (rect: Rect): boolean => isWholeRows(rect) || isWholeColumns(rect);
export const cellRect = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The cells of a block in reading order. */
export function* places({ row, column, rows, columns }: Rect): Iterable<readonly [row: number, column: number]> {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) yield [row + i, column + j];
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether `outer` holds every cell of `inner`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersect(outer, inner);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether a block lies inside a worksheet and has at least one cell. */
export function isRect(rect: Rect): boolean {
  return (
    [rect.row, rect.column, rect.rows, rect.columns].every(Number.isInteger) &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    contains(WHOLE, rect)
  );
}
