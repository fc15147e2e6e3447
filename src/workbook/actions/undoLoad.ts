import { managedKey } from "../engine/head";
import { refuse, type WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { Session } from "../session";
import { openInputs } from "./inputs";
import { takeReading } from "./read";
import { undoJoined } from "./undoJoined";

/**
 * Takes back the last loading. Where it made the sheets they go, and the workbook is as it was; where it joined sheets that
 * were there, these are as before (see {@link undoJoined}). Only as long as nothing was typed into them and no sheet came
 * since: what a person typed is never lost. One sync to read, one to write.
 *
 * @returns the names of the sheets that are gone
 */
export function undoLoad(session: Session): Promise<WorkbookResult<readonly string[]>> {
  return act(session, async (context) => {
    const { others, version, joined } = session.lastLoad ?? refuse("noLoadToUndo");
    const open = await openInputs(session, context);
    const data = takeReading(session, open) ?? refuse("noLoadToUndo");
    const sheets = [...open.sheets.values()];
    const added = open.ids.length - others - sheets.length;
    if (version === null || data.version !== version || added !== 0) refuse("changedSinceLoad");
    if (open.structureProtected) refuse("protectedWorkbook");
    if (joined !== null) {
      const gone = await undoJoined(session, context, open, joined);
      session.lastLoad = null;
      return gone;
    }
    // First, so that after a fault midway the next loading makes what is gone instead of missing it.
    context.workbook.settings.getItem(managedKey).delete();
    for (const { id } of sheets) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
    session.lastLoad = null;
    session.seen.clear();
    session.baselines = new Map();
    session.head = null;
    session.store.set();
    return sheets.map(({ name }) => name);
  });
}
