import { err, ok, type Result } from "../../plan";
import type { CaveatCode, MethodCode, NoProjectionCode } from "./codes";
import type { ProjectionConstants } from "./constants";
import { fromQuantiles, held, type Distribution } from "./distribution";
import type { MemberCode } from "./ensemble/members";
import { projectFlows } from "./flows";
import { intervalOf } from "./interval";
import type { Route } from "./routes/route";
import { differences, differenceSignals } from "./simple/differences";
import { sum } from "./simple/known";
import { runRate } from "./simple/runRate";
import { shares, shareSignals } from "./simple/shares";

/** One member's answer for the part of the year that is asked for: the rest of the total, or the last value. */
export interface Answer {
  readonly code: MemberCode;
  readonly rest: number;
  readonly weight: number;
}

/** How a year's values go on: the distribution of its total or last value, and how it was made. */
export interface Outcome {
  readonly distribution: Distribution;
  readonly method: MethodCode;
  /** Earlier years used, oldest first. */
  readonly years: readonly number[];
  readonly caveats: readonly CaveatCode[];
  /** The ensemble's members; empty for other methods. */
  readonly answers: readonly Answer[];
  /** The ensemble's own months to come, where none had to be held near what was seen. */
  readonly months?: readonly number[];
}

/** An outcome, or the reason why there is none. */
export type OutcomeResult = Result<Outcome, NoProjectionCode>;

/** A ratio between neighbouring years beyond which what lies before is another series. */
const breakRatio = 3;
/** A span of the 80 % interval of figures above zero, as a ratio, beyond which there is nothing to say. */
const widest = 10;

/**
 * The best method that a year's values allow.
 *
 * Months above zero: the ensemble. Quarters, or months with zeros: shares. Figures below zero, and growth rates:
 * differences. No earlier year: the run rate. What is a part of a whole stays between 0 and 100 %.
 *
 * @example months of three years, all above zero → method `ensemble`
 */
export function outcomeOf(given: Route, constants: ProjectionConstants): OutcomeResult {
  const route = sinceBreak(given);
  const best = bestOf(route, constants);
  if (!best.ok || !route.parted) return best;
  const { part, parts, current } = route;
  const [base, rest] = part === "total" ? [sum(current), parts - current.length] : [0, 1];
  const outcome = best.value;
  return ok({ ...outcome, distribution: held(outcome.distribution, base, base + 100 * rest) });
}

function bestOf(route: Route, constants: ProjectionConstants): OutcomeResult {
  const values = [...route.history.flat(), ...route.current];
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  if (values.every((value) => value === 0)) return err("noActivity");
  if (route.history.length === 0) return fromRunRate(route, least, constants);
  if (route.rates) return fromDifferences(route, least, constants);
  if (least > 0 && route.parts === 12) return fromEnsemble(route, constants);
  return (least >= 0 ? fromShares(route, least, constants) : null) ?? fromDifferences(route, least, constants);
}

function fromEnsemble(
  { history, current, part, years, caveats }: Route,
  constants: ProjectionConstants,
): OutcomeResult {
  const flows = projectFlows(history, current, constants);
  const notes: CaveatCode[] = [...caveats];
  if (flows.capped) notes.push("capped");
  if (constants.own) notes.push("ownCalibration");
  const answers = flows.forecast.members.map(({ code, logs, weight }) => {
    const months = logs.map(Math.exp);
    return { code, weight, rest: part === "total" ? sum(months) : months[months.length - 1]! };
  });
  return unlessTooUncertain({
    ...{ distribution: flows[part], method: "ensemble", years, caveats: notes, answers },
    ...(!flows.capped && { months: [...flows.forecast.rest] }),
  });
}

function fromShares(route: Route, least: number, constants: ProjectionConstants): OutcomeResult | null {
  const signals = shareSignals(route, route.part);
  if (signals === null) return null;
  const rule = rulesOf(route, constants).shares[route.current.length]![route.part];
  const distribution = shares(signals, rule, fromQuantiles(constants.probabilities, rule.q));
  const caveats: CaveatCode[] = least > 0 ? periodOf(route) : [...periodOf(route), "zeros"];
  return unlessTooUncertain({ distribution, method: "shares", years: route.years, caveats, answers: [] });
}

function fromDifferences(route: Route, least: number, constants: ProjectionConstants): OutcomeResult {
  const rules = rulesOf(route, constants);
  const rule = (route.rates ? rules.rates : rules.differences)[route.current.length]![route.part];
  const errors = fromQuantiles(constants.probabilities, rule.q);
  const distribution = differences(differenceSignals(route, route.part), rule, errors);
  const caveats: CaveatCode[] = least > 0 ? periodOf(route) : [...periodOf(route), least < 0 ? "negatives" : "zeros"];
  return ok({ distribution, method: "differences", years: route.years, caveats, answers: [] });
}

function fromRunRate(route: Route, least: number, constants: ProjectionConstants): OutcomeResult {
  const { current, part, parts } = route;
  if (route.rates || least < 0 || (part === "december" && current[current.length - 1] === 0)) return err("noHistory");
  const errors = fromQuantiles(constants.probabilities, rulesOf(route, constants).runRate[current.length]![part]);
  const distribution = runRate(current, part, parts, errors);
  const caveats: CaveatCode[] = [...periodOf(route), "noHistory"];
  return unlessTooUncertain({ distribution, method: "runRate", years: [], caveats, answers: [] });
}

function rulesOf({ parts }: Route, constants: ProjectionConstants) {
  return parts === 4 ? constants.simple.quarterly : constants.simple.monthly;
}

function periodOf({ parts, caveats }: Route): CaveatCode[] {
  return parts === 4 ? [...caveats, "quarterly"] : [...caveats];
}

/** The same outcome, or none where figures above zero could be almost anything. */
function unlessTooUncertain(outcome: Outcome): OutcomeResult {
  const { low, high } = intervalOf(outcome.distribution, 80);
  return high > widest * low ? err("tooUncertain") : ok(outcome);
}

/**
 * The route without the years before a break, where a year (or the part of it that is known) is more than three times or
 * less than a third of the year before; last year stays in any case.
 */
function sinceBreak(route: Route): Route {
  const { history, current } = route;
  if (history.length === 0 || route.rates) return route;
  const last = history.length - 1;
  const now = breaks(current, history[last]!);
  let from = last;
  while (!now && from > 0 && !breaks(history[from]!, history[from - 1]!)) from--;
  if (!now && from === 0) return route;
  return {
    ...route,
    history: history.slice(from),
    years: route.years.slice(from),
    caveats: [...route.caveats, "broken"],
  };
}

function breaks(after: readonly number[], before: readonly number[]): boolean {
  const ratio = sum(after) / sum(before.slice(0, after.length));
  return ratio > breakRatio || (ratio >= 0 && ratio < 1 / breakRatio);
}
