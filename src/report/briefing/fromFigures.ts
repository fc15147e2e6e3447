import { compare, earlierOf, type Assessment } from "../../analysis";
import { monthNumber, monthOf, yearOf, type Month } from "../../observations";
import type { Plan } from "../../plan";
import type { MonitoringBriefing } from "./briefing";
import { briefingOf, type BriefingOptions } from "./build";

/**
 * The briefing where no earlier analysis was kept: it compares with what the present figures say as of the month before.
 *
 * @param analysed the assessments at a month
 */
export function briefingFromFigures(
  analysed: (asOf: Month) => readonly Assessment[],
  plan: Plan,
  asOf: Month,
  options: Omit<BriefingOptions, "earlier"> = {},
): MonitoringBriefing {
  const earlier = monthToCompare(asOf);
  const now = analysed(asOf);
  if (earlier === null) return briefingOf({ plan, asOf, assessments: now, comparisons: [] }, options);
  const comparisons = compare(analysed(earlier).map(earlierOf), now);
  return briefingOf(
    { plan, asOf, assessments: now, comparisons },
    { ...options, earlier: { asOf: earlier, from: "figures" } },
  );
}

/** The month before; none for January and February, which come out together. */
function monthToCompare(asOf: Month): Month | null {
  return monthNumber(asOf) <= 2 ? null : monthOf(yearOf(asOf), monthNumber(asOf) - 1);
}
