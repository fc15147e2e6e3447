import type { Calibration, ProjectionConstants } from "./constants";
import { shippedConstants } from "./constants";
import { exponential, fromQuantiles } from "./distribution";
import type { Distribution } from "./distribution";
import { forecastRest } from "./ensemble/ensemble";
import type { EnsembleForecast } from "./ensemble/ensemble";
import { knownMonths } from "./ensemble/knownMonths";

/** Where a year of monthly flows ends: its total and its December value, and the forecast behind them. */
export interface FlowProjection {
  readonly total: Distribution;
  readonly december: Distribution;
  readonly forecast: EnsembleForecast;
}

/**
 * Projects a year of positive monthly flows.
 *
 * Intervals are normalised split conformal: errors on public series, divided by what the series' own past lets expect.
 * The median is the value to report.
 *
 * @param history full earlier years of 12 flows, oldest first; the last three count
 * @param current the 2 to 11 months known of this year
 * @example projectFlows([AirPassengers 1957, 1958, 1959], [417, 391, 419, 461, 472, 535]).total.quantile(0.5) // 5705.58
 */
export function projectFlows(
  history: readonly (readonly number[])[],
  current: readonly number[],
  constants: ProjectionConstants = shippedConstants,
): FlowProjection {
  const known = knownMonths(history.slice(-3), current);
  const forecast = forecastRest(known, constants);
  const { rest, spread } = forecast;
  const calibration = constants.intervals[known.years]![known.k]!;
  const errors = (part: Calibration) => fromQuantiles(constants.probabilities, part.q);
  const scale = ({ b1, b2 }: Calibration) => spread[0] ** b1 * spread[1] ** b2;
  const { total, december } = calibration;
  return {
    total: exponential(errors(total), sum(current), sum(rest), scale(total)),
    december: exponential(errors(december), 0, rest[rest.length - 1]!, scale(december)),
    forecast,
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
