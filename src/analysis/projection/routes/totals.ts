import { err, ok } from "../../../plan";
import { differences, fillCumulative } from "../figures";
import type { Figures } from "../projection";
import { type RouteResult, type Span, yearsBefore } from "./route";

/**
 * The year's total from cumulative totals: flows by month, the year's total as it is.
 */
export function totalRoute(figures: Figures, span: Span): RouteResult {
  return cumulativeRoute(figures, span, 1);
}

/**
 * The year's average from cumulative averages: k times the average is a total, a twelfth of the year's total the average.
 */
export function averageRoute(figures: Figures, span: Span): RouteResult {
  const totals = new Map([...figures].map(([y, of]) => [y, of.map((x, i) => (x === null ? null : x * (i + 1)))]));
  return cumulativeRoute(totals, span, 1 / span.parts);
}

function cumulativeRoute(totals: Figures, { year, parts, known, rates, parted }: Span, factor: number): RouteResult {
  const current = fillCumulative(totals.get(year), known);
  if (current === null) return err("monthsMissing");
  const { years, values } = yearsBefore(year, (y) => fillCumulative(totals.get(y), parts));
  const all = [...values, current];
  const merged = all.some((of) => of.merged);
  return ok({
    history: values.map((of) => differences(of.values, merged)),
    current: differences(current.values, merged),
    parts,
    part: "total",
    rates,
    parted,
    offset: 0,
    factor,
    years,
    caveats: all.some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  });
}
