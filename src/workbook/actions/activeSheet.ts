import type { HiddenText } from "../../documents";
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
  /** What stands in hidden rows and columns, those of a filter too, and is not among the rows. */
  readonly hidden: readonly HiddenText[];
}

/**
 * Reads the sheet in front, whatever it is, from its corner on as a file of it is read: its cells as they are shown, but for
 * the digits that a format without decimals or a narrow column hides. Two syncs.
 */
export async function readActiveSheet(session: Session): Promise<WorkbookResult<ActiveSheet>> {
  const { shownNumber, shownRows } = await import("../../exchange");
  return act(session, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount");
    await context.sync();
    if (used.isNullObject) return { sheet: sheet.name, rows: [], hidden: [] };
    const height = used.rowIndex + used.rowCount;
    if (height > mostRows) refuse("sheetTooLong", { sheet: sheet.name, rows: height, limit: mostRows });
    const width = Math.min(used.columnIndex + used.columnCount, mostColumns);
    const cells = sheet.getRangeByIndexes(0, 0, height, width).load("text,values,numberFormat");
    const rows = cells.getRowProperties({ rowHidden: true });
    const columns = cells.getColumnProperties({ columnHidden: true });
    await context.sync();
    const textAt = (row: number, column: number, text: string) => {
      const value: unknown = cells.values[row]![column];
      const isPlain = typeof value === "number" && /^[-\d.,%\s#]*$/.test(text);
      return (isPlain && shownNumber(value, String(cells.numberFormat[row]![column]))) || text;
    };
    const texts = cells.text.map((line, row) => line.map((text, i) => textAt(row, i, text)));
    const lines = {
      rows: numbersOf(rows.value.map(({ rowHidden }) => rowHidden === true)),
      columns: numbersOf(columns.value.map(({ columnHidden }) => columnHidden === true)),
    };
    return { sheet: sheet.name, ...shownRows(texts, lines, "", (text) => text) };
  });
}

const numbersOf = (hidden: readonly boolean[]) => new Set(hidden.flatMap((each, at) => (each ? at : [])));
