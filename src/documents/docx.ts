import { strFromU8, strToU8, zipSync } from "fflate";
import { ok, type Result } from "../plan";
import { unpacked } from "./archive";
import { isNestedTooDeep } from "./nested";
import { refuseDocument, type DocumentRefusal } from "./refusal";

/** What a table's text needs of a document; pictures, settings and embedded files stay out. */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering)\.xml|word\/_rels\/document\.xml\.rels)$/;
const mostRows = 5000;
/** More paragraphs than the cells of so many rows have. */
const mostParagraphs = 100_000;

/** A document of Word as HTML, its merged cells as spans. */
export async function docxHtml(bytes: Uint8Array): Promise<Result<string, DocumentRefusal>> {
  const parts = unpacked(bytes, needed);
  if (!parts.ok) return parts;
  const text = strFromU8(parts.value["word/document.xml"] ?? new Uint8Array());
  const rows = countOf(text, /<w:tr[ >]/g);
  if (rows > mostRows) return refuseDocument("annexTooLong", { lines: rows, limit: mostRows });
  const paragraphs = countOf(text, /<w:p[ >/]/g);
  if (paragraphs > mostParagraphs) return refuseDocument("annexTooLong", { lines: paragraphs, limit: mostParagraphs });
  if (Object.values(parts.value).some(isNestedTooDeep)) return refuseDocument("damaged");
  const { default: mammoth } = await import("mammoth");
  const shown = { ...parts.value, "word/document.xml": strToU8(shownText(text)) };
  const archive = Uint8Array.from(zipSync(shown, { level: 0 })).buffer;
  // Its code for browsers takes the one name, that for Node the other.
  const given = { arrayBuffer: archive, buffer: archive };
  try {
    const { value } = await mammoth.convertToHtml(given);
    return ok(value);
  } catch {
    return refuseDocument("damaged");
  }
}

/** What is hidden or struck out twice is struck out, which is not read; of notes, which stay out, the signs stay out as well. */
const shownText = (document: string) =>
  document
    .replace(/<w:(?:vanish|dstrike)(?=[\s/>])/g, "<w:strike")
    .replace(/<w:(?:foot|end)noteReference\b[^>]*\/>/g, "");

const countOf = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;
