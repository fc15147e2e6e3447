import type { Measure } from "../../plan";
import { project } from "./project";
import type { ProjectionResult } from "./projection";

/** What the year's value of a series is, and how its figures are entered. */
export interface SeriesKind {
  readonly measure: "total" | "average" | "level" | "growth";
  readonly values: "monthly" | "cumulative";
}

/** One figure of a named series; the month counts from 1. */
export interface SeriesFigure {
  readonly series: string;
  readonly year: number;
  readonly month: number;
  readonly value: number;
}

const measures: Readonly<Record<SeriesKind["measure"], Measure>> = {
  total: "cumulativeTotal",
  average: "cumulativeAverage",
  level: "level",
  growth: "cumulativeGrowth",
};

/**
 * The last year of each series projected from its own last month. A complete year is its own value, with no width.
 *
 * Names are opaque; each appears once, in the order of its first figure. Of several figures for a month the first counts.
 *
 * @example projectSeries(AirPassengers 1957 to June 1960, { measure: "total", values: "monthly" })
 * // [{ series: "AirPassengers", result: { value: 5691.2…, … } }]
 */
export function projectSeries(
  figures: Iterable<SeriesFigure>,
  kind: SeriesKind,
): { readonly series: string; readonly result: ProjectionResult }[] {
  const bySeries = new Map<string, Map<number, (number | null)[]>>();
  for (const { series, year, month, value } of figures) {
    let years = bySeries.get(series);
    if (!years) bySeries.set(series, (years = new Map()));
    let months = years.get(year);
    if (!months) years.set(year, (months = Array<number | null>(12).fill(null)));
    months[month - 1] ??= value;
  }
  return [...bySeries].map(([series, years]) => ({ series, result: projectLastYear(years, kind) }));
}

function projectLastYear(
  years: ReadonlyMap<number, (number | null)[]>,
  { measure, values }: SeriesKind,
): ProjectionResult {
  const accumulate = values === "monthly" && measure !== "level";
  return project({
    measure: measures[measure],
    frequency: "monthly",
    quantity: measure === "growth" ? "growth" : "amount",
    year: Math.max(...years.keys()),
    figures: accumulate ? new Map([...years].map(([year, months]) => [year, cumulative(months, measure)])) : years,
    levels: new Map(),
  });
}

/** Monthly figures as cumulative ones: sums of a total, means of an average or a growth; null from the first gap on. */
function cumulative(months: readonly (number | null)[], measure: SeriesKind["measure"]): (number | null)[] {
  let sum: number | null = 0;
  return months.map((value, index) => {
    sum = sum === null || value === null ? null : sum + value;
    return sum === null || measure === "total" ? sum : sum / (index + 1);
  });
}
