/** Known months of a positive monthly series as logs, from the January of its first full year on. */
export interface KnownMonths {
  /** Logs of n = 12·years + k months. */
  readonly z: Float64Array;
  readonly years: number;
  /** Known months of the current year, 2 to 11. */
  readonly k: number;
  /** Months still to come, 12 − k. */
  readonly horizon: number;
}

/** The known months of full earlier years and of the current one, all positive. */
export function knownMonths(history: readonly (readonly number[])[], current: readonly number[]): KnownMonths {
  const z = new Float64Array(12 * history.length + current.length);
  history.forEach((year, y) => {
    for (let i = 0; i < 12; i++) z[12 * y + i] = Math.log(year[i]!);
  });
  current.forEach((x, i) => (z[12 * history.length + i] = Math.log(x)));
  return { z, years: history.length, k: current.length, horizon: 12 - current.length };
}
