import { err, groupBy, ok, type Lookup, type Plan, type Result } from "../plan";
import { fractionsOf, percentOf } from "./fractions";
import { isHeaderAgain, readHeader, type HeaderRefusal, type TableHeader } from "./header";
import { splitName } from "./heading";
import { observationIssue, problem, type ObservationIssue, type Problem } from "./issue";
import { jumpsOf } from "./jumps";
import type { IsoDate, Month } from "./month";
import type { Observation, Role } from "./observation";
import { createRowReader, type RowContext } from "./row";
import { groupBySeries, type Entry, type Figure, type FigureSeries } from "./series";

export interface ReadContext {
  /** Its year holds for periods that name none. */
  readonly plan: Plan;
  /** The look-up of the plan (`createLookup(plan).find`). */
  readonly find: Lookup["find"];
  /** Figures for this month and later ones cannot be out. */
  readonly today: Month | IsoDate;
}

export interface FigureReading {
  /** In the order of the table. */
  readonly observations: Observation[];
  /** In the order of the rows, the header's first; what is doubted is among them, as a warning. */
  readonly issues: ObservationIssue[];
  readonly doubts: readonly Doubt[];
}

/** A figure that is used and worth a second look, with the code and the place of why. */
export interface Doubt {
  readonly observation: Observation;
  readonly issue: ObservationIssue;
}

export type ReadRefusal = HeaderRefusal | { readonly code: "empty" };

/** Far more than anyone reads; the rest is only counted. */
const mostIssues = 100_000;

/**
 * The figures of a table in the long form (indicator, year, month, value) or the wide one (a column for each period).
 *
 * What cannot be used is refused cell by cell and reported; the rest stands. Rows outside the plan's year are kept. Of two
 * figures for the same indicator, month, role, vintage and basis the first stays.
 *
 * @param rows ragged, the header among the first, below lines of titles; an issue's row counts from 1
 * @returns figures and issues, or why the table is refused as a whole
 * Worked: the rows 指标, 年份, 月份, 数值 and GDP, 2024, 前三季度, 5.2% → GDP of `2024-09` is 5.2, no issues
 */
export function readObservations(
  rows: readonly (readonly string[])[],
  context: ReadContext,
): Result<FigureReading, ReadRefusal> {
  if (rows.length === 0) return err({ code: "empty" });
  const sorted = readHeader(rows);
  if (!sorted.ok) return sorted;
  const issues: ObservationIssue[] = [];
  let unlisted = 0;
  const report = (issue: ObservationIssue) => {
    if (issues.length < mostIssues) issues.push(issue);
    else unlisted++;
  };
  const find = remembered(context.find);
  const first = new Map<string, Entry>();
  for (const { header, from, rows: body } of partsOf(rows, sorted.value)) {
    if (header === null) {
      report(observationIssue({ row: from, column: null, value: null }, problem("unreadTable")));
      continue;
    }
    const line = from + header.lines - 1;
    const ofColumn = (index: number, found: Problem) =>
      observationIssue({ row: line, column: header.headings[index]!, value: null }, found);
    // Of a header that stands on each page it is said once.
    if (from === 1 || header.headings.join() !== sorted.value.headings.join()) {
      for (const index of header.ignored) report(ofColumn(index, problem("ignoredColumn")));
      for (const index of header.unread) report(ofColumn(index, problem("unreadPeriod")));
    }
    const readRow = createRowReader(header, rowContext(header, body, { ...context, find }));
    body.forEach((cells, index) => {
      for (const result of readRow(cells, line + index + 1)) {
        const issue = result.ok ? repetition(result.value, first) : result.error;
        if (issue) report(issue);
      }
    });
  }
  const judged = judge([...first.values()]);
  judged.issues.forEach(report);
  judged.doubts.forEach(({ issue }) => report(issue));
  issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (unlisted > 0)
    issues.push(observationIssue({ row: null, column: null, value: null }, problem("moreIssues", { count: unlisted })));
  return ok({ observations: judged.kept.map(({ observation }) => observation), issues, doubts: judged.doubts });
}

/** Rows below a header, which begins at line `from`; null where what looks like a header is none. */
interface TablePart {
  readonly header: TableHeader | null;
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
}

/** The parts of a table, each with its own header: a page's header stands again, or another table follows. */
function partsOf(rows: readonly (readonly string[])[], first: TableHeader): TablePart[] {
  const again = rows.flatMap((cells, i) => (i >= first.lines && isHeaderAgain(cells, first) ? [i] : []));
  return [0, ...again].map((start, i) => {
    const part = rows.slice(start, again[i]);
    const read = start === 0 ? ok(first) : readHeader(part.slice(0, 2));
    const header = read.ok && (start === 0 || read.value.titles.length === 0) ? read.value : null;
    return { header, from: start + 1, rows: part.slice(header?.lines ?? 0) };
  });
}

function rowContext(
  { identity }: TableHeader,
  rows: readonly (readonly string[])[],
  { plan, find, today }: ReadContext,
): RowContext {
  const rowsSayCumulative = rows.some((cells) => splitName(cells[identity] ?? "").words?.span === "cumulative");
  return { region: plan.region, year: plan.year, find, today, rowsSayCumulative };
}

const issueOf = ({ row, column, cell }: Entry, found: Problem) => observationIssue({ row, column, value: cell }, found);

/** What is wrong with an entry that another stands before; null for the first, which is remembered. */
function repetition(entry: Entry, first: Map<string, Entry>): ObservationIssue | null {
  const { code, month, role, vintage, basis, value } = entry.observation;
  const key = `${role} ${vintage} ${month} ${code} ${basis}`;
  const other = first.get(key);
  if (!other) {
    first.set(key, entry);
    return null;
  }
  const { row: firstRow, observation } = other;
  const same = observation.value === value;
  return issueOf(
    entry,
    same ? problem("repeated", { firstRow }) : problem("duplicate", { firstRow, kept: observation.value }),
  );
}

/** Takes out what cannot stand beside the other figures, and doubts what can but is odd. */
function judge(entries: readonly Entry[]): { kept: Entry[]; issues: ObservationIssue[]; doubts: Doubt[] } {
  const series = groupBySeries(entries);
  const beside = besideOf(series);
  const fractions = new Map(series.flatMap((each) => [...fractionsOf(each, beside(each))]));
  const kept = entries.filter((entry) => fractions.get(entry) !== "surely");
  const refused = entries.filter((entry) => fractions.get(entry) === "surely");
  const percent = ({ observation }: Entry) => ({ percent: percentOf(observation.value) });
  const doubts = [
    ...kept.flatMap((entry): Doubt[] => {
      const maybe = fractions.has(entry) ? [problem("maybeFraction", percent(entry))] : [];
      return [...entry.doubts, ...maybe].map((found) => doubtOf(entry, found));
    }),
    ...(refused.length === 0 ? series : groupBySeries(kept))
      .flatMap((each) => jumpsOf(each, beside(each)))
      // Off its scale a figure is far from its neighbours too: said once.
      .filter(({ entry }) => !entry.doubts.some(({ code }) => code === "farFromScale"))
      .map(({ entry, compared, reference, month }) =>
        doubtOf(entry, problem("implausibleJump", { compared, reference, month: month ?? "" })),
      ),
  ];
  return {
    kept,
    issues: refused.map((entry) => issueOf(entry, problem("percentAsFraction", percent(entry)))),
    doubts,
  };
}

/** The figures of an indicator beside a series: of the reported ones what they are held to, of any other the reported ones. */
function besideOf(series: readonly FigureSeries[]): (of: FigureSeries) => readonly Figure[] {
  const byIndicator = groupBy(series, ({ indicator }) => indicator.code);
  const isBeside = (role: Role, other: Role) =>
    role === "actual" ? other === "benchmark" || other === "assigned" : other === "actual";
  return ({ indicator, role }) =>
    (byIndicator.get(indicator.code) ?? []).flatMap((other) => (isBeside(role, other.role) ? other.figures : []));
}

const doubtOf = (entry: Entry, found: Problem): Doubt => ({
  observation: entry.observation,
  issue: issueOf(entry, found),
});

function remembered(find: Lookup["find"]): Lookup["find"] {
  const answers = new Map<string, ReturnType<Lookup["find"]>>();
  return (query) => {
    const known = answers.get(query) ?? find(query);
    answers.set(query, known);
    return known;
  };
}
