import type { Assessment } from "../../analysis";
import { monthNumber } from "../../observations";
import type { Month } from "../../observations";

/**
 * Whether a figure that should be out by the as-of month is not there: by the indicator's calendar (months or quarters,
 * January published or not, months of lag). A figure of the year is not asked for inside the year.
 *
 * @example isOverdue(assessment of a monthly indicator with data for August, "2024-09") // true
 */
export function isOverdue({ indicator, dataMonth }: Assessment, asOf: Month): boolean {
  if (indicator.knowledge === null) return false;
  const { frequency, january, lag } = indicator.knowledge;
  const over = monthNumber(asOf) - lag;
  const due =
    frequency === "monthly" ? (over === 1 && !january ? 0 : over) : frequency === "quarterly" ? over - (over % 3) : 0;
  return due > 0 && (dataMonth === null || monthNumber(dataMonth) < due);
}
