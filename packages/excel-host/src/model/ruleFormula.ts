import { cellRect, columnName, MAX_COLUMNS, MAX_ROWS, parseA1, quoteSheet, type Rect, splitSheet } from "../address";
import { type Shift, shiftRect } from "../shift";

/** Texts in quotes, names of functions, and references with their sheet; only the last have the second and third group. */
const REFERENCE =
  /"(?:[^"]|"")*"|[\p{L}_\\][\p{L}\p{N}_.]*\(|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_.(!])/giu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i;

/**
 * The formula of a conditional format or validation after cells were inserted or deleted. It stands for the first cell of
 * its block: fixed parts of references ($) follow their cells, the others keep their distance to that cell.
 * @param own whether the rule lies on the sheet whose cells were shifted
 * @param sheet name of that sheet, to which references may also point from elsewhere
 * @param from first cell of the rule's block before, `to` after
 */
export function shiftRule(formula: string, shift: Shift, own: boolean, sheet: string, from: Rect, to: Rect): string {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  return formula.replace(REFERENCE, (all: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return all;
    const meant = prefix === undefined ? own : splitSheet(`${prefix}A1`).sheet?.toLowerCase() === sheet.toLowerCase();
    const shifted = cells.split(":").map((cell) => shiftCell(cell, meant ? shift : undefined, rows, columns));
    return `${prefix ?? ""}${shifted.includes(BROKEN) ? BROKEN : shifted.join(":")}`;
  });
}

const BROKEN = "#REF!";

function shiftCell(text: string, shift: Shift | undefined, rows: number, columns: number): string {
  const [, $c = "", letters = "", $r = "", digits = ""] = CELL.exec(text) ?? [];
  const cell = parseA1(letters + digits);
  if (!cell) return text;
  const moved = shift ? follow(cell, shift, { row: $r === "$", column: $c === "$" }) : cell;
  if (!moved) return BROKEN;
  const row = $r === "$" ? moved.row : cell.row + rows;
  const column = $c === "$" ? moved.column : cell.column + columns;
  return inSheet(row, column) ? `${$c}${columnName(column)}${$r}${row + 1}` : BROKEN;
}

/** Where a cell comes to lie along the shift, if that part of the reference to it is fixed; undefined where it is deleted. */
function follow(
  cell: Rect,
  shift: Shift,
  fixed: { readonly row: boolean; readonly column: boolean },
): Rect | undefined {
  return (shift.axis === "rows" ? fixed.row : fixed.column) ? shiftRect(cellRect(cell.row, cell.column), shift) : cell;
}

function inSheet(row: number, column: number): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

/** Formulas (texts that begin with `=`) anywhere in a rule's settings, changed. */
export function mapFormulas(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapFormulas(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapFormulas(item, change)]));
}

/** The formula of a rule after a sheet was renamed. */
export function renameInRule(formula: string, before: string, after: string): string {
  return formula.replace(REFERENCE, (all: string, prefix: string | undefined, cells: string | undefined) => {
    const named = prefix !== undefined && splitSheet(`${prefix}A1`).sheet?.toLowerCase() === before.toLowerCase();
    return named && cells !== undefined ? `${quoteSheet(after)}!${cells}` : all;
  });
}
