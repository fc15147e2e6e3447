import type { KnownMonths } from "./knownMonths";
import type { Seasonal } from "./seasonal";

const alphas = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];

/** What a series is like: what the gate and the width of the interval look at. */
export interface SeriesFeatures {
  /** Residual standard deviation and constant of the best simple exponential smoothing of the adjusted logs. */
  readonly noise: number;
  readonly alpha: number;
  /** Mean yearly log growth between the first and the last full year. */
  readonly growth: number;
  /** Mean, population standard deviation and lag-1 autocorrelation of the year-on-year log changes. */
  readonly change: number;
  readonly changeSd: number;
  readonly changeAutocorrelation: number;
}

/**
 * Features of a series with two or more full years.
 *
 * @param seasonal its seasonal pattern; noise is measured against the unshrunk one
 * Worked: AirPassengers 1957–59 and six months of 1960 → noise 0.0297, alpha 0.6
 */
export function seriesFeatures({ z, years }: KnownMonths, seasonal: Seasonal): SeriesFeatures {
  const adjusted = z.map((value, t) => value - seasonal.unshrunk[t % 12]!);
  const { noise, alpha } = smoothingNoise(adjusted);
  const changes = yearOnYearChanges(z);
  const change = mean(changes);
  const variance = mean(changes.map((y) => (y - change) ** 2));
  let products = 0;
  for (let i = 1; i < changes.length; i++) products += (changes[i]! - change) * (changes[i - 1]! - change);
  return {
    noise,
    alpha,
    growth: Math.log(yearTotal(z, years - 1) / yearTotal(z, 0)) / (years - 1),
    change,
    changeSd: Math.sqrt(variance),
    changeAutocorrelation: variance > 0 ? products / (variance * changes.length) : 0,
  };
}

/** Year-on-year log changes of all months that have a month a year earlier. */
export function yearOnYearChanges(z: Float64Array): Float64Array {
  return Float64Array.from({ length: z.length - 12 }, (_, i) => z[i + 12]! - z[i]!);
}

export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function smoothingNoise(u: Float64Array): { noise: number; alpha: number } {
  const n = u.length;
  const start = mean(u.subarray(0, 6));
  let best = { squares: Infinity, alpha: 0 };
  for (const alpha of alphas) {
    let level = start;
    let squares = 0;
    for (let t = 0; t < n; t++) {
      const error = u[t]! - level;
      if (t > 5) squares += error * error;
      level += alpha * error;
    }
    if (squares < best.squares) best = { squares, alpha };
  }
  return { noise: Math.sqrt(best.squares / (n - 6)), alpha: best.alpha };
}

/**
 * Standard deviation of the log of the remaining sum if the series were simple exponential smoothing: an error of month i
 * moves all later months by α, `noise·sqrt(Σ_i (p_i + α Σ_{j>i} p_j)²)` with p the months' shares in the last full year.
 */
export function restNoise({ z, years, k, horizon }: KnownMonths, { noise, alpha }: SeriesFeatures): number {
  const flows = Float64Array.from({ length: horizon }, (_, j) => Math.exp(z[12 * (years - 1) + k + j]!));
  const total = mean(flows) * horizon;
  let later = 0;
  let sum = 0;
  for (let j = horizon - 1; j >= 0; j--) {
    const share = flows[j]! / total;
    sum += (share + alpha * later) ** 2;
    later += share;
  }
  return noise * Math.sqrt(sum);
}

function yearTotal(z: Float64Array, year: number): number {
  let sum = 0;
  for (let t = 12 * year; t < 12 * year + 12; t++) sum += Math.exp(z[t]!);
  return sum;
}
