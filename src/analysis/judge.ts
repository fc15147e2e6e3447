import { monthNumber } from "../observations";
import type { Assessment, Measurements } from "./assessment";
import type { Reason } from "./reason";
import { meets, signOf, type Goal } from "./goal";
import { prospectsStatus } from "./outlook";
import { exceedsHistory } from "./precedent";
import type { Projection } from "./projection";
import { requiredFor, restOf } from "./required";
import { referenceIsFinal } from "./resolve";
import { firstRule, valuesOf } from "./rules";
import type { Settings } from "./settings";
import type { Status } from "./status";
import { halfStepOf, type Subject } from "./subject";
import { toleranceOf } from "./tolerance";

/** A computed status with its reason. */
export type Verdict = Pick<Assessment, "computed" | "reason" | "rule">;

/**
 * The status of what was measured, by the domain's ordered rules: what the figures have decided, the bureau's own rules,
 * then the probability or the gap; null where there is nothing to judge by.
 *
 * @param wasDoubtful whether the figure before this one was already hardly enough
 */
export function judge(
  subject: Subject,
  goal: Goal,
  measured: Measurements & { readonly projection: Projection | null },
  settings: Settings,
  wasDoubtful: () => boolean,
): Verdict | null {
  const { indicator } = subject;
  const { gap, probability, standing } = measured;
  const decided = decide(subject, goal, measured);
  if (decided !== null) return { computed: decided.status, reason: decided.reason, rule: null };
  const tolerance = toleranceOf(indicator, goal.aim, settings);
  const own = firstRule(settings.rules, valuesOf({ ...measured, indicator }, tolerance));
  if (own !== null) return { computed: own.status, reason: { code: "ownRule", details: {} }, rule: own.name };
  const isUnprecedented = () => needsUnprecedented(subject, goal);
  const prospects = { probability, isUnprecedented, wasDoubtful, gap, standing, tolerance };
  const verdict = prospectsStatus(prospects, settings.thresholds);
  return verdict && { computed: verdict.status, reason: verdict.reason, rule: null };
}

/** Whether the rest of the year must show what it never has, for the target to be met with its tolerance. */
function needsUnprecedented(subject: Subject, { aim, min, max }: Goal): boolean {
  const { indicator, knowledge, series, year } = subject;
  const sign = signOf(indicator);
  const rest = restOf(subject);
  if (rest === null) return false;
  const { perMonth, value } = requiredFor(rest, (sign === 1 ? min : max)?.value ?? aim, indicator.unit);
  const history = { measure: knowledge.measure, figures: series.actual, year };
  return exceedsHistory(history, perMonth ?? value, { sign, halfStep: halfStepOf(subject) });
}

/** Rule 3: what the figures so far have already decided. */
function decide(
  { knowledge }: Subject,
  goal: Goal,
  { actual, dataMonth, reference }: Measurements,
): { status: Status; reason: Reason } | null {
  const details = { actual, aim: goal.aim };
  if (monthNumber(dataMonth) === 12 && referenceIsFinal(reference))
    return meets(actual, goal)
      ? { status: "met", reason: { code: "yearMet", details } }
      : { status: "missed", reason: { code: "yearMissed", details } };
  if (knowledge.measure !== "cumulativeTotal" || reference !== null) return null;
  if (goal.max === null && actual >= goal.aim && meets(actual, goal))
    return { status: "met", reason: { code: "totalReached", details } };
  if (goal.max !== null && !meets(actual, { ...goal, min: null }))
    return { status: "missed", reason: { code: "boundPassed", details } };
  return null;
}
