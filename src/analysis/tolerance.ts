import type { Indicator } from "../plan";
import type { Settings } from "./settings";

/**
 * 左右 of an indicator without a tolerance of its own: points for growth and rates, else a fraction of the value.
 *
 * @returns in the indicator's unit, above 0
 * @example defaultTolerance(indicator of GDP growth, 6, defaultSettings) // 0.2
 */
export function defaultTolerance(indicator: Indicator, value: number, settings: Settings): number {
  const { aboutPoints, aboutShare } = settings.tolerance;
  return indicator.knowledge?.quantity === "amount"
    ? Math.max(Math.abs(value) * aboutShare, Number.EPSILON)
    : aboutPoints;
}
