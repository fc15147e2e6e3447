import type { RuleCalibration } from "../constants";
import { type Distribution, linear } from "../distribution";
import { latest, rmsChange, sum, type KnownParts, type Part } from "./known";

/** What the rule of differences looks at, in the figures' unit. */
export interface DifferenceSignals {
  /** What is already there: the year to date for a total, nothing for the last month. */
  readonly base: number;
  /** Months (or quarters) that the rest stands for: those to come for a total, one for the last month. */
  readonly count: number;
  /** Mean of last year's rest, or its last month. */
  readonly rest: number;
  /** Change of the mean over last year so far. */
  readonly change: number;
  /** Mean of the latest months. */
  readonly recent: number;
  /** Rms change over the year before, and the size of the figures beside it; neither is zero. */
  readonly spread: readonly [number, number];
}

/** Signals of the rule of differences; at least one earlier year. */
export function differenceSignals(known: KnownParts, part: Part): DifferenceSignals {
  const { history, current } = known;
  const before = history[history.length - 1]!;
  const n = current.length;
  const rest = part === "total" ? before.slice(n) : before.slice(-1);
  const recent = latest(current, before.length === 4);
  const all = [...history.flat(), ...current];
  const size = sum(all.map(Math.abs)) / all.length;
  const change = rmsChange(known);
  return {
    base: part === "total" ? sum(current) : 0,
    count: rest.length,
    rest: sum(rest) / rest.length,
    change: (sum(current) - sum(before.slice(0, n))) / n,
    recent: sum(current.slice(-recent)) / recent,
    spread: [change + 0.01 * size + 1e-9, 1],
  };
}

/**
 * Last year's rest plus a part of this year's change, drawn towards the latest months:
 * `r = r_last + a·(change so far) + b·(latest − r_last)` for the mean of the rest. For figures at or below zero.
 *
 * Worked: r_last 2, change 1, latest 4, a 0.5, b 0.2 → 2 + 0.5 + 0.4 = 2.9 a month
 */
export function differences(signals: DifferenceSignals, rule: RuleCalibration, errors: Distribution): Distribution {
  const { base, count, rest, change, recent, spread } = signals;
  const mean = rest + rule.a * change + rule.b * (recent - rest);
  return linear(errors, base + count * mean, count * spread[0]);
}
