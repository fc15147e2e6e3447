import type { Indicator, Knowledge } from "../plan";
import type { IndicatorSeries } from "./series";

/** An indicator of the catalogue with its figures, as everything that follows from them looks at it. */
export interface Subject {
  /** With the target that holds at the as-of. */
  readonly indicator: Indicator;
  readonly knowledge: Knowledge;
  readonly series: IndicatorSeries;
  /** The plan's year. */
  readonly year: number;
}
