import type { MethodCode } from "./codes";
import { shippedConstants } from "./constants";
import { outcomeOf } from "./method";
import type { ProjectionOptions } from "./project";
import { project, routeOf, yearEndKnownOrNone } from "./project";
import type { ProjectionInput } from "./projection";
import { sum } from "./simple/known";
import { spanOf } from "./span";

/** One way's answer for the year-end, in the indicator's unit. */
export interface Alternative {
  readonly method: MethodCode;
  readonly value: number;
  /** Share in the ensemble, a fraction; null for the ensemble itself and other methods. */
  readonly weight: number | null;
}

/**
 * All answers side by side: the method in use first, then the ensemble's members with their shares.
 *
 * @returns empty where there is no projection
 * @example alternatives(AirPassengers to June 1960) // ensemble 5700, dampedTrend 5686 with .55, …
 */
export function alternatives(input: ProjectionInput, options: ProjectionOptions = {}): Alternative[] {
  const projection = project(input, options);
  if ("none" in projection) return [];
  const used: Alternative = { method: projection.method as MethodCode, value: projection.value, weight: null };
  if (yearEndKnownOrNone(input) !== null) return [used];
  const route = routeOf(spanOf(input));
  if (route === null || "none" in route) return [used];
  const outcome = outcomeOf(route, options.constants ?? shippedConstants);
  if ("none" in outcome) return [used];
  const base = route.part === "total" ? sum(route.current) : 0;
  const members = outcome.answers.map(({ code, rest, weight }) => ({
    method: code,
    value: route.offset + route.factor * (base + rest),
    weight,
  }));
  return [used, ...members];
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

/** How a projection came about, in numbers; null where there is none. */
export function explain(input: ProjectionInput, options: ProjectionOptions = {}): Explanation | null {
  const projection = project(input, options);
  if ("none" in projection) return null;
  const members = alternatives(input, options).slice(1);
  return {
    method: projection.method as MethodCode,
    years: projection.basis.years,
    month: projection.basis.month,
    members: members.filter(({ weight }) => weight! >= 0.05).sort((a, b) => b.weight! - a.weight!),
    error: (projection.quantile(0.9) - projection.quantile(0.1)) / 2,
  };
}
