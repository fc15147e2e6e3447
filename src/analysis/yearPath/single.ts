import type { Knowledge } from "../../plan";
import type { Figures, YearFigures } from "../projection";

/** The figure of the months since the one before: of a month, of January and February together, of a quarter. */
export interface SingleFigure {
  /** Months that it covers. */
  readonly months: number;
  /** Total, growth in %, mean, share in %, or the change of a level. */
  readonly value: number;
  /** How far the rounding of the published figures can move it, to either side; 0 where they are exact. */
  readonly band: number;
}

/**
 * The single figures behind a year's cumulative ones, at the months that have a figure; null elsewhere.
 *
 * Totals: the difference. Growth: from levels, `[B_k(1+g_k) − B_j(1+g_j)]/(B_k − B_j) − 1`, with the band
 * `h·(B_k + B_j)/(B_k − B_j)` for half a rounding step h; cumulative percentages are never subtracted. Averages:
 * `(k·a_k − j·a_j)/(k − j)`, shares the same with their denominators, null without them. Levels: the change.
 *
 * @param figures cumulative figures by year; @param levels base levels of a growth, denominators of a share
 * Worked: growth 5.2 at 9 with B_9 719, true 4.9 in October with b_10 80 → October 4.9, band 0.95
 */
export function singles(
  { measure, decimals }: Pick<Knowledge, "measure" | "decimals">,
  figures: Figures,
  levels: Figures,
  year: number,
): (SingleFigure | null)[] {
  const of = figures.get(year);
  const weights = weightsOf(measure, levels, year);
  const halfStep = 0.5 * 10 ** -decimals;
  const yearBefore = figures.get(year - 1)?.[11] ?? null;
  let before: { month: number; value: number } | null =
    measure === "level" && yearBefore !== null ? { month: 0, value: yearBefore } : null;
  return Array.from({ length: 12 }, (_, i) => {
    const value = of?.[i] ?? null;
    if (value === null || measure === "annual") return null;
    const month = i + 1;
    const from = before ?? { month: 0, value: 0 };
    const known = before !== null || measure !== "level";
    before = { month, value };
    const months = month - from.month;
    if (measure === "level") return known ? { months, value: value - from.value, band: 0 } : null;
    if (measure === "cumulativeTotal") return { months, value: value - from.value, band: 0 };
    const [to, start] = [weights(month), from.month === 0 ? 0 : weights(from.month)];
    if (to === null || start === null || !(to > start)) return null;
    return {
      months,
      value: (to * value - start * from.value) / (to - start),
      band: (halfStep * (to + start)) / (to - start),
    };
  });
}

/** How much the first m months weigh: the base year's level behind a growth, the denominator of a share, the months. */
function weightsOf(measure: Knowledge["measure"], levels: Figures, year: number): (month: number) => number | null {
  if (measure === "cumulativeAverage") return (month) => month;
  const of: YearFigures | undefined = levels.get(measure === "share" ? year : year - 1);
  return (month) => of?.[month - 1] ?? null;
}
