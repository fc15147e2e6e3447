import { lastReportedMonth, monthOf, yearOf, type Month } from "../observations";
import type { WorkbookData } from "../workbook";

/**
 * The as-of month: as chosen where that is a month of the plan's year, else the last one with a reported figure, else
 * December.
 */
export function asOfMonth({ plan, observations }: WorkbookData, chosen: Month | null): Month {
  if (chosen !== null && yearOf(chosen) === plan.year) return chosen;
  return lastReportedMonth(observations, plan.year) ?? monthOf(plan.year, 12);
}
