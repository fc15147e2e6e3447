import { intersect, type Rect } from "../address";
import type { ForeignChange } from "./grid";
import { followStructure } from "./restructure";
import { growTables, renameColumns } from "./tables";
import type { WorkbookModel } from "./workbook";

/** A person changed the drawn spreadsheet itself: what Excel keeps beside the cells follows, and listeners are told. */
export function takeForeign(model: WorkbookModel, change: ForeignChange): void {
  const { sheet } = change;
  if (change.kind === "shift") {
    followStructure(model, sheet, change.shift);
    return;
  }
  const { rect } = change;
  growTables(model, sheet, rect, isFilled(model, sheet, rect))();
  renameColumns(model, sheet, rect);
  model.changed({ sheet, rect, changeType: "RangeEdited" });
}

function isFilled(model: WorkbookModel, sheet: string, rect: Rect): boolean {
  const grid = model.sheet(sheet);
  const used = grid.used(false);
  return used !== undefined && intersect(rect, used) !== undefined;
}
