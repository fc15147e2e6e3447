import type { Gate } from "../constants";
import { gate } from "./gate";
import type { KnownMonths } from "./knownMonths";
import { fromOneYear, fromSeveralYears, type MemberCode } from "./members";

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
 * Members are averaged in logs with weights that depend on what the series is like (feature-weighted; Montero-Manso et
 * al., IJF 2020), and shifted together where such series usually end elsewhere. Very steady growth keeps to itself.
 *
 * @param weights gating weights for this many years of history
 * Worked: AirPassengers 1957–59 and six months of 1960 → weights .0574 .6064 .1330 .1061 .0972, December 432.688
 */
export function forecastRest(known: KnownMonths, weights: Gate): EnsembleForecast {
  const { forecasts, features, spread, steadyShare } = known.years === 1 ? fromOneYear(known) : fromSeveralYears(known);
  const { weights: memberWeights, shift } = gate(weights, features);
  const members = forecasts.map(({ code, logs }, m) => ({
    code,
    logs,
    weight: (1 - steadyShare) * memberWeights[m]! + (code === "yearOnYear" ? steadyShare : 0),
  }));
  const rest = new Float64Array(known.horizon);
  for (let j = 0; j < rest.length; j++) {
    let sum = (1 - steadyShare) * shift * spread[0];
    for (const { logs, weight } of members) sum += weight * logs[j]!;
    rest[j] = Math.exp(sum);
  }
  return { members, rest, spread };
}
