import type { Measure } from "../../plan";
import type { YearFigures } from "../projection";
import { dayShare, yearShare } from "../weights";

/** What a way through the rest of a year starts from. */
export interface Start {
  readonly measure: Measure;
  readonly year: number;
  /** k, the data month, and its figure. */
  readonly month: number;
  readonly actual: number;
  /** The base year's cumulative totals (of a total), or the levels that weigh its months. */
  readonly base: YearFigures | undefined;
}

/** The figure of each later month on the way to a year-end value. */
export type MonthlyPath = (end: number) => (month: number) => number;

/**
 * The way on which an ensemble itself goes on month by month, led to another year-end: of a total its own rhythm, of all
 * else its own figures plus as much of the distance between the year-ends as an even rest would have made by then.
 *
 * @param months the months to come, as a projection has them
 * @returns null where last year's levels, by which a growth goes on, are missing
 * @example ensemblePath({ measure: "cumulativeTotal", month: 10, actual: 50, … }, [6, 4])!(60)(11) // 56
 */
export function ensemblePath(start: Start, months: readonly number[]): MonthlyPath | null {
  const { measure, month: k, actual, base } = start;
  let sum = 0;
  const sums = months.map((value) => (sum += value));
  if (measure === "cumulativeTotal") return (end) => (m) => actual + (sums[m - k - 1]! / sum) * (end - actual);
  const own = (m: number) => {
    if (measure === "level") return months[m - k - 1]!;
    if (measure === "cumulativeAverage") return (k * actual + sums[m - k - 1]!) / m;
    return ((base![k - 1]! * (1 + actual / 100) + sums[m - k - 1]!) / base![m - 1]! - 1) * 100;
  };
  if (measure === "cumulativeGrowth" && (base ?? [null]).slice(k - 1).some((level) => level === null)) return null;
  return (end) => (m) => own(m) + evenPath(start, end)(m) - evenPath(start, own(12))(m);
}

/**
 * The figure that each later month would show if the year ended at a value and the rest of it went evenly: a total grows as
 * last year's months did, a growth, average or share has the same growth or mean in every month to come, a level moves in a
 * straight line.
 *
 * From `B_12·x_12 = B_k·x_k + (B_12 − B_k)·r` for the rest r, and the same up to month m.
 *
 * @param end the year-end value, in the indicator's unit
 * @example evenPath({ measure: "cumulativeGrowth", month: 6, actual: 5, … }, 6)(12) // 6
 */
export function evenPath({ measure, year, month: k, actual, base }: Start, end: number): (month: number) => number {
  const even = (m: number) => (m - k) / (12 - k);
  if (measure === "level" || measure === "annual") return (m) => actual + even(m) * (end - actual);
  const shareAt = (m: number) => yearShare(base, m);
  const whole = shareAt(k).from === "base";
  if (measure === "cumulativeTotal") {
    const from = shareAt(k).share;
    const passed = (m: number) => {
      const to = shareAt(m);
      return whole && to.from === "base" && from < 1 ? (to.share - from) / (1 - from) : even(m);
    };
    return (m) => actual + passed(m) * (end - actual);
  }
  const weight = (m: number) =>
    whole && shareAt(m).from === "base"
      ? shareAt(m).share
      : measure === "cumulativeGrowth" || whole
        ? m / 12
        : dayShare(year, m).share;
  const known = weight(k);
  const rest = (end - known * actual) / (1 - known);
  return (m) => (known * actual + (weight(m) - known) * rest) / weight(m);
}
