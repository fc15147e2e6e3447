import seed from "../../../seeds/projection.json";

/** Standardised errors at the constants' probabilities, increasing. */
export type Quantiles = readonly number[];

/** How wide a projection is: `scale = Π spread_i^b_i`, and the quantiles of log error over scale. */
export interface Calibration {
  readonly b1: number;
  readonly b2: number;
  readonly q: Quantiles;
}

/** Gating weights of the ensemble: a row per feature, a column per member; `shift` moves all members together. */
export interface Gate {
  readonly members: readonly string[];
  readonly features: readonly string[];
  readonly W: readonly (readonly number[])[];
  readonly shift?: readonly number[];
}

/** Constants of the rule for published growth rates at one month. */
export interface GrowthRule {
  /** Shares of the present growth, of shrinking, and of the base effects of the two years before. */
  readonly c: number;
  readonly lam: number;
  readonly d: number;
  readonly e: number;
  readonly beta: number;
  readonly q: Quantiles;
}

/** Two coefficients of a rule fitted by least absolute deviations, and its widths. */
export interface RuleCalibration extends Calibration {
  readonly a: number;
  readonly b: number;
}

/** Something for the year's total and for its last month (or quarter). */
export interface ByPart<T> {
  readonly total: T;
  readonly december: T;
}

/** Something by the number of months (or quarters) known. */
export type ByKnown<T> = Readonly<Record<string, T>>;

/** Constants of the rules that work without logs of months, for 12 months or 4 quarters a year. */
export interface SimpleRules {
  readonly shares: ByKnown<ByPart<RuleCalibration>>;
  readonly differences: ByKnown<ByPart<RuleCalibration>>;
  /** The rule of differences for figures that are growth rates themselves, such as price changes. */
  readonly rates: ByKnown<ByPart<RuleCalibration>>;
  /** Quantiles of the log error. */
  readonly runRate: ByKnown<ByPart<Quantiles>>;
}

/** What was fitted on public series, by years of history (1 to 3) and last known month k. */
export interface ProjectionConstants {
  /** Where the constants come from. */
  readonly note: string;
  readonly probabilities: readonly number[];
  readonly weights: Readonly<Record<string, Gate>>;
  readonly intervals: Readonly<Record<string, ByKnown<ByPart<Calibration>>>>;
  /** By last month; `quarterly` for rates published by quarter. */
  readonly growthOnly: {
    readonly V0: number;
    readonly k: ByKnown<GrowthRule>;
    readonly quarterly: ByKnown<GrowthRule>;
  };
  readonly simple: { readonly monthly: SimpleRules; readonly quarterly: SimpleRules };
  /** True where the widths were calibrated on the bureau's own series. */
  readonly own?: boolean;
}

/** The constants that the product ships with. */
export const shippedConstants: ProjectionConstants = seed;
