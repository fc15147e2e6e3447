import { weightsByFit } from "./fit";

const gains = [0.2, 0.5, 0.8, 1];
const dampings = [0.75, 0.9, 0.97, 1];
const candidates = dampings.flatMap((phi) => gains.map((a) => ({ phi, a })));

/**
 * Year-on-year autoregression: the smoothed growth over the same month of the year before returns to half its own mean.
 *
 * @param z logs, at least 14
 * @param horizon months ahead, at most 12
 * @returns logs of the months ahead
 * Worked: logs that stand 0.095 over every month of the year before → last year's month plus up to 0.095
 */
export function yearOnYear(z: Float64Array, horizon: number): Float64Array {
  const n = z.length;
  let mean = 0;
  for (let t = 12; t < n; t++) mean += (z[t]! - z[t - 12]!) / (n - 12) / 2;
  const states = new Float64Array(candidates.length);
  const squares = new Float64Array(candidates.length);
  candidates.forEach(({ phi, a }, i) => {
    let state = z[12]! - z[0]!;
    let sum = 0;
    for (let t = 13; t < n; t++) {
      const expected = mean + phi * (state - mean);
      const error = z[t]! - z[t - 12]! - expected;
      sum += error * error;
      state = expected + a * error;
    }
    states[i] = state;
    squares[i] = sum;
  });
  const weights = weightsByFit(squares, (n - 12) / 4, 0);
  const forecast = new Float64Array(horizon);
  candidates.forEach(({ phi }, i) => {
    let distance = states[i]! - mean;
    for (let j = 0; j < horizon; j++) {
      distance *= phi;
      forecast[j]! += weights[i]! * (mean + distance);
    }
  });
  for (let j = 0; j < horizon; j++) forecast[j]! += z[n - 12 + j]!;
  return forecast;
}
