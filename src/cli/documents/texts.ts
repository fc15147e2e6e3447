import { decodeText } from "../../observations";
import { Failure } from "../failure";
import { readInput } from "../files";
import { checkedNames } from "./archive";
import type { SheetRows } from "./xlsx";

/** A text that may hold an annex; of a workbook one for each visible sheet, with its name. */
interface AnnexText {
  readonly name: string;
  readonly text: string;
}

/** What a file begins with by which its kind is told, whatever its name says. */
const archive = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/** The texts of a file that a person named, or a failure that says why there are none. */
export async function annexTexts(path: string): Promise<readonly AnnexText[]> {
  const bytes = readInput(path);
  const begins = (sign: readonly number[]) => sign.every((byte, i) => bytes[i] === byte);
  if (begins(oldOffice)) throw new Failure("oldOffice", { path });
  if (begins(pdf)) throw new Failure("pdf", { path });
  if (begins(archive)) return archiveTexts(bytes, path);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Failure(decoded.error === "empty" ? "empty" : "notText", { path });
  return [{ name: "", text: decoded.value.text }];
}

async function archiveTexts(bytes: Uint8Array, path: string): Promise<readonly AnnexText[]> {
  const parts = checkedNames(bytes, path);
  if (parts.includes("word/document.xml")) {
    const { docxHtml } = await import("./docx");
    return [{ name: "", text: await docxHtml(bytes, path) }];
  }
  const sheets = await workbookSheets(bytes, path);
  return sheets.map(({ name, rows }) => ({
    name,
    text: rows.map((cells) => cells.map(oneLine).join("\t")).join("\n"),
  }));
}

/** The visible sheets of a workbook, refused where the archive is none or is not safe to open. */
async function workbookSheets(bytes: Uint8Array, path: string): Promise<readonly SheetRows[]> {
  if (!checkedNames(bytes, path).includes("xl/workbook.xml")) throw new Failure("notText", { path });
  const { sheetRows } = await import("./xlsx");
  return sheetRows(bytes, path);
}

/** A cell's text without the line breaks inside of it. */
function oneLine(text: string): string {
  return text.replace(/(?<=[^\x20-\x7e])\s*[\r\n]+\s*(?=[^\x20-\x7e])/g, "").replace(/[\r\n\t]+/g, " ");
}
