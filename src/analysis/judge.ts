import { monthNumber } from "../observations";
import type { Assessment, Measurements, Reason } from "./assessment";
import { meets, signOf, type Goal } from "./goal";
import { outlookStatus } from "./outlook";
import { exceedsHistory } from "./precedent";
import type { Projection } from "./projection";
import { referenceIsFinal } from "./resolve";
import { firstRule, valuesOf } from "./rules";
import type { Settings } from "./settings";
import type { Status } from "./status";
import type { Subject } from "./subject";
import { toleranceOf } from "./tolerance";

/** A computed status with its reason. */
export type Verdict = Pick<Assessment, "computed" | "reason" | "rule">;

/**
 * The status of what was measured, by the domain's ordered rules: what the figures have decided, the bureau's own rules,
 * then the probability or the gap; null where there is nothing to judge by.
 */
export function judge(
  subject: Subject,
  goal: Goal,
  measured: Measurements & { readonly projection: Projection | null },
  settings: Settings,
): Verdict | null {
  const { indicator, series, year } = subject;
  const { required, gap, probability } = measured;
  const decided = decide(subject, goal, measured);
  if (decided !== null) return { computed: decided.status, reason: decided.reason, rule: null };
  const tolerance = toleranceOf(indicator, goal.aim, settings);
  const own = firstRule(settings.rules, valuesOf({ ...measured, indicator }, tolerance));
  if (own !== null) return { computed: own.status, reason: { code: "ownRule", details: {} }, rule: own.name };
  const rest = required && (required.perMonth ?? required.value);
  const history = { measure: subject.knowledge.measure, figures: series.actual, year };
  const unprecedented = rest !== null && exceedsHistory(history, rest, signOf(indicator));
  const verdict = outlookStatus({ probability, unprecedented, gap, tolerance }, settings.thresholds);
  return verdict && { computed: verdict.status, reason: verdict.reason, rule: null };
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
