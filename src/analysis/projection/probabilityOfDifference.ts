import type { Projection } from "./projection";

/** Points at which one projection's distribution is cut into equally probable parts. */
const parts = 400;

/**
 * `P(A − B ≥ margin)` for two projections with independent errors.
 *
 * @param margin in the projections' unit
 * @returns a fraction
 * @example probabilityOfDifference(assessment("GDP").projection, assessment("GDP").projection, 0) // 0.5
 */
export function probabilityOfDifference(a: Projection, b: Projection, margin: number): number {
  if (a.known && b.known) return a.value - b.value - margin >= -roundingError(a, b) ? 1 : 0;
  if (a.known) return b.cdf(a.value - margin);
  if (b.known) return 1 - a.cdf(b.value + margin);
  let sum = 0;
  for (let i = 0; i < parts; i++) sum += b.cdf(a.quantile((i + 0.5) / parts) - margin);
  return sum / parts;
}

/** What binary fractions may be off: 5.2 − 5.0 is a little less than 0.2. */
function roundingError(a: Projection, b: Projection): number {
  return 1e-12 * Math.max(1, Math.abs(a.value), Math.abs(b.value));
}
