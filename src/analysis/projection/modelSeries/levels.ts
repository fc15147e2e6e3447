import { err, ok } from "../../../plan";
import { fillValues, madeUp } from "../figures";
import type { Figures } from "../projection";
import { type ModelSeriesResult, type Horizon, yearsBefore } from "./modelSeries";

/** The year-end level from levels at ends of months: the last value. */
export function levelSeries(figures: Figures, { year, parts, known, rates, bounded }: Horizon): ModelSeriesResult {
  const current = fillValues(figures.get(year), known);
  if (current === null) return err("monthsMissing");
  const { years, values } = yearsBefore(year, (y) => madeUp(figures, y, parts, false));
  return ok({
    history: values.map((of) => of.values),
    current: current.values,
    parts,
    part: "december",
    rates,
    bounded,
    offset: 0,
    factor: 1,
    years,
    caveats: [...values, current].some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  });
}
