import type { GrowthRule } from "../../src/analysis/projection/constants";
import { growthSignals, growthTerms } from "../../src/analysis/projection/growthRule";
import { type MonthlySeries, type YearCase, foldsOf, yearCases } from "../projection/series";
import { calibrate, latest, leastAbsolute, probabilities } from "./statistics";

/** Rms jump, in points, at which a series counts as half calm; of 3, 5, 8, 12 and 20 the best out of fold. */
const halfCalm = 5;
const folds = [0, 1, 2, 3, 4];

interface Rates {
  readonly fold: number;
  readonly back: number;
  /** Three years of cumulative growth, to 0.1 % as it would be published; the last year is the one to forecast. */
  readonly years: readonly (readonly number[])[];
}

interface Row extends Pick<Rates, "fold" | "back"> {
  readonly x: number[];
  readonly y: number;
  readonly jump: number;
}

/** The rules for growth published by month and by quarter, by last month. */
export function fitGrowth(all: ReadonlyMap<string, MonthlySeries>) {
  const foldOf = foldsOf(all);
  const cases = yearCases(all, 3, 3).map((of) => ratesOf(of, foldOf[of.index]!));
  const rules = (months: number[], quarterly: boolean) =>
    Object.fromEntries(months.map((k) => [k, fitAt(cases, k, quarterly)]));
  return { V0: halfCalm, k: rules([2, 3, 4, 5, 6, 7, 8, 9, 10, 11], false), quarterly: rules([3, 6, 9], true) };
}

function ratesOf({ history, actual, back }: YearCase, fold: number): Rates {
  const years = [...history.slice(1), actual].map((year, y) => {
    let [sum, base] = [0, 0];
    return year.map((value, i) => {
      sum += value;
      base += history[y]![i]!;
      return Math.round((sum / base - 1) * 1000) / 10;
    });
  });
  return { fold, back, years };
}

/**
 * Coefficients from all series; widths from the errors that each fifth makes under coefficients of the other four.
 *
 * Least absolute deviations already aim at the median. That of the last three years' errors is a matter of these years,
 * and correcting for it gained nothing out of fold: the quantiles are moved to have none.
 */
function fitAt(cases: readonly Rates[], k: number, quarterly: boolean): GrowthRule {
  const rows = cases.map((of) => rowOf(of, k, quarterly));
  const judged: { error: number; jump: number }[] = [];
  for (const fold of folds) {
    const b = coefficients(rows.filter((row) => row.fold !== fold));
    for (const row of rows)
      if (row.fold === fold && row.back < latest) judged.push({ error: row.y - predicted(row, b), jump: row.jump });
  }
  const { b1, q } = calibrate(
    judged.map(({ error }) => error),
    judged.map(({ jump }) => [jump + 0.05, 1]),
  );
  const [c, lam, d, e] = coefficients(rows) as [number, number, number, number];
  const median = q[probabilities.indexOf(0.5)]!;
  return { c, lam, d, e, beta: b1, q: q.map((x) => Math.round((x - median) * 1e4) / 1e4) };
}

function rowOf({ fold, back, years }: Rates, k: number, quarterly: boolean): Row {
  const published = (rate: number, i: number) => (quarterly && i % 3 !== 2 ? null : rate);
  const figures = new Map(years.map((of, y) => [y, of.map(published).slice(0, y === 2 ? k : 12)]));
  const signals = growthSignals({ figures, year: 2, k, quarterly });
  return { fold, back, x: growthTerms(signals, k, halfCalm), y: years[2]![11]! - signals.rate, jump: signals.jump };
}

function coefficients(rows: readonly Row[]): number[] {
  return leastAbsolute(
    rows.map(({ x }) => x),
    rows.map(({ y }) => y),
    rows.map(({ jump }) => jump + 0.3),
  );
}

function predicted({ x }: Row, b: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
