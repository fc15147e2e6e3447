import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { randomOf } from "./random";

/** Monthly values by year, index 0 for January, in a series' own order of years. */
export type MonthlySeries = ReadonlyMap<number, readonly number[]>;

/**
 * Monthly series from a CSV file with the columns series, year, month, value.
 *
 * Only full years up to `until` are kept; a line without a number ends the reading with an error that names it.
 */
export function readSeries(file: string, until = Infinity): Map<string, MonthlySeries> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const all = new Map<string, Map<number, number[]>>();
  data.forEach(({ series, year, month, value }, i) => {
    const [y, m, x] = [Number(year), Number(month), Number(value)];
    if (!series || !value || !Number.isInteger(y) || !Number.isInteger(m) || !Number.isFinite(x))
      throw new Error(`${file}: line ${i + 2} is not series,year,month,value`);
    const years = all.get(series) ?? new Map<number, number[]>();
    all.set(series, years);
    const months = years.get(y) ?? [];
    years.set(y, months);
    months[m - 1] = x;
  });
  for (const years of all.values())
    for (const [y, months] of years) if (y > until || Object.keys(months).length < 12) years.delete(y);
  return all;
}

/** One year of a series with the full years right before it. */
export interface YearCase {
  readonly series: string;
  readonly year: number;
  /** Number of the series, for folds. */
  readonly index: number;
  /** Years after this one in the series: 0 for the last. */
  readonly back: number;
  /** Oldest first. */
  readonly history: readonly (readonly number[])[];
  readonly actual: readonly number[];
}

/** Each year that has `least` or more years before it, with up to `most` of these. */
export function yearCases(all: ReadonlyMap<string, MonthlySeries>, least: number, most: number): YearCase[] {
  const cases: YearCase[] = [];
  [...all].forEach(([series, years], index) => {
    const last = Math.max(...years.keys());
    for (const [year, actual] of years) {
      const history: (readonly number[])[] = [];
      for (let y = year - 1; history.length < most && years.has(y); y--) history.unshift(years.get(y)!);
      if (history.length >= least) cases.push({ series, year, index, back: last - year, history, actual });
    }
  });
  return cases;
}

/** Series whose years begin `months` later: more cases of the same series for fitting. */
export function shifted(all: ReadonlyMap<string, MonthlySeries>, months: number): Map<string, MonthlySeries> {
  if (months === 0) return new Map(all);
  return new Map(
    [...all].map(([series, years]) => {
      const moved = new Map<number, readonly number[]>();
      for (const [year, values] of years) {
        const next = years.get(year + 1);
        if (next) moved.set(year, [...values.slice(months), ...next.slice(0, months)]);
      }
      return [series, moved];
    }),
  );
}

const folds = 5;

/** Which fifth of the series each belongs to, 0 to 4, by its place in the file: fits and benches hold out the same ones. */
export function foldsOf(all: ReadonlyMap<string, MonthlySeries>): number[] {
  const random = randomOf(7);
  return [...all].map(() => Math.floor(random() * folds));
}
