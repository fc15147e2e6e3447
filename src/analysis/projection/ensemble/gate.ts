import type { Gate } from "../constants";

/**
 * Weights of members by a linear gate, `softmax(Wᵀ·features)`, and their common shift, a linear function too.
 *
 * @param features as many as the gate has rows, or more
 * @example gate({ W: [[0, Math.log(3)]], shift: [0.1] }, [1]) // { weights: [0.25, 0.75], shift: 0.1 }
 */
export function gate({ W, shift }: Gate, features: readonly number[]): { weights: Float64Array; shift: number } {
  const weights = new Float64Array(W[0]!.length);
  let common = 0;
  W.forEach((row, f) => {
    const feature = features[f]!;
    for (let m = 0; m < weights.length; m++) weights[m]! += row[m]! * feature;
    common += (shift?.[f] ?? 0) * feature;
  });
  let top = -Infinity;
  for (let m = 0; m < weights.length; m++) top = Math.max(top, weights[m]!);
  let total = 0;
  for (let m = 0; m < weights.length; m++) {
    weights[m] = Math.exp(weights[m]! - top);
    total += weights[m]!;
  }
  for (let m = 0; m < weights.length; m++) weights[m]! /= total;
  return { weights, shift: common };
}
