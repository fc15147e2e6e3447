import { yearOf, type Month, type Observation } from "../observations";
import type { Indicator, Plan } from "../plan";
import type { AnalysisInput } from "./input";
import { createComparators } from "./comparators";
import { ownConstants } from "./calibration";
import type { ProjectionConstants } from "./projection";
import { asPromised } from "./revision";
import { seriesByCode, type IndicatorSeries } from "./series";

/** A plan's figures at an as-of month as the analysis looks at them, whatever the settings. */
export interface Prepared {
  readonly asOf: Month;
  /** With the targets that hold at the as-of. */
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly series: ReadonlyMap<string, IndicatorSeries>;
  readonly comparatorsOf: ReturnType<typeof createComparators>;
  /** Widths from the plan's own series; null for the shipped ones. */
  readonly constants: ProjectionConstants | null;
}

interface Known {
  readonly observations: readonly Observation[];
  /** The months asked about, the latest one last: an analysis and those that its figures are compared with. */
  readonly months: readonly Prepared[];
}
/** What is kept of each plan: what-if and comparisons ask again and again about the same figures. */
const knownOf = new WeakMap<Plan, Known>();
const mostMonths = 12;

/** Prepares a plan's figures, once for as long as the same array of them is asked about. */
export function prepare(plan: Plan, given: Iterable<Observation>, asOf: Month): Prepared {
  const months = monthsOf(plan, given);
  const last = months.find((each) => each.asOf === asOf);
  if (last) return last;
  const observations = Array.isArray(given) ? (given as readonly Observation[]) : [...given];
  const indicators = plan.indicators.map((indicator) => asPromised(indicator, asOf));
  const series = seriesByCode(observations, asOf, indicators);
  const known = knownWidths(plan, given, asOf);
  const prepared: Prepared = {
    asOf,
    byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    series,
    comparatorsOf: createComparators(observations, asOf),
    constants: known ? known.constants : ownConstants(indicators, series, yearOf(asOf)),
  };
  knownOf.set(plan, { observations, months: [...months, prepared].slice(-mostMonths) });
  return prepared;
}

const monthsOf = (plan: Plan, observations: Iterable<Observation>): readonly Prepared[] => {
  const known = knownOf.get(plan);
  return known && known.observations === observations ? known.months : [];
};

/** The widths that an analysis of a plan's figures uses at a month, whatever indicator of it is asked about. */
export function widthsOf({ plan, observations, asOf }: Omit<AnalysisInput, "settings">): Prepared["constants"] {
  return (knownWidths(plan, observations, asOf) ?? prepare(plan, observations, asOf)).constants;
}

/** Widths come from earlier years, so that those of another month of the year hold, unless a target was changed since. */
function knownWidths(plan: Plan, observations: Iterable<Observation>, asOf: Month): Prepared | undefined {
  const ofYear = monthsOf(plan, observations).filter((each) => yearOf(each.asOf) === yearOf(asOf));
  const same = ofYear.find((each) => each.asOf === asOf);
  if (same !== undefined || ofYear.length === 0) return same;
  return plan.indicators.some(({ revisions }) => revisions.length > 0) ? undefined : ofYear[0];
}
