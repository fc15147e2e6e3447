import type { OpenSheet, OpenWorkbook } from "../engine/open";
import { checkWritable, isUnchanged, Writer } from "../engine/write";
import type { SheetRole } from "../engine/role";
import type { Session } from "../session";
import { takeReading } from "./read";
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
  /** Styles what was made. */
  style(sheet: Excel.Worksheet, placement: Placement): void;
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
  const { role, sheet, columns, rows } = patch;
  const { located } = sheet;
  const top = topOf(located, columns[0]!);
  const placement = place({ role, ...top, columns, rows }, located, patch.identify);
  if (!isUnchanged(placement)) {
    checkWritable(open, [placement]);
    await new Writer(session, context, open).write({ ...sheet, finished: true }, placement, {
      changed: (target, placed) => patch.style(target, placed),
    });
    await context.sync();
  }
  const after = locate(written(located.grid, placement), role)!;
  takeReading(session, { ...open, sheets: new Map(open.sheets).set(role, { ...sheet, located: after }) });
}

/** Title and notes as they stand, so that they stay. */
function topOf({ meta, grid, columns }: Located, { key }: Column): { title: string; notes: string[] } {
  const textAt = (name: string) => textOf(cellAt(grid, meta.get(name) ?? -1, columns.get(key) ?? -1));
  const count = [...meta.keys()].filter((name) => name.startsWith(metaKeys.note)).length;
  return { title: textAt(metaKeys.title), notes: Array.from({ length: count }, (_, i) => textAt(noteKey(i))) };
}
