import { readColumns, withTarget, type Columns } from "./columns";
import { readCategory } from "./groups";
import { HeadingReader, readHeading, unitsNamed, type AnnexHeading } from "./heading";
import { planIssue, type PlanIssue } from "./issues";
import { placeCells } from "./layout";
import { cutCells, type Delimiter, type Line } from "./lines";
import { headingsAbove, headingsBelow } from "./merged";
import { numbering } from "./numbering";
import type { PlanQuestions } from "./questions";
import { readRow, type AnnexRow } from "./row";
import { placeSpaced } from "./spaced";
import { unstack } from "./stacked";
import type { ChoiceContext } from "./targetColumn";

/** A line that only begins a category. */
export interface CategoryLine {
  readonly row: number;
  readonly category: string;
}

type Entry = AnnexRow | CategoryLine;

/** The table of targets in a text. */
export interface AnnexTable {
  /** What the lines before the first header say. */
  readonly heading: AnnexHeading;
  /** Of the first header; null where the text has none. */
  readonly columns: Columns | null;
  readonly headerRow: number | null;
  readonly entries: readonly Entry[];
  /** The units that lines further down name, for the rows below them (单位：万元 above a second part). */
  readonly units: readonly UnitLine[];
  readonly issues: PlanIssue[];
}

interface UnitLine {
  readonly row: number;
  readonly units: readonly string[];
}

/** What the rows below a header are read by. */
interface Opened {
  /** The tables side by side, the left one first. */
  readonly panels: readonly Columns[];
  readonly delimiter: Delimiter;
  /** How many lines of headings stand above the rows. */
  readonly lines: 1 | 2 | 3;
}

/** What ends a table: the notice's closing lines, or another annex. */
const end = /^[\s(（"]*(?:抄送|主题词|此件|附件)|印发["\s]*$/;
const footnote = /^[\s"]*(?:注|备注|说明)\s*\d*\s*[:：]/;
/** What goes on with the next page. */
const continued = /^\s*[(（]?续(?:上?表|前)\s*\d*[)）]?\s*$/;
/** A sentence, which no row is. */
const isSentence = (text: string) =>
  text.length <= longestHeader && !text.includes("\t") && text.trim().length > 8 && /[。；]$/.test(text.trimEnd());
const cellsIn = (text: string) => text.split("\t").filter((cell) => cell.trim() !== "").length;
const pageNumber = /^[ —–-]*(?:第 *)?\d{1,3}(?: *页)?[ —–-]*$/;
const unitLine = /^[\s(（"]*(?:计量|计算)?单位\s*[:：]/;
const longestHeader = 1000;
const longestRow = 20_000;
const delimiters: readonly Delimiter[] = ["tab", "comma", "spaces"];

/**
 * Finds the header and reads the rows below it, through pages that repeat the header, up to what ends the table. A header
 * further on opens the table again, so that no part of an annex is lost.
 */
export function readTable(printed: readonly Line[], questions: PlanQuestions): AnnexTable {
  return new TableReader(printed, questions).read();
}

class TableReader {
  private readonly lines: readonly Line[];
  private readonly before = new HeadingReader();
  private readonly entries: Entry[] = [];
  private readonly units: UnitLine[] = [];
  private readonly issues: PlanIssue[] = [];
  /** The rows of tables on the right, which follow those on the left. */
  private readonly right: Entry[] = [];
  private first: { columns: Columns; row: number } | null = null;
  /** Whether the line before was of a note. */
  private inNote = false;

  constructor(
    printed: readonly Line[],
    private readonly questions: PlanQuestions,
  ) {
    const columns = (cells: readonly string[]) => readColumns(cells, anyPlan);
    const isHeader = (cells: readonly string[]) => columns(cells).length > 0;
    this.lines = placeSpaced(placeCells(unstack(printed, columns), isHeader), columns);
  }

  read(): AnnexTable {
    let open: Opened | null = null;
    /** Up to which line all is read. */
    let done = -1;
    for (const [at, line] of this.lines.entries()) {
      if (at <= done) continue;
      const textAt = (index: number) => this.lines[index]?.text ?? "";
      const around = { above: textAt(at - 1), text: line.text, below: [textAt(at + 1), textAt(at + 2)] };
      const header = readHeader(around, () => this.context());
      if (header) {
        open = this.opened(header, line.row);
        done = at + header.lines - 1;
        this.entries.push(...this.right.splice(0));
      } else if (end.test(line.text)) open = null;
      const units = this.first && cellsIn(line.text) === 1 ? unitsNamed(line.text) : null;
      if (units) this.units.push({ row: line.row, units });
      if (!this.first) this.before.add(line.text);
      if (!this.first || header || !open) continue;
      const joined = joinedLine(line, this.lines[at + 1], open);
      if (joined) done = at + 1;
      this.readLine(joined ?? line, open);
    }
    this.entries.push(...this.right);
    const { columns = null, row = null } = this.first ?? {};
    const { entries, units, issues } = this;
    return { heading: this.before.heading, columns, headerRow: row, entries, units, issues };
  }

  private context(): ChoiceContext {
    const { heading } = this.before;
    return { heading, planned: heading.planned };
  }

  /** The columns of a header, the target's as a person chose it where it was left open. */
  private opened(header: Opened, row: number): Opened {
    const panels = header.panels.map((columns) => this.chosen(columns, row));
    if (!this.first) this.issues.push(...choiceIssues(row, panels));
    this.first ??= { columns: panels[0]!, row };
    return { ...header, panels };
  }

  private chosen(columns: Columns, row: number): Columns {
    const { at, others, open } = columns.choice;
    if (others.length === 0 && open.length === 0) return columns;
    const among = open.length > 0 ? open : [at, ...others];
    const names = among.map((column) => labelOf(columns.headings, column));
    const question = { code: "targetColumn", row, column: null, choices: names } as const;
    const answer = open.length > 0 ? this.questions.ask(question) : this.questions.answered(question);
    return answer === null ? columns : withTarget(columns, among[names.indexOf(answer)]!);
  }

  private readLine(line: Line, open: Opened): void {
    const { row, text } = line;
    if (/^[\s,"]*$/.test(text) || pageNumber.test(text) || unitLine.test(text) || continued.test(text)) return;
    // A note may go on over several lines.
    this.inNote = footnote.test(text) || isSentence(text) || (this.inNote && cellsIn(text) < 2);
    const readable = !this.inNote && text.length <= longestRow;
    const [entry = null, ...others] = readable ? readEntries(line, open) : [];
    this.right.push(...others.filter((other) => other !== null));
    if (entry) this.entries.push(entry);
    const found = [entry, ...others].filter((each) => each !== null);
    for (const each of found) if (isRow(each)) this.issues.push(...rowIssues(each, open.panels[0]!));
    if (found.length > 0 && line.joined)
      this.issues.push(planIssue("joinedLines", { row, value: nameIn(found[0]!) }, { lines: line.joined }));
    if (found.length === 0)
      this.issues.push(
        planIssue(this.inNote ? "footnote" : "unreadableRow", { row, value: text.trim().slice(0, 200) }),
      );
  }
}

/** A plan of which nothing is known yet, for finding headers by their headings. */
const anyPlan = (): ChoiceContext => ({ heading: readHeading([]), planned: true });

const isRow = (entry: Entry): entry is AnnexRow => "number" in entry;
const nameIn = (entry: Entry) => (isRow(entry) ? entry.names.join("") : entry.category).slice(0, 200);

/** What is to be said of a row that was read. */
function rowIssues({ row, names, beyond, column, target }: AnnexRow, columns: Columns): PlanIssue[] {
  const issues: PlanIssue[] = [];
  if (beyond.length > 0) issues.push(planIssue("unreadCells", { row, value: beyond.join(" ").slice(0, 200) }));
  if (target !== "" && column !== columns.headings[columns.target])
    issues.push(planIssue("otherColumn", { row, column, value: target }, { name: names.join("") }));
  return issues;
}

/** A line with those around it, which may belong to its header. */
interface Surrounded {
  readonly above: string;
  readonly text: string;
  readonly below: readonly string[];
}

function readHeader({ above, text, below }: Surrounded, context: () => ChoiceContext): Opened | null {
  if (text.length > longestHeader || !/指\s*标|项\s*目|名\s*称|任\s*务|目\s*标/.test(text)) return null;
  for (const delimiter of delimiters) {
    const cells = (line: string) => (line.length > longestHeader ? [] : cutCells(line, delimiter));
    const own = headingsAbove(cells(above), cells(text)) ?? cells(text);
    const two = headingsBelow(own, cells(below[0] ?? ""));
    const three = two && headingsBelow(two, cells(below[1] ?? ""));
    for (const [headings, lines] of [
      [three, 3],
      [two, 2],
      [own, 1],
    ] as const) {
      const panels = headings ? readColumns(headings, context) : [];
      if (panels.length > 0) return { panels, delimiter, lines };
    }
  }
  return null;
}

/** A heading, with the number of its column where another has the same words. */
function labelOf(headings: readonly string[], at: number): string {
  const heading = headings[at]!;
  return headings.filter((other) => other === heading).length > 1 ? `${heading}（第${at + 1}列）` : heading;
}

/** What is said of a choice among several columns of targets, and of a growth that is kept beside a level. */
function choiceIssues(row: number, panels: readonly Columns[]): PlanIssue[] {
  return panels.flatMap(({ headings, choice: { at, others, open, growth } }) => {
    const place = { row, column: headings[at]! };
    const issues: PlanIssue[] = [];
    if (open.length > 0) {
      const names = open.map((other) => labelOf(headings, other));
      const details = { chosen: names[0]!, others: names.slice(1).join("、") };
      issues.push(planIssue(open.length > 1 ? "openTargets" : "partOfYear", place, details));
    } else if (others.length > 0) {
      const names = others.map((other) => headings[other]!).join("、");
      issues.push(planIssue("otherTargets", place, { chosen: headings[at]!, others: names }));
    }
    if (growth >= 0)
      issues.push(planIssue("growthBeside", place, { chosen: headings[at]!, growth: headings[growth]! }));
    return issues;
  });
}

/**
 * A row whose cell is broken over two lines without quotes, as one line; null where the two do not make just the cells of
 * the header.
 */
function joinedLine(line: Line, next: Line | undefined, { panels, delimiter }: Opened): Line | null {
  const [columns] = panels;
  if (!columns || !next || panels.length > 1 || delimiter !== "tab" || line.placed || next.placed) return null;
  const [above, below] = [line, next].map(({ text }) => cutCells(text, "tab"));
  const width = columns.headings.length;
  if (above!.length < 2 || above!.length >= width || below!.length < 2 || above!.length + below!.length - 1 !== width)
    return null;
  const cells = [...above!.slice(0, -1), above!.at(-1)! + below![0]!.trimStart(), ...below!.slice(1)];
  const whole = readRow(line.row, cells, columns);
  const fits = whole !== null && whole.target !== "" && whole.unit !== "" && below![0]!.trim() !== "";
  return fits ? { row: line.row, text: cells.join("\t"), joined: 2 } : null;
}

/** What a line holds, by panel. */
function readEntries({ row, text, placed }: Line, { panels, delimiter }: Opened): (Entry | null)[] {
  const cells = cutCells(text, placed ? "tab" : delimiter);
  const entryOf = (part: readonly string[], columns: Columns) =>
    readRow(row, part, columns) ?? categoryLine(row, part, columns, placed ?? false);
  if (panels.length === 1) return [entryOf(cells, panels[0]!)];
  return panels.map((columns, i) =>
    entryOf(cells.slice(columns.from, i === panels.length - 1 ? undefined : columns.to), columns),
  );
}

/**
 * A category on a line of its own: marked by 一、 or by its count, alone in the column of categories, or any short line where
 * the table has no such column.
 */
function categoryLine(row: number, cells: readonly string[], columns: Columns, placed: boolean): CategoryLine | null {
  const filled = [...cells.keys()].filter((at) => cells[at]!.trim() !== "");
  const words = filled.map((at) => cells[at]!.trim());
  const [lead = "", text = lead] = words;
  const led = words.length === 2 && numbering(lead).level === "top" && numbering(lead).rest === "";
  if (words.length === 0 || (words.length > 1 && !led) || text.length > 24) return null;
  const caption = /^附?表\s*[\d一二三四五六七八九十]{1,2}\s*[:：]?\s*(.{2,16})$/.exec(text)?.[1];
  if (caption !== undefined) return { row, category: caption };
  const marked =
    led ||
    readCategory(text).announced !== null ||
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(text) ||
    /^【.{1,20}】$/.test(text) ||
    (!placed && cells.length > 1 && filled[0] === columns.category && /^[\p{Script=Han}、（）()]{2,12}$/u.test(text));
  return marked || (columns.category < 0 && !placed && isTopic(text)) ? { row, category: text } : null;
}

/** Whether an unmarked word alone is a category's: part of a wrapped name is none, and has to be reported. */
function isTopic(text: string): boolean {
  const topic =
    /(?:发展|民生|生态|环境|环保|创新|改革|开放|文化|安全|治理|综合|经济|社会|建设|保障|农业|工业|服务业|财政|金融|人口|资源|科技|教育|卫生|健康|消费|投资|贸易|外经|绿色|共享|协调|效益|质量|动能|福祉|民生事业|类|方面|指标|领域|部分)$/;
  return (
    text.length <= 10 &&
    /^\p{Script=Han}[\p{Script=Han}、]*$/u.test(text) &&
    topic.test(text) &&
    !/[率额量值]|收入|人均|占/.test(text)
  );
}
