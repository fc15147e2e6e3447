import type { Better, Quantity, Target } from "../plan";

/**
 * The attained share of a target, a fraction that is not capped; null where a share has no meaning.
 *
 * `x/T` where more is better, `T/x` where less is better, `(x − B)/(T − B)` for the change of a level from B. Growth has no
 * attainment, nor do linked, benchmark and qualitative targets, nor aims near zero: there the gap in points stands alone.
 *
 * @param value the figure or the projected year-end, in the indicator's unit
 * @param base the base value of a change target, else null
 * @example attainment(1900, 2500, { kind: "point", quantity: "amount", better: "high", base: null }) // 0.76
 */
export function attainment(
  value: number,
  aim: number,
  of: { kind: Target["kind"]; quantity: Quantity; better: Better; base: number | null },
): number | null {
  if (of.quantity === "growth" || of.kind === "linked" || of.kind === "benchmark" || of.kind === "qualitative")
    return null;
  if (of.base !== null) return nearZero(aim - of.base) ? null : (value - of.base) / (aim - of.base);
  if (nearZero(aim)) return null;
  if (of.better === "low") return value > 0 ? aim / value : null;
  return value / aim;
}

const nearZero = (x: number) => Math.abs(x) < 1e-9;
