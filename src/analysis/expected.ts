import type { Assessment } from "./assessment";
import { independent, type Dependence } from "./dependence";

/** How many targets the year is expected to meet. */
export interface ExpectedMet {
  /** Indicators of which that can be said. */
  readonly of: number;
  readonly mean: number;
  /** Standard deviation of the number, with indicators that turn out well or badly together. */
  readonly spread: number;
  /** The standard deviation if none knew of the others. */
  readonly apart: number;
}

interface Chance {
  readonly code: string;
  readonly p: number;
}

/**
 * How many of the targets are expected to be met at year-end (全年预计能完成几项): the sum of the probabilities `p`, and the
 * standard deviation of the number, `√(Σ pᵢ(1 − pᵢ) + 2 Σ (pᵢⱼ − pᵢpⱼ))`. What is met or missed counts as 1 or 0; that two
 * are met together, `pᵢⱼ`, is the bivariate normal probability at their correlation (a Gaussian copula; Li, J. Fixed Income 9, 2000).
 *
 * @returns null where of no indicator a probability is known
 * Worked: probabilities of 0.9, 0.5 and 0.1 and one target met → 2.5 of 4, ±0.7; all three going together entirely ±0.8
 */
export function expectedMet(
  assessments: readonly Assessment[],
  dependence: Dependence = independent,
): ExpectedMet | null {
  const chances = assessments.flatMap((of): Chance[] => {
    const p = chanceOf(of);
    return p === null ? [] : [{ code: of.indicator.code, p }];
  });
  if (chances.length === 0) return null;
  const open = chances.filter(({ p }) => p > 0 && p < 1);
  const apart = open.reduce((sum, { p }) => sum + p * (1 - p), 0);
  let together = 0;
  for (const [i, a] of open.entries())
    for (const b of open.slice(i + 1))
      together += bothMet(a.p, b.p, dependence.correlation(a.code, b.code)) - a.p * b.p;
  return {
    of: chances.length,
    mean: chances.reduce((sum, { p }) => sum + p, 0),
    spread: Math.sqrt(Math.max(0, apart + 2 * together)),
    apart: Math.sqrt(apart),
  };
}

function chanceOf({ computed, probability }: Assessment): number | null {
  if (computed === "met") return 1;
  return computed === "missed" ? 0 : probability;
}

/** Steps of the integral, even. */
const steps = 16;

/**
 * Probability that two events happen together whose normal scores correlate by `r`: `pq + ∫₀^asin(r) exp(−(h² + k² − 2hk sin t) /
 * 2cos²t) dt / 2π`, `h` and `k` being their quantiles (Plackett, Biometrika 41, 1954), by Simpson's rule.
 * Worked: two halves that correlate by 0.5 → a third
 */
function bothMet(p: number, q: number, r: number): number {
  if (r > 0.999) return Math.min(p, q);
  const [h, k, end] = [normalQuantile(p), normalQuantile(q), Math.asin(Math.max(-0.999, r))];
  const at = (t: number) => Math.exp(-(h * h + k * k - 2 * h * k * Math.sin(t)) / (2 * Math.cos(t) ** 2));
  let sum = at(0) + at(end);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * at((end * i) / steps);
  return p * q + (end * sum) / (3 * steps) / (2 * Math.PI);
}

/**
 * The normal quantile within 0.00045 (Abramowitz and Stegun 26.2.23). @example normalQuantile(0.9).toFixed(2) // "1.28"
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  const upper = 2.515517 + t * (0.802853 + t * 0.010328);
  return upper / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
}
