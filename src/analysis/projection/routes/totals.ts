import { differences, fillCumulative } from "../figures";
import type { Figures } from "../projection";
import type { RouteResult } from "./route";
import { yearsBefore } from "./route";

/**
 * The year's total from cumulative totals: flows by month, the year's total as it is.
 *
 * @param k last known month, 2 to 11
 */
export function totalRoute(figures: Figures, year: number, k: number): RouteResult {
  return cumulativeRoute(figures, year, k, 1);
}

/**
 * The year's average from cumulative averages: k times the average is a total, a twelfth of the year's total the average.
 *
 * @param k last known month, 2 to 11
 */
export function averageRoute(figures: Figures, year: number, k: number): RouteResult {
  const totals = new Map([...figures].map(([y, of]) => [y, of.map((x, i) => (x === null ? null : x * (i + 1)))]));
  return cumulativeRoute(totals, year, k, 1 / 12);
}

function cumulativeRoute(totals: Figures, year: number, k: number, factor: number): RouteResult {
  const current = fillCumulative(totals.get(year), k);
  if (current === null) return { none: "monthsMissing" };
  const { years, values } = yearsBefore(year, (y) => fillCumulative(totals.get(y), 12));
  const all = [...values, current];
  const merged = all.some((of) => of.merged);
  return {
    history: values.map((of) => differences(of.values, merged)),
    current: differences(current.values, merged),
    part: "total",
    offset: 0,
    factor,
    years,
    caveats: all.some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  };
}
