import { createLookup, indicatorsByCode } from "../../plan";
import { isHeaderAgain, readHeader, type TableHeader } from "../header";
import type { ObservationIssue } from "../issue";
import { monthNumber, yearOf } from "../month";
import type { Observation } from "../observation";
import { readObservations } from "../read";
import type { IgnoredFigure, OwnAttributes, PlacedCandidate, ReleaseContext, ReleaseReading } from "./text";

/** A table that has one figure a row, read as files of the long form are; null where it is none. */
export function readLongForm(
  rows: readonly (readonly string[])[],
  { plan, today, year }: ReleaseContext,
): ReleaseReading | null {
  const header = readHeader(rows);
  if (!header.ok || header.value.figures[0]?.period !== null) return null;
  const reading = readObservations(rows, { plan: { ...plan, year }, find: createLookup(plan).find, today });
  if (!reading.ok) return null;
  const { observations, issues, doubts } = reading.value;
  const column = header.value.figures[0].index;
  const indicators = indicatorsByCode(plan);
  const candidates = observations.map((observation, i): PlacedCandidate => {
    const indicator = indicators.get(observation.code)!;
    const { role, month, value, basis } = observation;
    const found = doubts.filter((doubt) => doubt.observation === observation);
    const unit = role === "rank" ? "位" : role === "level" ? "" : indicator.unit;
    return {
      ...{ indicator, name: indicator.name, role, year: yearOf(month), month: monthNumber(month), value, unit, basis },
      derived: false,
      own: ownAttributes(observation, header.value),
      doubts: found.map(({ issue }) => ({ code: issue.code, details: issue.details })),
      ...rowExcerpt(rows, found[0]?.issue.row ?? rowOf(rows, header.value, i, issues), column),
    };
  });
  const refused = issues.filter(({ severity, row }) => severity === "error" && row !== null);
  return { candidates, ignored: refused.map((issue) => ignoredOf(rows, issue, column)) };
}

/** What the table's columns say of each figure; what no column says is said of the whole source. */
function ownAttributes(observation: Observation, { columns }: TableHeader): OwnAttributes {
  const told = (["vintage", "source", "released", "note", "sample"] as const).filter((field) => columns.has(field));
  return Object.fromEntries(told.map((field) => [field, observation[field]]));
}

/** The row of the n-th figure that was taken: rows that were refused or repeat one are passed over. */
function rowOf(
  rows: readonly (readonly string[])[],
  header: TableHeader,
  n: number,
  issues: readonly ObservationIssue[],
): number {
  const passed = new Set(
    issues
      .filter(({ severity, code }) => severity === "error" || code === "repeated" || code === "noFigure")
      .map(({ row }) => row),
  );
  let seen = -1;
  for (let row = header.lines + 1; row <= rows.length; row++) {
    const cells = rows[row - 1]!;
    const none = cells.every((cell) => cell.trim() === "") || isHeaderAgain(cells, header);
    if (!none && !passed.has(row) && ++seen === n) return row;
  }
  return rows.length;
}

function rowExcerpt(rows: readonly (readonly string[])[], row: number, column: number) {
  const cells = (rows[row - 1] ?? []).map((cell) => cell.trim());
  const start = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 3, 0);
  return { excerpt: cells.join(" | "), mark: { start, end: start + (cells[column]?.length ?? 0) }, line: row };
}

function ignoredOf(rows: readonly (readonly string[])[], issue: ObservationIssue, column: number): IgnoredFigure {
  const { code, details, row } = issue;
  return { ...rowExcerpt(rows, row!, column), reason: code, problem: { code, details } };
}
