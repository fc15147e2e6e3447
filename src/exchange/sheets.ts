import type { CellValue, Worksheet } from "exceljs";
import { refuseDocument, unpacked, type SheetReader } from "../documents";
import { enteredText } from "../observations";
import { ok } from "../plan";

const mostRows = 5000;
const mostColumns = 100;

/** What a cell holds, as a person sees it, and the formula that it comes from; empty for what was typed. */
export interface FileCell {
  readonly text: string;
  readonly formula: string;
}

/**
 * Reads the visible sheets of a workbook's file, each cell as it is shown: a percentage with its %, a date as its day. The
 * archive has been checked for what is not opened.
 */
export const workbookSheets: SheetReader = async (bytes) => {
  const parts = unpacked(bytes, /\.xml$|\.rels$/);
  if (!parts.ok) return parts;
  const sheets = await loadedSheets(bytes);
  if (sheets === null) return refuseDocument("damaged");
  const visible = sheets.filter(({ state, rowCount }) => state === "visible" && rowCount > 0);
  const long = visible.find(({ rowCount }) => rowCount > mostRows);
  if (long) return refuseDocument("annexTooLong", { lines: long.rowCount, limit: mostRows });
  return ok(
    visible.map((sheet) => ({
      name: sheet.name,
      rows: cellsOf(sheet, { rows: mostRows, columns: mostColumns, shown: true }).map((cells) =>
        cells.map(({ text }) => text),
      ),
    })),
  );
};

/** The sheets of a file that is a workbook; null where it cannot be read. */
export async function loadedSheets(bytes: Uint8Array): Promise<readonly Worksheet[] | null> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
    return workbook.worksheets;
  } catch {
    return null;
  }
}

/** The cells of a sheet from its corner on, so many at most; `shown` with no more digits than their formats show. */
export function cellsOf(
  sheet: Worksheet,
  { shown = false, ...most }: { readonly rows: number; readonly columns: number; readonly shown?: boolean },
): readonly (readonly FileCell[])[] {
  const columns = Math.min(sheet.columnCount, most.columns);
  return Array.from({ length: Math.min(sheet.rowCount, most.rows) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const { value, numFmt } = sheet.getCell(row + 1, column + 1);
      return cellOf(value, numFmt, shown);
    }),
  );
}

/** A number with the digits that its format shows, as it is printed. 0.07834 as 0.0% is 0.078. */
function asShown(value: number, format = "General"): number {
  const [positive] = format.split(";");
  const digits = /^[^0]*0+(?:\.(0+))?[^#]*$/.exec(positive!)?.[1]?.length ?? (/^[#,]*0$/.test(positive!) ? 0 : null);
  if (digits === null) return Number(value.toPrecision(12));
  return Number(value.toFixed(digits + (format.includes("%") ? 2 : 0)));
}

function cellOf(value: CellValue, format: string | undefined, shown: boolean): FileCell {
  const typed = (text: string): FileCell => ({ text: text.trim(), formula: "" });
  if (value === null || value === undefined) return typed("");
  if (value instanceof Date) return typed(Number.isNaN(value.getTime()) ? "#VALUE!" : value.toISOString().slice(0, 10));
  if (typeof value === "number") return typed(enteredText(shown ? asShown(value, format) : value, format));
  if (typeof value === "string") return typed(value);
  if (typeof value === "boolean") return typed(String(value));
  if ("error" in value) return typed(value.error);
  if ("richText" in value) return typed(value.richText.map(({ text }) => text).join(""));
  if ("hyperlink" in value) return typed(typeof value.text === "string" ? value.text : "");
  if (!("formula" in value || "sharedFormula" in value)) return typed("");
  const { text } = cellOf(value.result ?? null, format, shown);
  return { text, formula: "formula" in value ? value.formula : value.sharedFormula };
}
