import { monthNumber, publishedMonths } from "../../observations";
import type { Assessment } from "../assessment";
import { boundsOf, type Bounds } from "../projection";
import type { IndicatorSeries } from "../series";
import { singles, type SingleFigure } from "./single";
import { ensemblePath, evenPath, type MonthlyPath } from "./monthlyPath";

/** A single month's figure beside last year's and the one before. */
export interface SingleMonth extends SingleFigure {
  /** Last year's figure of the same months. */
  readonly base: number | null;
  /** 加快 or 回落 against the single figure before it (a total: its growth); `same` within the rounding. */
  readonly change: "faster" | "slower" | "same" | null;
}

export interface PathMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly actual: number | null;
  /** Last year's figure of the month. */
  readonly base: number | null;
  readonly pace: number | null;
  readonly single: SingleMonth | null;
}

/** A month on the way to the projected year-end with its interval. */
export interface FanPoint extends Bounds {
  readonly month: number;
  readonly value: number;
}

/** An indicator's year: what was, what should be, where it goes and what is required; in its unit. */
export interface IndicatorPath {
  readonly code: string;
  readonly year: number;
  readonly months: readonly PathMonth[];
  /** From the data month, without width, to December; empty without a projection or a figure to begin at. */
  readonly fan: readonly FanPoint[];
  /** From the data month to the aim; empty where nothing is required. */
  readonly required: readonly { readonly month: number; readonly value: number }[];
}

/**
 * The path of an assessed indicator.
 *
 * Between the data month and December the fan goes on as the ensemble does, where there is one, else evenly (`evenPath`); its
 * width is December's, opening along the same way. The required path is even.
 *
 * @param paces the pace at each month, January first
 */
export function pathOfAssessment(
  assessment: Assessment,
  series: IndicatorSeries,
  paces: readonly (number | null)[],
  year: number,
): IndicatorPath {
  const { indicator, dataMonth, actual, aim, projection } = assessment;
  const knowledge = indicator.knowledge!;
  const now = singles(knowledge, series.actual, series.level, year);
  const before = singles(knowledge, series.actual, series.level, year - 1);
  let last: { readonly of: SingleFigure; readonly rate: number | null } | null = null;
  const months = Array.from({ length: 12 }, (_, i): PathMonth => {
    const single = now[i] ?? null;
    const base = before[i]?.months === single?.months ? (before[i]?.value ?? null) : null;
    let shown: SingleMonth | null = null;
    if (single !== null) {
      const rate = rateOf(knowledge.measure, single, base);
      shown = { ...single, base, change: last && changeOf(rate, last.rate, single.band + last.of.band) };
      last = { of: single, rate };
    }
    return {
      month: i + 1,
      actual: series.actual.get(year)?.[i] ?? null,
      base: series.actual.get(year - 1)?.[i] ?? null,
      pace: paces[i] ?? null,
      single: shown,
    };
  });
  const path = { code: indicator.code, year, months };
  const k = dataMonth === null ? 12 : monthNumber(dataMonth);
  if (k === 12 || actual === null) return { ...path, fan: [], required: [] };
  const ahead = publishedMonths(knowledge).filter((month) => month > k);
  const weights = knowledge.measure === "cumulativeTotal" ? series.actual : series.level;
  const start = { measure: knowledge.measure, year, month: k, actual, base: weights.get(year - 1) };
  const evenly: MonthlyPath = (end) => evenPath(start, end);
  const along = (projection?.months && ensemblePath(start, projection.months)) ?? evenly;
  return {
    ...path,
    fan: projection === null ? [] : fanOf(along, projection, { month: k, value: actual }, ahead),
    required:
      aim === null || assessment.required === null
        ? []
        : [k, ...ahead].map((month) => ({
            month,
            value: month === k ? actual : month === 12 ? aim : evenly(aim)(month),
          })),
  };
}

function fanOf(
  along: MonthlyPath,
  { value, quantile }: NonNullable<Assessment["projection"]>,
  from: { readonly month: number; readonly value: number },
  ahead: readonly number[],
): FanPoint[] {
  const point = (month: number, at: (end: number) => number): FanPoint => ({
    month,
    value: at(value),
    ...boundsOf({ quantile: (p) => at(quantile(p)) }),
  });
  return [
    point(from.month, () => from.value),
    ...ahead.map((month) => point(month, (end) => (month === 12 ? end : along(end)(month)))),
  ];
}

/** What 加快 and 回落 speak of: the growth of a single month, of a total over last year's, else the figure itself. */
function rateOf(measure: string, { value }: SingleFigure, base: number | null): number | null {
  if (measure !== "cumulativeTotal") return value;
  return base !== null && base > 0 ? (value / base - 1) * 100 : null;
}

function changeOf(now: number | null, before: number | null, band: number): SingleMonth["change"] {
  if (now === null || before === null) return null;
  if (Math.abs(now - before) <= band + 1e-9) return "same";
  return now > before ? "faster" : "slower";
}
