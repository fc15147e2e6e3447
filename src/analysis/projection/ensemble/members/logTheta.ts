import { weightsByFit } from "./fit";

const alphas = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];
const slopeShare = 0.35;

/**
 * Log-theta: the smoothed level carried on along a part of the series' own slope.
 *
 * Simple exponential smoothing averaged over its constants by fit, plus 0.35 of the least-squares slope: the theta
 * method (Assimakopoulos & Nikolopoulos, IJF 2000) as smoothing with drift (Hyndman & Billah, IJF 2003).
 *
 * @param u seasonally adjusted logs, at least 7
 * @param horizon months ahead
 * @returns seasonally adjusted logs of the months ahead
 * @example logTheta(Float64Array.from({ length: 24 }, (_, t) => 0.01 * t), 2) // [0.2332, 0.2367]
 */
export function logTheta(u: Float64Array, horizon: number): Float64Array {
  const n = u.length;
  let start = 0;
  for (let t = 0; t < 6; t++) start += u[t]! / 6;
  const levels = new Float64Array(alphas.length);
  const squares = new Float64Array(alphas.length);
  alphas.forEach((alpha, i) => {
    let level = start;
    let sum = 0;
    for (let t = 0; t < n; t++) {
      const error = u[t]! - level;
      if (t > 5) sum += error * error;
      level += alpha * error;
    }
    levels[i] = level;
    squares[i] = sum;
  });
  const weights = weightsByFit(squares, n / 4, 0);
  let level = 0;
  let lag = 0;
  alphas.forEach((alpha, i) => {
    level += weights[i]! * levels[i]!;
    lag += (weights[i]! * (1 - (1 - alpha) ** n)) / alpha;
  });
  const drift = slopeShare * slope(u);
  return Float64Array.from({ length: horizon }, (_, j) => level + drift * (j + lag));
}

/** Least-squares slope over equally spaced points. */
function slope(u: Float64Array): number {
  const n = u.length;
  const middle = (n - 1) / 2;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += (t - middle) * u[t]!;
  return sum / ((n * (n * n - 1)) / 12);
}
