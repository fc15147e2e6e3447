import { err, ok } from "../../../plan";
import { fillValues, madeUp } from "../figures";
import type { Figures } from "../projection";
import { type ModelSeriesResult, type Horizon, mostYears, yearsBefore } from "./modelSeries";

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
    moves: movesOf(figures, year, parts),
    caveats: [...values, current].some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  });
}

/**
 * Moves of a level from one known month (quarter) to the next one known, each as the mean of those between; those of the
 * years that a projection looks at, whole or not.
 */
function movesOf(figures: Figures, year: number, parts: number): number[] {
  const moves: number[] = [];
  let last: { readonly at: number; readonly value: number } | null = null;
  for (let y = year - mostYears; y <= year; y++)
    (figures.get(y) ?? []).forEach((value, i) => {
      if (value === null) return;
      const at = y * parts + i;
      if (last !== null && at - last.at <= parts) moves.push((value - last.value) / (at - last.at));
      last = { at, value };
    });
  return moves;
}
