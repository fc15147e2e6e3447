import { decimal } from "./decimal";
import { meets, type Goal } from "./goal";
import type { Projection } from "./projection";

/** What is not decided yet is never sure: figures are revised. */
const leastDoubt = 1e-4;

/**
 * Probability that the year-end, printed to its decimals, meets a goal: `F(max) − F(min)`, each limit half a step wider where
 * it counts itself and half a step narrower where it does not; 1 or 0 only where the year is already known.
 *
 * @param halfStep half the last printed digit, 0.05 for one decimal, 0.5 for counts
 * @returns a fraction
 *
 * Worked: a rate of 5.0 in every month against 5以内 → 5.04 is printed 5.0, near 1 instead of one half
 */
export function probabilityOf(projection: Projection, { min, max, ...goal }: Goal, halfStep: number): number {
  if (projection.known) return meets(projection.value, { min, max, ...goal }) ? 1 : 0;
  const below = min === null ? 0 : projection.cdf(min.value + (min.open ? halfStep : -halfStep));
  const upTo = max === null ? 1 : projection.cdf(max.value + (max.open ? -halfStep : halfStep));
  return Math.min(1 - leastDoubt, Math.max(leastDoubt, upTo - below));
}

/**
 * The same goal with its limits at figures that can be printed.
 *
 * Worked: at least 36.26 of counts, half a step .5 → at least 37
 */
export function printable({ aim, min, max }: Goal, halfStep: number): Goal {
  const step = 2 * halfStep;
  const moved = (limit: Goal["min"], round: (steps: number) => number) => {
    if (limit === null) return null;
    const value = decimal(round(limit.value / step) * step);
    return { value, open: limit.open && value === limit.value };
  };
  return { aim, min: moved(min, (x) => Math.ceil(x - 1e-9)), max: moved(max, (x) => Math.floor(x + 1e-9)) };
}

/** The same goal for the difference of a year-end to its reference's, moved by so much. */
export function goalApart({ aim, min, max }: Goal, moved: number): Goal {
  const apart = (limit: Goal["min"]) => limit && { ...limit, value: decimal(limit.value - aim - moved) };
  return { aim: 0, min: apart(min), max: apart(max) };
}

/** How far a year that is known ends above another one's projection. */
export function aboveOf(known: number, { value, quantile, cdf, ...rest }: Projection): Projection {
  return { ...rest, value: known - value, quantile: (p) => known - quantile(1 - p), cdf: (x) => 1 - cdf(known - x) };
}
