import { cellRect, contains } from "../address";
import { parseTyped } from "./typed";
import { blockOf } from "./names";
import type { CellValue } from "./grid";
import type { ValidationState } from "./state";
import type { WorkbookModel } from "./workbook";

/** The validation of a cell. */
export function validationAt(
  model: WorkbookModel,
  sheet: string,
  row: number,
  column: number,
): ValidationState | undefined {
  const cell = cellRect(row, column);
  return model.state(sheet).validations.find(({ rects }) => rects.some((rect) => contains(rect, cell)));
}

/** Whether a cell's value meets its validation. One by formula is not judged here and counts as met. */
export function isValid(model: WorkbookModel, sheet: string, row: number, column: number): boolean {
  const validation = validationAt(model, sheet, row, column);
  return !validation || accepts(model, validation, model.sheet(sheet).value(row, column));
}

export function accepts(
  model: WorkbookModel,
  { rule, ignoreBlanks }: ValidationState,
  { value, error }: CellValue,
): boolean {
  if (value === null) return ignoreBlanks;
  if (error) return false;
  const [[kind, settings]] = Object.entries(rule) as [[string, Readonly<Record<string, unknown>>]];
  if (kind === "custom") return true;
  if (kind === "list") return inList(model, String(settings["source"]), value);
  const measured = kind === "textLength" ? String(value).length : value;
  if (typeof measured !== "number" || (kind === "wholeNumber" && !Number.isInteger(measured))) return false;
  return compares(model, settings, measured);
}

function inList(model: WorkbookModel, source: string, value: unknown): boolean {
  const shown = String(value);
  if (!source.startsWith("=")) return source.split(",").some((item) => item.trim() === shown);
  const cells = reference(model, source);
  if (!cells) return true;
  const grid = model.sheet(cells.sheet);
  const { row, column, rows, columns } = cells.rect;
  for (let i = 0; i < rows * columns; i++) {
    const listed = grid.value(row + Math.floor(i / columns), column + (i % columns)).value;
    if (listed !== null && String(listed).toLowerCase() === shown.toLowerCase()) return true;
  }
  return false;
}

/** Cells that a list's formula refers to, directly or by a name. */
function reference(model: WorkbookModel, formula: string): ReturnType<typeof blockOf> {
  const named = model.grid.names.find(({ name }) => name.toLowerCase() === formula.slice(1).toLowerCase());
  const plain = { id: "", name: "", formula, comment: "", visible: true, sheet: null };
  return blockOf(model, named ?? plain);
}

function compares(
  model: WorkbookModel,
  { operator, formula1, formula2 }: Readonly<Record<string, unknown>>,
  value: number,
): boolean {
  const [first, second] = [operand(model, formula1), operand(model, formula2)];
  if (first === undefined) return true;
  const between = second === undefined || (value >= Math.min(first, second) && value <= Math.max(first, second));
  const results: Readonly<Record<string, boolean>> = {
    Between: between,
    NotBetween: !between,
    EqualTo: value === first,
    NotEqualTo: value !== first,
    GreaterThan: value > first,
    LessThan: value < first,
    GreaterThanOrEqualTo: value >= first,
    LessThanOrEqualTo: value <= first,
  };
  return results[String(operator)] ?? true;
}

/** A limit as a number: given as one, typed as one (dates too), or standing in a cell; undefined for other formulas. */
function operand(model: WorkbookModel, limit: unknown): number | undefined {
  if (typeof limit === "number") return limit;
  if (typeof limit !== "string") return undefined;
  if (limit.startsWith("=")) {
    const cells = reference(model, limit);
    const found = cells && model.sheet(cells.sheet).value(cells.rect.row, cells.rect.column).value;
    if (typeof found === "number") return found;
    return Number.isFinite(Number(limit.slice(1))) ? Number(limit.slice(1)) : undefined;
  }
  const { input } = parseTyped(limit, "General");
  return "value" in input && typeof input.value === "number" ? input.value : undefined;
}
