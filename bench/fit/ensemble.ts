import type { ByPart, Calibration } from "../../src/analysis/projection/constants";
import { knownMonths } from "../../src/analysis/projection/ensemble/knownMonths";
import { fromOneYear, fromSeveralYears } from "../../src/analysis/projection/ensemble/members";
import { sum } from "../../src/analysis/projection/simple/known";
import { type MonthlySeries, foldsOf, shifted, yearCases } from "../projection/series";
import { type GateCases, fitGate, mix } from "./gate";
import { calibrate, latest } from "./statistics";

const folds = 5;
/** Starts of the year that give cases for the gate; only years from January on are calibrated and judged. */
const starts = [0, 3, 6, 9];

interface Rows extends GateCases {
  readonly fold: number[];
  readonly calendar: boolean[];
  readonly known: number[];
  readonly spread: (readonly [number, number])[];
  /** Logs of members' last months, and the actual one's. */
  readonly lastLogs: Float64Array[];
  readonly last: number[];
}

const names = {
  several: ["logTheta", "dampedTrend", "airline", "lastYear", "yearOnYear"],
  one: ["lastYear", "share", "yearOnYear"],
};
const distances = (members: readonly string[]) => members.map((member) => `distance ${member}`);
const features = {
  several: ["1", "k", "lg", "lsg", "w", "ac", "pers", ...distances(names.several)],
  one: ["1", "k", "lv", ...distances(names.one)],
};

/**
 * Gate and intervals for a number of years of history, with the out-of-fold MAPE of the last three years at k = 2, 3, 6,
 * 9, 11.
 *
 * Intervals come from the errors that each fifth of the series makes, in its last three years, under a gate fitted on the
 * other four.
 */
export function fitEnsemble(all: ReadonlyMap<string, MonthlySeries>, years: number) {
  const rows = rowsOf(all, years);
  const every = rows.rest.map((_, r) => r);
  const logs = new Float64Array(every.length);
  const lasts = new Float64Array(every.length);
  for (let fold = 0; fold < folds; fold++) {
    const W = fitGate(
      rows,
      every.filter((r) => rows.fold[r] !== fold),
    ).flat();
    const share = new Float64Array(rows.logs[0]!.length + 1);
    for (const r of every) {
      if (rows.fold[r] !== fold || !rows.calendar[r]) continue;
      logs[r] = mix(W, rows.features[r]!, rows.logs[r]!, rows.unit[r]!, share);
      const shift = share[share.length - 1]! * rows.unit[r]!;
      lasts[r] = rows.lastLogs[r]!.reduce((total, log, m) => total + share[m]! * log, shift);
    }
  }
  const intervals: Record<string, ByPart<Calibration>> = {};
  for (let k = 2; k < 12; k++) {
    const of = every.filter((r) => rows.calendar[r] && rows.back[r]! < latest && rows.known[r] === k);
    const spreads = of.map((r) => rows.spread[r]!);
    intervals[k] = {
      total: calibrate(
        of.map((r) => Math.log(rows.rest[r]!) - logs[r]!),
        spreads,
      ),
      december: calibrate(
        of.map((r) => Math.log(rows.last[r]!) - lasts[r]!),
        spreads,
      ),
    };
  }
  const kind = years === 1 ? "one" : "several";
  const W = fitGate(rows, every);
  const weights = {
    members: names[kind],
    features: features[kind],
    W: W.map((row) => row.slice(0, -1)),
    shift: W.map((row) => row[row.length - 1]!),
  };
  return { weights, intervals, mape: mapeOf(rows, logs) };
}

function mapeOf(rows: Rows, logs: Float64Array): number {
  const of = rows.rest.flatMap((rest, r) =>
    rows.calendar[r] && rows.back[r]! < latest && [2, 3, 6, 9, 11].includes(rows.known[r]!)
      ? [(Math.abs(Math.exp(logs[r]!) - rest) / rows.total[r]!) * 100]
      : [],
  );
  return sum(of) / of.length;
}

function rowsOf(all: ReadonlyMap<string, MonthlySeries>, years: number): Rows {
  const rows = {
    features: [] as Float64Array[],
    logs: [] as Float64Array[],
    rest: [] as number[],
    total: [] as number[],
    unit: [] as number[],
    fold: [] as number[],
    calendar: [] as boolean[],
    back: [] as number[],
    known: [] as number[],
    spread: [] as (readonly [number, number])[],
    lastLogs: [] as Float64Array[],
    last: [] as number[],
  };
  const foldOf = foldsOf(all);
  for (const start of starts)
    for (const { index, back, history, actual } of yearCases(shifted(all, start), years, years))
      for (let k = 2; k < 12; k++) {
        const known = knownMonths(history, actual.slice(0, k));
        const { forecasts, features: looks, spread } = years === 1 ? fromOneYear(known) : fromSeveralYears(known);
        rows.features.push(Float64Array.from(looks));
        rows.logs.push(Float64Array.from(forecasts, ({ logs }) => Math.log(sum(logs.map(Math.exp)))));
        rows.rest.push(sum(actual.slice(k)));
        rows.total.push(sum(actual));
        rows.unit.push(spread[0]);
        rows.fold.push(foldOf[index]!);
        rows.calendar.push(start === 0);
        rows.back.push(back);
        rows.known.push(k);
        rows.spread.push(spread);
        rows.lastLogs.push(Float64Array.from(forecasts, ({ logs }) => logs[logs.length - 1]!));
        rows.last.push(actual[11]!);
      }
  return rows;
}
