const halfWidth = 24;
const smoothers = new Map<number, Smoother>();

/** The trend of a series of a fixed length. */
export type Smoother = (series: Float64Array) => Float64Array;

/**
 * Local-linear regression with tricube weights over 24 months to either side, inside the data (Cleveland, 1979).
 *
 * The fit at a month is a fixed weighted sum of the series, so that the weights are worked out once for each length.
 *
 * @param n length of the series, at least 3
 * @example localLinearSmoother(3)(Float64Array.of(1, 2, 3)).map(Math.round) // [1, 2, 3]
 */
export function localLinearSmoother(n: number): Smoother {
  const known = smoothers.get(n);
  if (known) return known;
  const weights = Array.from({ length: n }, (_, t) => fitWeights(n, t));
  const smoother: Smoother = (series) => {
    const trend = new Float64Array(n);
    for (let t = 0; t < n; t++) {
      const { from, values } = weights[t]!;
      let sum = 0;
      for (let i = 0; i < values.length; i++) sum += values[i]! * series[from + i]!;
      trend[t] = sum;
    }
    return trend;
  };
  smoothers.set(n, smoother);
  return smoother;
}

/** Weights of the months from `from` on in the weighted least-squares line's value at t. */
function fitWeights(n: number, t: number): { from: number; values: Float64Array } {
  const from = Math.max(0, t - halfWidth);
  const to = Math.min(n - 1, t + halfWidth);
  const values = new Float64Array(to - from + 1);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  for (let i = from; i <= to; i++) {
    const d = i - t;
    const w = (1 - (Math.abs(d) / (halfWidth + 1)) ** 3) ** 3;
    values[i - from] = w;
    s0 += w;
    s1 += w * d;
    s2 += w * d * d;
  }
  for (let i = from; i <= to; i++) values[i - from]! *= (s2 - s1 * (i - t)) / (s0 * s2 - s1 * s1);
  return { from, values };
}
