import {
  gravestFirst,
  isBehind,
  type Assessment,
  type Comparison,
  type Dependence,
  type EarlierFigure,
  type Moves,
  type Settled,
} from "../../analysis";
import type { Month } from "../../observations";
import { indicatorsByCode, type Plan } from "../../plan";
import type { Locale } from "../../words";
import { whySentence } from "../why";
import { Progress } from "./progress";
import { plain, Wording } from "./wording";

/** What the sections of a briefing are made of. */
export interface Material {
  readonly words: Wording;
  readonly plan: Plan;
  readonly asOf: Month;
  readonly assessments: readonly Assessment[];
  readonly dependence?: Dependence | undefined;
  /** The gravest first; within a status the least probable first. */
  readonly behind: readonly Assessment[];
  readonly compared: ReadonlyMap<string, Comparison>;
  /** As-of month of the earlier state; null where there is none. */
  readonly earlier: Month | null;
  /** Indicators whose status then is another one by the settings of today. */
  readonly settled: readonly Settled[];
  progressOf(assessment: Assessment): Progress;
  /** Why it moved since the earlier state, as a sentence; empty where it did not. */
  whyOf(assessment: Assessment): string;
}

interface MaterialOptions {
  readonly earlier: Month | null;
  readonly settled?: readonly Settled[];
  readonly dependence?: Dependence | undefined;
  readonly locale: Locale;
  movesOf(code: string, before: EarlierFigure): Moves | null;
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
  { earlier, locale, movesOf, dependence, settled = [] }: MaterialOptions,
): Material {
  const words = new Wording(locale);
  const indicators = indicatorsByCode(plan);
  const compared = new Map(comparisons.map((each) => [each.code, each]));
  const progress = new Map(
    assessments.map((of) => [of, new Progress(of, words, indicators, compared.get(of.indicator.code))]),
  );
  return {
    words,
    plan,
    asOf,
    assessments,
    dependence,
    behind: assessments.filter(({ status }) => isBehind(status)).sort(gravestFirst),
    compared,
    earlier,
    settled,
    progressOf: (of) => progress.get(of)!,
    whyOf(of) {
      const before = compared.get(of.indicator.code)?.before ?? null;
      const said = before === null ? "" : whySentence(of, movesOf(of.indicator.code, before), locale);
      return words.sentence([plain(said)]);
    },
  };
}
