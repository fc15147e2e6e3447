import { readColumns, type Columns } from "./columns";
import { readCategory } from "./groups";
import { readHeading } from "./heading";
import { planIssue, type PlanIssue } from "./issues";
import { cutCells, type Delimiter, type Line } from "./lines";
import { readRow, type AnnexRow } from "./row";

/** A line that only begins a category. */
export interface CategoryLine {
  readonly row: number;
  readonly category: string;
}

/** The table of targets in a text. */
export interface AnnexTable {
  /** Lines before the first header. */
  readonly before: readonly string[];
  /** Of the first header; null where the text has none. */
  readonly columns: Columns | null;
  readonly headerRow: number | null;
  readonly entries: readonly (AnnexRow | CategoryLine)[];
  readonly issues: PlanIssue[];
}

/** What the rows below a header are read by. */
interface Opened {
  readonly columns: Columns;
  readonly delimiter: Delimiter;
}

/** What ends a table: the notice's closing lines, or another annex. */
const end = /^[\s(（"]*(?:抄送|主题词|此件|附件)|印发["\s]*$/;
const footnote = /^[\s"]*(?:注|备注|说明)\s*[:：]/;
const pageNumber = /^[ —–-]*(?:第 *)?\d{1,3}(?: *页)?[ —–-]*$/;
const longestHeader = 1000;
const longestRow = 20_000;
const delimiters: readonly Delimiter[] = ["tab", "comma", "spaces"];

/**
 * Finds the header and reads the rows below it, through pages that repeat the header, up to what ends the table. A header
 * further on opens the table again, so that no part of an annex is lost.
 */
export function readTable(lines: readonly Line[]): AnnexTable {
  const before: string[] = [];
  const entries: (AnnexRow | CategoryLine)[] = [];
  const issues: PlanIssue[] = [];
  let year: number | null = null;
  let first: { columns: Columns; row: number } | null = null;
  let open: Opened | null = null;

  for (const { row, text } of lines) {
    const header = readHeader(text, () => (year ??= readHeading(before).year));
    if (header) {
      open = header;
      first ??= { columns: header.columns, row };
    } else if (end.test(text)) open = null;
    if (!first) before.push(text);
    if (header || !open || /^[\s,"]*$/.test(text) || pageNumber.test(text)) continue;

    const entry = footnote.test(text) || text.length > longestRow ? null : readEntry(row, text, open);
    if (entry) entries.push(entry);
    else
      issues.push(
        planIssue(footnote.test(text) ? "footnote" : "unreadableRow", { row, value: text.trim().slice(0, 200) }),
      );
  }
  return { before, columns: first?.columns ?? null, headerRow: first?.row ?? null, entries, issues };
}

function readHeader(text: string, year: () => number): Opened | null {
  if (text.length > longestHeader || !/指\s*标|项\s*目/.test(text)) return null;
  for (const delimiter of delimiters) {
    const columns = readColumns(cutCells(text, delimiter), year);
    if (columns) return { columns, delimiter };
  }
  return null;
}

function readEntry(row: number, text: string, { columns, delimiter }: Opened): AnnexRow | CategoryLine | null {
  const cells = cutCells(text, delimiter);
  return readRow(row, cells, columns) ?? categoryLine(row, cells, columns);
}

/** A category on a line of its own: marked by 一、 or by its count, or any short line where the table has no column for it. */
function categoryLine(row: number, cells: readonly string[], columns: Columns): CategoryLine | null {
  const [text, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (text === undefined || others.length > 0 || text.length > 20) return null;
  const marked =
    readCategory(text).announced !== null ||
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(text);
  return marked || (columns.category < 0 && /^\p{Script=Han}+$/u.test(text)) ? { row, category: text } : null;
}
