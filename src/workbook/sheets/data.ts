import type { EarlierFigure, Settings } from "../../analysis";
import type { Month, Observation } from "../../observations";
import type { Plan } from "../../plan";
import type { WorkbookIssue } from "../engine/issue";

/** All that the managed input sheets say. */
export interface WorkbookData {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  readonly settings: Settings;
  readonly issues: readonly WorkbookIssue[];
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
