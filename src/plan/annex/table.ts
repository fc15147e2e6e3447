import { readColumns, type Columns } from "./columns";
import { readCategory } from "./groups";
import { readHeading, type AnnexHeading } from "./heading";
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
  /** The tables side by side, the left one first. */
  readonly panels: readonly Columns[];
  readonly delimiter: Delimiter;
  /** How many lines of headings stand above the rows. */
  readonly lines: 1 | 2;
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
  /** The rows of tables on the right, which follow those on the left. */
  const right: (AnnexRow | CategoryLine)[] = [];
  let heading: AnnexHeading | null = null;
  let first: { columns: Columns; row: number } | null = null;
  let open: Opened | null = null;
  let skipped = -1;

  for (const [at, { row, text }] of lines.entries()) {
    if (at === skipped) continue;
    const header = readHeader(text, lines[at + 1]?.text ?? "", () => (heading ??= readHeading(before)));
    if (header) {
      open = header;
      if (header.lines === 2) skipped = at + 1;
      if (!first) issues.push(...choiceIssues(row, header.panels));
      first ??= { columns: header.panels[0]!, row };
      entries.push(...right.splice(0));
    } else if (end.test(text)) open = null;
    if (!first) before.push(text);
    if (header || !open || /^[\s,"]*$/.test(text) || pageNumber.test(text)) continue;

    const readable = !footnote.test(text) && text.length <= longestRow;
    const [entry = null, ...others] = readable ? readEntries(row, text, open) : [];
    right.push(...others.filter((other) => other !== null));
    if (entry) entries.push(entry);
    const beyond = [entry, ...others].flatMap((each) => (each && "beyond" in each ? each.beyond : []));
    if (beyond.length > 0) issues.push(planIssue("unreadCells", { row, value: beyond.join(" ").slice(0, 200) }));
    if (!entry && others.every((other) => other === null))
      issues.push(
        planIssue(footnote.test(text) ? "footnote" : "unreadableRow", { row, value: text.trim().slice(0, 200) }),
      );
  }
  entries.push(...right);
  return { before, columns: first?.columns ?? null, headerRow: first?.row ?? null, entries, issues };
}

function readHeader(text: string, next: string, heading: () => AnnexHeading): Opened | null {
  if (text.length > longestHeader || !/指\s*标|项\s*目/.test(text)) return null;
  for (const delimiter of delimiters) {
    const cells = cutCells(text, delimiter);
    const merged = next.length > longestHeader ? null : mergedHeadings(cells, cutCells(next, delimiter));
    const two = merged && readColumns(merged, heading);
    if (two && two.length > 0) return { panels: two, delimiter, lines: 2 };
    const panels = readColumns(cells, heading);
    if (panels.length > 0) return { panels, delimiter, lines: 1 };
  }
  return null;
}

const partOfHeading =
  /^(?:20\d\d年?)?(?:度|一季度|上半年|前三季度|全年|年度|总量|绝对[额值数]|数值|完成|实际|预计|目标|计划|预期|任务|增长|增速|增幅|同比|[±%％()（）亿万元人]|值|数)*$/;

/** A second line of headings below one that spans several columns, as one line; null where the next line is none. */
function mergedHeadings(cells: readonly string[], next: readonly string[]): string[] | null {
  const below = next.map((cell) => cell.replace(/\s/g, ""));
  const filled = below.filter((cell) => cell !== "");
  const first = cells.findIndex((cell) => /^(?:主要)?(?:指标|项目)/.test(cell.replace(/\s/g, "")));
  if (filled.length === 0 || first < 0 || (below[first] ?? "") !== "") return null;
  if (!filled.every((cell) => /\p{Script=Han}/u.test(cell) && partOfHeading.test(cell))) return null;
  let above = "";
  return Array.from({ length: Math.max(cells.length, next.length) }, (_, at) => {
    const top = cells[at]?.trim() ?? "";
    if (top !== "") above = top;
    return (below[at] ?? "") === "" ? top : above + below[at];
  });
}

/** What is said of a choice among several columns of targets. */
function choiceIssues(row: number, panels: readonly Columns[]): PlanIssue[] {
  return panels.flatMap(({ headings, choice: { at, others, open } }) => {
    if (others.length === 0) return [];
    const names = others.map((other) => headings[other]!).join("、");
    const place = { row, column: headings[at]! };
    return [planIssue(open ? "openTargets" : "otherTargets", place, { chosen: headings[at]!, others: names })];
  });
}

/** What a line holds, by panel. */
function readEntries(row: number, text: string, { panels, delimiter }: Opened): (AnnexRow | CategoryLine | null)[] {
  const cells = cutCells(text, delimiter);
  if (panels.length === 1) return [readRow(row, cells, panels[0]!) ?? categoryLine(row, cells, panels[0]!)];
  return panels.map((columns, i) => {
    const part = cells.slice(columns.from, i === panels.length - 1 ? undefined : columns.to);
    return readRow(row, part, columns) ?? categoryLine(row, part, columns);
  });
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
