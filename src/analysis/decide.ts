import type { Indicator } from "../plan";
import type { Reason, Reference } from "./assessment";
import { meets, type Goal } from "./goal";
import { referenceIsFinal } from "./resolve";
import type { Status } from "./status";

/** +1 where more is better (or both sides count), −1 where less is. */
export function signOf(indicator: Indicator): 1 | -1 {
  return indicator.better === "low" ? -1 : 1;
}

/** `s·(actual − pace)`; a two-sided indicator is behind by its distance from the pace, of a range from the nearer end's. */
export function gapOf(actual: number, pace: number, indicator: Indicator): number {
  const { better, target } = indicator;
  if (better !== "range") return signOf(indicator) * (actual - pace);
  const width = target.kind === "range" ? target.high - target.low : 0;
  return Math.min(0, actual - pace, pace + width - actual);
}

/** Rule 3: what the figures so far have already decided. */
export function decide(
  indicator: Indicator,
  actual: number,
  goal: Goal,
  k: number,
  reference: Reference | null,
): { status: Status; reason: Reason } | null {
  const details = { actual, aim: goal.aim };
  if (k === 12 && referenceIsFinal(reference))
    return meets(actual, goal)
      ? { status: "met", reason: { code: "yearMet", details } }
      : { status: "missed", reason: { code: "yearMissed", details } };
  if (indicator.knowledge!.measure !== "cumulativeTotal" || reference !== null) return null;
  if (goal.max === null && actual >= goal.aim && meets(actual, goal))
    return { status: "met", reason: { code: "totalReached", details } };
  if (goal.max !== null && !meets(actual, { ...goal, min: null }))
    return { status: "missed", reason: { code: "boundPassed", details } };
  return null;
}
