import { type Calibration, type ProjectionConstants, shippedConstants } from "./constants";
import { exponential, fromQuantiles, type Distribution } from "./distribution";
import { forecastRest, type EnsembleForecast } from "./ensemble/ensemble";
import { knownMonths } from "./ensemble/knownMonths";
import { sum } from "./simple/known";

/** Where a year of monthly flows ends: its total and its December value, and the forecast behind them. */
export interface FlowProjection {
  readonly total: Distribution;
  readonly december: Distribution;
  readonly forecast: EnsembleForecast;
  /** Whether months had to be held near what was seen. */
  readonly capped: boolean;
}

/** How far a month may go beyond the largest or smallest one seen, as a factor. */
const reach = 3;

/**
 * Projects a year of positive monthly flows.
 *
 * Intervals are normalised split conformal: errors on public series, divided by what the series' own past lets expect.
 * The median is the value to report.
 *
 * @param history full earlier years of 12 flows, oldest first; the last three count
 * @param current the 2 to 11 months known of this year
 * Worked: AirPassengers 1957, 1958, 1959 and then 417, 391, 419, 461, 472, 535 → a total whose median is 5705.58
 */
export function projectFlows(
  history: readonly (readonly number[])[],
  current: readonly number[],
  constants: ProjectionConstants = shippedConstants,
): FlowProjection {
  const known = knownMonths(history.slice(-3), current);
  const forecast = forecastRest(known, constants.weights[known.years]!);
  const { spread } = forecast;
  const rest = clampedNear(forecast.rest, known.z);
  const calibration = constants.intervals[known.years]![known.k]!;
  const errors = (part: Calibration) => fromQuantiles(constants.probabilities, part.q);
  const scale = ({ b1, b2 }: Calibration) => spread[0] ** b1 * spread[1] ** b2;
  const { total, december } = calibration;
  return {
    total: exponential(errors(total), sum(current), sum(rest), scale(total)),
    december: exponential(errors(december), 0, rest[rest.length - 1]!, scale(december)),
    forecast,
    capped: rest.some((value, j) => value !== forecast.rest[j]),
  };
}

/** Months held between a third of the smallest and three times the largest one known. */
function clampedNear(rest: Float64Array, z: Float64Array): Float64Array {
  let least = Infinity;
  let most = -Infinity;
  for (let t = 0; t < z.length; t++) {
    least = Math.min(least, z[t]!);
    most = Math.max(most, z[t]!);
  }
  const [low, high] = [Math.exp(least) / reach, Math.exp(most) * reach];
  return rest.map((value) => Math.min(high, Math.max(low, value)));
}
