/**
 * What follows from printed figures without the noise of binary fractions, so that a figure as entered meets it.
 *
 * @example decimal(60.1 + 0.2) // 60.3
 */
export function decimal(value: number): number {
  return Number(value.toPrecision(14));
}
