/**
 * Last year's same month, times a growth where one is given.
 *
 * @param z logs, at least 12
 * @param horizon months ahead, at most 12
 * @param growth log growth over last year: 0 for the seasonal naive forecast, that of the year to date for last year's
 *   shares (the growth-adjusted rest)
 * @returns logs of the months ahead
 * @example lastYear(Float64Array.from({ length: 12 }, (_, i) => i), 2, 0.1) // [0.1, 1.1]
 */
export function lastYear(z: Float64Array, horizon: number, growth: number): Float64Array {
  const n = z.length;
  return Float64Array.from({ length: horizon }, (_, j) => z[n - 12 + j]! + growth);
}
