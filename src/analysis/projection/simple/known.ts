/** Which year-end figure is meant: the sum of the year or its last month (or quarter). */
export type Part = "total" | "december";

/** Months (or quarters) of full earlier years and of the current one. */
export interface KnownParts {
  readonly history: readonly (readonly number[])[];
  readonly current: readonly number[];
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The middle value; of an even number the mean of the two in the middle. @example median([3, 1, 2, 10]) // 2.5 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}

/** Root mean square of the changes over the same month (or quarter) a year before. */
export function rmsChange({ history, current }: KnownParts): number {
  let squares = 0;
  let count = 0;
  [...history.slice(1), current].forEach((year, y) =>
    year.forEach((value, i) => {
      squares += (value - history[y]![i]!) ** 2;
      count++;
    }),
  );
  return Math.sqrt(squares / count);
}

/** The latest three months, or the latest quarter. */
export function latest(values: readonly number[], quarterly: boolean): number {
  return quarterly ? 1 : Math.min(3, values.length);
}
