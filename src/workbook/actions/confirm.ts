import type { Signed } from "../../analysis";
import { refuse, type WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { Session } from "../session";
import { entryColumns, entryRole } from "../sheets/entry/columns";
import { confirmedCell } from "../sheets/entry/confirmed";
import { writePatch } from "./patch";
import { openInputs } from "./inputs";
import { takeReading } from "./read";

/**
 * Writes that a figure of 月度数据 is right (属实), with name and day, beside it: what was doubted of that figure is not said
 * again. Another figure in its cell is doubted anew.
 *
 * @param place its sheet and cell, as a doubt names them
 */
export function confirmFigure(
  session: Session,
  place: { readonly sheet: string; readonly cell: string },
  signed: Signed,
): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    const doubts = session.store.years().flatMap((year) => session.store.data(year)?.doubts ?? []);
    const doubt = doubts.find(({ issue }) => issue.sheet === place.sheet && issue.cell === place.cell);
    // Somebody else has ended it, or put another figure there.
    if (doubt === undefined) return;
    const sheet = open.sheets.get(entryRole)!;
    const row = sheet.located.rows.find(({ at }) => sheet.located.grid.row + at + 1 === doubt.issue.row)!;
    const text = confirmedCell(row.text("confirmed"), doubt, signed);
    await writePatch(session, context, open, {
      role: entryRole,
      sheet,
      columns: entryColumns().filter(({ key }) => key === "no" || key === "confirmed"),
      identify: ({ at }) => (at === row.at ? place.cell : null),
      rows: [{ identity: place.cell, key: row.key, cells: new Map([["confirmed", text]]) }],
      style: () => undefined,
    });
  });
}
