import { type Calibration, type ProjectionConstants, shippedConstants } from "./constants";
import { forecastRest } from "./ensemble/ensemble";
import { knownMonths } from "./ensemble/knownMonths";
import { sum } from "./simple/known";

/** Series that a calibration of one's own needs: fewer make its outer quantiles guesses. */
const leastSeries = 100;
const leastYears = 4;

/**
 * Constants with widths from the bureau's own series, or null with fewer than 100 series of four full years.
 *
 * For each series, the last three full years that have a year before them are projected from each month k; the errors
 * over their scale give the 23 quantiles in place of the shipped ones (split conformal; Vovk et al., 2005). Weights stay.
 *
 * @param series full years of monthly values above zero, oldest first
 * Worked: 100 series of five years → constants whose widths are one's own; 99 → null
 */
export function recalibrate(
  series: readonly (readonly (readonly number[])[])[],
  shipped: ProjectionConstants = shippedConstants,
): ProjectionConstants | null {
  const usable = series.filter((years) => years.length >= leastYears && years.flat().every((value) => value > 0));
  if (usable.length < leastSeries) return null;
  const known = Array.from({ length: 10 }, (_, i) => i + 2);
  const intervals = onDemand([1, 2, 3], (years) => onDemand(known, (k) => recalibrated(usable, years, k, shipped)));
  return { ...shipped, intervals, own: true };
}

/** Values that are made when they are first asked for: one analysis needs a few months' widths, not all thirty. */
function onDemand<T>(keys: readonly number[], make: (key: number) => T): Record<string, T> {
  const made = new Map<number, T>();
  const result: Record<string, T> = {};
  for (const key of keys)
    Object.defineProperty(result, key, {
      enumerable: true,
      get() {
        if (!made.has(key)) made.set(key, make(key));
        return made.get(key);
      },
    });
  return result;
}

function recalibrated(
  series: readonly (readonly (readonly number[])[])[],
  years: number,
  k: number,
  shipped: ProjectionConstants,
) {
  const { total, december } = shipped.intervals[years]![k]!;
  const totals: number[] = [];
  const decembers: number[] = [];
  for (const all of series)
    for (let at = Math.max(years, all.length - 3); at < all.length; at++) {
      const known = knownMonths(all.slice(at - years, at), all[at]!.slice(0, k));
      const { rest, spread } = forecastRest(known, shipped.weights[years]!);
      const scale = ({ b1, b2 }: Calibration) => spread[0] ** b1 * spread[1] ** b2;
      totals.push(Math.log(sum(all[at]!.slice(k)) / sum(rest)) / scale(total));
      decembers.push(Math.log(all[at]![11]! / rest[rest.length - 1]!) / scale(december));
    }
  const quantiles = (errors: number[]) => increasing(errors, shipped.probabilities);
  return { total: { ...total, q: quantiles(totals) }, december: { ...december, q: quantiles(decembers) } };
}

/** Quantiles at `p·(n + 1)`, as split conformal has them, each above the one before. */
function increasing(errors: number[], probabilities: readonly number[]): number[] {
  errors.sort((a, b) => a - b);
  let last = -Infinity;
  return probabilities.map((p) => {
    const at = Math.min(errors.length - 1, Math.max(0, p * (errors.length + 1) - 1));
    const low = Math.floor(at);
    const high = Math.min(errors.length - 1, low + 1);
    const value = errors[low]! + (errors[high]! - errors[low]!) * (at - low);
    return (last = Math.max(value, last + 1e-6));
  });
}
