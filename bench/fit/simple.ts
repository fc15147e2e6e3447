import type { SimpleRules } from "../../src/analysis/projection/constants";
import { differenceSignals } from "../../src/analysis/projection/simple/differences";
import { type KnownParts, type Part, sum } from "../../src/analysis/projection/simple/known";
import { shareSignals } from "../../src/analysis/projection/simple/shares";
import { type MonthlySeries, yearCases } from "../projection/series";
import { calibrate, latest, leastAbsolute, quantilesOf } from "./statistics";

/** A year of months or quarters with its years before; `back` years from its series' last one. */
interface Case {
  readonly back: number;
  readonly history: readonly (readonly number[])[];
  readonly actual: readonly number[];
}

type Reading = (year: readonly number[]) => number[];
const asMonths: Reading = (year) => [...year];
const asQuarterSums: Reading = (year) => [0, 3, 6, 9].map((i) => sum(year.slice(i, i + 3)));
const asQuarterEnds: Reading = (year) => [2, 5, 8, 11].map((i) => year[i]!);

/** Rules for months and for quarters, fitted on series that are made to look like what the rules are for. */
export function fitSimpleRules(all: ReadonlyMap<string, MonthlySeries>): {
  monthly: SimpleRules;
  quarterly: SimpleRules;
} {
  return {
    monthly: rules(all, 11, { total: asMonths, december: asMonths }, withZeros),
    quarterly: rules(all, 3, { total: asQuarterSums, december: asQuarterEnds }, (cases) => cases),
  };
}

function rules(
  all: ReadonlyMap<string, MonthlySeries>,
  last: number,
  readings: Record<Part, Reading>,
  positive: (cases: Case[]) => Case[],
): SimpleRules {
  const usual = (part: Part) => readCases(all, readings[part]);
  const byKnown = <T>(fit: (part: Part, known: number) => T) =>
    Object.fromEntries(
      Array.from({ length: last }, (_, i) => i + 1)
        .filter((known) => last === 3 || known > 1)
        .map((known) => [known, { total: fit("total", known), december: fit("december", known) }]),
    );
  const forShares = both((part) => positive(usual(part)));
  const forDifferences = both((part) => readCases(steps(all), readings[part]));
  const forRates = both((part) => readCases(yearlyRates(all), readings[part]));
  const forRunRate = both(usual);
  return {
    shares: byKnown((part, known) => fitShares(forShares[part], part, known)),
    differences: byKnown((part, known) => fitDifferences(forDifferences[part], part, known)),
    rates: byKnown((part, known) => fitDifferences(forRates[part], part, known)),
    runRate: byKnown((part, known) => fitRunRate(forRunRate[part], part, known)),
  };
}

function both<T>(of: (part: Part) => T): Record<Part, T> {
  return { total: of("total"), december: of("december") };
}

function readCases(all: ReadonlyMap<string, MonthlySeries>, read: Reading): Case[] {
  return yearCases(all, 1, 3).map(({ back, history, actual }) => ({
    back,
    history: history.map(read),
    actual: read(actual),
  }));
}

/** What is to be forecast: the rest of the year, or its last value. */
function outcome({ actual }: Case, part: Part, known: number): number {
  return part === "total" ? sum(actual.slice(known)) : actual[actual.length - 1]!;
}

const knownOf = ({ history, actual }: Case, known: number): KnownParts => ({
  history,
  current: actual.slice(0, known),
});

function fitShares(cases: readonly Case[], part: Part, known: number) {
  const rows = cases.flatMap((of) => {
    const signals = shareSignals(knownOf(of, known), part);
    const result = outcome(of, part, known);
    return signals === null || result <= 0 ? [] : [{ signals, log: Math.log(result / signals.rest), back: of.back }];
  });
  const x = rows.map(({ signals }) => [signals.growth, signals.latestGrowth]);
  const y = rows.map(({ log }) => log);
  const [a, b] = leastAbsolute(
    x,
    y,
    rows.map(({ signals }) => signals.spread[0]),
  ) as [number, number];
  const judged = rows.flatMap(({ signals: { growth, latestGrowth, spread }, log, back }) =>
    back < latest ? [{ error: log - a * growth - b * latestGrowth, spread }] : [],
  );
  return {
    a,
    b,
    ...calibrate(
      judged.map(({ error }) => error),
      judged.map(({ spread }) => spread),
    ),
  };
}

function fitDifferences(cases: readonly Case[], part: Part, known: number) {
  const rows = cases.map((of) => {
    const signals = differenceSignals(knownOf(of, known), part);
    return { signals, mean: outcome(of, part, known) / signals.count, back: of.back };
  });
  const x = rows.map(({ signals }) => [signals.change, signals.recent - signals.rest]);
  const y = rows.map(({ signals, mean }) => mean - signals.rest);
  const units = rows.map(({ signals }) => signals.spread[0]);
  const [a, b] = leastAbsolute(x, y, units) as [number, number];
  const errors = y.flatMap((value, i) =>
    rows[i]!.back < latest ? [(value - a * x[i]![0]! - b * x[i]![1]!) / units[i]!] : [],
  );
  return { a, b, b1: 1, b2: 0, q: quantilesOf(errors) };
}

function fitRunRate(cases: readonly Case[], part: Part, known: number): number[] {
  return quantilesOf(
    cases.flatMap((of) => {
      if (of.back >= latest) return [];
      const { actual } = of;
      const each = part === "total" ? sum(actual.slice(0, known)) / known : actual[known - 1]!;
      return [Math.log(outcome(of, part, known) / each / (part === "total" ? actual.length - known : 1))];
    }),
  );
}

/** Months less a fifth-smallest one, never below zero: series in which some months have nothing. */
function withZeros(cases: Case[]): Case[] {
  return cases.map(({ back, history, actual }) => {
    const sorted = history.flat().sort((a, b) => a - b);
    const floor = sorted[Math.floor(sorted.length / 5)]!;
    const clip = (year: readonly number[]) => year.map((value) => Math.max(0, value - floor));
    return { back, history: history.map(clip), actual: clip(actual) };
  });
}

/** Growth over the same month of the year before, %: figures that cross zero, like price changes. */
function yearlyRates(all: ReadonlyMap<string, MonthlySeries>): Map<string, MonthlySeries> {
  return changed(all, (year, before) => year.map((value, i) => (value / before[i]! - 1) * 100));
}

/** Change on the month before: figures that cross zero, like net increases. */
function steps(all: ReadonlyMap<string, MonthlySeries>): Map<string, MonthlySeries> {
  return changed(all, (year, before) => year.map((value, i) => value - (i === 0 ? before[11]! : year[i - 1]!)));
}

function changed(
  all: ReadonlyMap<string, MonthlySeries>,
  change: (year: readonly number[], before: readonly number[]) => number[],
): Map<string, MonthlySeries> {
  return new Map(
    [...all].map(([series, years]) => [
      series,
      new Map(
        [...years].flatMap(([year, values]) => {
          const before = years.get(year - 1);
          return before ? [[year, change(values, before)] as const] : [];
        }),
      ),
    ]),
  );
}
