import { lastKnownMonth, quartersOf } from "./figures";
import type { ProjectionInput } from "./projection";
import { type Horizon, mostYears } from "./modelSeries/modelSeries";

/** Share of figures that may lie outside the bounds by mistake. */
const mistyped = 0.1;

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
  const bounded = quantity === "rate" && mostlyShares(figures);
  const k = lastKnownMonth(figures.get(year));
  if (frequency !== "quarterly" && !standsAtQuarters(input))
    return { input, horizon: { year, parts: 12, known: k, rates, bounded }, month: k };
  const known = Math.floor(k / 3);
  const quarters = { ...input, figures: quartersOf(figures), levels: quartersOf(levels) };
  return { input: quarters, horizon: { year, parts: 4, known, rates, bounded }, month: 3 * known };
}

/** Whether figures are shares of a whole in %; one typed wrong among many does not make them anything else. */
function mostlyShares(figures: ProjectionInput["figures"]): boolean {
  const values = [...figures.values()].flat().filter((value) => value !== null);
  return values.filter((value) => value < 0 || value > 100).length <= values.length * mistyped;
}

/** Whether no used year has a figure within a quarter. */
function standsAtQuarters({ year, figures }: ProjectionInput): boolean {
  for (let y = year; y >= year - mostYears; y--)
    if (figures.get(y)?.some((value, index) => value !== null && index % 3 !== 2)) return false;
  return true;
}
