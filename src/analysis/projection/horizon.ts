import { lastKnownMonth, quartersOf } from "./figures";
import type { ProjectionInput } from "./projection";
import { type Horizon, mostYears } from "./modelSeries/modelSeries";

/** An input as months or as quarters, with the horizon of the year that is known. */
export interface PeriodicInput {
  readonly input: ProjectionInput;
  readonly horizon: Horizon;
  /** Last known month, 1 to 11; of quarters the last one's last month. */
  readonly month: number;
}

/**
 * An input whose figures stand at ends of quarters only, or whose frequency is quarterly, as four quarters a year; any
 * other as twelve months. At least one month of the year is known.
 */
export function byPeriod(input: ProjectionInput): PeriodicInput {
  const { year, frequency, quantity, figures, levels } = input;
  const rates = quantity === "growth";
  const bounded = quantity === "rate" && [...figures.values()].flat().every((x) => x === null || (x >= 0 && x <= 100));
  const k = lastKnownMonth(figures.get(year));
  if (frequency !== "quarterly" && !standsAtQuarters(input))
    return { input, horizon: { year, parts: 12, known: k, rates, bounded }, month: k };
  const known = Math.floor(k / 3);
  const quarters = { ...input, figures: quartersOf(figures), levels: quartersOf(levels) };
  return { input: quarters, horizon: { year, parts: 4, known, rates, bounded }, month: 3 * known };
}

/** Whether no used year has a figure within a quarter. */
function standsAtQuarters({ year, figures }: ProjectionInput): boolean {
  for (let y = year; y >= year - mostYears; y--)
    if (figures.get(y)?.some((value, index) => value !== null && index % 3 !== 2)) return false;
  return true;
}
