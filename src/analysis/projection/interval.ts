import type { Distribution } from "./distribution";

/** Levels of the intervals that are shown, in percent. */
export type IntervalLevel = 80 | 95;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Both intervals, as records and paths carry them. */
export interface Bounds {
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/**
 * The central interval in which the year-end lands with a probability in percent.
 *
 * @example intervalOf({ quantile: (p) => 100 * p }, 80) // { low: 10, high: 90 }
 */
export function intervalOf({ quantile }: Pick<Distribution, "quantile">, level: IntervalLevel): Interval {
  const tail = level === 80 ? 0.1 : 0.025;
  return { low: quantile(tail), high: quantile(1 - tail) };
}

/** The 80 % and the 95 % interval. @example boundsOf({ quantile: (p) => 100 * p }).low95 // 2.5 */
export function boundsOf(of: Pick<Distribution, "quantile">): Bounds {
  const [inner, outer] = [intervalOf(of, 80), intervalOf(of, 95)];
  return { low80: inner.low, high80: inner.high, low95: outer.low, high95: outer.high };
}
