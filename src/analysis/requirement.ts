import type { Indicator, Measure } from "../plan";
import type { Required } from "./assessment";
import { baseRest, requiredAmount, requiredRemainder } from "./required";
import type { IndicatorSeries } from "./series";
import { dayShare, yearShare, type YearShare } from "./weights";

/**
 * What the months after k must show for an indicator to land on its aim, or null for annual figures and at year-end.
 *
 * @param aim in the indicator's unit
 * @param actual the figure of month k
 * @param k the data month, 1 to 12
 */
export function requiredOf(
  indicator: Indicator,
  aim: number,
  actual: number,
  series: IndicatorSeries,
  year: number,
  k: number,
): Required | null {
  const measure = indicator.knowledge!.measure;
  if (k === 12 || measure === "annual") return null;
  const blank = { measure, low: null, high: null, unit: indicator.unit, perMonth: null, growth: null, weights: null };
  switch (measure) {
    case "cumulativeTotal": {
      return { ...blank, ...requiredAmount(aim, actual, k, baseRest(series.actual.get(year - 1), k)) };
    }
    case "level":
      return {
        ...blank,
        value: aim - actual,
        perMonth: (aim - actual) / (12 - k),
        unit: differenceUnit(indicator.unit),
      };
    case "cumulativeGrowth":
    case "cumulativeAverage":
    case "share": {
      const weights = knownShare(measure, series, year, k);
      const halfStep = 0.5 * 10 ** -indicator.knowledge!.decimals;
      return { ...blank, ...requiredRemainder(aim, actual, weights.share, halfStep), weights: weights.from };
    }
  }
}

/**
 * The share of the year that its first k months make for a growth, an average or a share: by the base year's levels or
 * denominators, else by days, of a growth by k/12.
 */
export function knownShare(measure: Measure, series: IndicatorSeries, year: number, k: number): YearShare {
  const byBase = yearShare(series.level.get(year - 1), k);
  return measure === "cumulativeGrowth" || byBase.from === "base" ? byBase : dayShare(year, k);
}

/**
 * Unit of a difference of two figures: percentages differ by percentage points.
 *
 * @example differenceUnit("%") // "百分点"
 */
export function differenceUnit(unit: string): string {
  return unit === "%" ? "百分点" : unit;
}
