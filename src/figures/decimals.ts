import type { Assessment } from "../analysis";
import { isOwnCode, type Indicator } from "../plan";

/** An indicator with the figure that was entered for it, where there is one. */
export interface Shown {
  readonly indicator: Indicator;
  readonly actual?: Assessment["actual"];
}

/** Digits beyond which a figure is not published; what a calculation leaves behind them is not shown. */
const most = 4;

/**
 * Digits after the point in which an indicator's figures are shown: the more precise of its target and its publication; of
 * what the catalogue does not know, confirmed or not, as many as it was entered in.
 *
 * A target of 6 % does not make 5.2 % read 5 %.
 *
 * @example decimalsOf({ indicator: indicator({ target: "82.0" }) }) // 1
 * @example decimalsOf({ indicator: { ...indicator({ target: "5" }), knowledge: null }, actual: 4.95 }) // 2
 */
export function decimalsOf({ indicator, actual = null }: Shown): number {
  const { code, target, knowledge } = indicator;
  const ofTarget = "decimals" in target && target.kind !== "change" ? target.decimals : 0;
  const own = knowledge === null || isOwnCode(code);
  return Math.max(ofTarget, knowledge?.decimals ?? 0, own ? decimalsIn(actual ?? 0) : 0);
}

/** Digits after the point in which a figure was entered. */
export function decimalsIn(value: number): number {
  const [, fraction = ""] = String(Number(value.toFixed(most))).split(".");
  return fraction.length;
}
