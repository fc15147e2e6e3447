import { intersect, isUnbounded, places, quoteSheet, formatA1 } from "../../address";
import { displayText } from "../numberFormat";
import type { WorkbookModel } from "../workbook";
import type { Block } from "./state";

/** A cell as a chart reads it. */
export interface ChartCell {
  /** Null for an empty cell or an error; a text counts as zero, as in Excel. */
  readonly value: number | null;
  readonly text: string;
  readonly format: string;
}

/** Most cells that a series shows. */
const MOST = 32_000;

/** The cells of a block in reading order, without those of hidden rows and columns where these are left out. */
export function cellsOf(model: WorkbookModel, block: Block | undefined, visibleOnly: boolean): readonly ChartCell[] {
  const grid = block && model.grid.sheet(block.sheet);
  if (!grid || !block.rect) return [];
  const used = isUnbounded(block.rect) ? grid.used(false) : block.rect;
  const rect = used && intersect(block.rect, used);
  if (!rect) return [];
  const cells: ChartCell[] = [];
  for (const [row, column] of places(rect)) {
    if (visibleOnly && (grid.rowHidden(row) || grid.columnHidden(column))) continue;
    if (cells.length === MOST) break;
    const { value, error } = grid.value(row, column);
    const format = grid.numberFormat(row, column);
    const number = value === null || error ? null : typeof value === "number" ? value : 0;
    cells.push({ value: number, text: displayText(value, format), format });
  }
  return cells;
}

/** A block as a formula names it, such as `看板!$C$5:$C$16`; `#REF!` where its cells are gone. */
export function referenceOf(model: WorkbookModel, block: Block): string {
  const sheet = model.grid.sheet(block.sheet);
  return sheet && block.rect ? `${quoteSheet(sheet.name)}!${formatA1(block.rect, true)}` : "#REF!";
}
