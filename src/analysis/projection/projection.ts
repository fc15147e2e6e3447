import type { CaveatCode, MethodCode, NoProjectionCode } from "./codes";
import type { Frequency, Measure, Quantity, Result } from "../../plan";

/** The figures of one year by month, index 0 for January, as entered for the measure; null where there is none. */
export type YearFigures = readonly (number | null)[];

/** Figures by year. */
export type Figures = ReadonlyMap<number, YearFigures>;

/** What a projection may look at: nothing after the as-of month is in it. */
export interface ProjectionInput {
  readonly measure: Measure;
  readonly frequency: Frequency;
  readonly quantity: Quantity;
  /** The year to project. */
  readonly year: number;
  /** Figures in the indicator's measure and unit, percentages as printed, this year and earlier ones. */
  readonly figures: Figures;
  /** Cumulative levels behind growth figures, or denominators behind shares; base weights. */
  readonly levels: Figures;
}

/** A year-end value with its uncertainty, in the indicator's unit. */
export interface Projection {
  /** The value to report: the median. */
  readonly value: number;
  /** The value below which the year-end lands with probability p, 0 < p < 1. */
  quantile(p: number): number;
  /** Probability that the year-end is at most x; continuous unless `known`. */
  cdf(x: number): number;
  /** Code of the method, such as `ensemble`; `report` has its words. */
  readonly method: MethodCode;
  /** What the method rests on. */
  readonly basis: ProjectionBasis;
  /**
   * The months to come as the ensemble continues them: of a total its months, of an average the months whose sum is k times
   * the average, of a growth the levels behind it by month, of a level its ends of months. Absent for other methods.
   */
  readonly months?: readonly number[];
  /** True where the year is complete: the value is the figure itself, with no width. */
  readonly known: boolean;
}

export interface ProjectionBasis {
  /** Earlier years whose figures were used, oldest first. */
  readonly years: readonly number[];
  /** Last month of this year that is known. */
  readonly month: number;
  /** Codes of what makes the basis weaker than usual, such as `noBaseLevels`; empty where nothing does. */
  readonly caveats: readonly CaveatCode[];
  /** The ensemble's members with their shares, in their order; empty where there is no ensemble. */
  readonly members: readonly Alternative[];
}

/** One way's answer for the year-end, in the indicator's unit. */
export interface Alternative {
  readonly method: MethodCode;
  readonly value: number;
  /** Share in the ensemble, a fraction; null for the ensemble itself and other methods. */
  readonly weight: number | null;
}

/** A projection, or the code of the reason why there is none. */
export type ProjectionResult = Result<Projection, NoProjectionCode>;
