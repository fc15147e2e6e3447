import { freeName, type SheetDefinition } from "./definition";
import type { OpenSheet } from "./open";
import { asFound, type Placement } from "./place";
import { dressWidths } from "./style";
import { engineWords } from "./words";

const { edited } = engineWords;

/** Longest name of a sheet in Excel. */
const longestName = 31;

/**
 * Keeps a sheet as it stands, values and formats, as one of the person's own: without the hidden keys by which it would be
 * found, read or written again.
 *
 * @returns its name
 */
export function keepCopy(
  { context, names }: { readonly context: Excel.RequestContext; readonly names: readonly string[] },
  { id, name, located }: OpenSheet,
  { identify, fit }: SheetDefinition,
  placement: Placement,
): string {
  const { worksheets } = context.workbook;
  const kept = freeName(name.slice(0, longestName - edited.length - 3) + edited, names);
  const { columns, content } = placement;
  const { grid, keyRow, keyColumn } = located;
  const width = grid.column + Math.max(...grid.cells.map((cells) => cells.length));
  const source = worksheets.getItem(id).getRangeByIndexes(0, 0, grid.row + grid.cells.length, width);
  const copy = worksheets.add(kept);
  const target = copy.getRange("A1");
  target.copyFrom(source, "Values");
  target.copyFrom(source, "Formats");
  dressWidths(copy, placement);
  fit?.(copy, located, asFound(located, placement, identify));
  const hidden = content.columns.flatMap(({ key, hidden: isHidden }) => (isHidden ? [columns.get(key)!] : []));
  const keys = [...hidden, keyColumn + grid.column].filter((column) => column < width).sort((a, b) => b - a);
  for (const column of keys) copy.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete("Left");
  copy
    .getRangeByIndexes(keyRow + grid.row, 0, 1, 1)
    .getEntireRow()
    .delete("Up");
  return kept;
}
