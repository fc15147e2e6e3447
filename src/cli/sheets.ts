import { openXlsx, type Host } from "excel-host";
import { refuseDocument, unpacked, type SheetReader } from "../documents";
import { ok } from "../plan";

const mostRows = 5000;
const mostColumns = 100;

/** The visible sheets of a workbook that hold anything. */
export const sheetRows: SheetReader = async (bytes) => {
  const parts = unpacked(bytes, /\.xml$|\.rels$/);
  if (!parts.ok) return parts;
  const host = await openXlsx(bytes).catch(() => null);
  if (host === null) return refuseDocument("damaged");
  try {
    const visible = host.model.grid.sheets.flatMap((sheet) => {
      const used = sheet.hidden ? null : sheet.used(false);
      return used ? [{ sheet, used, rows: used.row + used.rows }] : [];
    });
    const long = visible.find(({ rows }) => rows > mostRows);
    if (long) return refuseDocument("annexTooLong", { lines: long.rows, limit: mostRows });
    const sheets = visible.map(({ sheet, used, rows }) => {
      const columns = Math.min(used.column + used.columns, mostColumns);
      return {
        name: sheet.name,
        rows: Array.from({ length: rows }, (_, row) => cellsOf(host, sheet.name, row, columns)),
      };
    });
    return ok(sheets);
  } finally {
    host.dispose();
  }
};

function cellsOf(host: Host, sheet: string, row: number, columns: number): readonly string[] {
  const quoted = sheet.replace(/'/g, "''");
  return Array.from({ length: columns }, (_, column) => host.cell(`'${quoted}'!${letters(column)}${row + 1}`).text);
}

/** A column's letters. @example letters(27) // "AB" */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
