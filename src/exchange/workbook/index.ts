import { refuseDocument, type DocumentRefusal, type SheetReader } from "../../documents";
import { ok, type Result } from "../../plan";
import { sheetCells, type Extent, type SheetCells } from "./cells";
import { cellFormats, NestedTooDeep, sharedTexts, sheetEntries, workbookParts, type FileParts } from "./parts";

export { shownNumber, type FileCell } from "./cells";
export { shownRows } from "./shown";

const mostRows = 5000;
const mostColumns = 100;

/**
 * Reads the visible sheets of a workbook's file, each cell as it is shown: a percentage with its %, a date as its day. The
 * archive has been checked for what is not opened.
 */
export const workbookSheets: SheetReader = (bytes) => Promise.resolve(visibleSheets(bytes));

function visibleSheets(bytes: Uint8Array): Awaited<ReturnType<SheetReader>> {
  const sheets = fileSheets(bytes, { rows: mostRows, columns: mostColumns, shown: true });
  if (!sheets.ok) return sheets;
  const visible = sheets.value.filter((sheet) => sheet.visible && sheet.rowCount > 0);
  const long = visible.find(({ rowCount }) => rowCount > mostRows);
  if (long) return refuseDocument("annexTooLong", { lines: long.rowCount, limit: mostRows });
  return ok(
    visible.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((cells) => cells.map(({ text }) => text)) })),
  );
}

interface FileSheet extends SheetCells {
  readonly name: string;
  readonly visible: boolean;
}

/** All sheets of a workbook's file, as much of each as is asked for. */
export function fileSheets(bytes: Uint8Array, extent: Extent): Result<readonly FileSheet[], DocumentRefusal> {
  const parts = workbookParts(bytes);
  if (!parts.ok) return parts;
  try {
    return sheetsOf(parts.value, extent);
  } catch (error) {
    if (error instanceof NestedTooDeep) return refuseDocument("damaged");
    throw error;
  }
}

function sheetsOf(parts: FileParts, extent: Extent): Result<readonly FileSheet[], DocumentRefusal> {
  const entries = sheetEntries(parts);
  if (entries === null) return refuseDocument("damaged");
  const shared = {
    texts: sharedTexts(parts["xl/sharedStrings.xml"]),
    formats: cellFormats(parts["xl/styles.xml"]),
    from1904: entries.from1904,
  };
  return ok(entries.sheets.map(({ path, ...sheet }) => ({ ...sheet, ...sheetCells(parts[path]!, shared, extent) })));
}
