import { reportWords } from "../../../report";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { OpenSheet } from "../../engine/open";
import { place } from "../../engine/place";
import { act } from "../../engine/run";
import { checkWritable, isUnchanged, Writer } from "../../engine/write";
import type { Session } from "../../session";
import { topOf, writePatches } from "../patch";
import { takeReading } from "../read";
import type { SamplesCleared } from "../report";
import { placeIdentity, rowsAfter, restoredRows, type ClearedRow } from "./rows";
import { openSampleSheets, sampleSheets } from "./sheets";

/**
 * Takes every figure out of the sheets that is a sample still, and the notice of them; what a person typed stays, also in a row
 * of samples. One sync to read, one to write, one to read what is left.
 */
export function clearAll(session: Session): Promise<WorkbookResult<SamplesCleared>> {
  return act(session, async (context) => {
    const open = await openSampleSheets(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    const cleared = sampleSheets(session).flatMap((each) => {
      const sheet = open.sheets.get(each.role);
      if (sheet === undefined) return [];
      const rows = each.clear(sheet.located);
      const columns = each.columns(sheet.located);
      const top = topOf(sheet.located, columns[0]!);
      const notes = top.notes.map((note) => note.replace(reportWords("zh-CN").sampleNotice, ""));
      const content = { ...top, notes, role: each.role, columns, rows: rowsAfter(rows) };
      return [{ role: each.role, sheet, rows, placement: place(content, sheet.located, placeIdentity) }];
    });
    const changed = cleared.filter(({ placement, rows }) => !isUnchanged(placement) || rows.length > 0);
    checkWritable(
      open,
      changed.map(({ placement }) => placement),
    );
    const writer = new Writer(session, context, open);
    for (const { sheet, placement, rows } of changed) {
      const target = await writer.write({ ...sheet, finished: true }, placement, {});
      deleteRows(target, sheet, rows);
    }
    if (changed.length > 0) await context.sync();
    session.lastClearing = new Map(changed.map(({ role, rows }) => [role, rows]));
    takeReading(session, await openSampleSheets(session, context));
    const sheets = changed.map(({ sheet, rows }) => ({ sheet: sheet.name, figures: sum(rows) }));
    return { figures: sheets.reduce((total, { figures }) => total + figures, 0), sheets };
  });
}

const sum = (rows: readonly ClearedRow[]) => rows.reduce((total, { figures }) => total + figures, 0);

/** Deletes rows of a sheet, neighbours together, from the last one up. */
function deleteRows(target: Excel.Worksheet, { located }: OpenSheet, rows: readonly ClearedRow[]): void {
  const places = rows.flatMap(({ goes, at }) => (goes ? [at + located.grid.row + 1] : [])).sort((a, b) => b - a);
  for (let i = 0; i < places.length;) {
    const last = places[i]!;
    let first = last;
    while (places[++i] === first - 1) first--;
    target.getRange(`${first}:${last}`).delete("Up");
  }
}

/**
 * Puts back what the last clearing took; a cell that was filled since stays. Rows that went come back below the others.
 *
 * @returns how many cells stay; `nothingToUndo` where nothing was cleared since the add-in started, or it was put back already
 */
export function restoreAll(session: Session): Promise<WorkbookResult<{ readonly changed: number }>> {
  return act(session, async (context) => {
    const clearing = session.lastClearing ?? refuse("nothingToUndo");
    const open = await openSampleSheets(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    let changed = 0;
    const patches = sampleSheets(session).flatMap(({ role, columns, identify }) => {
      const [sheet, cleared] = [open.sheets.get(role), clearing.get(role)];
      if (sheet === undefined || cleared === undefined) return [];
      const found = new Map([...sheet.located.rows].reverse().map((row) => [identify(row) ?? "", row]));
      const before = restoredRows(cleared, found);
      changed += before.changed;
      return [{ role, sheet, columns: columns(sheet.located), identify, rows: before.rows }];
    });
    await writePatches(session, context, open, patches);
    session.lastClearing = null;
    takeReading(session, await openSampleSheets(session, context));
    return { changed };
  });
}
