import type { Indicator } from "../plan";
import type { Assessment } from "./assessment";
import type { Settings } from "./settings";

/**
 * 左右 of an indicator: its own tolerance where there is one, else points for growth and rates, a fraction of the value for
 * everything else.
 *
 * @returns in the indicator's unit, above 0
 * @example toleranceOf(indicator(), 6, settings) // 0.2
 */
export function toleranceOf(indicator: Indicator, value: number, settings: Settings): number {
  const { aboutPoints, aboutShare, byCode } = settings.tolerance;
  const own = byCode[indicator.code];
  if (own !== undefined) return own;
  return indicator.knowledge?.quantity === "amount"
    ? Math.max(Math.abs(value) * aboutShare, Number.EPSILON)
    : aboutPoints;
}

/**
 * A gap as a multiple of its indicator's tolerance, in which gaps of different units compare; null without a gap.
 *
 * @example gapInTolerances({ indicator: indicator(), aim: 6, gap: -0.8 }, settings) // -4.0
 */
export function gapInTolerances(
  { indicator, aim, gap }: Pick<Assessment, "indicator" | "aim" | "gap">,
  settings: Settings,
): number | null {
  return gap === null ? null : gap / toleranceOf(indicator, aim ?? 0, settings);
}
