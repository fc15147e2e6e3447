/** A continuous distribution of one number: `quantile` and `cdf` are each other's inverse and increasing. */
export interface Distribution {
  quantile(p: number): number;
  cdf(x: number): number;
}

/**
 * The distribution behind a table of quantiles: straight lines between the points, exponential tails beyond them.
 *
 * A tail goes on with the slope, in log p, of the outermost two points, so that it is continuous and never ends.
 *
 * @param probabilities increasing, from below to above one half
 * @param points the quantiles there, increasing
 * @example fromQuantiles([0.1, 0.5, 0.9], [-1, 0, 1]).cdf(0.5) // 0.7
 */
export function fromQuantiles(probabilities: readonly number[], points: readonly number[]): Distribution {
  const last = points.length - 1;
  const [p0, p1, x0, x1] = [probabilities[0]!, probabilities[1]!, points[0]!, points[1]!];
  const [pn, pm, xn, xm] = [probabilities[last]!, probabilities[last - 1]!, points[last]!, points[last - 1]!];
  const lower = (x1 - x0) / Math.log(p1 / p0);
  const upper = (xn - xm) / Math.log((1 - pm) / (1 - pn));
  return {
    quantile(p) {
      if (p < p0) return x0 + lower * Math.log(p / p0);
      if (p > pn) return xn - upper * Math.log((1 - p) / (1 - pn));
      return interpolate(probabilities, points, p);
    },
    cdf(x) {
      if (x < x0) return p0 * Math.exp((x - x0) / lower);
      if (x > xn) return 1 - (1 - pn) * Math.exp((xn - x) / upper);
      return interpolate(points, probabilities, x);
    },
  };
}

/** Straight-line interpolation of ys over increasing xs, x inside them. */
function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let i = 1;
  while (i < xs.length - 1 && xs[i]! < x) i++;
  const [a, b] = [xs[i - 1]!, xs[i]!];
  return ys[i - 1]! + ((ys[i]! - ys[i - 1]!) * (x - a)) / (b - a);
}

/**
 * `base + rest·exp(scale·e)` for a standardised error e: a total of which `base` is already there.
 *
 * @param rest expected remainder, positive
 * @example exponential({ quantile: (p) => p - 0.5, cdf: (x) => x + 0.5 }, 600, 400, 0.1).quantile(0.5) // 1000
 */
export function exponential(errors: Distribution, base: number, rest: number, scale: number): Distribution {
  return {
    quantile: (p) => base + rest * Math.exp(scale * errors.quantile(p)),
    cdf: (x) => (x <= base ? 0 : errors.cdf(Math.log((x - base) / rest) / scale)),
  };
}

/**
 * `centre + scale·e` for a standardised error e and a positive or negative scale.
 *
 * @example linear({ quantile: (p) => p, cdf: (x) => x }, 5, 2).quantile(0.9) // 6.8
 */
export function linear(errors: Distribution, centre: number, scale: number): Distribution {
  return { quantile: (p) => centre + scale * errors.quantile(p), cdf: (x) => errors.cdf((x - centre) / scale) };
}

/**
 * The same distribution around another median: what lies beyond `base` is stretched.
 *
 * @param base what is already there; the median and `to` lie above it
 * @example stretched({ quantile: (p) => 900 + 200 * p, cdf: (x) => x / 200 - 4.5 }, 800, 900).quantile(1) // 950
 */
export function stretched(of: Distribution, base: number, to: number): Distribution {
  const factor = (to - base) / (of.quantile(0.5) - base);
  return {
    quantile: (p) => base + factor * (of.quantile(p) - base),
    cdf: (x) => of.cdf(base + (x - base) / factor),
  };
}

/**
 * The same distribution held between two bounds: what lay beyond one lies at it.
 *
 * At the upper bound `cdf` is the probability of less, so that `1 − cdf` is still that of reaching it.
 *
 * @example clamped({ quantile: (p) => 200 * p, cdf: (x) => x / 200 }, 0, 100).quantile(0.9) // 100
 */
export function clamped(of: Distribution, low: number, high: number): Distribution {
  return {
    quantile: (p) => Math.min(high, Math.max(low, of.quantile(p))),
    cdf: (x) => (x < low ? 0 : x > high ? 1 : of.cdf(x)),
  };
}

/** The same distribution moved to another median. @example moved({ quantile: (p) => 10 * p, cdf: (x) => x / 10 }, 4).quantile(0.5) // 4 */
export function moved(of: Distribution, to: number): Distribution {
  return linear(of, to - of.quantile(0.5), 1);
}
