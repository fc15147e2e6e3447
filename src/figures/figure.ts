import type { Assessment, EarlierFigure, LastYear, RuleVariable } from "../analysis";
import type { Month } from "../observations";
import type { Locale } from "../words";
import type { FormatKind } from "./kinds";
import type { CodeWords } from "./words";

/** A text in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** What stands beside an assessment: the earlier analysis, and the sentences that the floor above makes of it. */
export interface Surroundings {
  readonly asOf: Month;
  /** In which names and sentences are. */
  readonly locale: Locale;
  readonly earlier: EarlierFigure | null;
  /** What it came to in the year before; null where that is not known. */
  readonly lastYear: LastYear | null;
  /** Why it has its status. */
  reason(): string;
  /** How its projection came about. */
  explanation(): string;
  /** How it moved since the earlier analysis. */
  movement(): string;
  /** Why its projection or probability moved since the figure before, or since the earlier analysis. */
  why(): string;
  /** What a person decided against the rules. */
  judged(): string;
  /** What is used for it and worth a second look, a sentence each. */
  readonly doubts: readonly string[];
}

/** One thing that is known of an indicator at a month: how it is read, written and called, once for every view. */
export interface FigureDefinition {
  readonly kind: FormatKind;
  readonly name: Bilingual;
  /** What it is and how it comes about, for the guide and the help of functions. */
  readonly explain?: Bilingual;
  /** The words of its codes. */
  readonly words?: keyof { [Group in keyof CodeWords as CodeWords[Group] extends string ? never : Group]: true };
  /** Where it stands in the exchanged record, as a path; its id where it is left out. */
  readonly path?: string;
  /** What rules of the bureau's own call it. */
  readonly rule?: RuleVariable;
  /** Its value: percentages as printed, their differences in points, shares as fractions; null where there is none. */
  read(assessment: Assessment, surroundings: Surroundings): string | number | null;
}
