import { contains, intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import { invalidArgument } from "../error";
import type { CellInput, CellPatch } from "./grid";
import { checkEditable } from "./protection";
import type { WorkbookModel } from "./workbook";

interface Block {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Merged blocks that lie in the source whole go along, wherever it is repeated; those that stood there are taken apart. */
function copyMerges(model: WorkbookModel, from: Block, to: Block): void {
  const { rect: source } = from;
  const merges = model.sheet(from.sheet).merges.filter((merge) => contains(source, merge));
  const target = model.sheet(to.sheet);
  if (!target.merges.some((merge) => intersect(merge, to.rect)) && merges.length === 0) return;
  target.unmerge(to.rect);
  for (let row = 0; row < to.rect.rows; row += source.rows)
    for (let column = 0; column < to.rect.columns; column += source.columns)
      for (const merge of merges)
        target.merge({
          ...merge,
          row: to.rect.row + row + merge.row - source.row,
          column: to.rect.column + column + merge.column - source.column,
        });
}

/** Of whole rows or columns, the part in which either sheet holds anything: beyond it blanks would replace blanks. */
function filledPart(model: WorkbookModel, sheets: readonly string[], source: Rect, rect: Rect): Rect {
  const used = sheets.flatMap((sheet) => model.sheet(sheet).used(true) ?? []);
  const whole = [isWholeRows(source) && isWholeRows(rect), isWholeColumns(source) && isWholeColumns(rect)];
  return {
    ...rect,
    columns: whole[0] ? Math.max(1, ...used.map(({ column, columns }) => column + columns)) : rect.columns,
    rows: whole[1] ? Math.max(1, ...used.map(({ row, rows }) => row + rows)) : rect.rows,
  };
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
  const filled = filledPart(model, [from.sheet, to.sheet], source, rect);
  const patches: CellPatch[] = [];
  for (let i = 0; i < filled.rows; i++) {
    for (let j = 0; j < filled.columns; j++) {
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
  if (what === "All" || what === "Formats") copyMerges(model, from, { sheet: to.sheet, rect });
  model.changed({ sheet: to.sheet, rect, changeType: "RangeEdited" });
}
