import {
  type IsoDate,
  type Month,
  monthNumber,
  type Observation,
  type ObservationIssue,
  readObservations,
  yearOf,
} from "../../../observations";
import type { Lookup, Plan } from "../../../plan";
import { type WorkbookIssue, issueAt } from "../../engine/issue";
import type { WorkbookDoubt } from "../data";
import type { OpenSheet } from "../../engine/open";
import { textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { attributeKeys, monthKey, months, remarkKeys } from "./columns";
import { seenText } from "../enteredCell";
import { agrees, kindOf, markOf } from "./kind";
import { readRemarks } from "./remarks";
import { identityOf } from "./series";

/** The sheet as a table of the wide form: headings of the observation reader. */
const headings = ["indicator", "unit", "year", ...attributeKeys, ...months.map(String)];

/**
 * Reads the figures of 月度数据 as the observation reader reads a table, so that cells are judged by one set of rules.
 *
 * Published figures go before sample ones: of two for the same month the published one counts.
 */
export function readEntry(
  sheet: Pick<OpenSheet, "located" | "name">,
  context: {
    readonly plan: Plan;
    readonly find: Lookup["find"];
    readonly today: Month | IsoDate;
    /** Codes whose rows of 目标 were refused, which is said there. */
    readonly refused?: ReadonlySet<string>;
  },
): EntryReading {
  const byCode = new Map(context.plan.indicators.map((indicator) => [indicator.code, indicator]));
  const strangers: WorkbookIssue[] = [];
  const filled = sheet.located.rows.filter((row) => {
    if (months.every((month) => textOf(row.cell(monthKey(month))) === "")) return false;
    if (context.refused?.has(row.key)) return false;
    const meant = byCode.get(row.key || markOf(row));
    if (meant === undefined || agrees(row, meant)) return true;
    strangers.push(issueAt(sheet, row, "name", "otherName", { details: { name: meant.name } }));
    return false;
  });
  const rows = [
    ...filled.filter((row) => row.text("sample") === ""),
    ...filled.filter((row) => row.text("sample") !== ""),
  ];
  const reading = readObservations([headings, ...rows.map(tableRow)], context);
  if (!reading.ok) return { observations: [], issues: strangers, doubts: [] };

  const placed = ({ row, column, code, severity, details, value }: ObservationIssue): WorkbookIssue =>
    issueAt(sheet, rows[(row ?? 2) - 2]!, columnKey(column), code, { severity, details, value });
  return {
    observations: withRemarks(reading.value.observations, rows, context.find),
    issues: [...strangers, ...reading.value.issues.map(placed)],
    doubts: reading.value.doubts.map(({ observation, issue }) => ({ code: observation.code, issue: placed(issue) })),
  };
}

/** The figures of 月度数据, with what was refused and what is used with a doubt; a doubt is among the issues too. */
export interface EntryReading {
  readonly observations: readonly Observation[];
  readonly issues: readonly WorkbookIssue[];
  readonly doubts: readonly WorkbookDoubt[];
}

function tableRow(row: LocatedRow): string[] {
  return [
    row.key || row.text("name"),
    row.text("unit"),
    row.text("year"),
    ...attributeKeys.map((key) => attribute(row, key)),
    ...months.map((month) => seenText(row, monthKey(month))),
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
