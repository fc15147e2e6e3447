import type { ProjectionConstants } from "../constants";
import type { KnownMonths } from "./knownMonths";
import { airline } from "./members/airline";
import { dampedTrend } from "./members/dampedTrend";
import { lastYear } from "./members/lastYear";
import { logTheta } from "./members/logTheta";
import { yearOnYear } from "./members/yearOnYear";
import { seasonalOf } from "./seasonal";
import { gate } from "./softmax";
import { mean, traitsOf, yearOnYearChanges } from "./traits";
import type { Traits } from "./traits";

/** One way to continue the year. */
export type MemberCode = "logTheta" | "dampedTrend" | "airline" | "lastYear" | "share" | "yearOnYear";

/** What one member says about the months to come, and how much it counts. */
export interface MemberForecast {
  readonly code: MemberCode;
  /** Logs of the months to come. */
  readonly logs: Float64Array;
  /** Share in the ensemble, a fraction. */
  readonly weight: number;
}

/** The ensemble's view of the rest of the year. */
export interface EnsembleForecast {
  readonly members: readonly MemberForecast[];
  /** Expected values of the months to come: members averaged in logs. */
  readonly rest: Float64Array;
  /** Two measures of how uncertain it is, in log units, which the calibration turns into a width. */
  readonly spread: readonly [number, number];
}

/**
 * The months still to come, from one to three full earlier years and the months known of this one.
 *
 * Members are averaged in logs with shares that depend on what the series is like (feature-weighted; Montero-Manso et
 * al., IJF 2020). With one earlier year there is no season to estimate: last year's months, with and without this
 * year's growth, and the year-on-year autoregression share the work.
 *
 * @param constants gating weights
 * @example forecastRest(AirPassengers 1957–59 and six months of 1960, …) // weights .0574 .6064 .1330 .1061 .0972, December 432.688
 */
export function forecastRest(known: KnownMonths, constants: ProjectionConstants): EnsembleForecast {
  return known.years === 1 ? fromOneYear(known, constants) : fromSeveralYears(known, constants);
}

function fromSeveralYears(known: KnownMonths, constants: ProjectionConstants): EnsembleForecast {
  const { z, k, years, horizon } = known;
  const seasonal = seasonalOf(z);
  const adjusted = z.map((value, t) => value - seasonal.effects[t % 12]!);
  const seasoned = (logs: Float64Array) => logs.map((value, j) => value + seasonal.effects[k + j]!);
  const traits = traitsOf(known, seasonal);
  const features = [
    1,
    (k - 6.5) / 2.87,
    Math.log(1 + Math.abs(traits.growth) / (traits.noise + 1e-4)) - 0.9,
    Math.log(traits.noise + 1e-3) + 3.2,
    seasonal.weight - 0.8,
    traits.changeAutocorrelation - 0.4,
    Math.log((Math.abs(traits.change) + 2e-3) / (traits.changeSd + 2e-3)),
  ];
  const logs: [MemberCode, Float64Array][] = [
    ["logTheta", seasoned(logTheta(adjusted, horizon))],
    ["dampedTrend", seasoned(dampedTrend(adjusted, horizon))],
    ["airline", airline(z, horizon)],
    ["lastYear", lastYear(z, horizon, 0)],
    ["yearOnYear", yearOnYear(z, horizon)],
  ];
  const weights = gate(constants.weights[years]!.W, features);
  return { ...combine(logs, weights), spread: [restNoise(known, traits) + 2e-4, traits.changeSd + 2e-3] };
}

function fromOneYear({ z, k, horizon }: KnownMonths, constants: ProjectionConstants): EnsembleForecast {
  const changes = yearOnYearChanges(z);
  const average = mean(changes);
  const sd = Math.sqrt((mean(changes.map((y) => (y - average) ** 2)) * k) / (k - 1));
  const values = z.map(Math.exp);
  const growth = Math.log(mean(values.subarray(12)) / mean(values.subarray(0, k)));
  const logs: [MemberCode, Float64Array][] = [
    ["lastYear", lastYear(z, horizon, 0)],
    ["share", lastYear(z, horizon, growth)],
    ["yearOnYear", yearOnYear(z, horizon)],
  ];
  const weights = gate(constants.weights[1]!.W, [1, (k - 6.5) / 2.87, Math.log(sd + 2e-3) + 2.5]);
  return { ...combine(logs, weights), spread: [sd + 2e-3, Math.abs(growth) + 1e-2] };
}

function combine(logs: readonly [MemberCode, Float64Array][], weights: Float64Array) {
  const members = logs.map(([code, of], m) => ({ code, logs: of, weight: weights[m]! }));
  const rest = new Float64Array(members[0]!.logs.length);
  for (let j = 0; j < rest.length; j++) {
    let sum = 0;
    for (const { logs: of, weight } of members) sum += weight * of[j]!;
    rest[j] = Math.exp(sum);
  }
  return { members, rest };
}

/**
 * Standard deviation of the log of the remaining sum if the series were simple exponential smoothing: an error of month i
 * moves all later months by α. Months weigh as in the last full year.
 */
function restNoise({ z, years, k, horizon }: KnownMonths, { noise, alpha }: Traits): number {
  let total = 0;
  for (let j = 0; j < horizon; j++) total += Math.exp(z[12 * (years - 1) + k + j]!);
  let later = 0;
  let sum = 0;
  for (let j = horizon - 1; j >= 0; j--) {
    const share = Math.exp(z[12 * (years - 1) + k + j]!) / total;
    sum += (share + alpha * later) ** 2;
    later += share;
  }
  return noise * Math.sqrt(sum);
}
