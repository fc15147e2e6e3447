import type { Indicator } from "../plan";

/**
 * Digits after the point in which an indicator's figures are shown: the more precise of its target and its publication.
 *
 * A target of 6 % does not make 5.2 % read 5 %.
 *
 * @example decimalsOf(indicator({ target: "82.0" })) // 1
 */
export function decimalsOf(indicator: Indicator): number {
  const { target, knowledge } = indicator;
  const ofTarget = "decimals" in target && target.kind !== "change" ? target.decimals : 0;
  return Math.max(ofTarget, knowledge?.decimals ?? 0);
}
