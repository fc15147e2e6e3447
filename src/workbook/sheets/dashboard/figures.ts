import type { Assessment, Status } from "../../../analysis";
import { monthNumber, monthOf, yearOf, type Month, type Observation } from "../../../observations";
import type { Plan } from "../../../plan";
import { behind } from "./behind";
import { indexGroup, type IndexGroup } from "./comparisons";
import { countsOf } from "./tally";

/** The months of the plan's year up to the as-of for which a figure was reported. */
export function monthsWithFigures(plan: Plan, observations: readonly Observation[], asOf: Month): Month[] {
  const codes = new Set(plan.indicators.map(({ code }) => code));
  const reported = new Set(
    observations.filter(({ code, role }) => role === "actual" && codes.has(code)).map(({ month }) => month),
  );
  return Array.from({ length: monthNumber(asOf) }, (_, i) => monthOf(yearOf(asOf), i + 1)).filter((month) =>
    reported.has(month),
  );
}

/** How many indicators had each status in each month, by the month's number. */
export function statusByMonth(
  months: readonly Month[],
  assessmentsAt: (asOf: Month) => readonly Assessment[],
): Map<number, ReadonlyMap<Status, number>> {
  return new Map(months.map((month) => [monthNumber(month), countsOf(assessmentsAt(month))]));
}

/** The groups of the second chart: those chosen, else those furthest behind that can be drawn. */
export function groupsOf(assessments: readonly Assessment[], codes: readonly string[], room: number): IndexGroup[] {
  if (codes.length > 0) {
    const byCode = new Map(assessments.map((each) => [each.indicator.code, each]));
    return codes.slice(0, room).map((code) => indexGroup(byCode.get(code)!));
  }
  return behind(assessments)
    .map(indexGroup)
    .filter(({ pace, actual }) => pace !== null && actual !== null)
    .slice(0, room);
}
