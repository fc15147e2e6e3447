import { refuse, type WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { Session } from "../session";

/** A sheet with more is no annex's. */
const mostRows = 5000;
const mostColumns = 100;

/** The sheet in front, each cell as it is shown. */
export interface ActiveSheet {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads the sheet in front, whatever it is: its cells as they are shown, but for the digits that a format without decimals
 * or a narrow column hides. Two syncs.
 */
export async function readActiveSheet(session: Session): Promise<WorkbookResult<ActiveSheet>> {
  const { shownNumber } = await import("../../exchange");
  return act(session, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
    await context.sync();
    if (used.isNullObject) return { sheet: sheet.name, rows: [] };
    if (used.rowCount > mostRows) refuse("sheetTooLong", { sheet: sheet.name, rows: used.rowCount, limit: mostRows });
    const columns = Math.min(used.columnCount, mostColumns);
    const cells = used
      .getCell(0, 0)
      .getResizedRange(used.rowCount - 1, columns - 1)
      .load("text,values,numberFormat");
    await context.sync();
    const textAt = (row: number, column: number, text: string) => {
      const value: unknown = cells.values[row]![column];
      const isPlain = typeof value === "number" && /^[-\d.,%\s#]*$/.test(text);
      return (isPlain && shownNumber(value, String(cells.numberFormat[row]![column]))) || text;
    };
    return { sheet: sheet.name, rows: cells.text.map((texts, row) => texts.map((text, i) => textAt(row, i, text))) };
  });
}
