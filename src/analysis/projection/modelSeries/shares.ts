import { err, ok } from "../../../plan";
import type { CaveatCode } from "../codes";
import { type Filled, monthlyFlows, fillCumulative, fillValues, madeUp } from "../figures";
import type { Figures, YearFigures } from "../projection";
import { sum } from "../simple/known";
import { type ModelSeriesResult, type Horizon, yearsBefore } from "./modelSeries";

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
 * Denominators only weigh, so that last year's shares of the year carry them on; without denominators months weigh alike.
 *
 * @param figures cumulative shares in %
 * @param levels cumulative denominators
 */
export function shareSeries(figures: Figures, levels: Figures, horizon: Horizon): ModelSeriesResult {
  const { year, parts, known, bounded } = horizon;
  const current = ratiosOf(fillValues(figures.get(year), known), levels.get(year), known);
  if (current === null) return err("monthsMissing");
  const { years, values } = yearsBefore(year, (y) => ratiosOf(madeUp(figures, y, parts, false), levels.get(y), parts));
  const all = [...values, current];
  const caveats: CaveatCode[] = [];
  if (!all.every((of) => of.weighted)) caveats.push("noDenominators");
  if (all.some((of) => of.interpolated)) caveats.push("monthsInterpolated");
  const denominator = current.denominators[known - 1]!;
  const rest = restOfDenominators(values, current, parts);
  const numerator = (denominator * figures.get(year)![known - 1]!) / (denominator + rest);
  const each = rest / (denominator + rest) / (parts - known);
  return ok({
    history: values.map((of) => of.values),
    current: current.values,
    parts,
    part: "total",
    rates: false,
    bounded,
    offset: numerator - each * sum(current.values),
    factor: each,
    years,
    caveats,
  });
}

/** Denominators of the months to come: last year's at this year's growth, or as many a month as so far. */
function restOfDenominators(history: readonly Ratios[], current: Ratios, parts: number): number {
  const known = current.denominators.length;
  const sofar = current.denominators[known - 1]!;
  const before = history[history.length - 1];
  if (!before?.weighted || !current.weighted) return (sofar * (parts - known)) / known;
  return sofar * (before.denominators[parts - 1]! / before.denominators[known - 1]! - 1);
}

function ratiosOf(shares: Filled | null, levels: YearFigures | undefined, month: number): Ratios | null {
  if (shares === null) return null;
  const levelsOf = fillCumulative(levels, month);
  const weighted = levelsOf !== null && monthlyFlows(levelsOf.values, levelsOf.merged).every((d) => d > 0);
  const denominators = weighted ? levelsOf.values : shares.values.map((_, i) => i + 1);
  const merged = shares.merged || (levelsOf?.merged ?? false);
  const numerators = monthlyFlows(
    shares.values.map((share, i) => share * denominators[i]!),
    merged,
  );
  const weights = monthlyFlows(denominators, merged);
  return {
    values: numerators.map((numerator, i) => numerator / weights[i]!),
    denominators,
    weighted,
    interpolated: shares.interpolated || (weighted && levelsOf.interpolated),
  };
}
