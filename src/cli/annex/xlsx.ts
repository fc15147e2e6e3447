import { Failure } from "../failure";
import { unpacked } from "./archive";
import type { AnnexText } from "./text";

const mostRows = 5000;
const mostColumns = 100;

/** The visible sheets of a workbook, each row a line of its cells as they are shown, set apart by tabs. */
export async function sheetTexts(bytes: Uint8Array, path: string): Promise<readonly AnnexText[]> {
  unpacked(bytes, /\.xml$|\.rels$/, path);
  const { openXlsx } = await import("excel-host");
  const host = await openXlsx(bytes).catch(() => {
    throw new Failure("damaged", { path });
  });
  try {
    return host.model.grid.sheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => {
        const used = sheet.used(false);
        if (!used) return { name: sheet.name, text: "" };
        const [rows, columns] = [used.row + used.rows, used.column + used.columns];
        if (rows > mostRows) throw new Failure("annexTooLong", { path, lines: rows, limit: mostRows });
        const shown = (row: number, column: number) =>
          host.cell(`'${sheet.name.replace(/'/g, "''")}'!${letters(column)}${row + 1}`).text;
        const line = (row: number) =>
          Array.from({ length: Math.min(columns, mostColumns) }, (_, column) => oneLine(shown(row, column))).join("\t");
        return { name: sheet.name, text: Array.from({ length: rows }, (_, row) => line(row)).join("\n") };
      });
  } finally {
    host.dispose();
  }
}

/** A column's letters. @example letters(27) // "AB" */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A cell's text without the line breaks inside of it. */
function oneLine(text: string): string {
  return text.replace(/(?<=[^\x20-\x7e])\s*[\r\n]+\s*(?=[^\x20-\x7e])/g, "").replace(/[\r\n\t]+/g, " ");
}
