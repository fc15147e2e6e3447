import type { YearFigures } from "./projection";

/** The share of a year that its first k months make, a fraction, and what it rests on. */
export interface YearShare {
  readonly share: number;
  readonly from: "base" | "days" | "even";
}

/**
 * `w_k = B_k / B_12`: the share of the base year's first k months in its total.
 *
 * Needs only B_k and B_12; without them the months weigh alike, k/12, and the result says so.
 *
 * @param cumulative base-year cumulative figures by month
 * @param k months known, 1 to 12
 * @example yearShare([...Array(8).fill(null), 719, null, null, 1000], 9) // { share: 0.719, from: "base" }
 */
export function yearShare(cumulative: YearFigures | undefined, k: number): YearShare {
  const known = cumulative?.[k - 1] ?? 0;
  const whole = cumulative?.[11] ?? 0;
  if (known <= 0 || known > whole) return { share: k / 12, from: "even" };
  return { share: known / whole, from: "base" };
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The share of a year's days that its first k months have.
 *
 * @example dayShare(2024, 2) // { share: 60 / 366, from: "days" }
 */
export function dayShare(year: number, k: number): YearShare {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
  const days = monthDays.slice(0, k).reduce((sum, d) => sum + d, 0) + (k >= 2 ? leap : 0);
  return { share: days / (365 + leap), from: "days" };
}
