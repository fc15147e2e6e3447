import { strFromU8, zipSync } from "fflate";
import { Failure } from "../failure";
import { unpacked } from "./archive";

/** What a table's text needs of a document; pictures, settings and embedded files stay out. */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering)\.xml|word\/_rels\/document\.xml\.rels)$/;
const mostRows = 5000;

/** A document of Word as HTML, its merged cells as spans. */
export async function docxHtml(bytes: Uint8Array, path: string): Promise<string> {
  const parts = unpacked(bytes, needed, path);
  const rows = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).split("<w:tr ").length;
  if (rows > mostRows) throw new Failure("annexTooLong", { path, lines: rows, limit: mostRows });
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(parts, { level: 0 })) });
    return value;
  } catch {
    throw new Failure("damaged", { path });
  }
}
