import { yearOf, type Month } from "./month";
import type { Observation } from "./observation";

/**
 * The last month of a year that has a reported figure, or null where none has.
 *
 * @example lastReportedMonth(figures of GDP for 2024-06 and 2024-09, 2024) // "2024-09"
 */
export function lastReportedMonth(observations: readonly Observation[], year: number): Month | null {
  return observations
    .filter(({ role, month }) => role === "actual" && yearOf(month) === year)
    .reduce<Month | null>((last, { month }) => (last === null || month > last ? month : last), null);
}
