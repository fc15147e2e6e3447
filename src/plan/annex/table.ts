import { readColumns, withTarget, type Columns } from "./columns";
import { categoryLine, spannedCategory } from "./categories";
import { HeadingReader, readHeading, unitsNamed, type AnnexHeading } from "./heading";
import { planIssue, type PlanIssue } from "./issues";
import { placeCells } from "./layout";
import { cutCells, type Delimiter, type Line } from "./lines";
import {
  isFullRow,
  isOtherHeader,
  isOtherTitle,
  isProjectHeader,
  ofPlan,
  type AnnexEntry,
  type AnnexPart,
} from "./parts";
import { headingsAbove, headingsBelow } from "./merged";
import type { PlanQuestions } from "./questions";
import { readRow, type AnnexRow } from "./row";
import { placeSpaced } from "./spaced";
import { unstack } from "./stacked";
import type { ChoiceContext } from "./targetColumn";

/** The table of targets in a text. */
export interface AnnexTable {
  /** What the lines before its header say. */
  readonly heading: AnnexHeading;
  /** Of its first header; null where the text has none. */
  readonly columns: Columns | null;
  readonly headerRow: number | null;
  readonly entries: readonly AnnexEntry[];
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
const footnote = /^[\s"]*(?:附?注|备注|(?:补充|编制|有关|指标)?说明)\s*\d*\s*[:：]|^[\s"]*附注(?=[\s\d]|$)/;
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
 * Finds the header and reads the rows below it, through pages that repeat the header, up to what ends the table or begins
 * another one. A header further on opens the table again, so that no part of an annex is lost.
 */
export function readTable(printed: readonly Line[], questions: PlanQuestions): AnnexTable {
  return new TableReader(printed, questions).read();
}

class TableReader {
  private readonly lines: readonly Line[];
  private readonly before = new HeadingReader();
  private readonly parts: AnnexPart[] = [];
  /** Those among them that are tables of targets. */
  private readonly tables: AnnexPart[] = [];
  private readonly units: UnitLine[] = [];
  /** The rows of tables on the right, which follow those on the left. */
  private readonly right: AnnexEntry[] = [];
  /** The header that rows stand below; it comes back where a row does behind other things. */
  private open: Opened | null = null;
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
    /** Up to which line all is read. */
    let done = -1;
    for (const [at, line] of this.lines.entries()) {
      if (at <= done) continue;
      const textAt = (index: number) => this.lines[index]?.text ?? "";
      const around = { above: textAt(at - 1), text: line.text, below: [textAt(at + 1), textAt(at + 2)] };
      const header = readHeader(around, () => this.context());
      // A stray 指标 beside a whole row of the open table makes no header of it.
      if (header && !this.isRowOfOpen(line)) {
        this.begin(header, line, around.above);
        done = at + header.lines - 1;
        continue;
      }
      if (this.tables.length === 0) this.before.add(line.text);
      if (this.leaves(line, at)) continue;
      const part = this.parts.at(-1);
      if (part && !isTable(part) && this.isAside(line, part)) continue;
      if (!this.open || !part) continue;
      const units = cellsIn(line.text) === 1 ? unitsNamed(line.text) : null;
      if (units) this.units.push({ row: line.row, units });
      const joined = joinedLine(line, this.lines[at + 1], this.open);
      if (joined) done = at + 1;
      this.readLine(joined ?? line, this.open);
    }
    this.flush();
    return this.table();
  }

  private table(): AnnexTable {
    const { parts, issues } = ofPlan(this.parts, this.before.heading.year);
    const [first = null] = parts;
    // Where the first table is not the plan's, the lines before its own say what it is.
    const own = first === this.tables[0];
    const heading =
      own || first === null
        ? this.before.heading
        : readHeading(this.lines.filter(({ row }) => row < first.row).map(({ text }) => text));
    for (const part of this.tables) if (!parts.includes(part)) this.questions.withdraw(part.row);
    // A header that is repeated has nothing new to say.
    const said = (part: AnnexPart) => part.issues.filter(({ row }) => part === first || row !== part.row);
    return {
      heading,
      columns: first && first.columns,
      headerRow: first && first.row,
      entries: parts.flatMap(({ entries }) => entries),
      units: this.units,
      issues: [...parts.flatMap(said), ...issues],
    };
  }

  private context(): ChoiceContext {
    const { heading } = this.before;
    return { heading, planned: heading.planned };
  }

  private begin(header: Opened, { row }: Line, above: string): void {
    this.flush();
    const panels = header.panels.map((columns) => this.chosen(columns, row));
    const last = this.parts.at(-1);
    // What only headed this table is no part of its own.
    const title =
      last && !isTable(last) && last.last === last.row ? this.parts.pop()!.title : cellsIn(above) === 1 ? above : "";
    this.open = { ...header, panels };
    this.beginTable(row, title, panels[0]!).issues.push(...choiceIssues(row, panels));
  }

  private beginTable(row: number, title: string, columns: Columns): AnnexPart {
    const part: AnnexPart = { row, last: row, title, columns, named: true, entries: [], issues: [] };
    this.parts.push(part);
    this.tables.push(part);
    return part;
  }

  private flush(): void {
    this.tables.at(-1)?.entries.push(...this.right.splice(0));
  }

  /** Whether a line leaves the table: with the notice's closing lines, another annex, the title or the headings of another table. */
  private leaves(line: Line, at: number): boolean {
    const { row, text } = line;
    const ends = end.test(text);
    const titled = this.open !== null && isOtherTitle(text) && !this.isRowOfOpen(this.lines[at + 1]);
    const headed =
      text.length <= longestHeader && delimiters.some((delimiter) => isOtherHeader(cutCells(text, delimiter)));
    if (!ends && !titled && !headed) return false;
    const last = this.parts.at(-1);
    if (headed && last && !isTable(last)) return false;
    // Behind a notice's closing words no row goes back to the table.
    if (ends) this.open = null;
    this.parts.push({
      row,
      last: row,
      title: headed ? "" : text,
      columns: null,
      named: !ends,
      entries: [],
      issues: [],
    });
    this.inNote = false;
    return true;
  }

  /** Whether a line belongs to what is no table of targets; a row with all that one has goes back to it. */
  private isAside(line: Line, part: AnnexPart): boolean {
    if (this.isRowOfOpen(line)) {
      this.beginTable(line.row, "", this.open!.panels[0]!);
      return false;
    }
    if (line.text.trim() !== "") part.last = line.row;
    part.named ||= cellsIn(line.text) > 2;
    return true;
  }

  private isRowOfOpen(line: Line | undefined): boolean {
    if (!line || !this.open || line.text.length > longestRow) return false;
    const { panels } = this.open;
    return readEntries(line, this.open).some((entry, i) => entry && isRow(entry) && isFullRow(entry, panels[i]!));
  }

  /** The columns of a header, the target's as a person chose it where it was left open. */
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
    const part = this.parts.at(-1)!;
    if (/^[\s,"]*$/.test(text) || pageNumber.test(text) || unitLine.test(text) || continued.test(text)) return;
    part.last = row;
    // A note may go on over several lines.
    this.inNote = footnote.test(text) || isSentence(text) || (this.inNote && cellsIn(text) < 2);
    const readable = !this.inNote && text.length <= longestRow;
    const [entry = null, ...others] = readable ? readEntries(line, open) : [];
    this.right.push(...others.filter((other) => other !== null));
    if (entry) part.entries.push(entry);
    const found = [entry, ...others].filter((each) => each !== null);
    for (const each of found) if (isRow(each)) part.issues.push(...rowIssues(each, open.panels[0]!));
    if (found.length > 0 && line.joined)
      part.issues.push(planIssue("joinedLines", { row, value: nameIn(found[0]!) }, { lines: line.joined }));
    if (found.length === 0)
      part.issues.push(
        planIssue(this.inNote ? "footnote" : "unreadableRow", { row, value: text.trim().slice(0, 200) }),
      );
  }
}

const isTable = ({ columns }: AnnexPart) => columns !== null;

/** A plan of which nothing is known yet, for finding headers by their headings. */
const anyPlan = (): ChoiceContext => ({ heading: readHeading([]), planned: true });

const isRow = (entry: AnnexEntry): entry is AnnexRow => "number" in entry;
const nameIn = (entry: AnnexEntry) => (isRow(entry) ? entry.names.join("") : entry.category).slice(0, 200);

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
      if (panels.some(isProjectHeader)) return null;
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
function readEntries({ row, text, placed }: Line, { panels, delimiter }: Opened): (AnnexEntry | null)[] {
  const cells = cutCells(text, placed ? "tab" : delimiter);
  const entryOf = (part: readonly string[], columns: Columns) =>
    spannedCategory(row, part) ?? readRow(row, part, columns) ?? categoryLine(row, part, columns, placed ?? false);
  if (panels.length === 1) return [entryOf(cells, panels[0]!)];
  return panels.map((columns, i) =>
    entryOf(cells.slice(columns.from, i === panels.length - 1 ? undefined : columns.to), columns),
  );
}
