import type { Month, Observation } from "../observations";
import type { Plan } from "../plan";
import type { Settings } from "./settings";

/** What an analysis looks at. */
export interface AnalysisInput {
  readonly plan: Plan;
  /** Kept as prepared for as long as the same array is asked about. */
  readonly observations: Iterable<Observation>;
  readonly settings: Settings;
  /** A month of the plan's year, such as `2024-09`; figures after it are not used. */
  readonly asOf: Month;
}
