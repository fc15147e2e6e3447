import { knownMonths } from "../../src/analysis/projection/ensemble/knownMonths";
import { seasonalOf } from "../../src/analysis/projection/ensemble/seasonal";
import { seriesFeatures } from "../../src/analysis/projection/ensemble/features";
import { sum } from "../../src/analysis/projection/simple/known";
import type { TotalForecast } from "./methods";
import { randomOf, shuffle } from "./random";
import type { Judged } from "./score";
import { type MonthlySeries, type YearCase, yearCases } from "./series";

/** Last known months that are judged. */
export const months = [2, 3, 6, 9, 11];
/** Latest years of a series that are judged. */
const latest = 3;

/** A year to forecast from its first k months and the three years before. */
export interface BenchCase {
  readonly year: YearCase;
  readonly k: number;
  readonly steady: boolean;
  /** Errors of simple smoothing on logs up to then. */
  readonly noise: number;
}

/** The latest years of series above zero that have three years before them. */
export function judgedYears(all: ReadonlyMap<string, MonthlySeries>): YearCase[] {
  return yearCases(all, 3, 3).filter(
    ({ back, history, actual }) => back < latest && [...history.flat(), ...actual].every((value) => value > 0),
  );
}

/** The cases of series above zero, series in random order so that the first ones are a sample. */
export function casesOf(all: ReadonlyMap<string, MonthlySeries>): BenchCase[] {
  const years = judgedYears(all);
  const names = shuffle([...new Set(years.map(({ series }) => series))], randomOf(1));
  return names.flatMap((name) =>
    years
      .filter(({ series }) => series === name)
      .flatMap((year) => months.map((k) => ({ year, k, ...calmnessOf(year, k) }))),
  );
}

/** Errors of simple smoothing; and whether they are under 1.5 % at over 5 % growth a year, as steady official aggregates look. */
function calmnessOf({ history, actual }: YearCase, k: number): Pick<BenchCase, "noise" | "steady"> {
  const known = knownMonths(history, actual.slice(0, k));
  const { noise, growth } = seriesFeatures(known, seasonalOf(known.z));
  return { noise, steady: noise < 0.015 && growth > 0.05 };
}

/** A forecast with its outcome; the target is last year's total, once more grown as it had grown. */
export function judged({ year: { history, actual }, k, steady }: BenchCase, forecast: TotalForecast): Judged {
  const [before, last] = history.slice(-2).map(sum) as [number, number];
  return { k, steady, forecast, actual: sum(actual), target: (last * last) / before };
}
