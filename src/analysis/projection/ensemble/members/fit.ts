const floor = 1e-12;

/**
 * Weights of candidate parameters by how well each fitted, adding up to one: `((SSE + 1e−12)/(best + 1e−12))^(−power)`.
 *
 * A quarter of the number of observations as the power is half the Gaussian likelihood, which averages more widely.
 *
 * @param squares sum of squared one-step errors of each candidate
 * @param least candidates below this share of the best one's weight are dropped
 * @example weightsByFit([1, 1, 4], 2, 0) // [0.48, 0.48, 0.03]
 */
export function weightsByFit(squares: ArrayLike<number>, power: number, least: number): Float64Array {
  let best = Infinity;
  for (let i = 0; i < squares.length; i++) best = Math.min(best, squares[i]!);
  const weights = new Float64Array(squares.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = Math.exp(-power * Math.log((squares[i]! + floor) / (best + floor)));
    if (weight < least) continue;
    weights[i] = weight;
    total += weight;
  }
  for (let i = 0; i < weights.length; i++) weights[i]! /= total;
  return weights;
}
