import { kindOf } from "../sheets/briefing/rows";
import { clearBriefing, refreshBriefing } from "../sheets/briefing/style";
import { type OpenSheet, openWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { Writer } from "../engine/write";
import { refuse, type Outcome } from "../engine/outcome";
import type { SheetRole } from "../engine/content";
import { cellAt, literal, type Grid, type Input } from "../engine/grid";
import type { Located } from "../engine/locate";
import type { Block, Placement } from "../engine/place";
import { checkWritable } from "./load";

/** What undoing came to. */
export interface UndoReport {
  readonly sheet: string;
  /** True where the sheet was made by the generation and is gone again. */
  readonly removed: boolean;
}

interface Generation {
  readonly role: SheetRole;
  /** What stood on the sheet before; null where it was made. */
  readonly before: Located | null;
  /** Number formats by row key, which go with the rows. */
  readonly formats: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly placement: Placement;
}

let last: Generation | null = null;

/** Keeps what a generation is about to overwrite, before anything is written. */
export function rememberGeneration(before: OpenSheet | null, role: SheetRole, placement: Placement): void {
  const formats = new Map(placement.content.rows.map((row) => [row.key, row.formats ?? new Map<string, string>()]));
  last = { role, before: before?.located ?? null, formats, placement };
}

/**
 * Puts the sheet of the last generation back to what it was before: its cells, or its absence. What was changed on it since
 * goes too, and Excel's own undo ends here, since Excel forgets it where a sheet is deleted.
 *
 * @returns `nothingToUndo` where nothing was generated since the add-in started, or it was undone already
 */
export async function undoGenerate(): Promise<Outcome<UndoReport>> {
  return act(async (context) => {
    const { role, before, formats, placement } = last ?? refuse("nothingToUndo");
    const open = await openWorkbook(context, [role]);
    const found = open.sheets.get(role) ?? refuse("nothingToUndo");
    checkWritable(open, [{ ...placement, created: false }]);
    const sheet = context.workbook.worksheets.getItem(found.id);
    if (before === null) {
      if (open.structureProtected) refuse("protectedWorkbook");
      sheet.delete();
    } else {
      const writer = new Writer(context, open);
      const restored = {
        values: restoredCells(before.grid, found.located.grid),
        formats: restoredFormats(before.grid, formats, placement),
      };
      const { content } = placement;
      const briefing = role.startsWith("briefing") ? briefingOfBefore(before, placement) : null;
      // A cell within a row that is one cell takes no value.
      if (briefing !== null) clearBriefing(sheet, found.located, briefing);
      await writer.write(
        sheet,
        { ...placement, content, created: false, insertedRows: [], newColumns: [], ...restored },
        () => {},
      );
      if (briefing !== null) refreshBriefing(sheet, found.located, briefing);
    }
    await context.sync();
    last = null;
    return { sheet: found.name, removed: before === null };
  });
}

/** The rows of a briefing as they stood, by which their widths and heights come back. */
function briefingOfBefore({ rows, grid }: Located, placement: Placement): Placement {
  const { columns } = placement.content;
  const ours = rows.filter(({ key }) => kindOf(key) !== null);
  const restored = ours.map(({ key, cell }) => ({
    identity: key,
    key,
    cells: new Map(columns.map((column) => [column.key, cell(column.key)])),
  }));
  return {
    ...placement,
    content: { ...placement.content, rows: restored },
    rowPlaces: ours.map(({ at }) => at + grid.row),
  };
}

/** The cells of before, and empty ones where only now something stands. */
function restoredCells(before: Grid, now: Grid): Block<Input> {
  const bottom = Math.max(before.row + before.cells.length, now.row + now.cells.length);
  const widthOf = ({ column, cells }: Grid) => column + Math.max(...cells.map((row) => row.length));
  const right = Math.max(widthOf(before), widthOf(now));
  const [top, left] = [Math.min(before.row, now.row), Math.min(before.column, now.column)];
  const cells = Array.from({ length: bottom - top }, (_, i) =>
    Array.from({ length: right - left }, (_, j): Input => {
      const cell = cellAt(before, top + i - before.row, left + j - before.column);
      return typeof cell === "string" && !cell.startsWith("=") ? literal(cell) : cell;
    }),
  );
  return { row: top, column: left, cells };
}

function restoredFormats(before: Grid, formats: Generation["formats"], placement: Placement): Block<string> | null {
  const { columns, keyColumn } = placement;
  const places = [...columns].sort((a, b) => a[1] - b[1]);
  const [left, right] = [places[0]![1], places.at(-1)![1]];
  const byColumn = new Map(places.map(([key, column]) => [column, key]));
  const cells = before.cells.map((row) => {
    const own = formats.get(String(row[keyColumn - before.column] ?? ""));
    return Array.from({ length: right - left + 1 }, (_, i) => own?.get(byColumn.get(left + i) ?? "") ?? null);
  });
  return { row: before.row, column: left, cells };
}
