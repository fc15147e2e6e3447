import type { Measure, Milestone, Quantity } from "../plan";
import type { PaceBasis } from "./assessment";
import type { YearFigures } from "./projection";
import { yearShare } from "./weights";

/** What a pace needs to know of an indicator. */
export interface PaceInput {
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** Whether more is better, for a level whose base already meets the aim. */
  readonly sign: 1 | -1;
  /** T, the year-end value aimed at. */
  readonly aim: number;
  /** k, the data month, 1 to 12. */
  readonly month: number;
  /** The base year's figures in the same measure. */
  readonly base: YearFigures | undefined;
  readonly milestones: readonly Milestone[];
  /** Whether the aim is another series' figure at k, which has its season in it already. */
  readonly referred: boolean;
}

export interface Pace {
  readonly value: number;
  readonly basis: PaceBasis;
}

/**
 * What should be reached by month k (domain, formulas: pace at k), in the indicator's unit; null for annual figures
 * inside the year.
 *
 * Totals: `T·w_k`. Growth: `G`. Averages and shares with the base year: `T·ā_k/ā_12` for amounts, `T + (ā_k − ā_12)` for
 * rates and shares with a season, T for growth and for rates that should be low. Levels: the line `B + (T − B)·k/12` from the last year-end, T where it already meets T.
 * What is held to a reference's figure keeps pace with that figure. Milestones of the bureau's own replace all of it.
 *
 * Worked: a total with the aim 2,500, base 1,700 at month 9 and 2,333 at month 12 → 2500·1700/2333 = 1821.7
 */
export function paceAt(input: PaceInput): Pace | null {
  const { measure, aim, month, base } = input;
  const own = milestonePace(input);
  if (own !== null) return { value: own, basis: "milestone" };
  if (input.referred) return { value: aim, basis: "reference" };
  if (month === 12) return { value: aim, basis: "target" };
  switch (measure) {
    case "annual":
      return null;
    case "cumulativeGrowth":
      return { value: aim, basis: "target" };
    case "cumulativeTotal": {
      const { share, from } = yearShare(base, month);
      return { value: aim * share, basis: from === "base" ? "base" : "even" };
    }
    case "cumulativeAverage":
    case "share":
      return seasonalPace(input);
    case "level": {
      const last = base?.[11];
      if (last == null || input.sign * (last - aim) >= 0) return { value: aim, basis: "target" };
      return { value: last + ((aim - last) * month) / 12, basis: "line" };
    }
  }
}

/** Growth rates and what should be low (失业率) have no season: last year's path is a base effect, which turns round. */
function seasonalPace({ aim, month, base, quantity, sign }: PaceInput): Pace {
  if (quantity === "growth" || (quantity === "rate" && sign === -1)) return { value: aim, basis: "target" };
  const soFar = base?.[month - 1];
  const whole = base?.[11];
  if (soFar == null || whole == null) return { value: aim, basis: "target" };
  if (quantity !== "amount") {
    const pace = aim + (soFar - whole);
    return { value: aim >= 0 && aim <= 100 ? Math.min(100, Math.max(0, pace)) : pace, basis: "base" };
  }
  return whole === 0 ? { value: aim, basis: "target" } : { value: (aim * soFar) / whole, basis: "base" };
}

/** Totals and levels run in a straight line from milestone to milestone; other measures hold the last one reached. */
function milestonePace({ measure, milestones, month, aim, base }: PaceInput): number | null {
  if (milestones.length === 0) return null;
  const byMonth = [...milestones].sort((a, b) => a.month - b.month);
  const before = byMonth.filter((m) => m.month <= month).at(-1);
  if (before?.month === month) return before.value;
  if (measure !== "cumulativeTotal" && measure !== "level") return before?.value ?? null;
  const start = measure === "level" ? base?.[11] : 0;
  const from = before ?? (start == null ? null : { month: 0, value: start });
  const to = byMonth.find((m) => m.month > month) ?? { month: 12, value: aim };
  if (from === null) return null;
  return from.value + ((to.value - from.value) * (month - from.month)) / (to.month - from.month);
}
