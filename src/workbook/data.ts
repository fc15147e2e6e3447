import type { EarlierFigure, Settings } from "../analysis";
import type { Month, Observation, ObservationIssueCode } from "../observations";
import type { Issue, Plan } from "../plan";
import type { Messages } from "../report";

/** What is wrong with a cell that is not about its figure (messages, `workbook.issue`). */
export type CellIssueCode = Exclude<keyof Messages["workbook"]["issue"], "place">;
export type WorkbookIssueCode = ObservationIssueCode | CellIssueCode;

/** Something on a managed sheet that could not be used, with the cell where it stands. */
export interface WorkbookIssue extends Issue<WorkbookIssueCode> {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** All that the managed input sheets say. */
export interface WorkbookData {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  readonly settings: Settings;
  readonly issues: readonly WorkbookIssue[];
  /** Differs where the content does. */
  readonly version: string;
}

/** What loading came to. */
export interface LoadReport {
  /** Indicators of the plan. */
  readonly targets: number;
  /** Names of the sheets that were made. */
  readonly created: readonly string[];
  /** Rows and columns of ours that were missing and put back; 0 for sheets that were made. */
  readonly restoredRows: number;
  readonly restoredColumns: number;
  /** Figures written. */
  readonly figures: number;
  /** Figures not written because the cell holds another one. */
  readonly kept: number;
  /** Figures of indicators that the plan does not have. */
  readonly skipped: number;
}

/** What generating a gap analysis came to. */
export interface AnalysisReport {
  readonly sheet: string;
  readonly asOf: Month;
  readonly created: boolean;
  /** How many indicators have each status, the gravest first, as shown in the sheet. */
  readonly summary: string;
  readonly sample: boolean;
  readonly issues: readonly WorkbookIssue[];
}

/** What an earlier gap analysis says, as it stands in its sheet. */
export interface EarlierAnalysis {
  readonly asOf: Month;
  readonly figures: readonly EarlierFigure[];
}

/** What generating the dashboard came to. */
export interface DashboardReport extends AnalysisReport {
  /** What an analyst typed to choose indicators and no indicator is called. */
  readonly unknown: readonly string[];
}
