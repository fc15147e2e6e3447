import Papa from "papaparse";
import { err, ok, type Result } from "../plan";
import { decodeText, type Encoding, type TextRefusal } from "./decode";

/** Bounds of a table: far above any plan with all its counties, far below what a browser cannot hold. */
export const tableLimits = { rows: 1_000_000, columns: 1_000, cells: 10_000_000, characters: 32_767 } as const;

/** Why a text is no table; `row` counts the header as 1. */
export type ShapeRefusal = "tooManyRows" | "tooManyColumns" | "tooManyCells" | "cellTooLong" | "malformedQuotes";

export interface CellTable {
  readonly rows: string[][];
  readonly encoding: Encoding;
  readonly delimiter: CsvDelimiter;
}

/** Why a file is no table; `row` is where its shape breaks, null where the bytes are no text. */
export type TableRefusal =
  { readonly code: TextRefusal; readonly row: null } | { readonly code: ShapeRefusal; readonly row: number };

const delimiters = [",", "\t", ";", "，"] as const;
/** What stands between the cells of a row; a space for columns that are aligned by spaces. */
export type CsvDelimiter = (typeof delimiters)[number] | " ";

/**
 * The rows of a CSV or TSV file, ragged as they stand, header first, cells untrimmed.
 *
 * The encoding is found as {@link decodeText} says. The delimiter is the one of comma, tab, semicolon and full-width comma
 * that stands most often in the header line, the first below titles that have none. Cells may be quoted and then hold delimiters, line ends and doubled quotes.
 * A text whose columns are aligned by spaces is a table where all its rows have as many cells.
 *
 * @returns the table, or why the file is refused as a whole; never an exception
 * @example decodeTable(new TextEncoder().encode('指标,数值\n"GDP",5.2'))
 * // { ok: true, value: { rows: [["指标", "数值"], ["GDP", "5.2"]], encoding: "utf-8", delimiter: "," } }
 */
export function decodeTable(bytes: Uint8Array): Result<CellTable, TableRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return err({ code: decoded.error, row: null });
  const text = decoded.value.text.replace(/\r\n?/g, "\n");
  const aligned = alignedRows(text);
  if (aligned) return ok({ rows: aligned, encoding: decoded.value.encoding, delimiter: " " });
  const delimiter = delimiterOf(text);
  const refusal = checkShape(text, delimiter);
  if (refusal) return err(refusal);
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const rows = Papa.parse<string[]>(body, { delimiter, newline: "\n" }).data;
  return ok({ rows, encoding: decoded.value.encoding, delimiter });
}

/** So many lines of a title may stand above the header. */
const mostTitles = 10;
/** Longer texts, and fewer rows, are none whose columns a person aligned. */
const longestAligned = 100_000;
const fewestAligned = 3;

/**
 * The rows of a text whose columns are aligned by two or more spaces, or wide ones; lines without them stand above or below.
 * Null where rows have different numbers of cells, so that nothing says which is empty, or hold another delimiter.
 */
function alignedRows(text: string): string[][] | null {
  if (text.length > longestAligned || text.includes("\t") || !/ {2}|\u3000/.test(text)) return null;
  const lines = text.replace(/\n+$/, "").split("\n");
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/(?<=[全合总])[ \u3000]+(?=[市计])/g, "")
      .split(/[ \u3000\u00a0]*(?: {2}|\u3000)[ \u3000\u00a0]*/),
  );
  // What stands beside a unit above the columns is a title.
  const several = rows.flatMap((row, i) => (row.length > 1 && !/单位[：:]/.test(lines[i]!) ? [i] : []));
  const [first = 0, last = 0] = [several[0], several.at(-1)];
  const [width] = several.map((i) => rows[i]!.length);
  const between = lines.slice(first, last + 1);
  const even = between.every((line, i) => line.trim() === "" || rows[first + i]!.length === width);
  return several.length >= fewestAligned && even && !between.some((line) => /[,;，](?!\d{3})/.test(line)) ? rows : null;
}

/** The delimiter that the header has most of, outside of quotes: the first line, below titles in words without any. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  let from = 0;
  for (let line = 0; line <= mostTitles && from <= text.length; line++) {
    const end = text.indexOf("\n", from);
    const header = text.slice(from, end < 0 ? text.length : end);
    const counts = countsIn(header);
    const best = delimiters.reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a));
    // A wide comma in a sentence above rows that other signs divide divides nothing.
    const none = counts.get(best) === 0 || (best === "，" && /[\t;]|,(?!\d{3})/.test(text.slice(end, end + 200)));
    const title = header.trim() === "" || (none && /\p{Script=Han}/u.test(header.slice(0, 200)));
    if (!title || end < 0) return best;
    from = end + 1;
  }
  return delimiters[0];
}

function countsIn(line: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    const count = counts.get(character);
    if (count !== undefined && !quoted) counts.set(character, count + 1);
  }
  return counts;
}

/**
 * Whether the text is a table within the limits, in one pass and without memory, before a parser builds anything of it:
 * parsers take the more time and memory the worse the quotes are.
 */
function checkShape(text: string, delimiter: CsvDelimiter): TableRefusal | null {
  let [row, columns, cells, start, i] = [1, 1, 1, 0, 0];
  const refuse = (code: ShapeRefusal): TableRefusal => ({ code, row });
  for (;;) {
    if (i === start && text[i] === '"') {
      i = closingQuote(text, i) + 1;
      if (i === 0 || (i < text.length && text[i] !== delimiter && text[i] !== "\n")) return refuse("malformedQuotes");
    }
    const ends = i >= text.length || text[i] === delimiter || text[i] === "\n";
    if (!ends) {
      i++;
      continue;
    }
    if (i - start > tableLimits.characters) return refuse("cellTooLong");
    if (i >= text.length) return null;
    if (text[i] === "\n") [row, columns] = [row + 1, 1];
    else columns++;
    cells++;
    if (row > tableLimits.rows && i + 1 < text.length) return refuse("tooManyRows");
    if (columns > tableLimits.columns) return refuse("tooManyColumns");
    if (cells > tableLimits.cells) return refuse("tooManyCells");
    start = ++i;
  }
}

/** Where the quote that opens at an index closes, doubled quotes passed over; −1 where it does not. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
