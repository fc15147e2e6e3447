import { openXlsx, type Host } from "excel-host";
import { Failure } from "../failure";
import { unpacked } from "./archive";

/** A sheet of a workbook: its rows from the first on, each cell as it is shown. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const mostRows = 5000;
const mostColumns = 100;

/** The visible sheets of a workbook that hold anything. */
export async function sheetRows(bytes: Uint8Array, path: string): Promise<readonly SheetRows[]> {
  unpacked(bytes, /\.xml$|\.rels$/, path);
  const host = await openXlsx(bytes).catch(() => {
    throw new Failure("damaged", { path });
  });
  try {
    const visible = host.model.grid.sheets.filter((sheet) => !sheet.hidden);
    return visible.flatMap((sheet) => {
      const used = sheet.used(false);
      if (!used) return [];
      const rows = used.row + used.rows;
      if (rows > mostRows) throw new Failure("annexTooLong", { path, lines: rows, limit: mostRows });
      const columns = Math.min(used.column + used.columns, mostColumns);
      return [
        { name: sheet.name, rows: Array.from({ length: rows }, (_, row) => cellsOf(host, sheet.name, row, columns)) },
      ];
    });
  } finally {
    host.dispose();
  }
}

function cellsOf(host: Host, sheet: string, row: number, columns: number): readonly string[] {
  const quoted = sheet.replace(/'/g, "''");
  return Array.from({ length: columns }, (_, column) => host.cell(`'${quoted}'!${letters(column)}${row + 1}`).text);
}

/** A column's letters. @example letters(27) // "AB" */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
