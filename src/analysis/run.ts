import { err, type Indicator } from "../plan";
import { type Month, monthOf, monthNumber, yearOf } from "../observations";
import type { Assessment } from "./assessment";
import { attainment } from "./attainment";
import { decide, gapOf, signOf } from "./decide";
import { goalOf, type Goal } from "./goal";
import { noJudgement, type Judgement } from "./judgement";
import { paceAt, type Pace } from "./pace";
import { pathOfAssessment, type IndicatorPath } from "./yearPath";
import { exceedsHistory } from "./precedent";
import type { Prepared } from "./prepared";
import { probabilityOf } from "./probability";
import {
  neededRest,
  probabilityOfDifference,
  project,
  type Choice,
  type Figures,
  type NeededRest,
  type Projection,
  type ProjectionInput,
  type ProjectionResult,
} from "./projection";
import { knownShare, requiredOf } from "./requirement";
import { resolveTarget, type Resolved } from "./resolve";
import { emptySeries, lastMonth, type IndicatorSeries } from "./series";
import type { Settings } from "./settings";
import { asPromised, revisionAt } from "./revision";
import { firstRule, valuesOf } from "./rules";
import { outlookStatus } from "./outlook";
import { toleranceOf } from "./tolerance";

/** An assessment before it is known which status counts. */
type Computed = Omit<Assessment, "computed">;

/** One run over a plan; projections are made once, also where another target refers to them. */
export class Analysis {
  private readonly projections = new Map<string, ProjectionResult>();
  private readonly year: number;
  private readonly asOf: Month;

  constructor(
    private readonly given: Prepared,
    private readonly settings: Settings,
  ) {
    this.asOf = given.asOf;
    this.year = yearOf(given.asOf);
  }

  /** The status that rules and figures give, then the one that counts. */
  assess(given: Indicator): Assessment {
    const computed = this.compute(given, asPromised(given, this.asOf));
    return { ...computed, status: computed.judgement.manual?.status ?? computed.status, computed: computed.status };
  }

  /** What the rest of the year must show for an indicator to end at a value; null where that cannot be said. */
  needed(code: string, yearEnd: number): NeededRest | null {
    const indicator = this.given.byCode.get(code);
    const { actual, level } = this.given.series.get(code) ?? emptySeries;
    if (!indicator?.knowledge) return null;
    const needed = neededRest(this.inputOf(indicator, actual, level), yearEnd);
    const known = this.knownMean(indicator);
    return needed && known ? { ...needed, monthly: (yearEnd - known.sum) / (1 - known.share) } : needed;
  }

  /** Of an average or a share, what the known months make of the year's, weighed as `required` weighs them; else null. */
  private knownMean({ code, knowledge }: Indicator): { readonly share: number; readonly sum: number } | null {
    const measure = knowledge!.measure;
    if (measure !== "cumulativeAverage" && measure !== "share") return null;
    const series = this.given.series.get(code) ?? emptySeries;
    const k = lastMonth(series.actual, this.year);
    const { share } = knownShare(measure, series, this.year, k);
    return k === 0 || k === 12 ? null : { share, sum: share * series.actual.get(this.year)![k - 1]! };
  }

  /** A monthly mean that is assumed for the rest, as the projection counts it, whose months weigh alike. */
  private asProjected(choice: Choice | null, indicator: Indicator, input: ProjectionInput): Choice | null {
    if (choice?.kind !== "monthly") return choice;
    const known = this.knownMean(indicator);
    if (known === null) return choice;
    const yearEnd = known.sum + (1 - known.share) * choice.value;
    return { kind: "monthly", value: neededRest(input, yearEnd)?.monthly ?? choice.value };
  }

  path(given: Indicator): IndicatorPath | null {
    if (given.knowledge === null) return null;
    const { code } = given;
    const assessment = this.assess(given);
    const series = this.given.series.get(code) ?? emptySeries;
    const paces = Array.from({ length: 12 }, (_, i) => this.paceAt(assessment.indicator, series, i + 1)?.value ?? null);
    return pathOfAssessment(assessment, series, paces, this.year);
  }

  /** The pace at any month of the year, held to what a reference had reached by then. */
  private paceAt(indicator: Indicator, series: IndicatorSeries, month: number): Pace | null {
    const resolved = this.resolve(indicator, series, month);
    return resolved.ok ? this.pace(indicator, resolved.value, series, month) : null;
  }

  private pace(indicator: Indicator, { goal, reference }: Resolved, series: IndicatorSeries, month: number) {
    const { quantity, measure } = indicator.knowledge!;
    return paceAt({
      measure,
      quantity,
      sign: signOf(indicator),
      aim: goal.aim,
      month,
      base: series.actual.get(this.year - 1),
      milestones: indicator.milestones,
      referred: reference !== null,
    });
  }

  private compute(given: Indicator, indicator: Indicator): Computed {
    const series = this.given.series.get(indicator.code) ?? emptySeries;
    const month = lastMonth(series.actual, this.year);
    const actual = month === 0 ? null : (series.actual.get(this.year)?.[month - 1] ?? null);
    const rank = lastMonth(series.rank, this.year);
    const dataMonth = month === 0 ? null : monthOf(this.year, month);
    const blank: Computed = {
      indicator,
      revision: revisionAt(given, this.asOf),
      aim: null,
      dataMonth,
      actual,
      pace: null,
      paceBasis: null,
      gap: null,
      required: null,
      needed: null,
      projection: null,
      noProjection: null,
      probability: null,
      attainment: null,
      projectedAttainment: null,
      reference: null,
      beside: this.given.besideOf(indicator, dataMonth, this.asOf),
      rank: rank === 0 ? null : { month: monthOf(this.year, rank), value: series.rank.get(this.year)![rank - 1]! },
      status: "pending",
      reason: { code: "notInCatalogue", details: {} },
      rule: null,
      sample: series.sample || this.referenceOf(indicator).sample,
      judgement: this.judgementOf(indicator.code),
    };
    if (indicator.knowledge === null) return blank;
    const projected = this.projectionOf(indicator.code);
    const shown = projected.ok
      ? { ...blank, projection: projected.value }
      : { ...blank, noProjection: projected.error };
    const resolved = this.resolve(indicator, series, month === 0 ? monthNumber(this.asOf) : month);
    if (!resolved.ok) return { ...shown, reason: { code: resolved.error, details: {} } };
    return this.judge(shown, resolved.value, series, month);
  }

  /** The figures of an assessment whose target has come to a number. */
  private judge(shown: Computed, resolved: Resolved, series: IndicatorSeries, k: number): Computed {
    const { indicator, actual, projection } = shown;
    const { goal, reference } = resolved;
    const { quantity } = indicator.knowledge!;
    const aimed = { ...shown, aim: goal.aim, reference };
    if (actual === null) return { ...aimed, status: "noData", reason: { code: "noFigure", details: {} } };
    const sign = signOf(indicator);
    const pace = this.pace(indicator, resolved, series, k);
    const probability = projection && this.probability(indicator, projection, resolved);
    const required = requiredOf(indicator, goal.aim, actual, series, this.year, k);
    const of = { kind: indicator.target.kind, quantity, better: indicator.better, base: resolved.changeFrom };
    const judged: Computed = {
      ...aimed,
      pace: pace?.value ?? null,
      needed: this.needed(indicator.code, goal.aim),
      paceBasis: pace?.basis ?? null,
      gap: pace && gapOf(actual, pace.value, indicator),
      required,
      probability,
      attainment: attainment(actual, goal.aim, of),
      projectedAttainment: projection && attainment(projection.value, goal.aim, of),
    };
    return { ...judged, ...this.status(judged, goal, series.actual, sign, k) };
  }

  private status(
    judged: Computed,
    goal: Goal,
    figures: Figures,
    sign: 1 | -1,
    k: number,
  ): Pick<Assessment, "status" | "reason" | "rule"> {
    const { indicator, actual, required, reference, gap, probability } = judged;
    const decided = decide(indicator, actual!, goal, k, reference);
    if (decided !== null) return { ...decided, rule: null };
    const tolerance = toleranceOf(indicator, goal.aim, this.settings);
    const own = firstRule(this.settings.rules, valuesOf(judged, tolerance));
    if (own !== null) return { status: own.status, reason: { code: "ownRule", details: {} }, rule: own.name };
    const needed = required && (required.perMonth ?? required.value);
    const outlook = {
      probability,
      unprecedented: needed !== null && exceedsHistory(indicator.knowledge!.measure, needed, figures, this.year, sign),
      gap,
      tolerance,
    };
    const verdict = outlookStatus(outlook, this.settings.thresholds) ?? {
      status: "noData" as const,
      reason: { code: "noFigure" as const, details: {} },
    };
    return { ...verdict, rule: null };
  }

  /** Probability of meeting the target at year-end; linked and benchmark ones against the reference's own projection. */
  private probability(indicator: Indicator, projection: Projection, { goal, margin }: Resolved): number | null {
    const { target } = indicator;
    if (target.kind !== "linked" && target.kind !== "benchmark") return probabilityOf(projection, goal);
    const reference = target.kind === "linked" ? this.projectionOf(target.linkedTo) : this.benchmarkOf(indicator);
    if (!reference.ok) return probabilityOf(projection, goal);
    const m = margin ?? 0;
    if (goal.min === null) return probabilityOfDifference(reference.value, projection, -m);
    const above = probabilityOfDifference(projection, reference.value, -m);
    return goal.max === null ? above : Math.max(0, above - probabilityOfDifference(projection, reference.value, m));
  }

  private resolve(indicator: Indicator, series: IndicatorSeries, k: number) {
    const references = {
      figures: (code: string) =>
        this.given.byCode.has(code) ? (this.given.series.get(code) ?? emptySeries).actual : null,
      planValue: (code: string) => {
        const other = this.given.byCode.get(code);
        return (other && goalOf(other.target, 0, other.better)?.aim) ?? null;
      },
    };
    return resolveTarget(indicator, series, references, this.settings, this.year, k);
  }

  /** The figures that a linked target is held to; none for any other. */
  private referenceOf({ target }: Indicator): IndicatorSeries {
    return (target.kind === "linked" ? this.given.series.get(target.linkedTo) : undefined) ?? emptySeries;
  }

  private projectionOf(code: string): ProjectionResult {
    const known = this.projections.get(code);
    if (known) return known;
    const indicator = this.given.byCode.get(code);
    const series = this.given.series.get(code) ?? emptySeries;
    const result = indicator?.knowledge
      ? this.project(indicator, series.actual, series.level, this.judgementOf(code).choice)
      : err("noData" as const);
    this.projections.set(code, result);
    return result;
  }

  private benchmarkOf(indicator: Indicator): ProjectionResult {
    return this.project(indicator, (this.given.series.get(indicator.code) ?? emptySeries).benchmark, new Map(), null);
  }

  private judgementOf(code: string): Judgement {
    const { judgements } = this.settings;
    return Object.hasOwn(judgements, code) ? judgements[code]! : noJudgement;
  }

  private project(indicator: Indicator, figures: Figures, levels: Figures, chosen: Choice | null): ProjectionResult {
    const { constants } = this.given;
    const input = this.inputOf(indicator, figures, levels);
    const choice = this.asProjected(chosen, indicator, input);
    return project(input, {
      ...(choice !== null && { choice }),
      ...(constants !== null && { constants }),
    });
  }

  private inputOf(indicator: Indicator, figures: Figures, levels: Figures): ProjectionInput {
    const { measure, frequency, quantity } = indicator.knowledge!;
    return { measure, frequency, quantity, year: this.year, figures, levels };
  }
}
