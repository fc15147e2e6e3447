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

/** The same goal for the difference of a year-end to its reference's, which a choice moves by so much. */
export function goalApart({ aim, min, max }: Goal, moved: number): Goal {
  const apart = (limit: Goal["min"]) => limit && { ...limit, value: decimal(limit.value - aim - moved) };
  return { aim: 0, min: apart(min), max: apart(max) };
}

/** How far a year that is known ends above another one's projection. */
export function aboveOf(known: number, { value, quantile, cdf, ...rest }: Projection): Projection {
  return { ...rest, value: known - value, quantile: (p) => known - quantile(1 - p), cdf: (x) => 1 - cdf(known - x) };
}
