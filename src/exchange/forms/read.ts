import type { CellValue, Worksheet } from "exceljs";
import { err, ok, type Result } from "../../plan";
import { enteredText } from "../../observations";
import { checkedNames, isOldOffice, refuseDocument, unpacked, type DocumentRefusal } from "../../documents";
import { formSign } from "./sheet";

/** A cell of a returned form. */
export interface FormCell {
  /** As a person sees it: a percentage with its %, a date as its day. */
  readonly text: string;
  /** The formula that its value comes from; empty for what was typed. */
  readonly formula: string;
}

/** The cells of a form from its corner on. */
export type FormGrid = readonly (readonly FormCell[])[];

/** Why a file holds no form that could be read: `notForm` it has none. */
export type FormFileRefusal =
  DocumentRefusal | { readonly code: "notForm"; readonly details: Readonly<Record<string, never>> };

const notForm = (): Result<never, FormFileRefusal> => err({ code: "notForm", details: {} });

const mostRows = 1000;
const mostColumns = 30;

/** The forms in a returned file: its sheets whose corner says that they are one. */
export async function readFormFile(bytes: Uint8Array): Promise<Result<readonly FormGrid[], FormFileRefusal>> {
  if (isOldOffice(bytes)) return refuseDocument("oldOffice");
  const names = checkedNames(bytes);
  if (!names.ok) return names;
  if (!names.value.includes("xl/workbook.xml")) return notForm();
  const parts = unpacked(bytes, /\.xml$|\.rels$/);
  if (!parts.ok) return parts;
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    return refuseDocument("damaged");
  }
  const grids = workbook.worksheets.map(gridOf).filter(([corner]) => corner?.[0]?.text.startsWith(formSign));
  return grids.length > 0 ? ok(grids) : notForm();
}

function gridOf(sheet: Worksheet): FormGrid {
  const rows = Math.min(sheet.rowCount, mostRows);
  const columns = Math.min(sheet.columnCount, mostColumns);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const { value, numFmt } = sheet.getCell(row + 1, column + 1);
      return cellOf(value, numFmt);
    }),
  );
}

function cellOf(value: CellValue, format: string | undefined): FormCell {
  const typed = (text: string): FormCell => ({ text: text.trim(), formula: "" });
  if (value === null || value === undefined) return typed("");
  if (value instanceof Date) return typed(Number.isNaN(value.getTime()) ? "#VALUE!" : value.toISOString().slice(0, 10));
  if (typeof value === "number" || typeof value === "string") return typed(enteredText(value, format));
  if (typeof value === "boolean") return typed(String(value));
  if ("error" in value) return typed(value.error);
  if ("richText" in value) return typed(value.richText.map(({ text }) => text).join(""));
  if ("hyperlink" in value) return typed(typeof value.text === "string" ? value.text : "");
  if (!("formula" in value || "sharedFormula" in value)) return typed("");
  const { text } = cellOf(value.result ?? null, format);
  return { text, formula: "formula" in value ? value.formula : value.sharedFormula };
}
