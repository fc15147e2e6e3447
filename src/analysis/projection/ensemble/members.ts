import type { KnownMonths } from "./knownMonths";
import { airline } from "./members/airline";
import { dampedTrend } from "./members/dampedTrend";
import { lastYear } from "./members/lastYear";
import { logTheta } from "./members/logTheta";
import { yearOnYear } from "./members/yearOnYear";
import { seasonalOf } from "./seasonal";
import { mean, restNoise, seriesFeatures, yearOnYearChanges } from "./features";

/** The ways to continue the year, whatever is known of the years before. */
export const memberCodes = ["logTheta", "dampedTrend", "airline", "lastYear", "share", "yearOnYear"] as const;
export type MemberCode = (typeof memberCodes)[number];

/** What a member says about the months to come, as logs. */
export interface LogForecast {
  readonly code: MemberCode;
  readonly logs: Float64Array;
}

/** All members' forecasts, and what tells how far to trust each of them and all together. */
export interface MemberForecasts {
  readonly forecasts: readonly LogForecast[];
  /** What the gate looks at, centred so that each is near zero for a usual series. */
  readonly features: readonly number[];
  /** Two measures of uncertainty in log units. */
  readonly spread: readonly [number, number];
  /** Share that the year-on-year member has at least, a fraction: growth that hardly moves goes on. */
  readonly steadyShare: number;
}

/**
 * From so many standard deviations of a series' year-on-year growth on its mean counts as steady; and the share that the
 * year-on-year member then has at least. Chosen out of fold on the fitting series, of which a twelfth is so steady: 0.333 to
 * 0.315 % there, nothing elsewhere.
 */
const steady = { from: 5, to: 6, share: 0.8 };

/** Five members from two or three full years: season and trend can be estimated. */
export function fromSeveralYears(known: KnownMonths): MemberForecasts {
  const { z, k, horizon } = known;
  const seasonal = seasonalOf(z);
  const adjusted = z.map((value, t) => value - seasonal.effects[t % 12]!);
  const seasoned = (logs: Float64Array) => logs.map((value, j) => value + seasonal.effects[k + j]!);
  const measured = seriesFeatures(known, seasonal);
  const forecasts: LogForecast[] = [
    { code: "logTheta", logs: seasoned(logTheta(adjusted, horizon)) },
    { code: "dampedTrend", logs: seasoned(dampedTrend(adjusted, horizon)) },
    { code: "airline", logs: airline(z, horizon) },
    { code: "lastYear", logs: lastYear(z, horizon, 0) },
    { code: "yearOnYear", logs: yearOnYear(z, horizon) },
  ];
  const spread: [number, number] = [restNoise(known, measured) + 2e-4, measured.changeSd + 2e-3];
  const features = [
    1,
    (k - 6.5) / 2.87,
    Math.log(1 + Math.abs(measured.growth) / (measured.noise + 1e-4)) - 0.9,
    Math.log(measured.noise + 1e-3) + 3.2,
    seasonal.weight - 0.8,
    measured.changeAutocorrelation - 0.4,
    Math.log((Math.abs(measured.change) + 2e-3) / (measured.changeSd + 2e-3)),
    ...distances(forecasts, spread[0]),
  ];
  const ratio = Math.abs(measured.change) / (measured.changeSd + 1e-9);
  const certainty = Math.min(1, Math.max(0, (ratio - steady.from) / (steady.to - steady.from)));
  return { forecasts, features, spread, steadyShare: steady.share * certainty };
}

/**
 * Three members from a single full year, when there is no season to estimate: last year's months, with and without this
 * year's growth, and the year-on-year autoregression.
 */
export function fromOneYear({ z, k, horizon }: KnownMonths): MemberForecasts {
  const changes = yearOnYearChanges(z);
  const average = mean(changes);
  const sd = Math.sqrt((mean(changes.map((y) => (y - average) ** 2)) * k) / (k - 1));
  const values = z.map(Math.exp);
  const growth = Math.log(mean(values.subarray(12)) / mean(values.subarray(0, k)));
  const forecasts: LogForecast[] = [
    { code: "lastYear", logs: lastYear(z, horizon, 0) },
    { code: "share", logs: lastYear(z, horizon, growth) },
    { code: "yearOnYear", logs: yearOnYear(z, horizon) },
  ];
  const spread: [number, number] = [sd + 2e-3, Math.abs(growth) + 1e-2];
  const features = [1, (k - 6.5) / 2.87, Math.log(sd + 2e-3) + 2.5, ...distances(forecasts, spread[0])];
  return { forecasts, features, spread, steadyShare: 0 };
}

/** How far each member's sum is from the members' mean, in units of uncertainty, squashed to ±1. */
function distances(forecasts: readonly LogForecast[], unit: number): number[] {
  const sums = forecasts.map(({ logs }) => {
    let sum = 0;
    for (let j = 0; j < logs.length; j++) sum += Math.exp(logs[j]!);
    return Math.log(sum);
  });
  const middle = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  return sums.map((sum) => Math.tanh((sum - middle) / unit / 2));
}
