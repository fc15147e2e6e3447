import { cellRect, contains, intersect, type Rect } from "../address";
import { invalidArgument } from "../error";
import { isTooLong } from "./formulaLimit";
import { isNumberFormat } from "./numberFormat";
import type { CellInput, CellPatch, FormatPatch, GridSheet } from "./grid";
import { checkAllowed, checkEditable } from "./protection";
import { withNamesOfTables } from "./structuredReferences";
import { growTables, renameColumns } from "./tables";
import { parseTyped } from "./typed";
import type { WorkbookModel } from "./workbook";

/** What a cell shows to a caller: an empty cell is "", an error its literal. */
export function shownValue(grid: GridSheet, row: number, column: number): string | number | boolean {
  return grid.value(row, column).value ?? "";
}

/** Excel.RangeValueType of a cell. */
export function valueType(grid: GridSheet, row: number, column: number): string {
  const { value, error } = grid.value(row, column);
  if (error) return "Error";
  if (value === null) return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/**
 * Writes values as a person types them. An undefined element leaves its cell.
 * Refused whole: a locked cell of a protected sheet (AccessDenied), a value that is no text, number or boolean
 * (InvalidArgument).
 * @param values as many rows and columns as `rect`
 */
export function writeValues(
  model: WorkbookModel,
  sheet: string,
  rect: Rect,
  values: readonly (readonly unknown[])[],
): void {
  checkEditable(model, sheet, rect);
  const grid = model.sheet(sheet);
  const covered = grid.merges.filter((merge) => intersect(merge, rect));
  const patches: CellPatch[] = [];
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      if (value === null || value === undefined || isCovered(covered, row, column)) return;
      const { input, numberFormat } = read(model, value, grid.numberFormat(row, column));
      const format = numberFormat === undefined ? {} : { format: { style: { n: { pattern: numberFormat } } } };
      patches.push({ row, column, input, ...format });
    }),
  );
  write(model, sheet, rect, patches);
}

/** Most characters of a text in a cell. */
const LONGEST_TEXT = 32_767;

/** @throws InvalidArgument for what is no value, a text that is too long, or a formula that cannot be read */
function read(
  model: WorkbookModel,
  value: unknown,
  current: string,
): { readonly input: CellInput; readonly numberFormat?: string } {
  if (typeof value === "boolean") return { input: { value } };
  if (typeof value === "number" && Number.isFinite(value)) {
    return { input: { value: current === "@" ? String(value) : value } };
  }
  if (typeof value !== "string" || value.length > LONGEST_TEXT) throw invalidArgument();
  const typed = parseTyped(value, current);
  const { formula } = typed.input as { readonly formula?: string };
  const broken = formula !== undefined && (isTooLong(formula) || !model.grid.isFormula(formula));
  if (broken) throw invalidArgument();
  return formula === undefined ? typed : { ...typed, input: { formula: withNamesOfTables(model, formula) } };
}

/** @throws InvalidArgument where one of the values could not be written, before anything is changed for them */
export function checkValues(model: WorkbookModel, values: readonly (readonly unknown[])[]): void {
  for (const value of values.flat()) if (value !== null && value !== undefined) read(model, value, "General");
}

/** Puts content into cells and tells those who listen; a write below a table grows it. */
function write(model: WorkbookModel, sheet: string, rect: Rect, patches: readonly CellPatch[]): void {
  if (patches.length === 0) return;
  const grid = model.sheet(sheet);
  const single = rect.rows === 1 && rect.columns === 1;
  const state = (): readonly [unknown, string] => [
    shownValue(grid, rect.row, rect.column),
    valueType(grid, rect.row, rect.column),
  ];
  const before = state();
  const filled = patches.some(({ input }) => input && !("value" in input && input.value === null));
  const grown = growTables(model, sheet, rect, filled);
  grid.write(patches);
  grown();
  renameColumns(model, sheet, rect);
  const after = state();
  const details = {
    valueBefore: before[0],
    valueAfter: after[0],
    valueTypeBefore: before[1],
    valueTypeAfter: after[1],
  };
  model.changed({ sheet, rect, changeType: "RangeEdited", ...(single ? { details } : {}) });
}

function isCovered(merges: readonly Rect[], row: number, column: number): boolean {
  return merges.some(
    (merge) => contains(merge, cellRect(row, column)) && (merge.row !== row || merge.column !== column),
  );
}

/** Empties cells; formats stay. */
export function clearContents(model: WorkbookModel, sheet: string, rect: Rect): void {
  checkEditable(model, sheet, rect);
  const grid = model.sheet(sheet);
  const used = grid.used(false);
  const cells = used && intersect(rect, used);
  if (!cells) return;
  const patches: CellPatch[] = [];
  for (let row = cells.row; row < cells.row + cells.rows; row++) {
    for (let column = cells.column; column < cells.column + cells.columns; column++) {
      if (grid.raw(row, column)) patches.push({ row, column, input: { value: null } });
    }
  }
  write(model, sheet, rect, patches);
}

/** @throws InvalidArgument for a text that is no number format */
function numberFormatOf(pattern: unknown): { readonly pattern: string } {
  if (typeof pattern !== "string" || !isNumberFormat(pattern)) throw invalidArgument();
  return { pattern: pattern || "General" };
}

/**
 * Sets number formats. An undefined element leaves its cell.
 * @throws InvalidArgument for a text that is no format, AccessDenied on a protected sheet
 */
export function writeNumberFormats(
  model: WorkbookModel,
  sheet: string,
  rect: Rect,
  formats: readonly (readonly unknown[])[],
): void {
  checkAllowed(model, sheet, "allowFormatCells");
  const patches: CellPatch[] = [];
  // Cells of one format get it at once where it is one object.
  const made = new Map<unknown, FormatPatch>();
  formats.forEach((line, i) =>
    line.forEach((pattern, j) => {
      if (pattern === null || pattern === undefined) return;
      let format = made.get(pattern);
      if (!format) made.set(pattern, (format = { style: { n: numberFormatOf(pattern) } }));
      patches.push({ row: rect.row + i, column: rect.column + j, format });
    }),
  );
  model.sheet(sheet).write(patches);
}

/** Sets one number format for all cells of a block, which may be unbounded. */
export function formatNumbers(model: WorkbookModel, sheet: string, rect: Rect, pattern: unknown): void {
  checkAllowed(model, sheet, "allowFormatCells");
  const style = { n: numberFormatOf(pattern) };
  model.sheet(sheet).applyFormat(rect, () => ({ style }));
}
