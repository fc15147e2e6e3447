import type { RuleCalibration } from "../constants";
import { type Distribution, exponential } from "../distribution";
import { latest, rmsChange, sum, type KnownParts, type Part } from "./known";

/** How far the latest months' log growth may be from that of the year to date. */
const apart = 0.5;

/** What the rule of shares looks at, all positive but the growths. */
export interface ShareSignals {
  /** What is already there: the year to date for a total, nothing for the last month. */
  readonly base: number;
  /** Last year's rest, or its last month. */
  readonly rest: number;
  /** Log growth over last year: of the year to date and of the latest months. */
  readonly growth: number;
  readonly latestGrowth: number;
  readonly spread: readonly [number, number];
  /** How much wider than fitted: one year alone says little of its own changes. */
  readonly width: number;
}

/** What makes quarters with one year before them cover 78 and 90 % where the fitted widths hold 70 and 86. */
const oneYearWidth = 1.3;

/**
 * Signals of the rule of shares, or null where a sum that it needs is not positive.
 *
 * @param known figures not below zero, at least one earlier year
 */
export function shareSignals(known: KnownParts, part: Part): ShareSignals | null {
  const { history, current } = known;
  const before = history[history.length - 1]!;
  const n = current.length;
  const from = part === "total" ? 0 : n - 1;
  const growth = Math.log(sum(current.slice(from)) / sum(before.slice(from, n)));
  const rest = part === "total" ? sum(before.slice(n)) : before[before.length - 1]!;
  if (!Number.isFinite(growth) || !(rest > 0)) return null;
  const last = n - latest(current, before.length === 4);
  const recent = Math.log(sum(current.slice(last)) / sum(before.slice(last, n)));
  const relative = rmsChange(known) / (sum([...history.flat(), ...current]) / (history.length * before.length + n));
  return {
    base: part === "total" ? sum(current) : 0,
    rest,
    growth,
    // A month near zero last year would multiply this year's rest.
    latestGrowth: Number.isFinite(recent) ? Math.min(growth + apart, Math.max(growth - apart, recent)) : growth,
    spread: [relative + 2e-3, Math.abs(growth) + 1e-2],
    width: history.length === 1 ? oneYearWidth : 1,
  };
}

/**
 * Last year's rest times a power of this year's growth: `R = R_last·exp(a·g + b·g_latest)`.
 *
 * The classical share (growth-adjusted rest) has a = 1, b = 0; here the growth persists as far as it did on public series.
 *
 * Worked:  g = ln 1.1, a = 0.8, b = 0, R_last = 500, base 300 → median near 300 + 500·1.1^0.8 = 839.6
 */
export function shares(signals: ShareSignals, rule: RuleCalibration, errors: Distribution): Distribution {
  const { base, rest, growth, latestGrowth, spread, width } = signals;
  const expected = rest * Math.exp(rule.a * growth + rule.b * latestGrowth);
  return exponential(errors, base, expected, width * spread[0] ** rule.b1 * spread[1] ** rule.b2);
}
