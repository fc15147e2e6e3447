import { weightsByFit } from "./fit";

const monthly = [0.2, 0.4, 0.6, 0.8, 0.95];
const yearly = [0.2, 0.5, 0.8];
const candidates = monthly.flatMap((theta) => yearly.map((Theta) => ({ theta, Theta })));

/**
 * The airline model ARIMA(0,1,1)(0,1,1)₁₂ (Box & Jenkins, 1970) on logs, averaged over 15 pairs of constants by fit.
 *
 * With w = (1−B)(1−B¹²)z and errors zero before the 14th month: `e_t = w_t + θe_{t−1} + Θe_{t−12} − θΘe_{t−13}`. The forecast
 * is linear in the candidates' expected w, so these are averaged and summed up once.
 *
 * @param z logs, at least 26
 * @param horizon months ahead, at most 12
 * @returns logs of the months ahead
 * @example airline(Float64Array.from({ length: 36 }, (_, t) => t % 12), 3).map(Math.round) // [0, 1, 2]
 */
export function airline(z: Float64Array, horizon: number): Float64Array {
  const n = z.length;
  const w = new Float64Array(n);
  for (let t = 13; t < n; t++) w[t] = z[t]! - z[t - 1]! - z[t - 12]! + z[t - 13]!;
  const errors = candidates.map(() => new Float64Array(n));
  const squares = new Float64Array(candidates.length);
  candidates.forEach(({ theta, Theta }, i) => {
    const e = errors[i]!;
    let sum = 0;
    for (let t = 13; t < n; t++) {
      const error = w[t]! + theta * e[t - 1]! + Theta * e[t - 12]! - theta * Theta * e[t - 13]!;
      e[t] = error;
      sum += error * error;
    }
    squares[i] = sum;
  });
  const weights = weightsByFit(squares, (n - 13) / 4, 1e-4);
  const expected = new Float64Array(horizon);
  candidates.forEach(({ theta, Theta }, i) => {
    const weight = weights[i]!;
    if (weight === 0) return;
    const e = errors[i]!;
    for (let j = 0; j < horizon; j++) {
      const before = j === 0 ? -theta * e[n - 1]! : 0;
      expected[j]! += weight * (before - Theta * e[n + j - 12]! + theta * Theta * e[n + j - 13]!);
    }
  });
  return integrate(z, expected);
}

/** Logs from their doubly differenced continuation: z_t = w_t + z_{t−1} + z_{t−12} − z_{t−13}. */
function integrate(z: Float64Array, w: Float64Array): Float64Array {
  const n = z.length;
  const forecast = new Float64Array(w.length);
  let previous = z[n - 1]!;
  for (let j = 0; j < w.length; j++) {
    previous += w[j]! + z[n + j - 12]! - z[n + j - 13]!;
    forecast[j] = previous;
  }
  return forecast;
}
