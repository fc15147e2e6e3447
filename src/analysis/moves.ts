import { observationsByCode, yearOf, type Month, type Observation } from "../observations";
import { indicatorsByCode, type Indicator } from "../plan";
import type { AnalysisInput } from "./input";
import type { Assessment } from "./assessment";
import type { EarlierFigure } from "./comparison";
import type { OutlookCode, Standing } from "./outlook";
import { prepare, widthsOf } from "./prepared";
import { asPromised } from "./revision";
import { Analysis, analysisOf } from "./run";
import type { Status } from "./status";

/** What a projection moves by, in the order in which each is let in: a new month, revised earlier months, earlier years, … */
const stages = ["figure", "revision", "base", "reference", "target", "method"] as const;
type Stage = (typeof stages)[number];
export type Cause = Stage | "other";

/** A number at two analyses and what it moved by; the parts add up to the move. */
export interface Move {
  readonly before: number;
  readonly now: number;
  readonly parts: readonly { readonly cause: Cause; readonly value: number }[];
}

/** Why an indicator's year-end and its probability moved since an earlier analysis. */
export interface Moves {
  /** Data month of the earlier analysis. */
  readonly since: Month;
  /** In the indicator's unit; null where one of the two has no projection. */
  readonly projection: Move | null;
  readonly probability: Move | null;
  readonly status: { readonly before: Status; readonly now: Status };
  readonly outlook: { readonly before: OutlookCode | null; readonly now: OutlookCode | null };
  readonly standing: { readonly before: Standing | null; readonly now: Standing | null };
}

/** A probability that moved by less than this did not move. */
const leastProbability = 0.01;

/**
 * Why an indicator moved between two states of what was entered (为什么变了): the analysis run again with one input after the
 * other as it is now. New figures of its own come first, then revised ones of this year, earlier years (the base), all that
 * it is held to, the target, and settings with the choice of method; parts too small to be printed are `other`, but for the largest one.
 *
 * @returns null where either plan does not have the indicator, or the earlier one no figure of it
 * Worked: 5.6 projected in August, 5.3 in September, 5.2 without a revision of July → figure −0.4, revision +0.1
 */
export function movesBetween(before: AnalysisInput, now: AnalysisInput, code: string): Moves | null {
  const [was, is] = [before, now].map(({ plan }) => indicatorsByCode(plan).get(code));
  if (!was || !is) return null;
  const [first, last] = [analysisOf(before).assess(was), analysisOf(now).assess(is)];
  if (first.dataMonth === null) return null;
  const runs = [first, ...runsBetween({ before, now, was, is }, last)];
  const step = 0.5 * 10 ** -(last.indicator.knowledge?.decimals ?? 1);
  return {
    since: first.dataMonth,
    projection: moveOf(
      runs.map(({ projection }) => projection?.value ?? null),
      step,
    ),
    probability: moveOf(
      runs.map(({ probability }) => probability),
      leastProbability,
    ),
    status: { before: first.status, now: last.status },
    outlook: { before: first.outlook, now: last.outlook },
    standing: { before: first.standing, now: last.standing },
  };
}

/**
 * Why an indicator moved since its figure before the present one, or since an analysis that was kept: what that one said
 * otherwise than today's figures of then do was revised since (or its target changed).
 *
 * @returns null without a figure before the present one
 */
export function movesSince(input: AnalysisInput, code: string, earlier: EarlierFigure | null): Moves | null {
  const month = earlier === null ? monthBefore(input, code) : earlier.dataMonth;
  if (month === null || yearOf(month) !== yearOf(input.asOf) || month > input.asOf) return null;
  const moves = movesBetween({ ...input, asOf: month }, input, code);
  if (moves === null || earlier === null) return moves;
  const target = indicatorsByCode(input.plan).get(code)!.target.text;
  const cause: Cause = earlier.target === target ? "revision" : "target";
  const since = (move: Move | null, kept: number | null) => (move && kept !== null ? from(move, kept, cause) : move);
  return {
    ...moves,
    projection: since(moves.projection, earlier.projection),
    probability: since(moves.probability, earlier.probability),
    status: { ...moves.status, before: earlier.status },
  };
}

/** The month of an indicator's figure before its present one, in the as-of's year. */
function monthBefore({ observations, asOf }: AnalysisInput, code: string): Month | null {
  const months = (observationsByCode(observations).get(code) ?? [])
    .filter(({ role, month }) => role === "actual" && yearOf(month) === yearOf(asOf) && month <= asOf)
    .map(({ month }) => month);
  return [...new Set(months)].sort().at(-2) ?? null;
}

/** A move from what was kept instead; the difference is of one cause. */
function from({ before, now, parts }: Move, kept: number, cause: Cause): Move {
  const apart = before - kept;
  if (Math.abs(apart) < 1e-9) return { before, now, parts };
  const others = parts.filter((part) => part.cause !== cause);
  const own = parts.find((part) => part.cause === cause)?.value ?? 0;
  return { before: kept, now, parts: [...others, { cause, value: own + apart }] };
}

/** Parts of a number's way through the runs; a run without the number leaves its part to the next one. */
function moveOf(values: readonly (number | null)[], least: number): Move | null {
  const [before, now] = [values[0]!, values.at(-1)!];
  if (values[0] == null || values.at(-1) == null) return null;
  let last = before;
  const all = stages.map((cause, i) => {
    const value = (values[i + 1] ?? last) - last;
    last += value;
    return { cause, value };
  });
  const largest = all.reduce((most, part) => (Math.abs(part.value) > Math.abs(most.value) ? part : most));
  const shown = all.filter(
    (part) => Math.abs(part.value) > least * (1 - 1e-9) || (part === largest && part.value !== 0),
  );
  const rest = now - before - shown.reduce((sum, { value }) => sum + value, 0);
  return { before, now, parts: Math.abs(rest) < 1e-9 ? shown : [...shown, { cause: "other", value: rest }] };
}

interface Apart {
  readonly before: AnalysisInput;
  readonly now: AnalysisInput;
  /** The indicator in the plan before and in the one now. */
  readonly was: Indicator;
  readonly is: Indicator;
}

/**
 * The runs after each stage, over what was entered for the indicator and what it refers to. A stage that changes nothing has
 * the run before it, the last one that changes something the run `last`, in which all is as it is now.
 */
function runsBetween({ before, now, was, is }: Apart, last: Assessment): Assessment[] {
  const { code } = is;
  const year = yearOf(now.asOf);
  const codes = [
    ...new Set([was, is].flatMap(({ target }) => (target.kind === "linked" ? [code, target.linkedTo] : [code]))),
  ];
  const relevant = ({ observations }: AnalysisInput) =>
    codes.flatMap((each) => observationsByCode(observations).get(each) ?? []);
  // A number handed down holds for its year, whenever it was entered.
  const wasThere = ({ month, role }: Observation) => month <= before.asOf || role === "assigned";
  const [then, today] = [relevant(before).filter(wasThere), relevant(now)];
  const stageOf = (each: Observation): Stage => {
    if (each.code !== code || (each.role !== "actual" && each.role !== "level")) return "reference";
    if (yearOf(each.month) < year) return "base";
    return each.month > before.asOf ? "figure" : "revision";
  };
  const promised: Indicator = was.revisions.length === 0 ? was : { ...asPromised(was, before.asOf), revisions: [] };
  const others = ({ plan }: AnalysisInput) =>
    codes.flatMap((each) => (each === code ? [] : (indicatorsByCode(plan).get(each) ?? [])));
  const widths = { before: widthsOf(before), now: widthsOf(now) };
  const changed = new Set<Stage>(["figure", ...notShared(then, today).map(stageOf)]);
  if (widths.before !== widths.now) changed.add("base");
  if (notShared(others(before), others(now)).length > 0) changed.add("reference");
  if (promised !== is) changed.add("target");
  if (before.settings !== now.settings) changed.add("method");

  const isReference = (each: Observation) => each.role === (each.code === code ? "benchmark" : "actual");
  // Until a reference comes in its new months say what it last said: there is no difference to it where it says nothing.
  const unmoved =
    is.knowledge?.measure === "cumulativeTotal"
      ? []
      : today
          .filter((each) => isReference(each) && stageOf(each) === "reference" && each.month > before.asOf)
          .flatMap((each) => {
            const last = latest(then.filter(({ code: of, role }) => of === each.code && role === each.role));
            return last === undefined ? [] : [{ ...each, value: last.value }];
          });

  const after = (done: number): Assessment => {
    const isIn = (stage: Stage) => stages.indexOf(stage) < done;
    const indicator = isIn("target") ? is : promised;
    const plan = { ...now.plan, indicators: [indicator, ...others(isIn("reference") ? now : before)] };
    const observations = [
      ...today.filter((each) => isIn(stageOf(each))),
      ...then.filter((each) => !isIn(stageOf(each))),
      ...(isIn("reference") ? [] : unmoved),
    ];
    const constants = isIn("base") ? widths.now : widths.before;
    const { settings } = isIn("method") ? now : before;
    return new Analysis({ ...prepare(plan, observations, now.asOf), constants }, settings).assess(indicator);
  };
  const runs: Assessment[] = [];
  const final = Math.max(...[...changed].map((stage) => stages.indexOf(stage)));
  for (const [i, stage] of stages.entries())
    runs.push(i >= final ? last : changed.has(stage) ? after(i + 1) : runs[i - 1]!);
  return runs;
}

/** The observation of the last month. */
const latest = (of: readonly Observation[]) =>
  of.reduce<Observation | undefined>((last, each) => (last && last.month >= each.month ? last : each), undefined);

/** What is in one of two lists alone. */
function notShared<T>(one: readonly T[], other: readonly T[]): T[] {
  const [first, second] = [new Set(one), new Set(other)];
  return [...one.filter((each) => !second.has(each)), ...other.filter((each) => !first.has(each))];
}
