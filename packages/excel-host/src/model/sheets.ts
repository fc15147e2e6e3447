import { ExcelError, invalidArgument } from "../error";
import { EventType } from "./events";
import type { GridSheet } from "./grid";
import { checkStructure } from "./protection";
import type { WorkbookModel } from "./workbook";

/** Whether Excel takes a text as a sheet's name: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end. */
export function isSheetName(name: string): boolean {
  const forbidden = /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'");
  return name.length >= 1 && name.length <= 31 && !forbidden && name.toLowerCase() !== "history";
}

/** @throws InvalidArgument for an illegal name, ItemAlreadyExists for one that another sheet has */
export function renameSheet(model: WorkbookModel, sheet: GridSheet, name: string): void {
  checkStructure(model);
  if (!isSheetName(name)) throw invalidArgument();
  const other = model.sheetNamed(name);
  if (other && other.id !== sheet.id) throw new ExcelError("ItemAlreadyExists");
  const nameBefore = sheet.name;
  if (nameBefore === name) return;
  sheet.name = name;
  model.renamed(nameBefore, name);
  model.emitSheet(EventType.worksheetNameChanged, sheet.id, { nameBefore, nameAfter: name });
}
