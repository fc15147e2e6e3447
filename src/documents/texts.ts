import { decodeText } from "../observations";
import { ok, type Result } from "../plan";
import { checkedNames, isOldOffice } from "./archive";
import { docxHtml } from "./docx";
import { refuseDocument, type DocumentRefusal } from "./refusal";

/** A text that may hold tables; of a workbook one for each visible sheet, with its name. */
export interface DocumentText {
  readonly name: string;
  readonly text: string;
  readonly hidden?: readonly HiddenText[];
}

/** A hidden row of a sheet, or how a hidden column begins: not part of its text. */
export interface HiddenText {
  /** Row of the sheet, from 1. */
  readonly line: number;
  /** Letters of the column; null for a row. */
  readonly column: string | null;
  readonly text: string;
}

/** A sheet of a workbook: its rows from the first on, each cell as it is shown. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly hidden: readonly HiddenText[];
}

/** Reads the visible sheets of a workbook's file. */
export type SheetReader = (bytes: Uint8Array) => Promise<Result<readonly SheetRows[], DocumentRefusal>>;

/** What a file begins with by which its kind is told, whatever its name says. */
const archive = [0x50, 0x4b];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * The texts of a file: of a page or a Word document as HTML, of a workbook's sheets with their cells set apart by tabs.
 *
 * Worked: the bytes of `指标\t目标` → one text without a name
 *
 * @param sheets reads a workbook; without it one is refused
 */
export async function documentTexts(
  bytes: Uint8Array,
  sheets: SheetReader = () => Promise.resolve(refuseDocument("noSheets")),
): Promise<Result<readonly DocumentText[], DocumentRefusal>> {
  const begins = (sign: readonly number[]) => sign.every((byte, i) => bytes[i] === byte);
  if (isOldOffice(bytes)) return refuseDocument("oldOffice");
  if (begins(pdf)) return refuseDocument("pdf");
  if (begins(archive)) return archiveTexts(bytes, sheets);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuseDocument(decoded.error === "empty" ? "empty" : "notText");
  return ok([{ name: "", text: decoded.value.text }]);
}

async function archiveTexts(
  bytes: Uint8Array,
  sheets: SheetReader,
): Promise<Result<readonly DocumentText[], DocumentRefusal>> {
  const parts = checkedNames(bytes);
  if (!parts.ok) return parts;
  if (parts.value.includes("word/document.xml")) {
    const html = await docxHtml(bytes);
    return html.ok ? ok([{ name: "", text: html.value }]) : html;
  }
  if (!parts.value.includes("xl/workbook.xml")) return refuseDocument("notText");
  const read = await sheets(bytes);
  return read.ok ? ok(read.value.map(({ name, rows, hidden }) => ({ name, text: rowsText(rows), hidden }))) : read;
}

/**
 * The rows of a sheet as a text with its cells set apart by tabs.
 *
 * @example rowsText([["指标", "2024年\n目标"], ["GDP", "6"]]) // "指标\t2024年目标\nGDP\t6"
 */
export function rowsText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(oneLine).join("\t")).join("\n");
}

/** A cell's text without the line breaks inside of it. */
function oneLine(text: string): string {
  return text.replace(/(?<=[^\x20-\x7e])\s*[\r\n]+\s*(?=[^\x20-\x7e])/g, "").replace(/[\r\n\t]+/g, " ");
}
