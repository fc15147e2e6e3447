import { Parser } from "htmlparser2";
import { mostNested, unpacked, type DocumentRefusal } from "../../documents";
import { raisedText, type Result } from "../../plan";

/** What the cells of a workbook need of its file; pictures, charts, tables and rules stay out, whatever state they are in. */
const needed = /^(?:_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** The parts of a workbook's file that its cells need, refused where it is damaged or declares entities. */
export const workbookParts = (bytes: Uint8Array): Result<FileParts, DocumentRefusal> => unpacked(bytes, needed);

/** Parts of a file by their path. */
export type FileParts = Readonly<Record<string, Uint8Array>>;

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
}

/** What all sheets of a workbook share. */
export interface Shared {
  readonly texts: readonly string[];
  /** Number format of each style of cells, by its number. */
  readonly formats: readonly string[];
  /** Days count from 1904 on, as Excel for the Mac once had it. */
  readonly from1904: boolean;
}

/** What is made of the elements of a part, by their names without prefix; text comes to the element that it stands in. */
export interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string, text: string) => void;
}

/** Bytes that are read at once, before it is asked whether they are enough. */
const piece = 1 << 18;

/** A part whose elements lie deeper in each other than in any document. */
export class NestedTooDeep extends Error {}

/**
 * Goes through the elements of a part as they open and close.
 *
 * @param isEnough whether the rest of the part is not needed
 * @throws NestedTooDeep
 */
export function walk(part: Uint8Array, handlers: Handlers, isEnough: () => boolean = () => false): void {
  let [text, nested] = ["", 0];
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++nested > mostNested) throw new NestedTooDeep();
        text = "";
        handlers.open(local(name), attributes);
      },
      ontext: (more) => (text += more),
      onclosetag: (name) => {
        nested--;
        handlers.close?.(local(name), text);
        text = "";
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for (let at = 0; at < part.length && !isEnough(); at += piece)
    parser.write(decoder.decode(part.subarray(at, at + piece), { stream: true }));
}

/** The sheets of a workbook in their order, and how its days count; null where a part of it is missing. */
export function sheetEntries(
  parts: FileParts,
): { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean } | null {
  const [book, relations] = [parts["xl/workbook.xml"], parts["xl/_rels/workbook.xml.rels"]];
  if (!book || !relations) return null;
  const targets = new Map<string, string>();
  walk(relations, {
    open: (name, { Id: id, Target: target }) => {
      if (name === "Relationship" && id && target)
        targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  walk(book, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const [, id] = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key)) ?? [];
      const path = targets.get(id ?? "") ?? "";
      // A sheet that is a chart alone holds no cells.
      if (path.startsWith("xl/worksheets/"))
        sheets.push({ name: attributes.name ?? "", visible: (attributes.state ?? "visible") === "visible", path });
    },
  });
  return sheets.every(({ path }) => parts[path]) ? { sheets, from1904 } : null;
}

/** A text in runs of several fonts; how a word is pronounced and what is struck out is no part of it. */
export class Runs {
  text = "";
  private unseen = false;
  private raised = false;

  open(name: string, { val }: Readonly<Record<string, string>>): void {
    if (name === "r") [this.unseen, this.raised] = [false, false];
    else if (name === "rPh" || (name === "strike" && !/^(?:0|false)$/.test(val ?? ""))) this.unseen = true;
    else if (name === "vertAlign") this.raised = val === "superscript";
  }

  close(name: string, text: string): void {
    if (name === "r" || name === "rPh") [this.unseen, this.raised] = [false, false];
    else if (name === "t" && !this.unseen) this.text += this.raised ? raisedText(this.text, text) : text;
  }
}

/** Texts that cells refer to by number. */
export function sharedTexts(part: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  let item = new Runs();
  if (part)
    walk(part, {
      open: (name, attributes) => {
        if (name === "si") item = new Runs();
        else item.open(name, attributes);
      },
      close: (name, text) => {
        if (name === "si") texts.push(unescaped(item.text));
        else item.close(name, text);
      },
    });
  return texts;
}

/** Number formats that a file names by number alone (ECMA-376, 18.8.30), those of Excel in Chinese among them. */
const usual: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "m/d/yy h:mm" },
  ...{ 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0" },
  ...{ 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"' },
  ...{ 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"' },
  ...{ 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"' },
  ...{ 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"' },
  ...{ 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
  ...{ 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 48: "##0.0E+0", 49: "@" },
};

/** Number format of each style of cells, by its number. */
export function cellFormats(part: Uint8Array | undefined): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  if (part)
    walk(part, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === "cellXfs") inCells = true;
        if (name === "numFmt" && formatCode !== undefined) own.set(Number(numFmtId), formatCode);
        if (name === "xf" && inCells) formats.push(own.get(Number(numFmtId)) ?? usual[Number(numFmtId)] ?? "General");
      },
      close: (name) => {
        if (name === "cellXfs") inCells = false;
      },
    });
  return formats;
}

/** A text as it was before a file held it: a character that XML has not is written `_x0007_` there. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
