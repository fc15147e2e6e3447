import type { Knowledge } from "./plan";
import { unitFactor } from "./unit";

/** Between what a figure of a kind can be at all, both ends included, in the indicator's unit. */
export interface FigureBounds {
  readonly low: number;
  readonly high: number;
}

/** No series of a plan has grown elevenfold within a year; what says so is an amount in the place of a growth. */
const mostGrowth = 1000;
/** Prices have not risen or fallen so far within a year since 1950: what says so is an index. */
export const priceGrowth: FigureBounds = { low: -30, high: 50 };
export const unbounded: FigureBounds = { low: -Infinity, high: Infinity };

/**
 * The bounds of the figures of an indicator and of its target by what is known of it: a ratio in percent is 0 to 100, an amount
 * is not negative, nothing falls by more than all of it.
 *
 * @example valueBounds({ quantity: "rate", reduction: false, measure: "share" }, "%") // { low: 0, high: 100 }
 */
export function valueBounds(
  { quantity, reduction, measure }: Pick<Knowledge, "quantity" | "reduction" | "measure">,
  unit: string,
): FigureBounds {
  if (quantity === "amount") return reduction ? unbounded : { low: 0, high: Infinity };
  const percent = unitFactor("%", unit) ?? unitFactor("百分点", unit);
  if (percent === null) return unbounded;
  return { low: kindOfPercent().low * percent, high: kindOfPercent().high * percent };

  function kindOfPercent(): FigureBounds {
    if (reduction) return { low: -mostGrowth, high: 100 };
    if (quantity === "rate") return { low: 0, high: 100 };
    return measure === "cumulativeAverage" ? priceGrowth : { low: -100, high: mostGrowth };
  }
}
