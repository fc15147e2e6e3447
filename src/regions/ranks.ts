/**
 * Places by size, the largest first; equal figures share one and the next is passed over.
 *
 * @example competitionRanks([5, 7, 7, 3]) // [3, 1, 1, 4]
 */
export function competitionRanks(values: readonly number[]): number[] {
  const first = new Map<number, number>();
  [...values].sort((a, b) => b - a).forEach((value, i) => first.set(value, first.get(value) ?? i + 1));
  return values.map((value) => first.get(value)!);
}
