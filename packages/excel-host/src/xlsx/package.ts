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
    return new Map(Object.entries(unzipSync(bytes)));
  } catch (error) {
    throw error instanceof ExcelError
      ? error
      : new ExcelError("InvalidArgument", "The file is not a workbook in .xlsx form.");
  }
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

export function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
  };
  const allowed = [...text].filter((character) => character >= " " || "\t\n\r".includes(character)).join("");
  return allowed.replace(/[&<>"']/g, (character) => entities[character]!);
}
