import { weightsByFit } from "./fit";

const levelGains = [0.1, 0.3, 0.5, 0.7, 0.9];
const trendGains = [0.05, 0.1, 0.2];
const dampings = [0.9, 0.98];
const candidates = dampings.flatMap((phi) =>
  levelGains.flatMap((a) => trendGains.map((beta) => ({ phi, a, gain: a * beta }))),
);

/**
 * Damped trend: a level and a trend that fades (Gardner & McKenzie, Management Science 1985), averaged over 30 sets of
 * constants by fit.
 *
 * @param u seasonally adjusted logs, at least 24
 * @param horizon months ahead
 * @returns seasonally adjusted logs of the months ahead
 * @example dampedTrend(Float64Array.from({ length: 24 }, (_, t) => 0.01 * t), 2) // [0.239, 0.248]
 */
export function dampedTrend(u: Float64Array, horizon: number): Float64Array {
  const n = u.length;
  let first = 0;
  let second = 0;
  for (let t = 0; t < 12; t++) {
    first += u[t]! / 12;
    second += u[t + 12]! / 12;
  }
  const slope = (second - first) / 12;
  const levels = new Float64Array(candidates.length);
  const trends = new Float64Array(candidates.length);
  const squares = new Float64Array(candidates.length);
  candidates.forEach(({ phi, a, gain }, i) => {
    let level = first - 6.5 * slope;
    let trend = slope;
    let sum = 0;
    for (let t = 0; t < n; t++) {
      const error = u[t]! - level - phi * trend;
      if (t > 5) sum += error * error;
      level += phi * trend + a * error;
      trend = phi * trend + gain * error;
    }
    levels[i] = level;
    trends[i] = trend;
    squares[i] = sum;
  });
  const weights = weightsByFit(squares, n / 4, 1e-4);
  const forecast = new Float64Array(horizon);
  candidates.forEach(({ phi }, i) => {
    const weight = weights[i]!;
    if (weight === 0) return;
    let factor = 0;
    let power = 1;
    for (let j = 0; j < horizon; j++) {
      power *= phi;
      factor += power;
      forecast[j]! += weight * (levels[i]! + factor * trends[i]!);
    }
  });
  return forecast;
}
