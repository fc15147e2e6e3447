import type { MethodCode } from "./codes";
import { intervalOf } from "./interval";
import { project, type ProjectionOptions } from "./project";
import type { Alternative, Projection, ProjectionInput } from "./projection";

/**
 * All answers side by side: the method in use first, then the ensemble's members with their shares.
 *
 * @returns empty where there is no projection
 * Worked: AirPassengers to June 1960 → ensemble 5700, dampedTrend 5686 with .55, …
 */
export function alternatives(input: ProjectionInput, options: ProjectionOptions = {}): Alternative[] {
  const result = project(input, options);
  if (!result.ok) return [];
  const { method, value, basis } = result.value;
  return [{ method, value, weight: null }, ...basis.members];
}

/** What one sentence about a projection needs: method, years, members by weight, error level. */
export interface Explanation {
  readonly method: MethodCode;
  readonly years: readonly number[];
  readonly month: number;
  /** Members with a share of 5 % or more, the largest first. */
  readonly members: readonly Alternative[];
  /** Half the 80 % interval, in the indicator's unit. */
  readonly error: number;
}

/** How a projection came about, in numbers. */
export function explain(projection: Projection): Explanation {
  const { method, basis } = projection;
  const { low, high } = intervalOf(projection, 80);
  return {
    method,
    years: basis.years,
    month: basis.month,
    members: basis.members.filter(({ weight }) => weight! >= 0.05).sort((a, b) => b.weight! - a.weight!),
    error: (high - low) / 2,
  };
}
