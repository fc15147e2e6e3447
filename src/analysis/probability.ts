import { type Goal, meets } from "./goal";
import { probabilityOfDifference, type Projection } from "./projection";

/**
 * Probability that the year-end meets a goal: `F(max) − F(min)`, 1 or 0 where the year is already known.
 *
 * @returns a fraction
 * @example probabilityOf(assessment("GDP").projection, { aim: 5, min: { value: 5, open: false }, max: null }) // 0.98
 */
export function probabilityOf(projection: Projection, goal: Goal): number {
  if (projection.known) return meets(projection.value, goal) ? 1 : 0;
  const below = goal.min === null ? 0 : projection.cdf(goal.min.value);
  const upTo = goal.max === null ? 1 : projection.cdf(goal.max.value);
  return Math.max(0, upTo - below);
}

/**
 * Probability that the year-end meets what a comparator asks against another projection's year-end.
 *
 * @param margin how far it may stay short of (or must stay away from) the reference, in the unit
 */
export function probabilityAgainst(projection: Projection, reference: Projection, goal: Goal, margin: number): number {
  if (goal.min === null) return probabilityOfDifference(reference, projection, -margin);
  const above = probabilityOfDifference(projection, reference, -margin);
  return goal.max === null ? above : Math.max(0, above - probabilityOfDifference(projection, reference, margin));
}
