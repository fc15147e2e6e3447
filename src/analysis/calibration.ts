import type { Indicator } from "../plan";
import { fullYears, recalibrate, type ProjectionConstants } from "./projection";
import { emptySeries, type IndicatorSeries } from "./series";

/** Fewer indicators cannot have the series that a calibration needs. */
const least = 100;

/** Widths from a plan's own series where it has enough of them; null for the shipped ones. */
export function ownConstants(
  indicators: readonly Indicator[],
  series: ReadonlyMap<string, IndicatorSeries>,
  year: number,
): ProjectionConstants | null {
  if (indicators.length < least) return null;
  const own = indicators.flatMap(({ code, knowledge }) => {
    if (knowledge === null) return [];
    const { actual: figures, level: levels } = series.get(code) ?? emptySeries;
    const { measure, frequency, quantity } = knowledge;
    const years = fullYears({ measure, frequency, quantity, year, figures, levels });
    return years.length === 0 ? [] : [years];
  });
  return recalibrate(own);
}
