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
  const [word = ""] = key.split(" ");
  return rowKinds.find((kind) => kind === word) ?? null;
}

export const isText = (kind: RowKind): boolean => !ofTable.includes(kind);

/** Column in which texts stand. */
export const textColumn = "no";

/** Characters that one row holds; more would be higher than Excel's highest row. */
const longestText = 450;

/** The rows of a block. */
export function briefingRows(block: BriefingBlock, columns: readonly string[]): Row[] {
  switch (block.kind) {
    case "heading":
      return [textRow(block.level === 1 ? "first" : "second", block.key, indented(block.text), columns)];
    case "table":
      return tableRows(block, columns);
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

function tableRows({ key, caption, columns, rows }: BriefingTable, keys: readonly string[]): Row[] {
  const tableRow = (kind: RowKind, of: string, cells: readonly BriefingCell[]): Row => ({
    identity: `${kind} ${of}`,
    key: `${kind} ${of}`,
    cells: new Map(cells.map((cell, i) => [keys[i]!, cell.figure?.value ?? cell.text])),
    formats: new Map(cells.map((cell, i) => [keys[i]!, formatOf(cell)])),
  });
  const heads = columns.map(({ heading }) => ({ text: heading, figure: null }));
  return [
    textRow("caption", key, caption, keys),
    tableRow("head", key, heads),
    ...rows.map((row) => tableRow("row", row.key, row.cells)),
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
