import type { Indicator, Quantity } from "../plan";
import { ordinal, type Entry, type FigureSeries } from "./series";

/** Figures more than this many months away say nothing about the scale of a series. */
const reach = 12;

/**
 * The entries of a series that are percentages written as fractions: 0.065 for 6.5 %.
 *
 * Looked for where the unit is %. The figures of the series within a year are compared, and where none of them is on another
 * scale the plan's own target, since Excel turns a typed 6.5% into 0.065 for a whole column at a time.
 */
export function fractionsOf(series: FigureSeries): Entry[] {
  const { indicator, role, entries, figures } = series;
  const { knowledge, unit } = indicator;
  if (knowledge === null || unit !== "%" || role === "level" || role === "assigned" || role === "rank") return [];
  const target = role === "actual" ? targetFigures(indicator) : [];
  return entries.filter(({ observation: { month, value } }) => {
    if (value === 0 || Math.abs(value) >= 1) return false;
    const at = ordinal(month);
    const others = figures
      .filter((f) => f.month !== month && Math.abs(ordinal(f.month) - at) <= reach)
      .map((f) => f.value);
    return isFraction(value, others, target, knowledge);
  });
}

/**
 * Whether a value is a percentage as a fraction, going by others of its series and by the target.
 *
 * Only where a hundred times the value lies amid those that are more than ten times as large (between their least over 1.5
 * and 1.5 times their greatest), and no other is as small as the value without the same being true of it. A growth that has
 * the digits in which it is published is let be: it can fall from 10 to 0.1, which a rate does not.
 *
 * @example isFraction(0.065, [6.5, 6.3], [], { quantity: "growth", decimals: 1 }) // true
 * @example isFraction(0.2, [0.1, 0.3], [3], { quantity: "growth", decimals: 1 }) // false
 */
function isFraction(
  value: number,
  others: readonly number[],
  target: readonly number[],
  { quantity, decimals }: { readonly quantity: Quantity; readonly decimals: number },
): boolean {
  if (quantity === "growth" && Number(value.toFixed(decimals)) === value) return false;
  const size = Math.abs(value);
  const larger = (x: number) => Math.abs(x) > 10 * size;
  const scale = (others.some(larger) ? others : target).filter(larger).map(Math.abs);
  if (scale.length === 0) return false;
  const [low, high] = [Math.min(...scale) / 1.5, Math.max(...scale) * 1.5];
  const amid = (x: number) => 100 * Math.abs(x) >= low && 100 * Math.abs(x) <= high;
  return amid(value) && others.every((x) => larger(x) || amid(x));
}

function targetFigures({ target }: Indicator): number[] {
  switch (target.kind) {
    case "bound":
    case "about":
    case "point":
      return [target.value];
    case "range":
      return [target.low, target.high];
    default:
      return [];
  }
}
