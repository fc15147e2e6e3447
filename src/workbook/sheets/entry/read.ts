import {
  monthNumber,
  readObservations,
  yearOf,
  type IsoDate,
  type Month,
  type Observation,
} from "../../../observations";
import type { Lookup, Plan } from "../../../plan";
import { type WorkbookIssue, issueAt } from "../../engine/issue";
import type { OpenSheet } from "../../engine/open";
import { textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { attributeKeys, monthKey, months, remarkKeys } from "./columns";
import { kindOf } from "./kind";
import { readRemarks } from "./remarks";
import { identityOf } from "./series";

/** The sheet as a table of the wide form: headings of the observation reader. */
const headings = ["indicator", "year", ...attributeKeys, ...months.map(String)];

/**
 * Reads the figures of 月度数据 as the observation reader reads a table, so that cells are judged by one set of rules.
 *
 * Published figures go before sample ones: of two for the same month the published one counts.
 */
export function readEntry(
  sheet: Pick<OpenSheet, "located" | "name">,
  context: { readonly plan: Plan; readonly find: Lookup["find"]; readonly today: Month | IsoDate },
): { readonly observations: readonly Observation[]; readonly issues: readonly WorkbookIssue[] } {
  const filled = sheet.located.rows.filter((row) => months.some((month) => textOf(row.cell(monthKey(month))) !== ""));
  const rows = [
    ...filled.filter((row) => row.text("sample") === ""),
    ...filled.filter((row) => row.text("sample") !== ""),
  ];
  const reading = readObservations([headings, ...rows.map(tableRow)], context);
  if (!reading.ok) return { observations: [], issues: [] };

  const issues = reading.value.issues.map(({ row, column, code, severity, details, value }) => {
    const at = rows[(row ?? 2) - 2]!;
    return issueAt(sheet, at, columnKey(column), code, { severity, details, value });
  });
  return { observations: withRemarks(reading.value.observations, rows, context.find), issues };
}

function tableRow(row: LocatedRow): string[] {
  return [
    row.key || row.text("name"),
    row.text("year"),
    ...attributeKeys.map((key) => attribute(row, key)),
    ...months.map((month) => textOf(row.cell(monthKey(month)))),
  ];
}

/** A cell as the observation reader knows it: the code of a word of ours, else what a person typed. */
function attribute(row: LocatedRow, key: (typeof attributeKeys)[number]): string {
  const text = row.text(key);
  if (key === "role") return roleWords.codeOf(text) ?? text;
  if (key === "vintage") return vintageWords.codeOf(text) ?? text;
  return key === "sample" && sampleWords.codeOf(text) !== undefined ? "1" : text;
}

const columnKey = (heading: string | null) =>
  heading === null
    ? "name"
    : heading === "indicator"
      ? "name"
      : /^\d+$/.test(heading)
        ? monthKey(Number(heading))
        : heading;

/** Source, release and note of each figure, from the row in which it stands. */
function withRemarks(
  observations: readonly Observation[],
  rows: readonly LocatedRow[],
  find: Lookup["find"],
): Observation[] {
  const places = new Map<string, LocatedRow>();
  for (const row of rows) {
    const kind = kindOf(row, find);
    if (kind === null) continue;
    for (const month of months) {
      const place = `${identityOf(kind)} ${month}`;
      if (!places.has(place) && textOf(row.cell(monthKey(month))) !== "") places.set(place, row);
    }
  }
  const remarks = new Map<string, (month: number) => string>();
  const read = (cell: string, month: number) => {
    const known = remarks.get(cell) ?? readRemarks(cell);
    remarks.set(cell, known);
    return known(month);
  };
  return observations.map((observation) => {
    const month = monthNumber(observation.month);
    const row = places.get(`${identityOf({ ...observation, year: yearOf(observation.month) })} ${month}`);
    if (!row) return observation;
    const [source, released, note] = remarkKeys.map((key) => read(row.text(key), month));
    return { ...observation, source: source!, released: released!, note: note! };
  });
}
