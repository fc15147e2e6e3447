import type { Indicator, Plan } from "./plan";

const known = new WeakMap<Plan, ReadonlyMap<string, Indicator>>();

/**
 * The indicators of a plan by their codes, made once for a plan.
 *
 * @example indicatorsByCode(plan).get("GDP").unit // "%"
 */
export function indicatorsByCode(plan: Plan): ReadonlyMap<string, Indicator> {
  const made = known.get(plan) ?? new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  known.set(plan, made);
  return made;
}
