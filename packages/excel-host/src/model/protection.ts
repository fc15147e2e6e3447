import { formatA1, intersect, isUnbounded, type Rect } from "../address";
import { ExcelError } from "../error";
import type { ProtectionOption } from "./state";
import type { WorkbookModel } from "./workbook";

/** @throws AccessDenied where the sheet is protected and its options do not allow this */
export function checkAllowed(model: WorkbookModel, sheet: string, option?: ProtectionOption): void {
  const protection = model.state(sheet).protection;
  if (protection && !(option && protection.options[option])) throw new ExcelError("AccessDenied");
}

/** @throws AccessDenied where the sheet is protected and one of the cells is locked */
export function checkEditable(model: WorkbookModel, sheet: string, rect: Rect): void {
  if (!model.state(sheet).protection) return;
  const grid = model.sheet(sheet);
  const cells = isUnbounded(rect) ? intersect(rect, grid.used(true) ?? { ...rect, rows: 1, columns: 1 }) : rect;
  if (!cells) throw new ExcelError("AccessDenied");
  for (let row = cells.row; row < cells.row + cells.rows; row++) {
    for (let column = cells.column; column < cells.column + cells.columns; column++) {
      if (grid.format(row, column).extra.locked === false) continue;
      throw new ExcelError(
        "AccessDenied",
        `The cell ${formatA1({ row, column, rows: 1, columns: 1 })} is protected. You might need to unprotect the sheet.`,
      );
    }
  }
}

/** @throws AccessDenied where the workbook's structure is protected */
export function checkStructure(model: WorkbookModel): void {
  if (model.structurePassword !== undefined) throw new ExcelError("AccessDenied");
}
