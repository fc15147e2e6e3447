import { err, ok, type Result } from "../../plan";
import type { CaveatCode, MethodCode, NoProjectionCode } from "./codes";
import type { ProjectionConstants } from "./constants";
import { fromQuantiles, clamped, type Distribution } from "./distribution";
import type { MemberCode } from "./ensemble/members";
import { projectFlows } from "./flows";
import { intervalOf } from "./interval";
import type { ModelSeries } from "./modelSeries/modelSeries";
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
/** Ratio of the 80 % interval's ends, of figures above zero, beyond which there is nothing to say. */
const widest = 10;

/**
 * The best method that a year's values allow.
 *
 * Months above zero: the ensemble. Quarters, or months with zeros: shares. Figures below zero, and growth rates:
 * differences. No earlier year: the run rate. What is a part of a whole stays between 0 and 100 %.
 *
 * Worked: months of three years, all above zero → method `ensemble`
 */
export function outcomeOf(given: ModelSeries, constants: ProjectionConstants): OutcomeResult {
  const series = sinceBreak(given);
  const best = bestOf(series, constants);
  if (!best.ok || !series.bounded) return best;
  const { part, parts, current } = series;
  const [base, rest] = part === "total" ? [sum(current), parts - current.length] : [0, 1];
  const outcome = best.value;
  return ok({ ...outcome, distribution: clamped(outcome.distribution, base, base + 100 * rest) });
}

function bestOf(series: ModelSeries, constants: ProjectionConstants): OutcomeResult {
  const values = [...series.history.flat(), ...series.current];
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  if (values.every((value) => value === 0)) return err("noActivity");
  if (series.history.length === 0) return fromRunRate(series, least, constants);
  if (series.rates) return fromDifferences(series, least, constants);
  if (least > 0 && series.parts === 12) return fromEnsemble(series, constants);
  return (least >= 0 ? fromShares(series, least, constants) : null) ?? fromDifferences(series, least, constants);
}

function fromEnsemble(
  { history, current, part, years, caveats }: ModelSeries,
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

function fromShares(series: ModelSeries, least: number, constants: ProjectionConstants): OutcomeResult | null {
  const signals = shareSignals(series, series.part);
  if (signals === null) return null;
  const rule = rulesOf(series, constants).shares[series.current.length]![series.part];
  const distribution = shares(signals, rule, fromQuantiles(constants.probabilities, rule.q));
  const caveats: CaveatCode[] = least > 0 ? periodOf(series) : [...periodOf(series), "zeros"];
  return unlessTooUncertain({ distribution, method: "shares", years: series.years, caveats, answers: [] });
}

function fromDifferences(series: ModelSeries, least: number, constants: ProjectionConstants): OutcomeResult {
  const rules = rulesOf(series, constants);
  const rule = (series.rates ? rules.rates : rules.differences)[series.current.length]![series.part];
  const errors = fromQuantiles(constants.probabilities, rule.q);
  const distribution = differences(differenceSignals(series, series.part), rule, errors);
  const caveats: CaveatCode[] = least > 0 ? periodOf(series) : [...periodOf(series), least < 0 ? "negatives" : "zeros"];
  return ok({ distribution, method: "differences", years: series.years, caveats, answers: [] });
}

function fromRunRate(series: ModelSeries, least: number, constants: ProjectionConstants): OutcomeResult {
  const { current, part, parts } = series;
  if (series.rates || least < 0 || (part === "december" && current[current.length - 1] === 0)) return err("noHistory");
  const errors = fromQuantiles(constants.probabilities, rulesOf(series, constants).runRate[current.length]![part]);
  const distribution = runRate(current, part, parts, errors);
  const caveats: CaveatCode[] = [...periodOf(series), "noHistory"];
  return unlessTooUncertain({ distribution, method: "runRate", years: [], caveats, answers: [] });
}

function rulesOf({ parts }: ModelSeries, constants: ProjectionConstants) {
  return parts === 4 ? constants.simple.quarterly : constants.simple.monthly;
}

function periodOf({ parts, caveats }: ModelSeries): CaveatCode[] {
  return parts === 4 ? [...caveats, "quarterly"] : [...caveats];
}

/** The same outcome, or none where figures above zero could be almost anything. */
function unlessTooUncertain(outcome: Outcome): OutcomeResult {
  const { low, high } = intervalOf(outcome.distribution, 80);
  return high > widest * low ? err("tooUncertain") : ok(outcome);
}

/**
 * The series without the years before a break, where a year (or the part of it that is known) is more than three times or
 * less than a third of the year before; last year stays in any case.
 */
function sinceBreak(series: ModelSeries): ModelSeries {
  const { history, current } = series;
  if (history.length === 0 || series.rates) return series;
  const last = history.length - 1;
  const now = breaks(current, history[last]!);
  let from = last;
  while (!now && from > 0 && !breaks(history[from]!, history[from - 1]!)) from--;
  if (!now && from === 0) return series;
  return {
    ...series,
    history: history.slice(from),
    years: series.years.slice(from),
    caveats: [...series.caveats, "broken"],
  };
}

function breaks(after: readonly number[], before: readonly number[]): boolean {
  const ratio = sum(after) / sum(before.slice(0, after.length));
  return ratio > breakRatio || (ratio >= 0 && ratio < 1 / breakRatio);
}
