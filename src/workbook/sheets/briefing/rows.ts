import { kinds } from "../../../figures";
import type { BriefingBlock, BriefingCell, BriefingTable } from "../../../report";
import type { Row } from "../../engine/content";
import type { Input } from "../../engine/grid";

/** What a row of 监测通报 is; it opens the row's hidden key. Text rows run over all columns. */
export type RowKind = "first" | "second" | "body" | "notice" | "caption" | "head" | "row" | "foot";

const rowKinds: readonly RowKind[] = ["first", "second", "body", "notice", "caption", "head", "row", "foot"];
const ofTable: readonly RowKind[] = ["head", "row"];

/** The kind of the row with a hidden key; null for a row that is not ours. */
export function blockKindOf(key: string): RowKind | null {
  const [word = ""] = key.split(/[ :]/);
  return rowKinds.find((kind) => kind === word) ?? null;
}

/** What a row looks like: its kind, and of a table whose columns run over several of the sheet's how they do. */
export const lookOf = (key: string): string => key.split(" ")[0]!;

/** A column of a table that runs over columns of the sheet. */
export interface TableSpan {
  /** The first of them, counted from 0, and how many. */
  readonly from: number;
  readonly count: number;
  readonly align: BriefingTable["columns"][number]["align"];
}

/** The spans that a look names, as in `row:1c.3l`; null where each column of the table is one of the sheet. */
export function spansOf(look: string): readonly TableSpan[] | null {
  const [, said] = look.split(":");
  if (said === undefined) return null;
  let from = 0;
  return said.split(".").map((part) => {
    const span: TableSpan = { from, count: parseInt(part, 10), align: alignments[part.slice(-1)] ?? "left" };
    from += span.count;
    return span;
  });
}

const alignments: Readonly<Record<string, TableSpan["align"]>> = { l: "left", c: "center", r: "right" };

/** How a table's columns run over so many of a sheet, by their widths; each over one at least. */
export function spread({ columns }: Pick<BriefingTable, "columns">, over: number): string {
  const counts = columns.map(({ width }) => Math.max(1, Math.floor((width * over) / 100)));
  const sum = () => counts.reduce((total, count) => total + count, 0);
  const lack = (i: number) => (columns[i]!.width * over) / 100 - counts[i]!;
  while (sum() < over) counts[columns.reduce((most, _, i) => (lack(i) > lack(most) ? i : most), 0)]!++;
  while (sum() > over && Math.max(...counts) > 1)
    counts[
      columns.reduce((least, _, i) => (counts[i]! > 1 && (counts[least] === 1 || lack(i) < lack(least)) ? i : least), 0)
    ]!--;
  return columns.map(({ align }, i) => `${counts[i]}${align.charAt(0)}`).join(".");
}

export const isText = (kind: RowKind): boolean => !ofTable.includes(kind);

/** Column in which texts stand. */
export const textColumn = "no";

/** Characters that one row holds; more would be higher than Excel's highest row. */
const longestText = 450;

/** The rows of a block. @param spans how a table's columns run over several of the sheet's; null where each is one */
export function briefingRows(
  block: BriefingBlock,
  columns: readonly string[],
  spans: ((table: BriefingTable) => string) | null = null,
): Row[] {
  switch (block.kind) {
    case "heading":
      return [textRow(block.level === 1 ? "first" : "second", block.key, indented(block.text), columns)];
    case "table":
      return tableRows(block, columns, spans?.(block) ?? null);
    default: {
      const kind = block.kind === "notice" ? "notice" : "body";
      const parts = partsOf(indented(block.lead + block.text));
      return parts.map((text, i) => textRow(kind, i === 0 ? block.key : `${block.key} +${i}`, text, columns));
    }
  }
}

/** Two characters in, as the first line of a paragraph is. */
const indented = (text: string) => `\u3000\u3000${text}`;

/** A row of text; the other cells are emptied, since a row of the table may have stood there. */
export function textRow(kind: RowKind, key: string, text: string, columns: readonly string[]): Row {
  const cells = new Map<string, Input>(columns.map((column) => [column, column === textColumn ? text : ""]));
  return { identity: `${kind} ${key}`, key: `${kind} ${key}`, cells, formats: new Map([[textColumn, "General"]]) };
}

function tableRows(table: BriefingTable, keys: readonly string[], spans: string | null): Row[] {
  const { key, caption, columns, rows } = table;
  const places = spans === null ? columns.map((_, from) => ({ from })) : spansOf(`:${spans}`)!;
  const tableRow = (kind: RowKind, of: string, cells: readonly BriefingCell[]): Row => {
    const name = spans === null ? `${kind} ${of}` : `${kind}:${spans} ${of}`;
    const at = (i: number) => keys[places[i]!.from]!;
    const blank = spans === null ? [] : keys.map((column) => [column, ""] as const);
    return {
      ...{ identity: name, key: name },
      cells: new Map<string, Input>([
        ...blank,
        ...cells.map((cell, i) => [at(i), cell.figure?.value ?? cell.text] as const),
      ]),
      // Where a count may stand another time, an empty cell is none of text.
      formats: new Map(
        cells.map((cell, i) => [at(i), spans !== null && cell.text === "" ? "General" : formatOf(cell)]),
      ),
    };
  };
  const heads = columns.map(({ heading }) => ({ text: heading, figure: null }));
  return [
    textRow("caption", key, caption, keys),
    tableRow("head", key, heads),
    ...rows.map((row) => tableRow("row", spans === null ? row.key : `${key} ${row.key}`, row.cells)),
  ];
}

function formatOf({ figure }: BriefingCell): string {
  if (figure === null) return kinds.text.numberFormat(0);
  const kind = figure.form === "share" ? "probability" : figure.form === "plain" ? "value" : "difference";
  return kinds[kind].numberFormat(figure.decimals);
}

/** A long text in parts that end with a sentence or, where one sentence is too long, with a clause. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.match(/[^。；]*[。；]?/g) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length <= longestText) parts[parts.length - 1] = last + piece;
    else if (piece !== "") parts.push(piece);
  }
  return parts;
}
