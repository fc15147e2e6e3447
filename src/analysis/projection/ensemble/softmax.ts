/**
 * Shares of members by a linear gate: `softmax(Wᵀ·features)`.
 *
 * @param W a row per feature, a column per member
 * @example gate([[0, Math.log(3)]], [1]) // 0.25, 0.75
 */
export function gate(W: readonly (readonly number[])[], features: readonly number[]): Float64Array {
  const scores = new Float64Array(W[0]!.length);
  features.forEach((feature, f) => {
    const row = W[f]!;
    for (let m = 0; m < scores.length; m++) scores[m]! += row[m]! * feature;
  });
  let top = -Infinity;
  for (let m = 0; m < scores.length; m++) top = Math.max(top, scores[m]!);
  let total = 0;
  for (let m = 0; m < scores.length; m++) {
    scores[m] = Math.exp(scores[m]! - top);
    total += scores[m]!;
  }
  for (let m = 0; m < scores.length; m++) scores[m]! /= total;
  return scores;
}
