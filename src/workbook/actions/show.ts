import { isBehind } from "../../analysis";
import { openWorkbook, type OpenWorkbook } from "../engine/open";
import { managedKey } from "../engine/head";
import { act } from "../engine/run";
import { analysisKind, highlightOn } from "../sheets/gap/columns";
import { refuse, type WorkbookResult } from "../engine/failure";
import { metaKeys } from "../engine/content";
import { roleParts, type SheetRole } from "../engine/role";
import type { Session } from "../session";
import { cellAt } from "../engine/grid";
import type { LocatedRow } from "../engine/locate";
import { statusWords } from "../sheets/vocabulary";

/** What highlighting came to: on or off, and how many rows lag. */
export interface HighlightReport {
  readonly sheet: string;
  readonly on: boolean;
  readonly rows: number;
}

/**
 * Turns the colouring of lagging rows on or off: of the gap analysis in front, else of the last one in the workbook.
 *
 * One hidden cell is the switch that the sheet's rules ask, so that Excel's undo takes it back.
 */
export async function highlight(session: Session): Promise<WorkbookResult<HighlightReport>> {
  return act(session, async (context) => {
    const role = await analysisInFront(session, context);
    const open: OpenWorkbook = await openWorkbook(session, context, [role]);
    const { id, name, located } = open.sheets.get(role) ?? refuse("noAnalysis");
    if (open.protectedIds.has(id)) refuse("protectedSheet", { sheet: name });
    const row = located.meta.get(metaKeys.heading);
    const column = located.columns.get("highlight");
    if (row === undefined || column === undefined) return refuse("damagedSheet", { sheet: name });
    const on = cellAt(located.grid, row, column) !== highlightOn;
    const place = [row + located.grid.row, column + located.grid.column] as const;
    context.workbook.worksheets.getItem(id).getRangeByIndexes(...place, 1, 1).values = [[on ? highlightOn : "off"]];
    await context.sync();
    return { sheet: name, on, rows: located.rows.filter(lags).length };
  });
}

function lags(row: LocatedRow): boolean {
  const status = statusWords.codeOf(row.text("status"));
  return status !== undefined && isBehind(status);
}

/** The gap analysis in front, else the last one in the workbook. */
export async function analysisInFront(session: Session, context: Excel.RequestContext): Promise<SheetRole> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const asked = sheets.items.map((sheet) => ({
    id: sheet.id,
    property: sheet.customProperties.getItemOrNullObject(managedKey).load("value"),
  }));
  await context.sync();
  const analyses = asked.filter(
    ({ property }) => !property.isNullObject && roleParts(property.value)[0] === analysisKind,
  );
  const chosen = analyses.find(({ id }) => id === active.id) ?? analyses.at(-1) ?? refuse("noAnalysis");
  session.seen.set(chosen.property.value, chosen.id);
  return chosen.property.value;
}
