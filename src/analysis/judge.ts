import { monthNumber } from "../observations";
import type { Assessment, Measurements } from "./assessment";
import type { Reason } from "./reason";
import { meets, signOf, type Goal } from "./goal";
import { prospectsStatus, type Prospects } from "./outlook";
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

/** What is judged, and what else is looked at where that decides. */
interface Judged extends Pick<Prospects, "wasDoubtful" | "probabilityWithinRounding"> {
  readonly subject: Subject;
  readonly goal: Goal;
  readonly measured: Measurements & { readonly projection: Projection | null };
  readonly settings: Settings;
}

/**
 * The status of what was measured, by the domain's ordered rules: what the figures have decided, the bureau's own rules,
 * then the probability or the gap; null where there is nothing to judge by.
 */
export function judge({ subject, goal, measured, settings, ...asked }: Judged): Verdict | null {
  const { indicator } = subject;
  const { gap, probability, standing } = measured;
  const decided = decide(subject, goal, measured);
  if (decided !== null) return { computed: decided.status, reason: decided.reason, rule: null };
  const tolerance = toleranceOf(indicator, goal.aim, settings);
  const own = firstRule(settings.rules, valuesOf({ ...measured, indicator }, tolerance));
  if (own !== null) return { computed: own.status, reason: { code: "ownRule", details: {} }, rule: own.name };
  const isUnprecedented = () => needsUnprecedented(subject, goal);
  const prospects = { ...asked, probability, isUnprecedented, gap, standing, tolerance };
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

interface Decision {
  readonly status: Status;
  readonly reason: Reason;
}

/**
 * The least and the most at which a year can end whose figures are parts of a whole in %, whatever the rest of it shows, with
 * half a printed step to either side; null where that is not known: months that weigh by denominators need these.
 *
 * Worked: air days of 80 % to September, three quarters of the year → from 60 to 85
 */
function boundedEnds(subject: Subject): readonly [number, number] | null {
  const { knowledge, series, indicator, year } = subject;
  if (knowledge.quantity !== "rate" || indicator.unit !== "%") return null;
  const rest = restOf(subject);
  if (rest === null || rest.measure === "level" || (rest.measure === "share" && rest.weights !== "base")) return null;
  const figures = [...series.actual].filter(([y]) => y >= year - 1).flatMap(([, of]) => of);
  if (figures.some((value) => value !== null && (value < 0 || value > 100))) return null;
  const halfStep = halfStepOf(subject);
  return [rest.known - halfStep, rest.known + rest.share * 100 + halfStep];
}

/** Rule 3: what the figures so far have already decided. */
function decide(subject: Subject, goal: Goal, { actual, dataMonth, reference }: Measurements): Decision | null {
  const { knowledge } = subject;
  const details = { actual, aim: goal.aim };
  if (monthNumber(dataMonth) === 12 && referenceIsFinal(reference))
    return meets(actual, goal)
      ? { status: "met", reason: { code: "yearMet", details } }
      : { status: "missed", reason: { code: "yearMissed", details } };
  if (reference !== null) return null;
  const ends = boundedEnds(subject);
  if (ends !== null) {
    const [low, high] = ends;
    const { min, max } = goal;
    if ((min !== null && high < min.value) || (max !== null && low > max.value))
      return { status: "missed", reason: { code: "outOfReach", details } };
    if ((min === null || low > min.value) && (max === null || high < max.value))
      return { status: "met", reason: { code: "assured", details } };
  }
  if (knowledge.measure !== "cumulativeTotal") return null;
  if (goal.max === null && actual >= goal.aim && meets(actual, goal))
    return { status: "met", reason: { code: "totalReached", details } };
  if (goal.max !== null && !meets(actual, { ...goal, min: null }))
    return { status: "missed", reason: { code: "boundPassed", details } };
  return null;
}
