import { err, ok, type Result } from "../../plan";
import type { CaveatCode, MethodCode, NoProjectionCode } from "./codes";
import type { ProjectionConstants } from "./constants";
import { clamped, fromQuantiles, linear, stretched, type Distribution } from "./distribution";
import type { MemberCode } from "./ensemble/members";
import { projectFlows } from "./flows";
import { fromIncrements, incrementsOf, isStill, roughIncrements, type Increments } from "./increments";
import { intervalOf } from "./interval";
import type { ModelSeries } from "./modelSeries/modelSeries";
import { differences, differenceSignals } from "./simple/differences";
import { median, sum, type KnownParts } from "./simple/known";
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
/**
 * How far the rest of a total may go beyond its usual size, and how much growth over an earlier year may count for that, as
 * factors. Chosen on the fitting series with and without an odd month: quarters gain from narrow limits, months need wide ones.
 */
const reach = { monthly: { slack: 1.4, growth: 2 }, quarterly: { slack: 1.15, growth: 1.5 } };
/**
 * Share of months that may be zero without being another kind of series: on the fitting series with months booked in the next
 * one, three and four a year, 9.2 and 12.4 % become 3.8 and 4.8; with months lost, 14.6 and 16.5 become 14.2 and 15.1.
 */
const fewZeros = 0.35;
/** Width of what has never moved, as a fraction of it. */
const stillness = 2e-4;
/** Student's t with six degrees of freedom. */
const studentErrors = fromQuantiles([0.025, 0.1, 0.5, 0.9, 0.975], [-2.447, -1.44, 0, 1.44, 2.447]);
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
  const series = sinceBreak(sinceZeros(given));
  const best = bestOf(series, constants);
  if (!best.ok) return best;
  const outcome = withinReach(best.value, series);
  const { part, parts, current } = series;
  const [base, rest] = part === "total" ? [sum(current), parts - current.length] : [0, 1];
  const { distribution } = outcome;
  if (series.bounded) return ok({ ...outcome, distribution: clamped(distribution, base, base + 100 * rest) });
  // What is there of an amount that no earlier month took away from does not go away again.
  const amount = !series.rates && leastOf({ history: series.history, current: [] }) >= 0;
  return ok(amount ? { ...outcome, distribution: clamped(distribution, base, Infinity) } : outcome);
}

function leastOf({ history, current }: KnownParts): number {
  let least = Infinity;
  for (const year of [...history, current]) for (const value of year) if (value < least) least = value;
  return least;
}

/**
 * An outcome whose rest of a total lies near what the rest of earlier years and the year so far come to: one odd month
 * multiplied is not a year.
 */
function withinReach(outcome: Outcome, series: ModelSeries): Outcome {
  const { history, current, part } = series;
  if (part !== "total" || series.rates || history.length === 0 || leastOf(series) < 0) return outcome;
  const { slack } = reach[series.parts === 4 ? "quarterly" : "monthly"];
  const soFar = sum(current);
  const usual = usualRest(series);
  const [low, high] = [usual / slack, usual * slack];
  const rest = outcome.distribution.quantile(0.5) - soFar;
  const limited = Math.min(high, Math.max(low, rest));
  if (limited === rest || !(rest > 0) || !(limited > 0)) return outcome;
  const { months: _, ...without } = outcome;
  const distribution = stretched(outcome.distribution, soFar, soFar + limited);
  return { ...without, distribution, caveats: [...outcome.caveats, "capped"] };
}

/**
 * The median of simple answers for the rest of a total: of each earlier year its rest, that grown as the sum of the year so
 * far is against that year's and as the median of its months is, and as much a month as so far.
 */
function usualRest({ history, current, parts }: ModelSeries): number {
  const { growth: most } = reach[parts === 4 ? "quarterly" : "monthly"];
  const limited = (growth: number) => Math.min(most, Math.max(1 / most, growth));
  const n = current.length;
  const answers = history.flatMap((of) => {
    const rest = sum(of.slice(n));
    const before = sum(of.slice(0, n));
    const ratios = current.map((value, i) => (of[i]! > 0 ? value / of[i]! : Infinity));
    return [rest, rest * limited(before > 0 ? sum(current) / before : 1), rest * limited(median(ratios))];
  });
  return median([...answers, (sum(current) * (parts - n)) / n]);
}

function bestOf(series: ModelSeries, constants: ProjectionConstants): OutcomeResult {
  const values = [...series.history.flat(), ...series.current];
  const least = leastOf(series);
  if (values.every((value) => value === 0)) return err("noActivity");
  if (series.history.length === 0) return fromMoves(series) ?? fromRunRate(series, least, constants);
  if (values.every((value) => value === values[0])) return fromConstant(series);
  if (series.rates) return fromDifferences(series, least, constants);
  const increments = series.part === "december" ? incrementsOf(series) : null;
  if (increments !== null) return fromStock(series, increments);
  const monthly = least === 0 && series.parts === 12 ? withoutZeros(series) : series;
  if (leastOf(monthly) > 0 && series.parts === 12 && !series.sparse) return fromEnsemble(monthly, constants);
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

/** What has never moved: the same again, with hardly any width. */
function fromConstant(series: ModelSeries): OutcomeResult {
  const { current, part, parts, years } = series;
  const value = current[0]!;
  const [base, rest] = part === "total" ? [sum(current), parts - current.length] : [0, 1];
  const distribution = linear(studentErrors, base + rest * value, Math.abs(value) * rest * stillness);
  return ok({ distribution, method: "differences", years, caveats: periodOf(series), answers: [] });
}

function fromStock(series: ModelSeries, increments: Increments): OutcomeResult {
  const { current, parts, years } = series;
  const today = current[current.length - 1]!;
  const distribution = fromIncrements(increments, today, parts - current.length, studentErrors);
  return ok({ distribution, method: "differences", years, caveats: periodOf(series), answers: [] });
}

/** A level of which no earlier year is whole, from its moves as far as there are any; null where these are too few. */
function fromMoves(series: ModelSeries): OutcomeResult | null {
  if (series.moves && isStill(series.moves)) return fromConstant(series);
  const increments = series.moves ? roughIncrements(series.moves) : null;
  if (increments === null) return null;
  // A growth rate that fell does not go on falling.
  const outcome = fromStock(series, series.rates ? { ...increments, mean: 0 } : increments);
  return outcome.ok ? ok({ ...outcome.value, caveats: [...outcome.value.caveats, "noHistory"] }) : outcome;
}

/** Zero months that share the month beside them, as what was booked a month later; as it is where they are many. */
function withoutZeros(series: ModelSeries): ModelSeries {
  const pooled = (year: readonly number[]) => {
    const months = [...year];
    months.forEach((value, i) => {
      if (value !== 0) return;
      const other = (months[i + 1] ?? 0) > 0 ? i + 1 : i - 1;
      if (!((months[other] ?? 0) > 0)) return;
      months[i] = months[other] = months[other]! / 2;
    });
    return months;
  };
  const values = [...series.history.flat(), ...series.current];
  const zeros = values.filter((value) => value === 0).length;
  if (zeros > values.length * fewZeros) return series;
  const { history, current, caveats } = series;
  return { ...series, history: history.map(pooled), current: pooled(current), caveats: [...caveats, "zerosShared"] };
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

/** The series without a year of nothing but zeros and what lies before it: that is no history. */
function sinceZeros(series: ModelSeries): ModelSeries {
  const from = series.history.map((of) => of.every((value) => value === 0)).lastIndexOf(true) + 1;
  if (from === 0 || series.rates) return series;
  const { history, years, caveats } = series;
  return { ...series, history: history.slice(from), years: years.slice(from), caveats: [...caveats, "broken"] };
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
