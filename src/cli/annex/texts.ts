import { decodeText } from "../../observations";
import { Failure } from "../failure";
import { readInput } from "../files";
import { checkedNames } from "./archive";
import type { AnnexText } from "./text";

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
  if (!parts.includes("xl/workbook.xml")) throw new Failure("notText", { path });
  const { sheetTexts } = await import("./xlsx");
  return sheetTexts(bytes, path);
}
