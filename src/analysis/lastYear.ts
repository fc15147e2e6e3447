import { monthNumber, monthOf, yearOf, type Month } from "../observations";
import type { Assessment } from "./assessment";
import type { Status } from "./status";

/** What an indicator came to in the year before. */
export interface LastYear {
  /** The status at the same month, by that year's target and the figures up to then. */
  readonly status: Status;
  /** How that year ended; null where its last figure is not there, or nothing was promised. */
  readonly outcome: "met" | "missed" | null;
}

/**
 * What an indicator's status was a year ago at the same month, and whether that year's target was met in the end (去年此时什么状态、
 * 最后完成了吗), as far as the plan of that year and its figures are there.
 *
 * @param assessmentAt the assessment of an indicator at a month by the plan of the month's year
 * @returns null where the year before has no plan with the indicator
 * Worked: GDP of 5.2 to September 2023 against 6 was 滞后 and ended at 6.8 → lagging, met
 */
export function lastYearOf(
  code: string,
  asOf: Month,
  assessmentAt: (code: string, month: Month) => Assessment | undefined,
): LastYear | null {
  const year = yearOf(asOf) - 1;
  const then = assessmentAt(code, monthOf(year, monthNumber(asOf)));
  if (then === undefined) return null;
  const end = assessmentAt(code, monthOf(year, 12))?.status;
  return { status: then.status, outcome: end === "met" || end === "missed" ? end : null };
}
