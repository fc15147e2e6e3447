import { unitFactor, type Indicator } from "../plan";
import { problem, type Problem } from "./issue";
import type { Role } from "./observation";

/** Between what a figure of a kind can be at all, both ends included, in the indicator's unit. */
export interface FigureBounds {
  readonly low: number;
  readonly high: number;
}

/** No series of a plan has grown elevenfold within a year; what says so is an amount in the place of a growth. */
const mostGrowth = 1000;
/** Prices have not risen or fallen so far within a year since 1950: what says so is an index. */
const priceGrowth: FigureBounds = { low: -30, high: 50 };
const unbounded: FigureBounds = { low: -Infinity, high: Infinity };

/**
 * The bounds of an indicator's figures in a role, by the kind of figure: a ratio in percent is 0 to 100, an amount and a
 * level are not negative, nothing falls by more than all of it. One that the catalogue does not know has none.
 *
 * @example figureBounds(assessment("AIR_QUALITY").indicator, "actual") // { low: 0, high: 100 }
 * @example figureBounds(assessment("FAI").indicator, "actual") // { low: -100, high: 1000 }
 */
export function figureBounds({ knowledge, unit }: Indicator, role: Role): FigureBounds {
  if (role === "level") return { low: 0, high: Infinity };
  if (knowledge === null || role === "rank") return unbounded;
  const { quantity, reduction, measure } = knowledge;
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

/** Why a value cannot be: outside the bounds, or an index (100.3) where its growth (0.3) is due; null where it can. */
export function beyond(value: number, { low, high }: FigureBounds): Problem | null {
  if (value >= low && value <= high) return null;
  if (high === priceGrowth.high && Math.abs(value - 100) <= 20)
    return problem("indexForGrowth", { growth: Number((value - 100).toPrecision(12)) });
  return Number.isFinite(high) ? problem("outOfBounds", { low, high }) : problem("negativeFigure", {});
}
