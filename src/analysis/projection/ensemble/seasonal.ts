import { localLinearSmoother } from "./smoother";

/** The seasonal pattern of a monthly log series. */
export interface Seasonal {
  /** Shrunk effect of each calendar month, index 0 for January; log units. */
  readonly effects: Float64Array;
  /** First-pass effects before any shrinking; what remains of the series without them is its noise. */
  readonly unshrunk: Float64Array;
  /** Weight of the last shrinking: 0 no season to be trusted, 1 a clear one. */
  readonly weight: number;
}

/** Share of the within-month variance that counts as noise when the refined pattern is shrunk. */
const noiseShare = 0.7;
const passes = 2;

/**
 * Seasonal effects of a log series, shrunk towards none by their own noise (empirical Bayes; Miller & Williams, IJF 2003).
 *
 * A first pattern comes from the centred 12-month average; two passes with a local-linear trend refine it.
 *
 * @param z logs of successive months from a January on, at least 25 of them
 * Worked: logs of AirPassengers 1957–59 and six months of 1960 → July about +0.21
 */
export function seasonalOf(z: Float64Array): Seasonal {
  const n = z.length;
  const detrended = new Float64Array(n);
  for (let t = 6; t < n - 6; t++) detrended[t] = z[t]! - centredAverage(z, t);
  const first = monthEffects(detrended, 6, n - 6);
  const noise = first.squares / Math.max(1, n - 12 - 12) / ((n - 12) / 12);
  let effects = scaled(first.effects, shrinkage(noise, variance(first.effects)));
  let weight = 0;
  const smoother = localLinearSmoother(n);
  const rest = new Float64Array(n);
  for (let pass = 0; pass < passes; pass++) {
    for (let t = 0; t < n; t++) rest[t] = z[t]! - effects[t % 12]!;
    const trend = smoother(rest);
    for (let t = 0; t < n; t++) detrended[t] = z[t]! - trend[t]!;
    const next = monthEffects(detrended, 0, n);
    const error = (noiseShare * next.squares) / (n - 12) / (n / 12);
    weight = shrinkage(error, variance(next.effects) + 1e-12);
    effects = scaled(next.effects, weight);
  }
  return { effects, unshrunk: first.effects, weight };
}

/** The average of the year around month t: thirteen months, the outer two by half. */
function centredAverage(z: Float64Array, t: number): number {
  let sum = (z[t - 6]! + z[t + 6]!) / 2;
  for (let i = t - 5; i <= t + 5; i++) sum += z[i]!;
  return sum / 12;
}

/** Means by calendar month over from ≤ t < to, centred on zero, and the sum of squares around the means. */
function monthEffects(d: Float64Array, from: number, to: number): { effects: Float64Array; squares: number } {
  const effects = new Float64Array(12);
  const counts = new Float64Array(12);
  for (let t = from; t < to; t++) {
    effects[t % 12]! += d[t]!;
    counts[t % 12]! += 1;
  }
  for (let i = 0; i < 12; i++) effects[i]! /= counts[i]!;
  let squares = 0;
  for (let t = from; t < to; t++) squares += (d[t]! - effects[t % 12]!) ** 2;
  let mean = 0;
  for (let i = 0; i < 12; i++) mean += effects[i]! / 12;
  for (let i = 0; i < 12; i++) effects[i]! -= mean;
  return { effects, squares };
}

/** Sample variance of effects that are centred on zero. */
function variance(effects: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += effects[i]! * effects[i]!;
  return sum / 11;
}

/** Share of an observed variance that is not the error of the means; 0 where there is no variance. */
function shrinkage(error: number, observed: number): number {
  return observed > 0 ? Math.min(1, Math.max(0, 1 - error / observed)) : 0;
}

function scaled(effects: Float64Array, factor: number): Float64Array {
  return effects.map((effect) => effect * factor);
}
