import { analyse, type Assessment, type Settings } from "../analysis";
import { asOfMonth, type Month, type Observation } from "../observations";
import type { Lookup, Plan } from "../plan";
import type { RegionsAnalysis } from "../regions";

/** The regions of a workbook as functions see them; they are read with the first that asks. */
export interface RegionViews {
  /** `reading` until they have been read, null where no targets are handed down. */
  analysis(asOf: Month): RegionsAnalysis | null | "reading";
  /** A region's own plan and figures, by its name in the list; null where nothing is handed down to it. */
  view(name: string): FunctionsView | null;
}

/** What the functions see of a workbook, or of a range of figures that takes the place of its entry sheet. */
export interface FunctionsView {
  readonly plan: Plan;
  /** The same of the plan of another year; null where there is none. */
  ofYear(year: number): FunctionsView | null;
  /** The years that have a plan, the first one first. */
  readonly years: readonly number[];
  readonly lookup: Lookup;
  /** The name of the indicator with a code. */
  nameOf(code: string): string;
  readonly settings: Settings;
  readonly observations: readonly Observation[];
  /** The as-of month of a call that gives none. */
  readonly latest: Month;
  /** The regions in the year of the plan. */
  readonly regions: RegionViews;
  /** The assessment of an indicator of the plan at an as-of month. */
  assessment(code: string, asOf: Month): Assessment | undefined;
  /** Of an indicator's figures of a range, what is used and odd, as sentences; those of the entry sheet are said there. */
  doubtsOf(code: string): readonly string[];
}

/** A plan with other figures than the workbook's; one analysis for each as-of month. */
export function viewOf(
  {
    plan,
    lookup,
    nameOf,
    settings,
    ofYear,
    years,
    regions,
  }: Omit<FunctionsView, "observations" | "latest" | "assessment" | "doubtsOf">,
  { observations, doubtsOf }: Pick<FunctionsView, "observations" | "doubtsOf">,
): FunctionsView {
  const known = new Map<Month, ReadonlyMap<string, Assessment>>();
  const analysed = (asOf: Month) => {
    const assessments = analyse({ plan, observations, settings, asOf });
    return new Map(assessments.map((assessment) => [assessment.indicator.code, assessment]));
  };
  return {
    plan,
    lookup,
    nameOf,
    settings,
    ofYear,
    years,
    regions,
    observations,
    doubtsOf,
    latest: asOfMonth(observations, plan.year, null),
    assessment(code, asOf) {
      const byCode = known.get(asOf) ?? analysed(asOf);
      known.set(asOf, byCode);
      return byCode.get(code);
    },
  };
}
