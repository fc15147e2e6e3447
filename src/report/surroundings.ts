import type { Assessment, Comparison, LastYear, Moves } from "../analysis";
import type { Surroundings } from "../figures";
import type { Month } from "../observations";
import { explanationSentence } from "./explanation";
import type { Locale } from "../words";
import { manualSentence } from "./manual";
import { movementWords } from "./movement";
import { reasonSentence } from "./reason";
import { whySentence } from "./why";

/** What a figure may need beside the assessment. */
export interface SurroundingsInput {
  readonly asOf: Month;
  readonly locale: Locale;
  /** Name of the indicator with a code. */
  readonly nameOf: (code: string) => string;
  /** Against an earlier analysis, where there is one. */
  readonly comparison?: Comparison;
  /** What it came to in the year before; nothing where the view does not say that. */
  readonly lastYear?: LastYear | null;
  /** Why it moved; nothing where the view does not say that. */
  readonly moves?: () => Moves | null;
  /** What is used for the indicator and worth a second look; nothing where the view says that in a list of its own. */
  readonly doubts?: readonly string[];
}

/** The sentences and the earlier analysis that go with an assessment; made only when they are asked for. */
export function surroundingsOf(
  assessment: Assessment,
  { asOf, locale, nameOf, comparison, lastYear = null, moves, doubts = [] }: SurroundingsInput,
): Surroundings {
  return {
    asOf,
    locale,
    earlier: comparison?.before ?? null,
    lastYear,
    reason: () => reasonSentence(assessment, asOf, locale, nameOf),
    explanation: () => explanationSentence(assessment, locale),
    movement: () => (comparison === undefined ? "" : movementWords(comparison, locale)),
    why: () => (moves === undefined ? "" : whySentence(assessment, moves(), locale)),
    judged: () => manualSentence(assessment, locale),
    doubts,
  };
}
