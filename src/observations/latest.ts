import { monthOf, yearOf, type Month } from "./month";
import type { Observation } from "./observation";

/**
 * The last month of a year, or of all years where that is null, that has a reported figure; null where none has.
 *
 * @example lastReportedMonth([figure("GDP", 2024, 6, 5.0), figure("GDP", 2024, 9, 5.2)], 2024) // "2024-09"
 */
export function lastReportedMonth(observations: readonly Observation[], year: number | null): Month | null {
  return observations
    .filter(({ role, month }) => role === "actual" && (year === null || yearOf(month) === year))
    .reduce<Month | null>((last, { month }) => (last === null || month > last ? month : last), null);
}

/**
 * The as-of month: as chosen where that is a month of the plan's year, else the last one with a reported figure, else
 * December.
 *
 * @example asOfMonth([figure("GDP", 2024, 9, 5.2)], 2024, null) // "2024-09"
 * @example asOfMonth([figure("GDP", 2024, 9, 5.2)], 2024, "2023-06") // "2024-09"
 */
export function asOfMonth(observations: readonly Observation[], year: number, chosen: Month | null): Month {
  if (chosen !== null && yearOf(chosen) === year) return chosen;
  return lastReportedMonth(observations, year) ?? monthOf(year, 12);
}
