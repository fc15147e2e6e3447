import type { Target } from "./target";

/** What an entered figure for month k means (domain: 口径). */
export type Measure = "cumulativeGrowth" | "cumulativeTotal" | "cumulativeAverage" | "share" | "level" | "annual";

/** How often a figure is published. Quarterly figures stand at months 3, 6, 9, 12; annual ones at month 12. */
export type Frequency = "monthly" | "quarterly" | "annual";

/** Which side is the good one; `range` is judged on both sides. */
export type Better = "high" | "low" | "range";

/**
 * Nature of the figure, which decides tolerances and how an average keeps pace: `growth` and `rate` are in percent and
 * differ by points, `amount` is everything else and differs by proportion.
 */
export type Quantity = "growth" | "rate" | "amount";

/** A milestone (阶段目标) of the bureau's own: the value to be reached by the end of a month of the plan's year. */
export interface Milestone {
  readonly month: number;
  readonly value: number;
}

/** A target that was changed in the course of the year, as it was before. */
export interface Revision {
  /** The first month of the plan's year for which the later target holds. */
  readonly from: number;
  /** The target until then. */
  readonly target: Target;
  readonly reason: string;
  /** Who changed it and on which day, `2024-08-15`; empty where it was not said. */
  readonly by: string;
  readonly on: string;
}

/** What is known of an indicator beyond the annex's print; null for an indicator that the catalogue does not know. */
export interface Knowledge {
  readonly measure: Measure;
  readonly frequency: Frequency;
  readonly quantity: Quantity;
  /** Digits after the point in which the figure is published. */
  readonly decimals: number;
  /** True where the indicator is itself a reduction (…降低), so that 下降x is +x. */
  readonly reduction: boolean;
  /** Months between the end of a period and its publication beyond the usual one: 错月 is 1. */
  readonly lag: number;
  /** Whether a figure for January alone is published. */
  readonly january: boolean;
  /** What it is called on its own (氨氮减排量), where its name runs parent and child together or is long for a line. */
  readonly label?: string;
  /** What it is called in English. */
  readonly english?: string;
  /** Other names in Chinese and English, as analysts say them. */
  readonly aliases: readonly string[];
  /** Initials of the name's pinyin, upper case. */
  readonly initials: string;
}

/** One measurable leaf of the annex. */
export interface Indicator {
  /** Number as printed; children of a number are `n.1`, `n.2`. */
  readonly no: string;
  /** Stable code such as `GDP`; `OWN_…`, made of its name, where the catalogue does not know the indicator. */
  readonly code: string;
  /** Parent and child names joined (民间投资增长), tidied of typographic noise. */
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  /** The row's cells as printed. */
  readonly cells: readonly string[];
  readonly better: Better;
  readonly target: Target;
  /** What the row promises beside its target and is not judged: the growth of a level, or the level of a growth. */
  readonly also?: { readonly unit: string; readonly target: Target };
  readonly knowledge: Knowledge | null;
  /** 责任单位; empty until the bureau fills it. */
  readonly owner: string;
  /** 阶段目标; where set they replace the computed pace. */
  readonly milestones: readonly Milestone[];
  /** Changes of the target in the course of the year, in their order; empty for most. */
  readonly revisions: readonly Revision[];
}

/** An annual plan and its indicators, in the annex's order. */
export interface Plan {
  readonly region: string;
  readonly year: number;
  /** Where the plan comes from, such as the number of the notice. */
  readonly source: string;
  readonly indicators: readonly Indicator[];
}
