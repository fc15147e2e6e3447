import { err, ok } from "../../../plan";
import { bridged, monthlyFlows, fillCumulative, madeUp } from "../figures";
import type { Figures } from "../projection";
import { type ModelSeriesResult, type Horizon, yearsBefore } from "./modelSeries";

/**
 * The year's total from cumulative totals: flows by month, the year's total as it is.
 */
export function totalSeries(figures: Figures, horizon: Horizon): ModelSeriesResult {
  return cumulativeSeries(figures, horizon, 1);
}

/**
 * The year's average from cumulative averages: k times the average is a total, a twelfth of the year's total the average.
 */
export function averageSeries(figures: Figures, horizon: Horizon): ModelSeriesResult {
  const totals = new Map([...figures].map(([y, of]) => [y, of.map((x, i) => (x === null ? null : x * (i + 1)))]));
  return cumulativeSeries(totals, horizon, 1 / horizon.parts);
}

function cumulativeSeries(
  totals: Figures,
  { year, parts, known, rates, bounded }: Horizon,
  factor: number,
): ModelSeriesResult {
  const current = fillCumulative(totals.get(year), known);
  if (current === null) return err("monthsMissing");
  const whole = yearsBefore(year, (y) => madeUp(totals, y, parts, true));
  const sparse = whole.years.length === 0;
  const { years, values } = sparse ? yearsBefore(year, (y) => bridged(totals.get(y), known, parts)) : whole;
  const all = [...values, current];
  const merged = all.some((of) => of.merged);
  return ok({
    history: values.map((of) => monthlyFlows(of.values, merged)),
    current: monthlyFlows(current.values, merged),
    parts,
    part: "total",
    rates,
    bounded,
    offset: 0,
    factor,
    years,
    sparse,
    caveats: all.some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  });
}
