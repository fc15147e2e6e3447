import type { Indicator } from "../plan";

/**
 * How a share of a target is worked out: `over` x/T where more is better, `under` T/x where less is, `fromBase`
 * (x − B)/(T − B) for a change from B.
 */
export type ShareForm = "over" | "under" | "fromBase";

/**
 * The form of an indicator's attainment; null where a share has no meaning (domain, formulas: attainment): growth has none, nor
 * do linked, benchmark and qualitative targets; there the gap in points stands alone.
 */
export function attainmentForm({ target, better, knowledge }: Indicator): ShareForm | null {
  if (knowledge === null || knowledge.quantity === "growth") return null;
  switch (target.kind) {
    case "linked":
    case "benchmark":
    case "qualitative":
    case "unparsed":
      return null;
    case "change":
      return "fromBase";
    default:
      return better === "low" ? "under" : "over";
  }
}

/**
 * The attained share of a target, a fraction that is not capped; null where it has no meaning, as near zero.
 *
 * @param value the figure, the pace or the projected year-end, in the indicator's unit
 * @param base the base value that a change starts from; null where it is not known
 * @example attainment(1900, 2500, indicator({ knowledge: { quantity: "amount" } }), null) // 0.76
 * @example attainment(35, 28, indicator({ better: "low", knowledge: { quantity: "amount" } }), null) // 0.8
 */
export function attainment(value: number, aim: number, indicator: Indicator, base: number | null): number | null {
  switch (attainmentForm(indicator)) {
    case null:
      return null;
    case "fromBase":
      return base === null || nearZero(aim - base) ? null : (value - base) / (aim - base);
    case "under":
      return nearZero(aim) || !(value > 0) ? null : aim / value;
    case "over":
      return nearZero(aim) ? null : value / aim;
  }
}

/**
 * The actual figure as a share of its pace, of what is better low the other way round; null unless both are above zero.
 *
 * @example paceShare(5.2, 5, indicator()) // 1.04
 */
export function paceShare(actual: number | null, pace: number | null, { better }: Indicator): number | null {
  const [over, under] = better === "low" ? [pace, actual] : [actual, pace];
  return over !== null && under !== null && over > 0 && under > 0 ? over / under : null;
}

const nearZero = (x: number) => Math.abs(x) < 1e-9;
