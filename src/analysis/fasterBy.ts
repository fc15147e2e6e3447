import type { Assessment } from "./assessment";
import { analyse } from "./analyse";
import type { AnalysisInput } from "./input";
import { noJudgement, type Judgement } from "./judgement";
import type { Choice } from "./projection";
import { Analysis, analysisOf } from "./run";
import { prepare } from "./prepared";

/** What a plan would come to if the rest of the year went better, or worse, in all that it promises. */
export interface FasterBy {
  /** Before and then, in the plan's order. */
  readonly changes: readonly { readonly before: Assessment; readonly then: Assessment }[];
  /** Indicators whose rest that can be said of. */
  readonly moved: number;
}

/**
 * What all indicators at once would come to if the rest of the year were so many points better than it is projected
 * (如果四季度各项都加快1个点): growth over last year's same months by points, of what is better low the other way round. Rates, prices, stocks,
 * annual figures and two-sided targets have no such growth and stay as they are, unless they are held to one that moves. Nothing is kept.
 *
 * @param points above 0 better, below 0 worse
 * Worked: GDP of 5.2 to September, projected to end at 5.2 with w₉ = 0.72; 1 point faster in the rest → 5.48
 */
export function fasterBy(input: AnalysisInput, points: number): FasterBy {
  const { plan, observations, settings, asOf } = input;
  const analysis = analysisOf(input);
  const assessments = analyse(input);
  const choices = assessments.flatMap((of) => {
    const choice = choiceOf(analysis, of, points);
    return choice === null ? [] : [[of.indicator.code, choice] as const];
  });
  const judgements: Record<string, Judgement> = { ...settings.judgements };
  for (const [code, choice] of choices) judgements[code] = { ...(settings.judgements[code] ?? noJudgement), choice };
  const assumed = new Analysis(prepare(plan, observations, asOf), { ...settings, judgements });
  return {
    changes: plan.indicators.map((indicator, i) => ({ before: assessments[i]!, then: assumed.assess(indicator) })),
    moved: choices.length,
  };
}

function choiceOf(analysis: Analysis, { indicator, projection }: Assessment, points: number): Choice | null {
  const { code, better, knowledge } = indicator;
  if (projection === null || projection.known || better === "range" || knowledge === null) return null;
  const { quantity, measure } = knowledge;
  // Of what is a growth itself the measure says so; an average of growth, such as prices, is none to be faster in.
  if (measure === "level" || (quantity !== "amount" && measure !== "cumulativeGrowth")) return null;
  const growth = analysis.required(code, projection.value)?.growth ?? null;
  return growth === null ? null : { kind: "growth", value: growth + (better === "low" ? -points : points) };
}
