import { monthlyFlows, fillCumulative, fillValues, type Filled } from "./figures";
import type { ProjectionInput } from "./projection";

/**
 * All full years of monthly values before an input's year, oldest first, as widths of one's own are calibrated on them;
 * none for what is not continued by months: quarters, growth rates, shares.
 *
 * Worked: a cumulative total of 2020 to 2024, projected for 2024 → four years
 */
export function fullYears({ measure, frequency, quantity, figures, year }: ProjectionInput): number[][] {
  if (frequency !== "monthly" || quantity === "growth") return [];
  if (measure !== "cumulativeTotal" && measure !== "cumulativeAverage" && measure !== "level") return [];
  const years: Filled[] = [];
  for (let y = year - 1; ; y--) {
    const of = figures.get(y);
    const values = measure === "cumulativeAverage" ? of?.map((x, i) => (x === null ? null : x * (i + 1))) : of;
    const filled = measure === "level" ? fillValues(values, 12) : fillCumulative(values, 12);
    if (filled === null || filled.interpolated) break;
    years.unshift(filled);
  }
  const merged = years.some((of) => of.merged);
  return years.map(({ values }) => (measure === "level" ? [...values] : monthlyFlows(values, merged)));
}
