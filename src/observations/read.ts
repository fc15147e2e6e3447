import type { Lookup, Plan } from "../plan";
import { fractionsOf } from "./fractions";
import { readHeader } from "./header";
import type { HeaderRefusal } from "./header";
import { issueAt, problem } from "./issue";
import type { ObservationIssue, Problem } from "./issue";
import { jumpsOf } from "./jumps";
import type { IsoDate, Month } from "./month";
import type { Observation } from "./observation";
import { createRowReader } from "./row";
import { groupSeries } from "./series";
import type { Entry } from "./series";

export interface ReadContext {
  /** Its year holds for periods that name none. */
  readonly plan: Plan;
  /** The look-up of the plan (`createLookup(plan).find`). */
  readonly find: Lookup["find"];
  /** Figures for this month and later ones cannot be out. */
  readonly today: Month | IsoDate;
}

export interface Reading {
  /** In the order of the table. */
  readonly observations: Observation[];
  /** In the order of the rows, the header's first. */
  readonly issues: ObservationIssue[];
}

export type ReadRefusal = HeaderRefusal | { readonly refused: "empty" };

/**
 * The figures of a table in the long form (indicator, year, month, value) or the wide one (a column for each period).
 *
 * What cannot be used is refused cell by cell and reported; the rest stands. Rows outside the plan's year are kept. Of two
 * figures for the same indicator, month, role, vintage and basis the first stays.
 *
 * @param rows ragged, the header first; an issue's row counts it as 1
 * @returns figures and issues, or why the table is refused as a whole
 * @example readObservations([["指标", "年份", "月份", "数值"], ["GDP", "2024", "前三季度", "5.2%"]], context)
 * // { observations: [{ code: "GDP", month: "2024-09", value: 5.2, role: "actual", … }], issues: [] }
 */
export function readObservations(rows: readonly (readonly string[])[], context: ReadContext): Reading | ReadRefusal {
  const [headings, ...body] = rows;
  if (!headings) return { refused: "empty" };
  const { plan, find, today } = context;
  const header = readHeader(headings);
  if ("refused" in header) return header;

  const issues: ObservationIssue[] = header.ignored.map((index) =>
    issueAt({ row: 1, column: header.headings[index]!, value: null }, problem("ignoredColumn")),
  );
  const readRow = createRowReader(header, { year: plan.year, find: remembered(find), today });
  const entries: Entry[] = [];
  body.forEach((cells, index) => {
    for (const result of readRow(cells, index + 2)) {
      if ("code" in result) issues.push(result);
      else entries.push(result);
    }
  });
  const judged = judge(entries);
  issues.push(...judged.issues);
  issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { observations: judged.kept.map(({ observation }) => observation), issues };
}

/** Takes out what cannot stand beside the other figures, and marks what can but is odd. */
function judge(entries: readonly Entry[]): { kept: Entry[]; issues: ObservationIssue[] } {
  const issues: ObservationIssue[] = [];
  const report = ({ row, column, cell }: Entry, found: Problem) =>
    issues.push(issueAt({ row, column, value: cell }, found));

  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const { code, month, role, vintage, basis, value } = entry.observation;
    const key = `${role} ${vintage} ${month} ${code} ${basis}`;
    const other = first.get(key);
    if (!other) first.set(key, entry);
    else if (other.observation.value === value) report(entry, problem("repeated", { firstRow: other.row }));
    else report(entry, problem("duplicate", { firstRow: other.row, kept: other.observation.value }));
  }

  const fractions = new Set(groupSeries(first.values()).flatMap(fractionsOf));
  for (const entry of fractions)
    report(entry, problem("percentAsFraction", { percent: Number((100 * entry.observation.value).toPrecision(15)) }));

  const kept = [...first.values()].filter((entry) => !fractions.has(entry));
  for (const { entry, compared, reference, month } of groupSeries(kept).flatMap(jumpsOf))
    report(entry, problem("implausibleJump", { compared, reference, month: month ?? "" }));
  return { kept, issues };
}

function remembered(find: Lookup["find"]): Lookup["find"] {
  const answers = new Map<string, ReturnType<Lookup["find"]>>();
  return (query) => {
    const known = answers.get(query) ?? find(query);
    answers.set(query, known);
    return known;
  };
}
