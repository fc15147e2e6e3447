import {
  readYear,
  type IsoDate,
  type Month,
  monthNumber,
  monthOf,
  type Observation,
  type ObservationIssue,
  readObservations,
} from "../../../observations";
import type { Indicator, Plan } from "../../../plan";
import { type WorkbookIssue, issueAt } from "../../engine/issue";
import type { WorkbookDoubt } from "../data";
import type { OpenSheet } from "../../engine/open";
import { textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { isOfSamples, isSample, sampledColumn } from "../sampled";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { attributeKeys, monthKey, months, remarkKeys } from "./columns";
import { isEmptyLink, seenText } from "../enteredCell";
import { sameInYears } from "./content";
import { agrees, findAmong, kindOf, markOf, type FindIndicator } from "./kind";
import { isNameOf } from "../identity";
import { movedFigures, type Baseline, type Moved } from "./moved";
import { isConfirmed } from "./confirmed";
import { lockedFigures, lockedKey, noFigureWord } from "./locked";
import { readRemarks } from "./remarks";
import { identityOf, rowIdentity } from "./series";

/** The sheet as a table of the wide form: headings of the observation reader. */
const headings = ["indicator", "unit", "year", ...attributeKeys, ...months.map(String)];

/**
 * Reads the figures of 月度数据 for a plan as the observation reader reads a table, so that cells are judged by one set of
 * rules.
 *
 * Published figures go before sample ones: of two for the same month the published one counts. Rows of other years' plans
 * alone are not this plan's to read, and what comes after its year is no one's but theirs.
 */
export function readEntry(
  sheet: Pick<OpenSheet, "located" | "name">,
  context: {
    readonly plan: Plan;
    /** The workbook's plans of other years. */
    readonly others?: readonly Plan[];
    readonly today: Month | IsoDate;
    /** Codes whose rows of 目标 were refused, which is said there. */
    readonly refused?: ReadonlySet<string>;
    /** What the reading before left (see {@link movedFigures}). */
    readonly before?: Baseline;
  },
): EntryReading {
  const { plan, others = [], today, before = new Map() } = context;
  const find = findAmong(plan, others);
  const named = sameInYears([plan, ...others]);
  const strangers: WorkbookIssue[] = [];
  const isRead = rowsFor(plan, { others, find });
  const filled = sheet.located.rows.filter((row) => {
    if (months.every((month) => textOf(row.cell(monthKey(month))) === "")) return false;
    if (context.refused?.has(row.key) || !isRead(row)) return false;
    const meant = named.get(row.key || markOf(row));
    if (meant === undefined || agrees(row, meant)) return true;
    const details = { name: hiddenName(row, meant, named) };
    strangers.push(issueAt(sheet, row, "name", { code: "otherName", details }));
    return false;
  });
  const links = filled.flatMap((row) => emptyLinks(sheet, row));
  const lines = publishedFirst(filled.flatMap(linesOf));
  const reading = readObservations([headings, ...lines.map(tableRow)], { plan, find, today });
  if (!reading.ok)
    return { observations: [], issues: [...strangers, ...links], doubts: [], locked: [], baseline: before };

  const rowAt = (tableRow: number) => lines[tableRow - 2]!.row;
  const placed = placing(sheet, rowAt);
  const { observations } = reading.value;
  const rowOf = rowsOfFigures(lines, find);
  const locks = readLocks(sheet, sheet.located.rows.filter(isRead), () => figuresByRow(observations, rowOf));
  const isEnded = (observation: Observation) => endsDoubts(rowOf(observation), observation);
  const ended = new Set(reading.value.doubts.flatMap((each) => (isEnded(each.observation) ? [each.issue] : [])));
  const { moved, baseline } = movedFigures(observations, before);
  const displaced = moved.flatMap((each) =>
    isEnded(each.observation) ? [] : [displacedDoubt(sheet, rowOf(each.observation)!, each, named)],
  );
  return {
    observations: withRemarks(observations, rowOf),
    issues: [
      ...strangers,
      ...links,
      ...reading.value.issues.filter((issue) => !ended.has(issue)).map(placed),
      ...displaced.map(({ issue }) => issue),
      ...locks.issues,
    ],
    doubts: [
      ...reading.value.doubts.flatMap(({ observation, issue }) =>
        ended.has(issue) ? [] : [doubtOf(observation, placed(issue))],
      ),
      ...displaced,
      ...locks.doubts,
    ],
    locked: locks.months,
    baseline,
  };
}

/** The months of a row that are links to cells without a figure. */
const emptyLinks = (sheet: Pick<OpenSheet, "located" | "name">, row: LocatedRow): WorkbookIssue[] =>
  months
    .map(monthKey)
    .filter((month) => isEmptyLink(row, month))
    .map((month) => issueAt(sheet, row, month, { code: "emptyLink", value: textOf(row.formula(month)) }));

/** An issue of the table as one of the sheet's cells. */
function placing(
  sheet: Pick<OpenSheet, "located" | "name">,
  rowAt: (tableRow: number) => LocatedRow,
): (issue: ObservationIssue) => WorkbookIssue {
  return ({ row, column, code, severity, details, value }) => {
    // Another row that an issue names is to be found in the sheet, not in the table.
    const { firstRow } = details;
    const other =
      typeof firstRow === "number" ? { firstRow: sheet.located.grid.row + rowAt(firstRow).at + 1 } : undefined;
    return issueAt(sheet, rowAt(row ?? 2), columnKey(column), {
      ...{ code, severity, value, details: { ...details, ...other } },
    });
  };
}

/** The figures of each row by month. */
function figuresByRow(
  observations: readonly Observation[],
  rowOf: (observation: Observation) => LocatedRow | undefined,
): ReadonlyMap<LocatedRow, ReadonlyMap<number, Observation>> {
  const byRow = new Map<LocatedRow, Map<number, Observation>>();
  for (const observation of observations) {
    const row = rowOf(observation);
    if (row === undefined) continue;
    byRow.set(row, (byRow.get(row) ?? new Map()).set(monthNumber(observation.month), observation));
  }
  return byRow;
}

/**
 * The locked months of all rows, and the cells that hold another figure than when they were locked, each with both; a reported
 * figure of a locked month in a row that was not there then is one of them.
 */
function readLocks(
  sheet: Pick<OpenSheet, "located" | "name">,
  rows: readonly LocatedRow[],
  figuresOf: () => ReadonlyMap<LocatedRow, ReadonlyMap<number, Observation>>,
) {
  const locks = new Map(rows.map((row) => [row, lockedFigures(row.text(lockedKey))]));
  const months = new Set(
    [...locks].flatMap(([row, locked]) => {
      const year = readYear(row.text("year"));
      return year === null ? [] : [...locked.keys()].map((month) => monthOf(year, month));
    }),
  );
  if ([...locks.values()].every(({ size }) => size === 0)) return { issues: [], doubts: [], months: [] };
  const figures = figuresOf();
  const changes = [...locks].flatMap(([row, locked]) => {
    const own = figures.get(row) ?? new Map<number, Observation>();
    const come = [...own.values()].filter(
      ({ role, sample, month }) => role === "actual" && !sample && months.has(month) && !locked.has(monthNumber(month)),
    );
    const all = [...locked, ...come.map(({ month }) => [monthNumber(month), null] as const)];
    return all.flatMap(([month, before]) => {
      const observation = own.get(month) ?? null;
      const text = row.text(monthKey(month));
      if (observation === null ? before === null && text === "" : observation.value === before) return [];
      const after = observation?.value ?? (text === "" ? noFigureWord : text);
      const details = { month, before: before ?? noFigureWord, after };
      const problem = { code: "lockedChanged", severity: "warning", details } as const;
      return [{ observation, issue: issueAt(sheet, row, monthKey(month), problem) }];
    });
  });
  return {
    issues: changes.map(({ issue }) => issue),
    doubts: changes.flatMap(({ observation, issue }) => (observation ? [doubtOf(observation, issue)] : [])),
    months: [...months].sort(),
  };
}

/** Figures of a row that are samples, or those that are not: a person may have typed over some of them. */
interface Line {
  readonly row: LocatedRow;
  readonly sample: boolean;
  readonly months: readonly number[];
}

function linesOf(row: LocatedRow): Line[] {
  const filled = months.filter((month) => seenText(row, monthKey(month)) !== "");
  const samples = isOfSamples(row) ? filled.filter((month) => isSample(row, monthKey(month))) : [];
  const own = samples.length === 0 ? filled : filled.filter((month) => !samples.includes(month));
  const lines = [
    { row, sample: true, months: samples },
    { row, sample: false, months: own },
  ];
  return lines.filter((line) => line.months.length > 0);
}

const publishedFirst = (lines: readonly Line[]): Line[] => [
  ...lines.filter(({ sample }) => !sample),
  ...lines.filter(({ sample }) => sample),
];

/** Whose name a hidden cell of a row means that disagrees with the visible one. */
function hiddenName(
  row: LocatedRow,
  meant: readonly Indicator[],
  named: ReadonlyMap<string, readonly Indicator[]>,
): string {
  // Where the name is the key's, it is the other hidden cell that disagrees.
  const isKeys = meant.some((each) => isNameOf(row.text("name"), each));
  return (isKeys ? named.get(markOf(row)) : meant)?.[0]?.name ?? markOf(row);
}

/** The doubt about a figure that stands where another row's stood before. */
function displacedDoubt(
  sheet: Pick<OpenSheet, "located" | "name">,
  row: LocatedRow,
  { observation, fromCode }: Moved,
  named: ReadonlyMap<string, readonly Indicator[]>,
): WorkbookDoubt {
  const details = { name: named.get(fromCode)?.[0]?.name ?? fromCode };
  const problem = { code: "movedFigure", severity: "warning", details } as const;
  return doubtOf(observation, issueAt(sheet, row, monthKey(monthNumber(observation.month)), problem));
}

/** Whether a person has confirmed a figure in its row. */
const endsDoubts = (row: LocatedRow | undefined, { month, value }: Observation): boolean =>
  row !== undefined && isConfirmed(row.text("confirmed"), { month: monthNumber(month), value });

const doubtOf = ({ code, month, value }: Observation, issue: WorkbookIssue): WorkbookDoubt => ({
  ...{ code, value, issue },
  month: monthNumber(month),
});

/** The figures of 月度数据, with what was refused and what is used with a doubt; a doubt is among the issues too. */
export interface EntryReading {
  readonly observations: readonly Observation[];
  readonly issues: readonly WorkbookIssue[];
  readonly doubts: readonly WorkbookDoubt[];
  /** Months that are locked since they were published. */
  readonly locked: readonly Month[];
  /** For the next reading. */
  readonly baseline: Baseline;
}

/** Whether a row is one that a plan's figures may stand in, or that no plan knows: then it is to be told of. */
function rowsFor(
  plan: Plan,
  { others, find }: { readonly others: readonly Plan[]; readonly find: FindIndicator },
): (row: LocatedRow) => boolean {
  if (others.length === 0) return () => true;
  const own = new Set(plan.indicators.map(({ code }) => code));
  const foreign = new Set(others.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  const isLast = others.every(({ year }) => year < plan.year);
  return (row) => {
    const code = row.key || markOf(row) || codeNamed(row);
    if (code !== null && foreign.has(code) && !own.has(code)) return false;
    return isLast || (readYear(row.text("year")) ?? 0) <= plan.year;
  };

  function codeNamed(row: LocatedRow): string | null {
    const found = find(row.text("name"));
    return found.ok ? found.value.code : null;
  }
}

function tableRow({ row, sample, months: own }: Line): string[] {
  const unit = row.text("unit");
  return [
    row.key || row.text("name"),
    // A row of levels is made with the % of its growth or share, which says nothing of theirs.
    unit === "%" && attribute(row, "role") === "level" ? "" : unit,
    row.text("year"),
    ...attributeKeys.map((key) => (key === "sample" ? markIn(row, sample) : attribute(row, key))),
    ...months.map((month) => (own.includes(month) ? seenText(row, monthKey(month)) : "")),
  ];
}

/** A cell as the observation reader knows it: the code of a word of ours, else what a person typed. */
function attribute(row: LocatedRow, key: (typeof attributeKeys)[number]): string {
  const text = row.text(key);
  if (key === "role") return roleWords.codeOf(text) ?? text;
  return key === "vintage" ? (vintageWords.codeOf(text) ?? text) : text;
}

/** What 示例 says of a line; a word of a person's that is none of ours is for the reader to judge. */
function markIn(row: LocatedRow, sample: boolean): string {
  const text = row.text("sample");
  const isOurs = row.text(sampledColumn.key) !== "" || sampleWords.codeOf(text) !== undefined;
  return isOurs ? (sample ? "1" : "") : text;
}

const columnKey = (heading: string | null) =>
  heading === null
    ? "name"
    : heading === "indicator"
      ? "name"
      : /^\d+$/.test(heading)
        ? monthKey(Number(heading))
        : heading;

/** The row in which a figure that was read stands. */
function rowsOfFigures(
  lines: readonly Line[],
  find: FindIndicator,
): (observation: Observation) => LocatedRow | undefined {
  const byIdentity = new Map<string, Line[]>();
  for (const line of lines) {
    const kind = kindOf(line.row, find);
    if (kind === null) continue;
    const identity = identityOf({ ...kind, sample: line.sample });
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), line]);
  }
  return (observation) => {
    const month = monthNumber(observation.month);
    return byIdentity.get(rowIdentity(observation))?.find(({ months: own }) => own.includes(month))?.row;
  };
}

/** Source, release and note of each figure, from the row in which it stands. */
function withRemarks(
  observations: readonly Observation[],
  rowOf: (observation: Observation) => LocatedRow | undefined,
): Observation[] {
  const remarks = new Map<string, (month: number) => string>();
  const read = (cell: string, month: number) => {
    const known = remarks.get(cell) ?? readRemarks(cell);
    remarks.set(cell, known);
    return known(month);
  };
  // What a row of samples says of all its months is not said of what a person typed there.
  const own = (cell: string, month: number) => readRemarks(cell, false)(month);
  return observations.map((observation) => {
    const row = rowOf(observation);
    if (!row) return observation;
    const said = isOfSamples(row) && !observation.sample ? own : read;
    const [source, released, note] = remarkKeys.map((key) => said(row.text(key), monthNumber(observation.month)));
    return { ...observation, source: source!, released: released!, note: note! };
  });
}
