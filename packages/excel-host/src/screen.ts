import { parseA1, splitSheet } from "./address";
import { ExcelError, invalidArgument } from "./error";
import type { FunctionRuntime } from "./functions/runtime";
import { valueType, writeValues } from "./model/edit";
import type { CellFormat } from "./model/grid";
import { displayText } from "./model/numberFormat";
import { checkEditable } from "./model/protection";
import { parseTyped } from "./model/typed";
import { accepts, validationAt } from "./model/validation";
import type { WorkbookModel } from "./model/workbook";

/** A cell as a person sees it. */
export interface CellView {
  /** Its value: null where it is empty, an error as its literal. */
  readonly value: string | number | boolean | null;
  /** Excel.RangeValueType. */
  readonly type: string;
  readonly text: string;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly format: CellFormat;
  /** Text that a custom function gave with its error. */
  readonly message: string | undefined;
}

function locate(
  model: WorkbookModel,
  address: string,
): { readonly sheet: string; readonly row: number; readonly column: number } {
  const { sheet, rest } = splitSheet(address);
  const owner = sheet === undefined ? model.active : model.sheetNamed(sheet);
  const rect = parseA1(rest);
  if (!owner) throw new ExcelError("ItemNotFound", `There is no sheet of ${address}.`);
  if (!rect) throw invalidArgument(`${address} is no cell.`);
  return { sheet: owner.id, row: rect.row, column: rect.column };
}

export function viewCell(model: WorkbookModel, functions: FunctionRuntime, address: string): CellView {
  const { sheet, row, column } = locate(model, address);
  const grid = model.sheet(sheet);
  const { value } = grid.value(row, column);
  const numberFormat = grid.numberFormat(row, column);
  return {
    value,
    type: valueType(grid, row, column),
    text: displayText(value, numberFormat),
    formula: grid.formula(row, column),
    numberFormat,
    format: grid.format(row, column),
    message: functions.messageAt({ sheet, row, column }),
  };
}

export function typeInto(model: WorkbookModel, address: string, text: string): void {
  const { sheet, row, column } = locate(model, address);
  const rect = { row, column, rows: 1, columns: 1 };
  checkEditable(model, sheet, rect);
  const validation = validationAt(model, sheet, row, column);
  const { input } = parseTyped(text, model.sheet(sheet).numberFormat(row, column));
  const stops = validation?.errorAlert["style"] === "Stop" && validation.errorAlert["showAlert"] !== false;
  if (
    validation &&
    stops &&
    "value" in input &&
    !accepts(model, validation, { value: input.value, error: input.error ?? false })
  ) {
    throw invalidArgument(
      String(
        validation.errorAlert["message"] ||
          "The value doesn't match the data validation restrictions defined for this cell.",
      ),
    );
  }
  writeValues(model, sheet, rect, [[text]]);
}
