import { refuse } from "./failure";
import { cellAt, literal, type Grid, type Input } from "./grid";
import type { Located } from "./locate";
import { openWorkbook, type OpenSheet } from "./open";
import type { Block, Placement } from "./place";
import type { EngineSession } from "./session";
import { checkWritable, Writer } from "./write";

/** A generation of a sheet, as far as undoing it needs. */
export interface Generation {
  /** What stood on the sheet before; null where it was made. */
  readonly before: Located | null;
  /** Number formats by row key, which go with the rows. */
  readonly formats: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly placement: Placement;
}

/** What undoing came to. */
export interface UndoReport {
  readonly sheet: string;
  /** True where the sheet was made by the generation and is gone again. */
  readonly removed: boolean;
}

/** Keeps what a generation is about to overwrite, before anything is written. */
export function rememberGeneration(session: EngineSession, before: OpenSheet | undefined, placement: Placement): void {
  const formats = new Map(placement.content.rows.map((row) => [row.key, row.formats ?? new Map<string, string>()]));
  session.lastGeneration = { before: before?.finished ? before.located : null, formats, placement };
}

/** Puts the sheet of the last generation back to what it was before: its cells, or its absence. */
export async function undoLast(session: EngineSession, context: Excel.RequestContext): Promise<UndoReport> {
  const { before, formats, placement } = session.lastGeneration ?? refuse("nothingToUndo");
  const { role } = placement.content;
  const open = await openWorkbook(session, context, [role]);
  const found = open.sheets.get(role) ?? refuse("nothingToUndo");
  checkWritable(open, [{ ...placement, created: false }]);
  if (before === null) {
    if (open.structureProtected) refuse("protectedWorkbook");
    context.workbook.worksheets.getItem(found.id).delete();
  } else {
    const { identify, clear, fit } = session.registry.of(role);
    const restored: Placement = {
      ...placementOf(before, placement, identify),
      values: restoredCells(before.grid, found.located.grid),
      formats: restoredFormats(before.grid, formats, placement),
    };
    await new Writer(session, context, open).write({ ...found, finished: true }, restored, {
      changed: (target, placed) => clear?.(target, found.located, placed),
      written: (target, placed) => fit?.(target, found.located, placed),
    });
  }
  await context.sync();
  session.lastGeneration = null;
  return { sheet: found.name, removed: before === null };
}

/** The sheet's rows as they stood, by which heights and widths come back. */
function placementOf(
  { rows, grid }: Located,
  placement: Placement,
  identify: (row: Located["rows"][number]) => string | null,
): Placement {
  const { columns } = placement.content;
  const ours = rows.filter((row) => identify(row) !== null);
  return {
    ...placement,
    created: false,
    insertedRows: [],
    newColumns: [],
    newRows: 0,
    content: {
      ...placement.content,
      rows: ours.map(({ key, cell }) => ({
        identity: key,
        key,
        cells: new Map(columns.map((column) => [column.key, cell(column.key)])),
      })),
    },
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
