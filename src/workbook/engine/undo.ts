import { refuse } from "./failure";
import { cellAt, literal, textOf, type Cell, type Grid, type Input } from "./grid";
import { openWorkbook, type OpenSheet } from "./open";
import { asFound, type Block, type Placement } from "./place";
import type { EngineSession, Generation } from "./session";
import type { SheetDefinition } from "./definition";
import { editsOf, setMarks } from "./marks";
import { checkWritable, Writer } from "./write";

/** What undoing came to. */
export interface UndoReport {
  readonly sheet: string;
  /** True where the sheet was made by the generation and is gone again. */
  readonly removed: boolean;
}

/** Keeps what a generation is about to overwrite, before anything is written. */
export function rememberGeneration(session: EngineSession, before: OpenSheet | undefined, placement: Placement): void {
  const formats = new Map(placement.content.rows.map((row) => [row.key, row.formats ?? new Map<string, string>()]));
  const kept = before?.finished ? before : null;
  session.lastGeneration = { before: kept?.located ?? null, marks: kept?.marks ?? null, formats, placement };
}

/** Puts the sheet of the last generation back to what it was before: its cells, or its absence. */
export async function undoLast(session: EngineSession, context: Excel.RequestContext): Promise<UndoReport> {
  const generation = session.lastGeneration ?? refuse("nothingToUndo");
  const { before, marks, formats, placement } = generation;
  const { role } = placement.content;
  const open = await openWorkbook(session, context, [role]);
  const found = open.sheets.get(role) ?? refuse("nothingToUndo");
  checkWritable(open, [{ ...placement, created: false }]);
  if (!generation.warned && isEdited(found, session.registry.of(role))) {
    session.lastGeneration = { ...generation, warned: true };
    refuse("editedSince", { sheet: found.name });
  }
  if (before === null) {
    if (open.structureProtected) refuse("protectedWorkbook");
    context.workbook.worksheets.getItem(found.id).delete();
  } else {
    const { identify, clear, fit } = session.registry.of(role);
    const past: Placement = {
      ...asFound(before, placement, identify),
      values: restoredCells(before.grid, found.located.grid, placement),
      formats: restoredFormats(before.grid, formats, placement),
    };
    await new Writer(session, context, open).write({ ...found, finished: true }, past, {
      changed: (target, placed) => clear?.(target, found.located, placed),
      written(target, placed) {
        fit?.(target, found.located, placed);
        setMarks(target, marks);
      },
    });
  }
  await context.sync();
  session.lastGeneration = null;
  return { sheet: found.name, removed: before === null };
}

/** Whether a person changed a sheet since it was generated. */
function isEdited({ located, marks }: OpenSheet, { columns, writesThrough }: SheetDefinition): boolean {
  const through = writesThrough === undefined ? undefined : { column: writesThrough, textOf: () => "" };
  const edits = editsOf(located, marks, columns(), through);
  return edits.any || edits.through.size > 0;
}

/**
 * Our cells as they were before, and empty ones where only now something stands. What a person has beside them follows its
 * row as it stands now; what belongs to no row, and a formula, stays where it is.
 */
function restoredCells(before: Grid, now: Grid, { columns, keyColumn }: Placement): Block<Input> {
  const bottom = Math.max(before.row + before.cells.length, now.row + now.cells.length);
  const widthOf = ({ column, cells }: Grid) => column + Math.max(...cells.map((row) => row.length));
  const right = Math.max(widthOf(before), widthOf(now));
  const [top, left] = [Math.min(before.row, now.row), Math.min(before.column, now.column)];
  const ours = new Set([keyColumn, ...columns.values()]);
  const keyAt = (grid: Grid, row: number) => textOf(cellAt(grid, row - grid.row, keyColumn - grid.column));
  const rowNow = new Map(now.cells.map((_, i) => [keyAt(now, now.row + i), now.row + i]));
  const isFormula = (cell: Cell) => typeof cell === "string" && cell.startsWith("=");
  const cells = Array.from({ length: bottom - top }, (_, i) =>
    Array.from({ length: right - left }, (_, j): Input => {
      const [row, column] = [top + i, left + j];
      const cellIn = (grid: Grid, at = row) => cellAt(grid, at - grid.row, column - grid.column);
      if (ours.has(column)) return restored(cellIn(before));
      const key = keyAt(before, row);
      const cell = key === "" ? "" : cellIn(now, rowNow.get(key) ?? row);
      return key === "" || isFormula(cell) || isFormula(cellIn(now)) ? null : restored(cell);
    }),
  );
  return { row: top, column: left, cells };
}

const restored = (cell: Cell): Input => (typeof cell === "string" && !cell.startsWith("=") ? literal(cell) : cell);

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
