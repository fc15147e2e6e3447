import type { CaveatCode } from "../codes";
import { differences, fillCumulative, fillValues } from "../figures";
import { projectFlows } from "../flows";
import type { Figures } from "../projection";
import type { RouteResult } from "./route";
import { yearsBefore } from "./route";

/** Ratios by month in %, and the cumulative denominators up to the last month. */
interface Ratios {
  readonly values: readonly number[];
  readonly denominators: readonly number[];
  readonly weighted: boolean;
  readonly interpolated: boolean;
}

/**
 * The year's share from cumulative shares: each month's own ratio is continued, and the year is the mean of the ratios
 * weighted by the denominators, `(N_k + D_rest·r)/(D_k + D_rest)`.
 *
 * Denominators still to come are projected from their own earlier years; without denominators months weigh alike.
 *
 * @param figures cumulative shares in %
 * @param levels cumulative denominators
 * @param k last known month, 2 to 11
 */
export function shareRoute(figures: Figures, levels: Figures, year: number, k: number): RouteResult {
  const current = ratiosOf(figures, levels, year, k);
  if (current === null) return { none: "monthsMissing" };
  const { years, values } = yearsBefore(year, (y) => ratiosOf(figures, levels, y, 12));
  const all = [...values, current];
  const caveats: CaveatCode[] = [];
  if (!all.every((of) => of.weighted)) caveats.push("noDenominators");
  if (all.some((of) => of.interpolated)) caveats.push("monthsInterpolated");
  const known = current.denominators[k - 1]!;
  const rest = restOfDenominators(values, current, k);
  const numerator = (known * figures.get(year)![k - 1]!) / (known + rest);
  const monthly = rest / (known + rest) / (12 - k);
  return {
    history: values.map((of) => of.values),
    current: current.values,
    part: "total",
    offset: numerator - monthly * sum(current.values),
    factor: monthly,
    years,
    caveats,
  };
}

/** Denominators of the months to come: projected where earlier years have them, else as many a month as so far. */
function restOfDenominators(history: readonly Ratios[], current: Ratios, k: number): number {
  const known = current.denominators[k - 1]!;
  if (history.length === 0 || ![...history, current].every((of) => of.weighted)) return (known * (12 - k)) / k;
  const flows = (of: Ratios) => differences(of.denominators, true);
  return projectFlows(history.map(flows), flows(current)).total.quantile(0.5) - known;
}

function ratiosOf(figures: Figures, levels: Figures, year: number, month: number): Ratios | null {
  const shares = fillValues(figures.get(year), month);
  if (shares === null) return null;
  const levelsOf = fillCumulative(levels.get(year), month);
  const weighted = levelsOf !== null && differences(levelsOf.values, levelsOf.merged).every((d) => d > 0);
  const denominators = weighted ? levelsOf.values : shares.values.map((_, i) => i + 1);
  const merged = shares.merged || (levelsOf?.merged ?? false);
  const numerators = differences(
    shares.values.map((share, i) => share * denominators[i]!),
    merged,
  );
  const weights = differences(denominators, merged);
  return {
    values: numerators.map((numerator, i) => numerator / weights[i]!),
    denominators,
    weighted,
    interpolated: shares.interpolated || (weighted && levelsOf.interpolated),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
