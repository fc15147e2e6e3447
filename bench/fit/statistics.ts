/** Probabilities of the 23 quantiles that a calibration keeps. */
export const probabilities = [
  0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95,
  0.975, 0.99,
];

/**
 * Latest years of a series that widths are calibrated on, those that are judged: with all years they came out wide, as years
 * before were less calm.
 */
export const latest = 3;

const round = (x: number) => Math.round(x * 1e4) / 1e4;

/** The quantiles of errors, each a little larger than the one before, to four decimals. */
export function quantilesOf(errors: readonly number[]): number[] {
  const sorted = [...errors].sort((a, b) => a - b);
  const at = (p: number) => {
    const i = Math.min(sorted.length - 1, Math.max(0, p * (sorted.length + 1) - 1));
    const low = Math.floor(i);
    const high = Math.min(sorted.length - 1, low + 1);
    return sorted[low]! + (sorted[high]! - sorted[low]!) * (i - low);
  };
  let last = -Infinity;
  return probabilities.map((p) => (last = Math.max(round(at(p)), round(last + 1e-4))));
}

/** Weighted least squares by the normal equations, solved by Gaussian elimination; rows of x are predictors. */
function leastSquares(x: readonly number[][], y: readonly number[], w: readonly number[] = []): number[] {
  const m = x[0]!.length;
  const a = Array.from({ length: m }, () => new Array<number>(m + 1).fill(0));
  x.forEach((row, r) => {
    const weight = w[r] ?? 1;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) a[i]![j]! += weight * row[i]! * row[j]!;
      a[i]![m]! += weight * row[i]! * y[r]!;
    }
  });
  for (let i = 0; i < m; i++) {
    a[i]![i]! += 1e-9;
    for (let j = 0; j < m; j++) {
      if (j === i) continue;
      const factor = a[j]![i]! / a[i]![i]!;
      for (let c = i; c <= m; c++) a[j]![c]! -= factor * a[i]![c]!;
    }
  }
  return a.map((row, i) => round(row[m]! / row[i]!));
}

/** Least absolute deviations by iteratively reweighted least squares, each deviation over its `unit`. */
export function leastAbsolute(x: readonly number[][], y: readonly number[], unit: readonly number[]): number[] {
  let weights = unit.map((u) => 1 / (u * u));
  let coefficients: number[] = [];
  for (let pass = 0; pass < 30; pass++) {
    coefficients = leastSquares(x, y, weights);
    weights = x.map((row, r) => {
      const rest = y[r]! - row.reduce((sum, value, i) => sum + value * coefficients[i]!, 0);
      return 1 / (unit[r]! * Math.max(Math.abs(rest), 0.01 * unit[r]!));
    });
  }
  return coefficients;
}

/**
 * Exponents of the two spreads and the quantiles of the errors over the scale they make.
 *
 * The exponents have the least interval scores at 80 and 95 % together, by a grid that is refined twice.
 */
export function calibrate(errors: readonly number[], spreads: readonly (readonly [number, number])[]) {
  const first = Float64Array.from(spreads, ([a]) => Math.log(a));
  const second = Float64Array.from(spreads, ([, b]) => Math.log(b));
  const scaleOf = (b1: number, b2: number) => first.map((a, i) => Math.exp(b1 * a + b2 * second[i]!));
  let best = { b1: 0.5, b2: 0.2, score: Infinity };
  for (const step of [0.16, 0.04, 0.01]) {
    const { b1: middle1, b2: middle2 } = best;
    for (let i = -3; i <= 3; i++)
      for (let j = -3; j <= 3; j++) {
        const [b1, b2] = [round(middle1 + i * step), round(middle2 + j * step)];
        const score = intervalScores(errors, scaleOf(b1, b2));
        if (score < best.score) best = { b1, b2, score };
      }
  }
  const { b1, b2 } = best;
  const scale = scaleOf(b1, b2);
  return { b1, b2, q: quantilesOf(errors.map((error, i) => error / scale[i]!)) };
}

/** Mean interval scores at 80 and 95 % (Gneiting & Raftery, JASA 2007) of intervals that cover just these errors so often. */
function intervalScores(errors: readonly number[], scale: Float64Array): number {
  const sorted = Float64Array.from(errors, (error, i) => error / scale[i]!).sort();
  const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))]!;
  let total = 0;
  for (const [alpha, low, high] of [
    [0.2, at(0.1), at(0.9)],
    [0.05, at(0.025), at(0.975)],
  ] as const)
    errors.forEach((error, i) => {
      const [from, to] = [low * scale[i]!, high * scale[i]!];
      total += to - from + (2 / alpha) * (Math.max(0, from - error) + Math.max(0, error - to));
    });
  return total / errors.length;
}
