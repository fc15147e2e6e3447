import type { Assessment } from "../../../analysis";
import { codeWords, figureName, figureNumberFormat } from "../../../figures";
import { monthNumber, monthOf, yearOf, type Month } from "../../../observations";
import {
  differencesOf,
  indicatorName,
  indicatorsByCode,
  unitFactor,
  type DifferenceKind,
  type Indicator,
  type Plan,
  type PlanDifference,
} from "../../../plan";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { Column, Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import type { SheetRole } from "../../engine/role";
import { comparisonWords as words } from "./words";

/** What the hidden corner of 年度对比 says. */
export const comparisonRole: SheetRole = "years";

/** What is shown of a year. */
const parts = ["target", "actual", "status"] as const;
const partKey = (part: (typeof parts)[number], year: number) => `${part}${year}`;
const yearKey = new RegExp(`^(?:${parts.join("|")})(\\d{4})$`);

/** The columns that 年度对比 has whatever the years. */
export const fixedColumns = (later = ""): Column[] => [
  { key: "no", heading: figureName("no", "zh-CN"), width: 5.5, format: "@", align: "center" },
  { key: "name", heading: figureName("name", "zh-CN"), width: 30, format: "@", wrap: true },
  { key: "unit", heading: figureName("unit", "zh-CN"), width: 8, format: "@", align: "center" },
  { key: "change", heading: fill(words.change, { later }), width: 8.5, format: "@", align: "center", wrap: true },
];

const columnsOf = (year: number): Column[] => [
  { key: partKey("target", year), heading: fill(words.column.target, { year }), width: 14, format: "@", wrap: true },
  { key: partKey("actual", year), heading: fill(words.column.actual, { year }), width: 9, format: "General" },
  {
    ...{ key: partKey("status", year), heading: fill(words.column.status, { year }), width: 17.5 },
    ...{ format: "@", align: "center", wrap: true },
  },
];

/** What 年度对比 is made from. */
export interface ComparedYears {
  /** Two or more, the first year first. */
  readonly plans: readonly Plan[];
  readonly asOf: Month;
  assessmentsAt(asOf: Month): readonly Assessment[];
}

/**
 * What 年度对比 is to hold: the indicators of the last plan in its order, then those that only earlier ones have, with target,
 * outcome and status of each year. A year that is over is shown as of its December, one that is to come by its target alone.
 *
 * A figure stands in the unit of its row, which is the last plan's; where a year's unit measures something else, its figure
 * stands with it as a text.
 *
 * @param existing the sheet as it was found; columns of years that are no longer there are emptied
 */
export function comparisonContent({ plans, asOf, assessmentsAt }: ComparedYears, existing: Located | null): Content {
  const [earlier, later] = plans.slice(-2) as [Plan, Plan];
  // Over the years of a workbook a code is an indicator's own.
  const before = indicatorsByCode(earlier);
  const same = later.indicators.flatMap((each) => {
    const found = before.get(each.code);
    return found === undefined ? [] : [[each, found] as const];
  });
  const differences = differencesOf(earlier, later, new Map(same));
  const changes = new Map(differences.map((each) => [(each.after ?? each.before)!.code, changeOf(each)]));
  const outcomes = plans.map(({ year }): YearOutcome => {
    const month = year < yearOf(asOf) ? monthOf(year, 12) : year === yearOf(asOf) ? asOf : null;
    const found = month === null ? [] : assessmentsAt(month);
    return { year, found: new Map(found.map((each) => [each.indicator.code, each])) };
  });
  const byYear = plans.map((plan) => ({ year: plan.year, of: indicatorsByCode(plan) }));
  const latestFirst = [...plans].reverse();
  const shown = new Map<string, Indicator>();
  for (const each of latestFirst.flatMap(({ indicators }) => indicators))
    if (!shown.has(each.code)) shown.set(each.code, each);
  const stale = yearsIn(existing).filter((year) => !plans.some((plan) => plan.year === year));
  const sample = outcomes.some(({ found }) => [...found.values()].some((each) => each.sample));
  return {
    role: comparisonRole,
    title: fill(words.title, { region: later.region, years: plans.map(({ year }) => year).join("、") }),
    notes: [
      fill(words.asOf, { year: yearOf(asOf), month: monthNumber(asOf) }) +
        (sample ? reportWords("zh-CN").sampleNotice : ""),
      countsLine([...changes.values()], { later: later.year, earlier: earlier.year }),
    ],
    columns: [
      ...fixedColumns(`${later.year}`),
      ...plans.flatMap(({ year }) => columnsOf(year)),
      ...stale.flatMap(columnsOf),
    ],
    rows: [...shown.values()].map((last): Row => {
      const { code } = last;
      const change = changes.get(code);
      const cells = new Map<string, Input>([
        ["no", last.no],
        ["name", indicatorName(last, "zh-CN")],
        ["unit", last.unit],
        ["change", change === undefined ? "" : change === "unfilled" ? words.unfilled : words.kind[change]],
        ...stale.flatMap((year) => parts.map((part) => [partKey(part, year), ""] as const)),
      ]);
      const formats = new Map<string, string>();
      byYear.forEach(({ year, of }, i) => {
        const assessment = outcomes[i]!.found.get(code);
        for (const [part, cell] of yearCells(of.get(code), assessment, last)) cells.set(partKey(part, year), cell);
        if (assessment) formats.set(partKey("actual", year), figureNumberFormat("actual", inUnit(assessment, last)));
      });
      return { identity: code, key: code, cells, formats };
    }),
  };
}

/** What became of an indicator; a target that is still to be filled in is no other target. */
const changeOf = ({ kind, before, after }: PlanDifference): DifferenceKind | "unfilled" =>
  before !== null && after?.target.text === "" ? "unfilled" : kind;

/** How many indicators became what from one year to the next. */
function countsLine(
  changes: readonly ReturnType<typeof changeOf>[],
  years: { readonly later: number; readonly earlier: number },
): string {
  const count = (change: ReturnType<typeof changeOf>) => changes.filter((each) => each === change).length;
  const told = { same: count("same"), wording: count("wording"), target: count("target") };
  const line = fill(words.counts, { ...years, ...told, new: count("new"), gone: count("gone") });
  const unfilled = count("unfilled");
  return unfilled === 0 ? line : line + fill(words.unfilledCount, { later: years.later, count: unfilled });
}

interface YearOutcome {
  readonly year: number;
  /** By code; none of a year that is to come. */
  readonly found: ReadonlyMap<string, Assessment>;
}

/** The cells of a year. @param row the indicator by whose unit the row goes */
function yearCells(
  indicator: Indicator | undefined,
  assessment: Assessment | undefined,
  row: Indicator,
): readonly (readonly [(typeof parts)[number], Input])[] {
  if (indicator === undefined)
    return [
      ["target", ""],
      ["actual", ""],
      ["status", words.none],
    ];
  const { unit } = indicator;
  const { text } = (assessment?.indicator ?? indicator).target;
  const own = unit === row.unit || unit === "";
  return [
    ["target", own || text === "" ? text : fill(words.withUnit, { text, unit })],
    ["actual", assessment?.actual == null ? "" : actualIn(assessment.actual, unit, row.unit)],
    ["status", assessment === undefined ? "" : statusOf(assessment)],
  ];
}

/** An assessment whose figure is written with the decimals of its own year's target, unless it is in another unit there. */
const inUnit = (assessment: Assessment, row: Indicator): Assessment =>
  assessment.indicator.unit === row.unit ? assessment : { ...assessment, indicator: row };

function actualIn(value: number, unit: string, rowUnit: string): Input {
  const factor = unit === "" ? 1 : unitFactor(unit, rowUnit);
  return factor === null ? fill(words.withUnit, { text: `${value}`, unit }) : Number((value * factor).toPrecision(12));
}

/** The status, with the month of its figure where that is not the year's last. */
function statusOf({ status, dataMonth }: Assessment): string {
  const word = codeWords("zh-CN").status[status];
  const month = dataMonth === null ? 12 : monthNumber(dataMonth);
  return month === 12 ? word : fill(words.until, { status: word, month });
}

/** The years that a sheet has columns of. */
const yearsIn = (existing: Located | null): number[] => [
  ...new Set([...(existing?.columns.keys() ?? [])].flatMap((key) => Number(yearKey.exec(key)?.[1] ?? "") || [])),
];
