import { fillValues } from "../figures";
import type { Figures } from "../projection";
import type { RouteResult } from "./route";
import { yearsBefore } from "./route";

/**
 * The year-end level from month-end levels: the December value.
 *
 * @param k last known month, 2 to 11
 */
export function levelRoute(figures: Figures, year: number, k: number): RouteResult {
  const current = fillValues(figures.get(year), k);
  if (current === null) return { none: "monthsMissing" };
  const { years, values } = yearsBefore(year, (y) => fillValues(figures.get(y), 12));
  return {
    history: values.map((of) => of.values),
    current: current.values,
    part: "december",
    offset: 0,
    factor: 1,
    years,
    caveats: [...values, current].some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  };
}
