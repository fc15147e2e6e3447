import type { OpenSheet, OpenWorkbook } from "../engine/open";
import { checkWritable, isUnchanged, Writer } from "../engine/write";
import type { SheetRole } from "../engine/role";
import type { Session } from "../session";
import { keepFigures, takeReading } from "./read";
import { type Column, type Row, metaKeys, noteKey } from "../engine/content";
import { cellAt, textOf } from "../engine/grid";
import { locate, type Located, type LocatedRow } from "../engine/locate";
import { place, type Placement } from "../engine/place";
import { written } from "../engine/written";

/** Cells of a managed sheet's rows to be written. */
export interface Patch {
  readonly role: SheetRole;
  readonly sheet: OpenSheet;
  /** The sheet's first visible column, and those that are written; what is missing of them is made. */
  readonly columns: readonly Column[];
  /** Identity of a row that was found. */
  identify(row: LocatedRow): string | null;
  /** Rows by their identity; what is missing of them is put below. */
  readonly rows: readonly Row[];
  /** Styles what was made; left out where nothing can be. */
  style?(sheet: Excel.Worksheet, placement: Placement): void;
}

/**
 * Writes single cells, in one batch, and nothing beside them: what a co-author types elsewhere meanwhile stays. What the
 * inputs then say goes into the store, since our own writes are not watched.
 *
 * @param open the managed input sheets as just read
 */
export async function writePatch(
  session: Session,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  patch: Patch,
): Promise<void> {
  takeReading(session, await writePatches(session, context, open, [patch]));
}

/**
 * The same for cells of several sheets, all in one batch or none of them.
 *
 * @returns the sheets as they stand then
 */
export async function writePatches(
  session: Session,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  patches: readonly Patch[],
): Promise<OpenWorkbook> {
  const placed = patches.map((patch) => {
    const { role, sheet, columns, rows } = patch;
    const content = { role, ...topOf(sheet.located, columns[0]!), columns, rows };
    return { patch, placement: place(content, sheet.located, patch.identify) };
  });
  const changed = placed.filter(({ placement }) => !isUnchanged(placement));
  checkWritable(
    open,
    changed.map(({ placement }) => placement),
  );
  const writer = new Writer(session, context, open);
  for (const { patch, placement } of changed)
    await writer.write({ ...patch.sheet, finished: true }, placement, {
      changed: (target, placed) => patch.style?.(target, placed),
    });
  if (changed.length > 0) {
    keepFigures(session, context, open);
    await context.sync();
  }
  const sheets = new Map(open.sheets);
  for (const { patch, placement } of placed) {
    const { role, sheet } = patch;
    sheets.set(role, { ...sheet, located: locate(written(sheet.located.grid, placement), role)! });
  }
  return { ...open, sheets };
}

/** Title and notes as they stand, so that they stay. */
export function topOf({ meta, grid, columns }: Located, { key }: Column): { title: string; notes: string[] } {
  const textAt = (name: string) => textOf(cellAt(grid, meta.get(name) ?? -1, columns.get(key) ?? -1));
  const count = [...meta.keys()].filter((name) => name.startsWith(metaKeys.note)).length;
  return { title: textAt(metaKeys.title), notes: Array.from({ length: count }, (_, i) => textAt(noteKey(i))) };
}
