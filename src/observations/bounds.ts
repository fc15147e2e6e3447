import { priceGrowth, unbounded, valueBounds, type FigureBounds, type Indicator } from "../plan";
import { problem, type Problem } from "./issue";
import type { Role } from "./observation";

/**
 * The bounds of an indicator's figures in a role, by the kind of figure: a level is not negative, else see `valueBounds`. One
 * that the catalogue does not know has none.
 *
 * @example figureBounds(assessment("AIR_QUALITY").indicator, "actual") // { low: 0, high: 100 }
 * @example figureBounds(assessment("FAI").indicator, "actual") // { low: -100, high: 1000 }
 */
export function figureBounds({ knowledge, unit }: Indicator, role: Role): FigureBounds {
  if (role === "level") return { low: 0, high: Infinity };
  return knowledge === null || role === "rank" ? unbounded : valueBounds(knowledge, unit);
}

/** Why a value cannot be: outside the bounds, or an index (100.3) where its growth (0.3) is due; null where it can. */
export function beyond(value: number, { low, high }: FigureBounds): Problem | null {
  if (value >= low && value <= high) return null;
  if (high === priceGrowth.high && Math.abs(value - 100) <= 20)
    return problem("indexForGrowth", { growth: Number((value - 100).toPrecision(12)) });
  return Number.isFinite(high) ? problem("outOfBounds", { low, high }) : problem("negativeFigure", {});
}
