import type { MethodCode } from "./codes";
import { project, type ProjectionOptions } from "./project";
import type { Alternative, Projection, ProjectionInput } from "./projection";

/**
 * All answers side by side: the method in use first, then the ensemble's members with their shares.
 *
 * @returns empty where there is no projection
 * @example alternatives(AirPassengers to June 1960) // ensemble 5700, dampedTrend 5686 with .55, …
 */
export function alternatives(input: ProjectionInput, options: ProjectionOptions = {}): Alternative[] {
  const projection = project(input, options);
  if ("none" in projection) return [];
  return [{ method: projection.method, value: projection.value, weight: null }, ...projection.basis.members];
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
export function explain({ method, basis, quantile }: Projection): Explanation {
  return {
    method,
    years: basis.years,
    month: basis.month,
    members: basis.members.filter(({ weight }) => weight! >= 0.05).sort((a, b) => b.weight! - a.weight!),
    error: (quantile(0.9) - quantile(0.1)) / 2,
  };
}
