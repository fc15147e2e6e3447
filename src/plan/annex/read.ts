import type { Catalogue } from "../catalogue";
import type { Columns } from "./columns";
import type { Plan } from "../plan";
import { missingNumbers, wrongCounts, wrongTotal } from "./checks";
import { Grouping, whole } from "./groups";
import type { AnnexHeading } from "./heading";
import { indicatorsOf } from "./indicators";
import { planIssue, type PlanIssue } from "./issues";
import { leavesOf } from "./leaves";
import { withoutMarkup } from "./markup";
import { countLines, joinQuoted, splitLines, type Line } from "./lines";
import { createMatcher } from "./match";
import { PlanQuestions, type Answers, type PlanQuestion } from "./questions";
import { respectiveLeaves } from "./respective";
import type { AnnexRow } from "./row";
import { readTable, type AnnexTable } from "./table";
import { turned } from "./transposed";

/** More lines than any annex with the notice around it has. */
const mostLines = 5000;

/** The table of targets as it was found: its headings, and in which of them a row's parts stand; −1 for what it has not. */
export interface FoundTable {
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly category: number;
  readonly number: number;
  readonly name: number;
  readonly unit: number;
  /** −1 too where it is open which column holds the targets. */
  readonly target: number;
  readonly owner: number;
}

/** What comes of reading an annex. */
export interface AnnexReading {
  readonly plan: Plan;
  /** Null where there is none. */
  readonly table: FoundTable | null;
  /** The line in which each of the plan's indicators stands, in their order. */
  readonly lines: readonly number[];
  readonly issues: readonly PlanIssue[];
  /** What a person has to decide; what depends on it is not read until then. */
  readonly questions: readonly PlanQuestion[];
  /** The same with those that were answered, in the order in which they came up. */
  readonly asked: readonly PlanQuestion[];
  /** Given answers that fit no question. */
  readonly unusedAnswers: readonly string[];
  /** Rows of the table that were seen, leaves made of them, and lines that are neither row nor category. */
  readonly counts: { readonly rows: number; readonly leaves: number; readonly left: number };
}

/**
 * Reads the annex of an annual plan: the pasted table alone or with the notice around it, its cells told apart by tabs,
 * commas or runs of spaces, by markup, or each on a line of its own. Any text gives a result; what cannot be used or leaves
 * a doubt is in the issues, what can be read in two ways in the questions.
 *
 * @param catalogue what is known of indicators; matched by name, alias and unit, never by number
 * @param answers to questions of an earlier reading, by their id or code
 * @example readAnnex("2024年金华市主要目标\n序号\t指标\t单位\t2024年目标\n1\tGDP增长\t%\t6左右", [])
 * // { plan: { region: "金华市", year: 2024, indicators: [{ no: "1", … }], … }, issues: […], … }
 */
export function readAnnex(text: string, catalogue: Catalogue, answers: Answers = {}): AnnexReading {
  const questions = new PlanQuestions(answers);
  const plain = withoutMarkup(text, mostLines);
  const count = countLines(plain);
  if (count > mostLines) return refused(planIssue("tooLarge", {}, { lines: count, limit: mostLines }));
  const table = tableIn(joinQuoted(splitLines(plain)), questions);
  const { columns, heading } = table;
  if (columns === null) return refused(planIssue("noTable"), ...table.issues);

  const entries = settledNumbers(table.entries);
  const numbers = entries.flatMap((entry) => ("number" in entry && entry.number !== null ? [entry.number] : []));
  const grouping = new Grouping(new Set(numbers.map(whole)));
  for (const entry of entries) {
    if ("number" in entry) grouping.add(entry);
    else grouping.open(entry.row, entry.category);
  }
  const matcher = createMatcher(catalogue, heading.region);
  const leaves = leavesOf(grouping.groups).flatMap((leaf) =>
    respectiveLeaves(leaf, (part) => matcher.recordOf(part) !== null),
  );
  if (leaves.length === 0) return refused(planIssue("noRows", { row: table.headerRow }), ...table.issues);

  const open = columns.choice.open.length > 0;
  const { indicators, issues } = indicatorsOf(leaves, {
    matcher,
    year: columns.year || heading.year,
    unitsAt: (row) => table.units.filter((line) => line.row < row).at(-1)?.units ?? heading.units,
    open,
    questions,
  });
  const inOrder = [
    ...table.issues,
    ...grouping.issues,
    ...missingNumbers(grouping),
    ...wrongCounts(grouping, leaves),
    ...issues,
  ];
  const year = columns.year || heading.year || askedYear(questions);
  return {
    plan: { region: heading.region, year, source: heading.source, indicators },
    table: foundTable(columns, table.headerRow!),
    lines: leaves.map(({ row }) => row.row),
    issues: [
      ...headingIssues(heading, columns.year),
      ...wrongTotal(grouping, leaves, heading.count),
      ...inOrder.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ],
    questions: questions.open,
    asked: questions.asked,
    unusedAnswers: questions.unused,
    counts: {
      rows: entries.filter((entry) => "number" in entry).length,
      leaves: leaves.length,
      left: linesLeft(table.issues),
    },
  };
}

/** The table of a text; one whose indicators stand side by side is turned, and said so. */
function tableIn(lines: readonly Line[], questions: PlanQuestions): AnnexTable {
  const table = readTable(lines, questions);
  const other = table.columns === null ? turned(lines) : null;
  const read = other && readTable(other, questions);
  return read?.columns
    ? { ...read, issues: [planIssue("turnedTable", { row: read.headerRow }), ...read.issues] }
    : table;
}

/**
 * Numbers before the names count where they run through the table; below rows of 一、 they are its children's, and where they
 * begin anew in each part of it they are mere marks.
 */
function settledNumbers(entries: AnnexTable["entries"]): AnnexTable["entries"] {
  const rows = entries.filter((entry): entry is AnnexRow => "number" in entry);
  // What （1） opens a table with is no child of anything.
  if (rows[0]?.child) return entries.map((entry) => ("number" in entry ? { ...entry, child: isPart(entry) } : entry));
  const inNames = rows.flatMap((row) => (row.inName ? [Number(row.number)] : []));
  const child = rows.some(({ top, number }) => top && number === null) && inNames.length > 0;
  if (!child && inNames.every((number, i) => i === 0 || number > inNames[i - 1]!)) return entries;
  return entries.map((entry): AnnexRow | typeof entry =>
    "number" in entry && entry.inName ? { ...entry, number: null, child } : entry,
  );
}

/** How many lines are neither row nor category. */
function linesLeft(issues: readonly PlanIssue[]): number {
  const linesOf = ({ code, row, details }: PlanIssue) =>
    code === "otherTable" ? Number(details.last) - row! + 1 : code === "unreadableRow" || code === "footnote" ? 1 : 0;
  return issues.reduce((sum, issue) => sum + linesOf(issue), 0);
}

const isPart = ({ names }: AnnexRow) => /^(?:其中|[#＃])/.test(names[0]!);

function foundTable(columns: Columns, headerRow: number): FoundTable {
  const { headings, category, number, name, unit, target, owner, choice } = columns;
  return { headerRow, headings, category, number, name, unit, owner, target: choice.open.length > 0 ? -1 : target };
}

function askedYear(questions: PlanQuestions): number {
  return Number(questions.ask({ code: "year", row: null, column: null, choices: [] }) ?? 0);
}

function refused(...issues: PlanIssue[]): AnnexReading {
  return {
    plan: { region: "", year: 0, source: "", indicators: [] },
    table: null,
    lines: [],
    issues,
    questions: [],
    asked: [],
    unusedAnswers: [],
    counts: { rows: 0, leaves: 0, left: 0 },
  };
}

function headingIssues(heading: AnnexHeading, headerYear: number): PlanIssue[] {
  const issues: PlanIssue[] = [];
  if (heading.region === "") issues.push(planIssue("unknownRegion"));
  if (heading.year === 0 && headerYear === 0) issues.push(planIssue("unknownYear"));
  if (heading.source === "") issues.push(planIssue("unknownSource"));
  if (heading.year !== 0 && headerYear !== 0 && heading.year !== headerYear)
    issues.push(planIssue("yearMismatch", {}, { title: heading.year, header: headerYear }));
  return issues;
}
