import { managedKey, readHead } from "../engine/head";
import { refuse } from "../engine/failure";
import { literal, textOf, type Cell, type Grid, type Input } from "../engine/grid";
import type { OpenWorkbook } from "../engine/open";
import type { Placement } from "../engine/place";
import { checkWritable } from "../engine/write";
import { written } from "../engine/written";
import type { JoinedLoad, Session } from "../session";
import { openInputs } from "./inputs";
import { takeReading } from "./read";

/**
 * Takes back a loading that joined sheets which were there: the sheet of a further year goes, its rows go from the sheets of
 * all years, and the cells that it wrote are as before, so that rows which were taken as indicators are as they were typed.
 * Only where these sheets stand just as the loading left them. One sync to write, one to read again.
 *
 * @param open the inputs as just read
 * @returns the name of the sheet that is gone, if any
 */
export async function undoJoined(
  session: Session,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  { made, setting, sheets }: JoinedLoad,
): Promise<readonly string[]> {
  const all = made === null ? sheets : [...sheets, { before: null, placement: made }];
  for (const { before, placement } of all) {
    const now = open.sheets.get(placement.content.role)?.located.grid;
    if (now === undefined || !isSame(now, written(before, placement))) refuse("changedSinceLoad");
  }
  checkWritable(
    open,
    sheets.map(({ placement }) => placement),
  );
  context.workbook.settings.add(managedKey, setting);
  for (const { before, placement } of sheets) {
    const { id } = open.sheets.get(placement.content.role)!;
    restore(context.workbook.worksheets.getItem(id), before, placement);
  }
  const gone = made === null ? [] : [open.sheets.get(made.content.role)!];
  for (const { id } of gone) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
  session.head = readHead(setting);
  session.seen.clear();
  takeReading(session, await openInputs(session, context));
  return gone.map(({ name }) => name);
}

/** Whether two blocks hold the same, wherever blank cells around them begin. */
function isSame(now: Grid, then: Grid): boolean {
  const [bottom, right] = [now, then].reduce(
    ([row, column], grid) => [
      Math.max(row, grid.row + grid.cells.length),
      Math.max(column, grid.column + (grid.cells[0]?.length ?? 0)),
    ],
    [0, 0],
  );
  for (let row = 0; row < bottom; row++)
    for (let column = 0; column < right; column++)
      if (textOf(typed(now, row, column)) !== textOf(typed(then, row, column))) return false;
  return true;
}

/** What is typed in a cell, by its place on the sheet. */
const typed = ({ row, column, cells, formulas = cells }: Grid, atRow: number, atColumn: number): Cell =>
  formulas[atRow - row]?.[atColumn - column] ?? "";

/** Takes the rows out that were inserted, and puts the cells back that were written. */
function restore(sheet: Excel.Worksheet, before: Grid, { insertedRows, values }: Placement): void {
  for (const row of [...insertedRows].reverse())
    sheet.getRange(`${row + 1}:${row + 1}`).delete("Up" as Excel.DeleteShiftDirection);
  if (values === null) return;
  // Where each row that was written stood before; −1 for one that was inserted.
  const places = Array.from({ length: values.row + values.cells.length }, (_, row) => row);
  for (const row of insertedRows) places.splice(row, 0, -1);
  const kept = values.cells.flatMap((cells, i) => {
    const row = places[values.row + i]!;
    return row < 0 ? [] : [{ row, cells }];
  });
  if (kept.length === 0) return;
  const [top, last] = [kept[0]!.row, kept.at(-1)!.row];
  const byRow = new Map(kept.map(({ row, cells }) => [row, cells]));
  const width = values.cells[0]!.length;
  const block = Array.from({ length: last - top + 1 }, (_, i) =>
    Array.from({ length: width }, (__, j): Input => {
      if ((byRow.get(top + i)?.[j] ?? null) === null) return null;
      const cell = typed(before, top + i, values.column + j);
      return typeof cell === "string" && !cell.startsWith("=") ? literal(cell) : cell;
    }),
  );
  sheet.getRangeByIndexes(top, values.column, block.length, width).formulas = block;
}
