import type { GrowthRule } from "../../src/analysis/projection/constants";
import { growthSignals } from "../../src/analysis/projection/growthRule";
import type { MonthlySeries } from "../projection/series";
import { yearCases } from "../projection/series";
import { calibrate, leastAbsolute } from "./statistics";

/** Cumulative growth at ends of quarters over the year before, to 0.1 %, as it would be published. */
function publishedRates(year: readonly number[], before: readonly number[]): (number | null)[] {
  let [sum, base] = [0, 0];
  return year.map((value, i) => {
    sum += value;
    base += before[i]!;
    return i % 3 === 2 ? Math.round((sum / base - 1) * 1000) / 10 : null;
  });
}

/** The rule for growth published by quarter, by last month. */
export function fitQuarterlyGrowth(all: ReadonlyMap<string, MonthlySeries>, V0: number): Record<string, GrowthRule> {
  const rates = yearCases(all, 2, 2).map(({ history, actual }) => ({
    last: publishedRates(history[1]!, history[0]!),
    now: publishedRates(actual, history[1]!),
  }));
  return Object.fromEntries([3, 6, 9].map((k) => [k, fitAt(rates, k, V0)]));
}

function fitAt(
  rates: readonly { readonly last: (number | null)[]; readonly now: (number | null)[] }[],
  k: number,
  V0: number,
): GrowthRule {
  const rows = rates.map(({ last, now }) => {
    const known = now.map((rate, i) => (i < k ? rate : null));
    const figures = new Map([
      [0, last],
      [1, known],
    ]);
    const { rate, latest, jump } = growthSignals(figures, 1, k, true);
    const calm = 1 / (1 + (jump / V0) ** 2);
    return { x: [(calm * (latest - rate) * (12 - k)) / 12, (calm - 1) * rate], y: now[11]! - rate, jump };
  });
  const x = rows.map((row) => row.x);
  const y = rows.map((row) => row.y);
  const units = rows.map(({ jump }) => jump + 0.3);
  const [c, lam] = leastAbsolute(x, y, units) as [number, number];
  const errors = y.map((value, i) => value - c * x[i]![0]! - lam * x[i]![1]!);
  const { b1, q } = calibrate(
    errors,
    rows.map(({ jump }) => [jump + 0.05, 1]),
  );
  return { c, lam, beta: b1, q };
}
