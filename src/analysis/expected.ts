import type { Assessment } from "./assessment";

/** How many targets the year is expected to meet. */
export interface ExpectedMet {
  /** Indicators of which that can be said. */
  readonly of: number;
  readonly mean: number;
  /** Standard deviation, as of indicators that do not depend on each other. */
  readonly spread: number;
}

/**
 * How many of the targets are expected to be met at year-end (全年预计能完成几项): the sum of the probabilities `p`, and the
 * standard deviation `√Σp(1 − p)` of the number. What is met or missed counts as 1 or 0.
 *
 * @returns null where of no indicator a probability is known
 * Worked: probabilities of 0.9, 0.5 and 0.1 and one target met → 2.5 of 4, ±0.8
 */
export function expectedMet(assessments: readonly Assessment[]): ExpectedMet | null {
  const chances = assessments.map(chanceOf).filter((p) => p !== null);
  if (chances.length === 0) return null;
  const sum = (of: (p: number) => number) => chances.reduce((total, p) => total + of(p), 0);
  return { of: chances.length, mean: sum((p) => p), spread: Math.sqrt(sum((p) => p * (1 - p))) };
}

function chanceOf({ computed, probability }: Assessment): number | null {
  if (computed === "met") return 1;
  return computed === "missed" ? 0 : probability;
}
