import type { Month } from "../../../observations";
import type { SheetRole } from "../../engine/role";
import type { Briefing } from "../../../report";
import type { Column, Content } from "../../engine/content";
import type { LocatedRow } from "../../engine/locate";
import { highestRow, linesOf } from "../../engine/heights";
import { isText, blockKindOf, briefingRows, lookOf, spansOf, textColumn, textRow } from "./rows";

/** What opens the hidden corner of every 监测通报. */
export const briefingKind = "briefing";
export const briefingRole = (asOf: Month): SheetRole => `${briefingKind} ${asOf}`;

/** Rows of 监测通报 are found by their hidden key. */
export const identifyBriefing = (row: LocatedRow): string | null => (blockKindOf(row.key) === null ? null : row.key);

/** Columns of the table of what is behind; texts run over all of them, which is as wide as A4 is between its margins. */
export const briefingColumns: readonly Column[] = (
  [
    ["no", 5, "center"],
    ["name", 20, "left"],
    ["target", 11, "left"],
    ["period", 8, "center"],
    ["actual", 7.5, "right"],
    ["pace", 7.5, "right"],
    ["gap", 7.5, "right"],
    ["projection", 7.5, "right"],
    ["probability", 7, "right"],
    ["status", 9, "center"],
  ] as const
).map(([key, width, align]) => ({ key, heading: "", width, align, format: "General", wrap: true }));

/** What 监测通报 of an as-of month is to hold: the blocks of the briefing in their order, long paragraphs in several rows. */
export const briefingContent = (briefing: Briefing): Content =>
  documentContent(briefing, { role: briefingRole(briefing.asOf), columns: briefingColumns });

/** What a sheet is to hold that says what a document does, in columns of its own. */
export function documentContent(
  { title, number, subtitle, blocks, issuer, date }: Briefing,
  {
    role,
    columns,
    spans = null,
  }: Pick<Content, "role" | "columns"> & { readonly spans?: Parameters<typeof briefingRows>[2] },
): Content {
  const keys = columns.map(({ key }) => key);
  const foot = [
    ["issuer", issuer],
    ["date", date],
  ] as const;
  return {
    role,
    title,
    notes: [number === null ? subtitle : `${number}  ${subtitle}`],
    columns,
    rows: [
      ...blocks.flatMap((block) => briefingRows(block, keys, spans)),
      ...foot.flatMap(([key, text]) => (text === null ? [] : [textRow("foot", key, text, keys)])),
    ],
  };
}

/** Digits by which a column is wider than the characters that it holds. */
export const padding = 1;

/** Points of a line, and of the air around the lines of a row. */
const [line, air] = [14.5, 6];

/**
 * Height of each row in points: of a text by the width that it runs over, of the table by its longest cell.
 *
 * @param width of a row of text in digits
 */
export function briefingHeights({ columns, rows }: Content, width: number): number[] {
  return rows.map(({ key, cells }) => {
    const text = (column: string) => {
      const cell = cells.get(column);
      return typeof cell === "string" ? cell : "";
    };
    const widths = columns.map((column) => column.width + padding);
    const spans = spansOf(lookOf(key)) ?? columns.map((_, from) => ({ from, count: 1 }));
    const wide = ({ from, count }: { from: number; count: number }) =>
      widths.slice(from, from + count).reduce((sum, each) => sum + each, 0);
    const lines = isText(blockKindOf(key)!)
      ? linesOf(text(textColumn), width)
      : Math.max(...spans.map((span) => linesOf(text(columns[span.from]!.key), wide(span))));
    return Math.min(highestRow, air + line * lines);
  });
}
