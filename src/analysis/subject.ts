import type { Indicator, Knowledge } from "../plan";
import { decimal } from "./decimal";
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

/** Half the step to which an indicator's figures are printed: as catalogued, or finer where its figures of the year are. */
export function halfStepOf({ knowledge, series, year }: Subject): number {
  const finest = Math.max(0, ...(series.actual.get(year) ?? []).map((value) => decimalsIn(value ?? 0)));
  return 0.5 * 10 ** -Math.max(knowledge.decimals, finest);
}

const decimalsIn = (value: number) => /\.(\d+)$/.exec(String(decimal(value)))?.[1]?.length ?? 0;
