import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ExcelError } from "../error";

/** Most bytes that a file may have in all when unpacked, and in one part: a page of a year's plan needs a thousandth. */
const LARGEST = 200 * 1024 * 1024;
const MOST_PARTS = 5000;

/** Parts of a file by their path. */
export type Parts = Map<string, Uint8Array>;

/**
 * Unpacks a file. Sizes are checked as they are announced, before anything is unpacked, and no part is given more room than
 * it announced.
 * @throws InvalidArgument where the bytes are no such file, or too large
 */
export function unpack(bytes: Uint8Array): Parts {
  let [total, count] = [0, 0];
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count++;
        return false;
      },
    });
    if (total > LARGEST || count > MOST_PARTS) throw new ExcelError("InvalidArgument", "The file is too large.");
    const parts = new Map(Object.entries(unzipSync(bytes)));
    for (const [path, sum] of checksums(bytes)) {
      const part = parts.get(path);
      if (part && checksum(part) !== sum) throw new ExcelError("InvalidArgument", `The file is damaged: ${path}.`);
    }
    for (const part of parts.values()) replaceDisallowed(part);
    return parts;
  } catch (error) {
    throw error instanceof ExcelError
      ? error
      : new ExcelError("InvalidArgument", "The file is not a workbook in .xlsx form.");
  }
}

const LIST_ENTRY = 0x02014b50;
const LIST_END = 0x06054b50;
const UTF8_NAME = 0x0800;

/** Checksums of the parts as the archive's list announces them: its reader does not compare them. */
function checksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== LIST_END) end--;
  const found = new Map<string, number>();
  for (let at = view.getUint32(end + 16, true); at + 46 <= end && view.getUint32(at, true) === LIST_ENTRY;) {
    const [flags, name] = [view.getUint16(at + 8, true), view.getUint16(at + 28, true)];
    const path = strFromU8(bytes.subarray(at + 46, at + 46 + name), (flags & UTF8_NAME) === 0);
    found.set(path, view.getUint32(at + 16, true));
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as archives have it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** Characters that XML cannot hold (U+FFFE, U+FFFF), as careless writers leave them, become the sign for such (U+FFFD). */
function replaceDisallowed(part: Uint8Array): void {
  for (let at = part.indexOf(0xef); at >= 0; at = part.indexOf(0xef, at + 1))
    if (part[at + 1] === 0xbf && part[at + 2]! >= 0xbe) part[at + 2] = 0xbd;
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date("1980-01-01T12:00:00") });
}

/** Puts the parts together again without compression, so that another reader unpacks no more than was checked. */
export function repack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

export function textOf(parts: Parts, path: string): string | undefined {
  const part = parts.get(path);
  return part && strFromU8(part);
}

export const bytesOf = (text: string): Uint8Array => strToU8(text);

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Elements of a part with one of these names (without prefix), in order, with their own text. */
export function elements(xml: string, names: readonly string[]): readonly Node[] {
  const found: Node[] = [];
  const open: Node[] = [];
  const parser = new SaxesParser();
  const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const node = { name: localName(name), attributes, text: "" };
    if (names.includes(node.name)) found.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", () => {
    throw new ExcelError("InvalidArgument", "A part of the file is not well formed.");
  });
  parser.write(xml).close();
  return found;
}

/**
 * A text as a file can hold it: characters that XML has not are written as Excel writes them (`_x0007_`), and so is the `_`
 * of a text that reads like one of those.
 */
export function storable(text: string): string {
  // By code points: a half of a pair that stands alone is one of its own.
  return [...text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")]
    .map((character) => (isStorable(character) ? character : escaped(character)))
    .join("");
}

function isStorable(character: string): boolean {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return "\t\n\r".includes(character);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** The text that was written as `storable` does. */
export function restored(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
  };
  return storable(text).replace(/[&<>"']/g, (character) => entities[character]!);
}
