import type { Rect } from "../address";
import { invalidArgument } from "../error";
import type { CellInput, CellPatch } from "./grid";
import { checkEditable } from "./protection";
import type { WorkbookModel } from "./workbook";

interface Block {
  readonly sheet: string;
  readonly rect: Rect;
}

/**
 * Copies cells as Excel's paste does: the source is repeated where the target is a multiple of it and copied once where
 * the target is a single cell.
 */
export function copyCells(
  model: WorkbookModel,
  from: Block,
  to: Block,
  what: "All" | "Formulas" | "Values" | "Formats",
  skipBlanks: boolean,
): void {
  const { rect: source } = from;
  const fits = to.rect.rows % source.rows === 0 && to.rect.columns % source.columns === 0;
  const once = to.rect.rows === 1 && to.rect.columns === 1;
  if (!fits && !once) throw invalidArgument();
  const rect = once ? { ...to.rect, rows: source.rows, columns: source.columns } : to.rect;
  checkEditable(model, to.sheet, rect);
  const grid = model.sheet(from.sheet);
  const patches: CellPatch[] = [];
  for (let i = 0; i < rect.rows; i++) {
    for (let j = 0; j < rect.columns; j++) {
      const [row, column] = [source.row + (i % source.rows), source.column + (j % source.columns)];
      const [toRow, toColumn] = [rect.row + i, rect.column + j];
      const { value, error } = grid.value(row, column);
      if (skipBlanks && value === null) continue;
      const formula = what === "Values" ? null : grid.formula(row, column);
      const input: CellInput = formula
        ? { formula: model.grid.moveFormula(formula, toRow - row, toColumn - column) }
        : { value, error };
      const content = what === "Formats" ? {} : { input };
      const format = what === "All" || what === "Formats" ? { format: grid.format(row, column) } : {};
      patches.push({ row: toRow, column: toColumn, ...content, ...format });
    }
  }
  model.sheet(to.sheet).write(patches);
  model.changed({ sheet: to.sheet, rect, changeType: "RangeEdited" });
}
