import { parseA1, type Rect, splitSheet } from "../address";
import type { DefinedName } from "./grid";
import type { WorkbookModel } from "./workbook";

/** Cells that a name stands for; undefined where the name is unknown or stands for no block. */
export function resolveName(
  model: WorkbookModel,
  name: string,
  sheet: string,
): { readonly sheet: string; readonly rect: Rect } | undefined {
  const key = name.toLowerCase();
  const table = model.tables.find((one) => one.table.name.toLowerCase() === key);
  if (table) return { sheet: table.sheet.id, rect: table.table.rect };
  const found = model.grid.names.filter((one) => one.name.toLowerCase() === key);
  const local = found.find((one) => one.sheet === sheet) ?? found.find((one) => one.sheet === null);
  return local && blockOf(model, local);
}

/** Cells that a name's formula refers to, where it is a plain reference. */
export function blockOf(
  model: WorkbookModel,
  { formula }: DefinedName,
): { readonly sheet: string; readonly rect: Rect } | undefined {
  const { sheet, rest } = splitSheet(formula);
  const rect = parseA1(rest);
  const owner = sheet === undefined ? undefined : model.sheetNamed(sheet);
  return rect && owner ? { sheet: owner.id, rect } : undefined;
}
