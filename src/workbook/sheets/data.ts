import { underOneYardstick, type EarlierFigure, type Settings, type Yardstick } from "../../analysis";
import type { Month, Observation } from "../../observations";
import type { Plan } from "../../plan";
import type { WorkbookIssue } from "../engine/issue";

/** A doubt about a figure that is used. */
export interface WorkbookDoubt {
  /** Of the indicator. */
  readonly code: string;
  /** Number of its month, and the figure as it was read. */
  readonly month: number;
  readonly value: number;
  readonly issue: WorkbookIssue;
}

/** All that the managed input sheets say. */
export interface WorkbookData {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  readonly settings: Settings;
  readonly issues: readonly WorkbookIssue[];
  /** What is used and worth a second look, by indicator; among the issues too, as warnings. */
  readonly doubts: readonly WorkbookDoubt[];
  /** Months that are locked since they were published. */
  readonly locked: readonly Month[];
  /** Differs where the content does. */
  readonly version: string;
}

/** What was used although it looks odd, to be checked by a person. */
export const doubtsOf = ({ issues }: Pick<WorkbookData, "issues">): readonly WorkbookIssue[] =>
  issues.filter(({ severity }) => severity === "warning");

/** What an earlier gap analysis says, as it stands in its sheet. */
export interface EarlierAnalysis {
  readonly asOf: Month;
  readonly figures: readonly EarlierFigure[];
}

/** An earlier analysis as it is compared with: by the settings of today. */
export interface ComparedAnalysis extends EarlierAnalysis, Yardstick {}

/** What an earlier analysis would say by the settings of today, and of which indicators that is another status. */
export const comparedAnalysis = (earlier: EarlierAnalysis, data: WorkbookData): ComparedAnalysis => ({
  asOf: earlier.asOf,
  ...underOneYardstick(earlier, data),
});
