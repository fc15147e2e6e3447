import { err, ok, type Measure, type Result } from "../plan";
import type { Choice, Figures, NoProjectionCode, YearFigures } from "./projection";
import { lastMonth } from "./series";
import type { Subject } from "./subject";
import { dayShare, yearShare, type YearShare } from "./weights";

/**
 * What the remaining months must show to end the year at a value (domain: 后续所需).
 *
 * `value`: for growth the growth of the remaining months in %; for totals the amount still to come in all; for levels
 * the change still to come; for averages and shares the mean of the rest. `low` and `high` bound it by the rounding of
 * the published figure; null where rounding does not move it.
 */
export interface Required {
  readonly measure: Measure;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Unit of value, low, high and perMonth; 百分点 where a percentage is to change. */
  readonly unit: string;
  /** Totals and levels: a month. */
  readonly perMonth: number | null;
  /** Over last year's same months, in %; null without them. */
  readonly growth: number | null;
  /**
   * A month (a quarter, for quarterly figures), as an expectation is said: of a level the year-end itself, of a growth the
   * levels behind it; null without those.
   */
  readonly monthly: number | null;
  /** Growth, averages and shares: what the same months showed in the latest years, newest first; at most three. */
  readonly earlier: readonly number[];
  /** `base` where the base year's months weigh the rest of the year, `days` by calendar, `even` by k/12. */
  readonly weights: YearShare["from"] | null;
}

/**
 * The months after k as the year-end depends on them: `year-end = known + share·rest`. The rest is the sum of a total, the
 * growth of a growth, the mean of an average or a share, and of a level the year-end itself.
 */
export interface Rest {
  readonly measure: Exclude<Measure, "annual">;
  readonly known: number;
  readonly share: number;
  readonly weights: YearShare["from"] | null;
  /** The figure of month k and half its rounding step. */
  readonly actual: number;
  readonly halfStep: number;
  /** Months to come, and how many months or quarters they are. */
  readonly months: number;
  readonly parts: number;
  /** Last year's rest in the same terms; null where it is not known, and for growth, which is itself over last year. */
  readonly before: number | null;
  /** Growth: the sum of last year's levels after month k; null without levels. */
  readonly levels: number | null;
  /** The rest of the latest years in the same terms, newest first; of growth, averages and shares. */
  readonly earlier: readonly number[];
}

/** Earlier years with which a rest is compared. */
export const comparedYears = 3;

/**
 * The rest of an indicator's year, or null for annual figures, without a figure, and at year-end.
 *
 * The growth that the rest must show follows from `B_12(1 + G) = B_k(1 + g_k) + (B_12 − B_k)(1 + r)`, so that
 * `G = w·g_k + (1 − w)·r`; averages and shares alike.
 *
 * Worked: growth of 5.2 % to September with w₉ = 0.719 → known 3.739, share 0.281
 */
export function restOf({ knowledge, series, year }: Subject): Rest | null {
  const { measure, frequency, decimals } = knowledge;
  const k = lastMonth(series.actual, year);
  if (k === 0 || k === 12 || measure === "annual") return null;
  const actual = series.actual.get(year)![k - 1]!;
  const base = series.actual.get(year - 1);
  const common = {
    measure,
    actual,
    halfStep: 0.5 * 10 ** -decimals,
    months: 12 - k,
    parts: frequency === "quarterly" ? (12 - k) / 3 : 12 - k,
    weights: null,
    levels: null,
    earlier: [],
  };
  switch (measure) {
    case "cumulativeTotal":
      return { ...common, known: actual, share: 1, before: restOfYear(base, k) };
    case "level":
      return { ...common, known: 0, share: 1, before: base?.[11] ?? null };
    case "cumulativeGrowth":
    case "cumulativeAverage":
    case "share": {
      const byBase = yearShare(series.level.get(year - 1), k);
      const { share, from } = measure === "cumulativeGrowth" || byBase.from === "base" ? byBase : dayShare(year, k);
      const earlier = earlierRests(series.actual, year, k, (y) =>
        measure === "cumulativeGrowth" ? yearShare(series.level.get(y - 1), k).share : share,
      );
      const weighed = { ...common, known: share * actual, share: 1 - share, weights: from, earlier };
      if (measure === "cumulativeGrowth")
        return { ...weighed, before: null, levels: restOfYear(series.level.get(year - 1), k) };
      const [soFar, whole] = [base?.[k - 1] ?? null, base?.[11] ?? null];
      const before = soFar === null || whole === null ? null : (whole - share * soFar) / (1 - share);
      return { ...weighed, before };
    }
  }
}

/**
 * What the rest must show for the year to end at a value.
 *
 * @param unit the indicator's unit
 * Worked: a total of 1,900 to September that is to end at 2,500, with 500 in last year's rest → value 600, 200 a month, growth 20
 * Worked: growth of 5.2 with w₉ = 0.719 that is to end at 5.0 → value 4.488, from 4.360 to 4.616
 */
export function requiredFor(rest: Rest, yearEnd: number, unit: string): Required {
  const { measure, known, share, weights, months, parts, before, levels, actual, halfStep, earlier } = rest;
  const shown = (yearEnd - known) / share;
  const over =
    measure === "cumulativeGrowth" ? shown : before !== null && before > 0 ? (shown / before - 1) * 100 : null;
  const common = { measure, weights, earlier, growth: over, low: null, high: null, perMonth: null };
  switch (measure) {
    case "cumulativeTotal":
      return { ...common, value: shown, perMonth: shown / months, monthly: shown / parts, unit };
    case "level": {
      const value = yearEnd - actual;
      return { ...common, value, perMonth: value / months, monthly: shown, unit: differenceUnit(unit) };
    }
    default: {
      // A figure that is really half a step lower has made less of the year so far.
      const band = ((1 - share) * halfStep) / share;
      const monthly = measure !== "cumulativeGrowth" ? shown : levels && (levels * (1 + shown / 100)) / parts;
      return { ...common, value: shown, low: shown - band, high: shown + band, monthly, unit };
    }
  }
}

/**
 * The year-end that an expectation of the rest comes to: the inverse of {@link requiredFor} by its `growth` or `monthly`.
 *
 * @returns the code of the reason where the figures do not carry it
 */
export function yearEndIf(rest: Rest, choice: Exclude<Choice, { kind: "member" }>): Result<number, NoProjectionCode> {
  const { measure, known, share, parts, before, levels } = rest;
  const yearEnd = (shown: number) => ok(known + share * shown);
  const { value } = choice;
  if (choice.kind === "growth") {
    if (measure === "cumulativeGrowth") return yearEnd(value);
    return before === null ? err("noHistory") : yearEnd(before * (1 + value / 100));
  }
  if (measure === "cumulativeTotal") return yearEnd(value * parts);
  if (measure !== "cumulativeGrowth") return yearEnd(value);
  return levels === null ? err("noBaseLevels") : yearEnd(((value * parts) / levels - 1) * 100);
}

/** The growth or mean of the months after k in the years before, as far as they follow without a gap. */
function earlierRests(figures: Figures, year: number, k: number, shareOf: (year: number) => number): number[] {
  const rests: number[] = [];
  for (let y = year - 1; y >= year - comparedYears; y--) {
    const [soFar, whole] = [figures.get(y)?.[k - 1] ?? null, figures.get(y)?.[11] ?? null];
    if (soFar === null || whole === null) break;
    const share = shareOf(y);
    rests.push((whole - share * soFar) / (1 - share));
  }
  return rests;
}

/** The sum of a year's months after k, from its cumulative figures; null where it is not known or not above zero. */
function restOfYear(cumulative: YearFigures | undefined, k: number): number | null {
  const soFar = cumulative?.[k - 1];
  const whole = cumulative?.[11];
  return soFar == null || whole == null || !(whole > soFar) ? null : whole - soFar;
}

/**
 * Unit of a difference of two figures: percentages differ by percentage points.
 *
 * @example differenceUnit("%") // "百分点"
 */
export function differenceUnit(unit: string): string {
  return unit === "%" ? "百分点" : unit;
}
