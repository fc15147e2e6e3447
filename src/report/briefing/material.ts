import { gravestFirst, isBehind, type Assessment, type Comparison } from "../../analysis";
import type { Month } from "../../observations";
import type { Plan } from "../../plan";
import type { Locale } from "../../words";
import { Progress } from "./progress";
import { Wording } from "./wording";

/** What the sections of a briefing are made of. */
export interface Material {
  readonly words: Wording;
  readonly plan: Plan;
  readonly asOf: Month;
  readonly assessments: readonly Assessment[];
  /** The gravest first; within a status the least probable first. */
  readonly behind: readonly Assessment[];
  readonly compared: ReadonlyMap<string, Comparison>;
  /** As-of month of the earlier state; null where there is none. */
  readonly earlier: Month | null;
  progressOf(assessment: Assessment): Progress;
}

/** What a briefing is written of: the assessments of a plan at an as-of month, compared with an earlier state. */
export interface BriefingInput {
  readonly plan: Plan;
  readonly asOf: Month;
  readonly assessments: readonly Assessment[];
  /** None where there is no earlier state. */
  readonly comparisons: readonly Comparison[];
}

export function materialOf(
  { assessments, comparisons, plan, asOf }: BriefingInput,
  earlier: Month | null,
  locale: Locale,
): Material {
  const words = new Wording(locale);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const compared = new Map(comparisons.map((each) => [each.code, each]));
  const progress = new Map(
    assessments.map((of) => [of, new Progress(of, words, indicators, compared.get(of.indicator.code))]),
  );
  return {
    words,
    plan,
    asOf,
    assessments,
    behind: assessments.filter(({ status }) => isBehind(status)).sort(gravestFirst),
    compared,
    earlier,
    progressOf: (of) => progress.get(of)!,
  };
}
