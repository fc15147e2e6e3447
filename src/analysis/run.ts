import { err, unitFactor, type Indicator } from "../plan";
import { dueMonth, monthNumber, monthOf, yearOf } from "../observations";
import type { AnalysisInput } from "./input";
import type { Assessment } from "./assessment";
import type { Reason } from "./reason";
import { attainment } from "./attainment";
import { decimal } from "./decimal";
import { goalOf, type Goal } from "./goal";
import { judge, type Verdict } from "./judge";
import { noJudgement, type Judgement } from "./judgement";
import { outlookOf, type OutlookCode } from "./outlook";
import { measure, paceOf } from "./measure";
import { pathOfAssessment, type IndicatorPath } from "./yearPath";
import { prepare, type Prepared } from "./prepared";
import { aboveOf, goalApart, printable, probabilityOf } from "./probability";
import { project, type Choice, type Figures, type Projection, type ProjectionResult } from "./projection";
import { requiredFor, restOf, yearEndIf, type Required } from "./required";
import { referenceIsFinal, resolveTarget, type Resolved } from "./resolve";
import { differenceOf, emptySeries, lastMonth, until } from "./series";
import type { Settings } from "./settings";
import { asPromised, revisionAt } from "./revision";
import { halfStepOf, type Subject } from "./subject";

/** What is not measured where the target has no number or the indicator no figure. */
const unmeasured = {
  ...{ pace: null, paceBasis: null, gap: null, standing: null, required: null },
  ...{ probability: null, outlook: null, attainment: null, projectedAttainment: null },
};

/** One run over a plan; projections are made once, also where another target refers to them. */
export class Analysis {
  private readonly assessments = new Map<Indicator, Assessment>();
  private readonly projections = new Map<string, ProjectionResult>();
  /** Of the series that a benchmark target is held to, by the target's indicator. */
  private readonly benchmarks = new Map<string, ProjectionResult>();
  private readonly year: number;

  constructor(
    private readonly prepared: Prepared,
    private readonly settings: Settings,
  ) {
    this.year = yearOf(prepared.asOf);
  }

  /** The assessment of an indicator of the plan, as far as its target and figures go; made once. */
  assess(promised: Indicator): Assessment {
    const made = this.assessments.get(promised) ?? this.assessed(promised);
    this.assessments.set(promised, made);
    return made;
  }

  private assessed(promised: Indicator): Assessment {
    const { asOf } = this.prepared;
    const indicator = asPromised(promised, asOf);
    const series = this.seriesOf(indicator.code);
    const k = lastMonth(series.actual, this.year);
    const figure = k === 0 ? null : { dataMonth: monthOf(this.year, k), actual: series.actual.get(this.year)![k - 1]! };
    const rank = lastMonth(series.rank, this.year);
    const judgement = this.judgementOf(indicator.code);
    const common = {
      indicator,
      revision: revisionAt(promised, asOf),
      comparators: this.prepared.comparatorsOf(indicator, figure?.dataMonth ?? null),
      rank: rank === 0 ? null : { month: monthOf(this.year, rank), value: series.rank.get(this.year)![rank - 1]! },
      sample: series.sample || this.referenceOf(indicator).sample,
      judgement,
    };
    const counted = (verdict: Verdict) => ({
      ...verdict,
      status: judgement.manual?.status ?? verdict.computed,
    });
    const pending = (code: Reason["code"]) => ({
      ...counted({ computed: "pending", reason: { code, details: {} }, rule: null }),
      ...({ stage: "unresolved", aim: null, reference: null, dataMonth: null, actual: null } as const),
      ...figure,
      ...unmeasured,
    });
    const subject = this.subjectOf(indicator);
    if (subject === null) return { ...common, projection: null, noProjection: null, ...pending("notInCatalogue") };
    const result = this.projectionOf(indicator.code);
    const projection = result.ok ? result.value : null;
    const shown = { ...common, projection, noProjection: result.ok ? null : result.error };
    const target = this.resolve(subject, k === 0 ? monthNumber(asOf) : k);
    if (!target.ok) return { ...shown, ...pending(target.error) };
    const resolved = this.aimed(subject, target.value);
    const due = dueMonth(indicator, asOf) !== null;
    const missing = counted({
      computed: due ? "noData" : "notDue",
      reason: { code: due ? "noFigure" : "notPublished", details: {} },
      rule: null,
    });
    const probability = projection && this.probability(subject, projection, resolved);
    const outlook = probability === null ? null : outlookOf(probability, this.settings.thresholds);
    if (figure === null) {
      const { goal, reference, changeFrom } = resolved;
      const none = { stage: "noData", aim: goal.aim, reference, dataMonth: null, actual: null } as const;
      const projectedAttainment = projection && attainment(projection.value, goal.aim, indicator, changeFrom);
      return { ...shown, ...none, ...unmeasured, probability, outlook, projectedAttainment, ...missing };
    }
    const measured = { ...shown, ...measure(subject, resolved, { ...figure, projection, probability, outlook }) };
    const wasDoubtful = () => this.before(promised, k)?.outlookIn(promised) === "doubtful";
    const verdict = judge({
      ...{ subject, goal: resolved.goal, measured, settings: this.settings, wasDoubtful },
      probabilityWithinRounding: () =>
        projection && this.probability(subject, projection, resolved, 2 * halfStepOf(subject)),
    });
    // The record is its own: nothing is copied again.
    return verdict === null
      ? Object.assign(measured, { stage: "measured" as const }, missing)
      : Object.assign(measured, { stage: "judged" as const }, counted(verdict));
  }

  /** What the rest of the year must show for an indicator to end at a value; null where that cannot be said. */
  required(code: string, yearEnd: number): Required | null {
    const indicator = this.prepared.byCode.get(code);
    const subject = indicator ? this.subjectOf(indicator) : null;
    const rest = subject && restOf(subject);
    return rest && requiredFor(rest, yearEnd, indicator!.unit);
  }

  /** An indicator's way through the year; null where the catalogue does not know it. */
  path(promised: Indicator): IndicatorPath | null {
    const assessment = this.assess(promised);
    const subject = this.subjectOf(assessment.indicator);
    if (subject === null) return null;
    // Held at each month to what a reference had reached by then.
    const paces = Array.from({ length: 12 }, (_, i) => {
      const resolved = this.resolve(subject, i + 1);
      return resolved.ok ? (paceOf(subject, resolved.value, i + 1)?.value ?? null) : null;
    });
    return pathOfAssessment(assessment, subject.series, paces, this.year);
  }

  /** The outlook of an indicator, as far as there is one. */
  private outlookIn(promised: Indicator): OutlookCode | null {
    const indicator = asPromised(promised, this.prepared.asOf);
    const subject = this.subjectOf(indicator)!;
    const k = lastMonth(subject.series.actual, this.year);
    const [projection, target] = [this.projectionOf(indicator.code), this.resolve(subject, k)];
    if (!projection.ok || !target.ok) return null;
    const probability = this.probability(subject, projection.value, this.aimed(subject, target.value));
    return probability === null ? null : outlookOf(probability, this.settings.thresholds);
  }

  /** The analysis of one indicator as of its figure before month k; null where there is none this year. */
  private before({ code, target }: Indicator, k: number): Analysis | null {
    const month = lastMonth(
      new Map([
        [
          this.year,
          this.seriesOf(code)
            .actual.get(this.year)!
            .slice(0, k - 1),
        ],
      ]),
      this.year,
    );
    if (month === 0) return null;
    const codes = target.kind === "linked" ? [code, target.linkedTo] : [code];
    const series = new Map(codes.map((each) => [each, until(this.seriesOf(each), this.year, month)]));
    return new Analysis({ ...this.prepared, asOf: monthOf(this.year, month), series }, this.settings);
  }

  private subjectOf(indicator: Indicator): Subject | null {
    const { code, knowledge } = indicator;
    return knowledge && { indicator, knowledge, series: this.seriesOf(code), year: this.year };
  }

  /**
   * Probability of meeting the target at year-end. A linked or benchmark one is held to where its reference ends: the two
   * projections say how far apart, the difference projected by itself how sure, as the errors of the two go together.
   *
   * @param halfStep by how much a year-end may miss a limit and still be printed as meeting it
   */
  private probability(
    subject: Subject,
    projection: Projection,
    { goal, reference }: Resolved,
    halfStep = halfStepOf(subject),
  ): number | null {
    const { indicator, knowledge, series } = subject;
    if (reference === null) return probabilityOf(projection, printable(goal, halfStepOf(subject)), halfStep);
    const { target } = indicator;
    const other = target.kind === "linked" ? this.seriesOf(target.linkedTo).actual : series.benchmark;
    const apart = differenceOf(series.actual, other);
    const differences: Subject = { ...subject, knowledge: { ...knowledge, quantity: "growth" } };
    const result = this.project(differences, apart, new Map());
    const reached = this.projectionOfReference(subject);
    const { points } = reference;
    if (projection.known && reached.ok)
      return probabilityOf(aboveOf(projection.value, reached.value), goalApart(goal, -points), halfStep);
    if (result.ok) {
      const moved = reached.ok ? projection.value - reached.value.value - result.value.value : 0;
      return probabilityOf(result.value, goalApart(goal, moved - points), halfStep);
    }
    return reference.month === null ? probabilityOf(projection, goal, halfStep) : null;
  }

  /** Where a reference of a linked or benchmark target is projected to end. */
  private projectionOfReference(subject: Subject): ProjectionResult {
    const { target, code } = subject.indicator;
    if (target.kind === "linked") return this.projectionOf(target.linkedTo);
    const made = this.benchmarks.get(code) ?? this.project(subject, subject.series.benchmark, new Map());
    this.benchmarks.set(code, made);
    return made;
  }

  /**
   * A target held to a reference aims at where the reference is projected to end, not at its figure of the data month, which
   * is the pace.
   */
  private aimed(subject: Subject, resolved: Resolved): Resolved {
    const { reference, goal } = resolved;
    if (reference === null || referenceIsFinal(reference)) return resolved;
    const projected = this.projectionOfReference(subject);
    if (!projected.ok) return resolved;
    const apart = goalApart(goal, 0);
    const aim = decimal(projected.value.value + reference.points);
    const moved = (limit: Goal["min"]) => limit && { ...limit, value: limit.value + aim };
    return { ...resolved, goal: { aim, min: moved(apart.min), max: moved(apart.max) } };
  }

  private resolve(subject: Subject, k: number) {
    const { byCode } = this.prepared;
    // A level keeps no step with a growth: what is in another unit is no reference.
    const referred = (code: string) => {
      const other = byCode.get(code);
      return other && unitFactor(other.unit, subject.indicator.unit) === 1 ? other : undefined;
    };
    const references = {
      figures: (code: string) => (referred(code) ? this.seriesOf(code).actual : null),
      planValue: (code: string) => {
        const other = referred(code);
        return (other && goalOf(other.target, 0, other.better)?.aim) ?? null;
      },
    };
    return resolveTarget(subject, k, references, this.settings);
  }

  private seriesOf(code: string) {
    return this.prepared.series.get(code) ?? emptySeries;
  }

  /** The figures that a linked target is held to; none for any other. */
  private referenceOf({ target }: Indicator) {
    return target.kind === "linked" ? this.seriesOf(target.linkedTo) : emptySeries;
  }

  private projectionOf(code: string): ProjectionResult {
    const made = this.projections.get(code);
    if (made) return made;
    const indicator = this.prepared.byCode.get(code);
    const subject = indicator ? this.subjectOf(indicator) : null;
    const result = subject
      ? this.project(subject, subject.series.actual, subject.series.level, this.judgementOf(code).choice)
      : err("noData" as const);
    this.projections.set(code, result);
    return result;
  }

  private judgementOf(code: string): Judgement {
    const { judgements } = this.settings;
    return Object.hasOwn(judgements, code) ? judgements[code]! : noJudgement;
  }

  private project(subject: Subject, figures: Figures, levels: Figures, choice: Choice | null = null): ProjectionResult {
    const { measure, frequency, quantity } = subject.knowledge;
    const constants = this.prepared.constants && { constants: this.prepared.constants };
    const input = { measure, frequency, quantity, year: this.year, figures, levels };
    if (choice === null) return project(input, { ...constants });
    if (choice.kind === "member") return project(input, { ...constants, member: choice.member });
    const rest = restOf(subject);
    const yearEnd = rest && yearEndIf(rest, choice);
    if (yearEnd && !yearEnd.ok) return yearEnd;
    return project(input, { ...constants, ...(yearEnd && { yearEnd: yearEnd.value }) });
  }
}

interface Latest {
  readonly settings: Settings;
  readonly analysis: Analysis;
}
const latest = new WeakMap<Prepared, Latest>();

/** The run over a plan's figures with some settings; the same one for as long as the same arrays are asked about. */
export function analysisOf({ plan, observations, settings, asOf }: AnalysisInput): Analysis {
  const prepared = prepare(plan, observations, asOf);
  const last = latest.get(prepared);
  if (last?.settings === settings) return last.analysis;
  const analysis = new Analysis(prepared, settings);
  latest.set(prepared, { settings, analysis });
  return analysis;
}
