import type { Quantity } from "../plan";
import { ordinal, targetFigures, type Entry, type Figure, type FigureSeries } from "./series";

/** Figures more than this many months away say nothing about the scale of a series. */
const reach = 12;

/** How sure it is that a value is a percentage as a fraction. */
export type Fraction = "surely" | "perhaps";

/** Whether a cell says that it is a percentage, so that its 0.1% is no fraction. */
export const namesPercent = (cell: string) => /[%％‰]/.test(cell);

const mayBeFraction = (value: number) => value !== 0 && Math.abs(value) < 1;

/** What a fraction is in percent. */
export const percentOf = (fraction: number) => Number((100 * fraction).toPrecision(15));

/**
 * The entries of a series that are, or may be, percentages written as fractions: 0.065 for 6.5 %.
 *
 * Looked for where the unit is %. The figures of the series within a year are compared, and where none of them is on another
 * scale the plan's own target, a benchmark and a number handed down, since Excel turns a typed 6.5% into 0.065 for a whole
 * column at a time; these two are compared with the reported figures.
 *
 * @param beside figures of the same indicator that are not of the series' role: of reported ones what they are held to, else
 * the reported ones
 */
export function fractionsOf(series: FigureSeries, beside: readonly Figure[]): Map<Entry, Fraction> {
  const { indicator, role, entries, figures } = series;
  const { knowledge, unit } = indicator;
  const found = new Map<Entry, Fraction>();
  if (knowledge === null || unit !== "%" || role === "level" || role === "rank") return found;
  for (const entry of entries) {
    const { month, value } = entry.observation;
    // Nearly all are none at a glance, so that the others are not gathered for them.
    if (namesPercent(entry.cell) || !mayBeFraction(value)) continue;
    const near = (all: readonly Figure[]) =>
      all.filter((f) => Math.abs(ordinal(f.month) - ordinal(month)) <= reach).map((f) => f.value);
    const others = near(figures.filter((f) => f.month !== month));
    const scale = [...(role === "actual" ? targetFigures(indicator) : []), ...near(beside)];
    const fraction = fractionOf({ value, others, scale, ...knowledge });
    // A number handed down stands by itself: its year may be another's.
    if (fraction) found.set(entry, role === "assigned" ? "perhaps" : fraction);
  }
  return found;
}

/**
 * Whether a value is a percentage as a fraction, going by others of its series and by what else is on its scale.
 *
 * Only where a hundred times the value lies amid those that are more than ten times as large (between their least over 1.5
 * and 1.5 times their greatest), and no other is as small as the value without the same being true of it. A growth that has
 * the digits in which it is published can fall from 10 to 0.1, which a rate does not: there it is only possible, and within
 * a factor of 3. Where nothing is on any other scale, or what is lies elsewhere, it is possible where a hundred times the values
 * have the digits in which they are published and they themselves have more, or all have more than any that is published.
 *
 * @example fractionOf({ value: 0.065, others: [6.5, 6.3], scale: [], quantity: "growth", decimals: 1 }) // "surely"
 * @example fractionOf({ value: 0.1, others: [9.8, 10.2], scale: [], quantity: "growth", decimals: 1 }) // "perhaps"
 * @example fractionOf({ value: 0.2, others: [0.1, 0.3], scale: [3], quantity: "growth", decimals: 1 }) // null
 * @example fractionOf({ value: 0.041, others: [0.05], scale: [10], quantity: "growth", decimals: 1 }) // "perhaps"
 * @example fractionOf({ value: 0.0328156, others: [], scale: [], quantity: "growth", decimals: 1 }) // "perhaps"
 * @example fractionOf({ value: 0.57, others: [0.565], scale: [], quantity: "rate", decimals: 1 }) // "perhaps"
 */
export function fractionOf(figure: {
  readonly value: number;
  readonly others: readonly number[];
  readonly scale: readonly number[];
  readonly quantity: Quantity;
  readonly decimals: number;
}): Fraction | null {
  const { value, others, scale, quantity, decimals } = figure;
  const size = Math.abs(value);
  if (!mayBeFraction(value)) return null;
  const larger = (x: number) => Math.abs(x) > 10 * size;
  const compared = (others.some(larger) ? others : scale).filter(larger).map(Math.abs);
  const has = (x: number) => Number(x.toFixed(decimals)) === x;
  // What has still more digits was calculated, as a fraction unless it is shown otherwise.
  const fine = (x: number) => !has(x) && (has(percentOf(x)) || Number(x.toFixed(decimals + 2)) !== x);
  if (compared.length === 0) return [value, ...others, ...scale].every(fine) ? "perhaps" : null;
  const [least, greatest] = [Math.min(...compared), Math.max(...compared)];
  const within = (factor: number) => {
    const amid = (x: number) => 100 * Math.abs(x) >= least / factor && 100 * Math.abs(x) <= greatest * factor;
    return amid(value) && others.every((x) => larger(x) || amid(x));
  };
  if (quantity === "growth" && has(value)) return within(3) ? "perhaps" : null;
  if (within(1.5)) return "surely";
  return [value, ...others].every(fine) ? "perhaps" : null;
}
