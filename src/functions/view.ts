import { analyse } from "../analysis";
import type { Assessment, Settings } from "../analysis";
import { monthOf, yearOf } from "../observations";
import type { Month, Observation } from "../observations";
import type { Lookup, Plan } from "../plan";

/** What the functions see of a workbook, or of a range of figures that takes the place of its entry sheet. */
export interface View {
  readonly plan: Plan;
  readonly lookup: Lookup;
  /** The name of the indicator with a code. */
  nameOf(code: string): string;
  readonly settings: Settings;
  /** The month meant where none is given: the last one of the plan's year that has a reported figure, else December. */
  readonly latest: Month;
  /** The assessments at an as-of month by indicator code. */
  assess(asOf: Month): ReadonlyMap<string, Assessment>;
}

/** A plan with other figures than the workbook's; one analysis for each as-of month. */
export function viewOf(
  { plan, lookup, nameOf, settings }: Omit<View, "latest" | "assess">,
  observations: readonly Observation[],
): View {
  const known = new Map<Month, ReadonlyMap<string, Assessment>>();
  return {
    plan,
    lookup,
    nameOf,
    settings,
    latest: latestMonth(observations, plan.year),
    assess(asOf) {
      const assessments = known.get(asOf) ?? byCode(analyse(plan, observations, settings, asOf));
      known.set(asOf, assessments);
      return assessments;
    },
  };
}

export function byCode(assessments: readonly Assessment[]): ReadonlyMap<string, Assessment> {
  return new Map(assessments.map((assessment) => [assessment.indicator.code, assessment]));
}

function latestMonth(observations: readonly Observation[], year: number): Month {
  const reported = observations.filter(({ role, month }) => role === "actual" && yearOf(month) === year);
  const last = reported.reduce<Month | null>((latest, { month }) => (latest && latest > month ? latest : month), null);
  return last ?? monthOf(year, 12);
}
