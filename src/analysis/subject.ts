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

/** More decimals than any figure is printed with. */
const mostDecimals = 6;

/** Half the step to which an indicator's figures are printed: as catalogued, or finer where its figures of the year are. */
export function halfStepOf({ knowledge, series, year }: Subject): number {
  let decimals = knowledge.decimals;
  let scale = 10 ** decimals;
  for (const value of series.actual.get(year) ?? [])
    while (value !== null && decimals < mostDecimals && !isWhole(value * scale)) scale = 10 ** ++decimals;
  return 0.5 / scale;
}

const isWhole = (x: number) => Math.abs(x - Math.round(x)) < 1e-6;
