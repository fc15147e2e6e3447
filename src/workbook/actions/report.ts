import type { DocumentRefusal } from "../../documents";
import type { Month, Observation } from "../../observations";
import type { Plan } from "../../plan";
import type { WorkbookFailure } from "../engine/failure";
import type { WorkbookIssue } from "../engine/issue";

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
  /** Indicators of the plan, and how many of them are behind. */
  readonly count: number;
  readonly behind: number;
  readonly sample: boolean;
  /** Name of the sheet in which what a person had changed is kept as it stood; null where nothing was. */
  readonly keptIn: string | null;
  /** Owners typed there that were written into 目标. */
  readonly owners: number;
  readonly issues: readonly WorkbookIssue[];
}

/** What generating the dashboard came to. */
export interface DashboardReport extends AnalysisReport {
  /** What an analyst typed to choose indicators and no indicator is called. */
  readonly unknown: readonly string[];
}

/** What loading the promises came to. */
export interface TaskLoadReport {
  /** Promises of the register. */
  readonly tasks: number;
  /** Names of the sheets that were made. */
  readonly created: readonly string[];
  /** Rows and columns of ours that were put into sheets that were there. */
  readonly addedRows: number;
  readonly addedColumns: number;
}

/** What generating the bulletin came to; its counts are of promises. */
export type TaskReport = Omit<AnalysisReport, "owners" | "issues">;

/** What generating 年度对比 came to. */
export interface ComparisonReport {
  readonly sheet: string;
  /** That are compared, the first one first. */
  readonly years: readonly number[];
  readonly created: boolean;
  /** Indicators of all years. */
  readonly count: number;
  /** Name of the sheet in which what a person had changed is kept as it stood; null where nothing was. */
  readonly keptIn: string | null;
}

/** What taking 指标库 into the plans came to. */
export interface LibraryReport {
  /** Indicators that are taken for something else than before. */
  readonly changed: number;
  /** Cells that cannot be used; with any, nothing was written. */
  readonly issues: readonly WorkbookIssue[];
}

/** What clearing the samples came to. */
export interface SamplesCleared {
  readonly figures: number;
  /** By sheet, those that held any mark. */
  readonly sheets: readonly { readonly sheet: string; readonly figures: number }[];
}

/** What last year's workbook brings. */
export interface PastWorkbook {
  readonly plan: Plan;
  /** Of that plan's indicators, those of earlier years among them; samples stay behind. */
  readonly observations: readonly Observation[];
  /** How many samples stay behind. */
  readonly samples: number;
  /** The years of the figures. */
  readonly years: readonly number[];
  /** Cells that could not be used. */
  readonly issues: readonly WorkbookIssue[];
}

/** Why a file is not taken as last year's workbook: it cannot be read, or is none of ours. */
export type PastRefusal =
  | { readonly kind: "file"; readonly refusal: DocumentRefusal }
  | { readonly kind: "workbook"; readonly failure: WorkbookFailure };
