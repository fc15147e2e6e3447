import seed from "../../../seeds/projection.json";

/** Standardised errors at the constants' probabilities, increasing. */
export type Quantiles = readonly number[];

/** How wide a projection is: `scale = Π spread_i^b_i`, and the quantiles of log error over scale. */
export interface Calibration {
  readonly b1: number;
  readonly b2: number;
  readonly q: Quantiles;
}

/** Gating weights of the ensemble: a row per feature, a column per member. */
export interface Gate {
  readonly members: readonly string[];
  readonly features: readonly string[];
  readonly W: readonly (readonly number[])[];
}

/** Constants of the rule for published growth rates at one month. */
export interface GrowthRule {
  readonly c: number;
  readonly lam: number;
  readonly beta: number;
  readonly q: Quantiles;
}

/** What was fitted on public series, by years of history (1 to 3) and last known month k. */
export interface ProjectionConstants {
  /** Where the constants come from. */
  readonly note: string;
  readonly probabilities: readonly number[];
  readonly weights: Readonly<Record<string, Gate>>;
  readonly intervals: Readonly<
    Record<string, Readonly<Record<string, { readonly total: Calibration; readonly december: Calibration }>>>
  >;
  readonly growthOnly: { readonly V0: number; readonly k: Readonly<Record<string, GrowthRule>> };
}

/** The constants that the product ships with. */
export const shippedConstants: ProjectionConstants = seed;
