/** A required figure with the band that the rounding of the published figure opens, all in the same unit. */
export interface RequiredRemainder {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The growth that the remaining months must show: `r = (G − w_k·g_k) / (1 − w_k)`.
 *
 * Follows from `B_12(1 + G) = B_k(1 + g_k) + (B_12 − B_k)(1 + r)`. The same form gives the mean that the remaining
 * months of an average or a share must show.
 *
 * @param target G, as printed
 * @param actual g_k, as printed
 * @param share w_k, the share of the year that the known months make, below 1
 * @param halfStep half the rounding step of the published figure: 0.05 for one decimal
 * @example requiredRemainder(5.0, 5.2, 0.719, 0.05) // value 4.488…, low 4.360…, high 4.616…
 */
export function requiredRemainder(target: number, actual: number, share: number, halfStep: number): RequiredRemainder {
  const rest = (figure: number) => (target - share * figure) / (1 - share);
  return { value: rest(actual), low: rest(actual + halfStep), high: rest(actual - halfStep) };
}

/** What a total still needs. */
export interface RequiredAmount {
  readonly value: number;
  readonly perMonth: number;
  /** Growth over the base year's remaining months, in %; null without their base. */
  readonly growth: number | null;
}

/**
 * What a total still needs: `T − A_k` in all, a month, and as growth over the base year's remaining months.
 *
 * @param baseRest the base year's total of the months after k, or null
 * @example requiredAmount(2500, 1900, 9, 500) // { value: 600, perMonth: 200, growth: 20 }
 */
export function requiredAmount(target: number, actual: number, k: number, baseRest: number | null): RequiredAmount {
  const value = target - actual;
  return {
    value,
    perMonth: value / (12 - k),
    growth: baseRest !== null && baseRest > 0 ? (value / baseRest - 1) * 100 : null,
  };
}

/** The base year's total of the months after k, or null where it is not known. */
export function baseRest(cumulative: readonly (number | null)[] | undefined, k: number): number | null {
  const known = cumulative?.[k - 1];
  const whole = cumulative?.[11];
  return known == null || whole == null ? null : whole - known;
}
