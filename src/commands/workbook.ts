import type { Month, Observation } from "../observations";
import type { Plan } from "../plan";
import type { AnalysisReport, DashboardReport, LoadReport, Outcome, WorkbookData } from "../workbook";

/** The actions on the workbook that the commands run (`src/workbook`). */
export interface WorkbookActions {
  loadTargets(plan: Plan, observations: readonly Observation[]): Promise<Outcome<LoadReport>>;
  /** Reads the workbook into the store. */
  readWorkbook(): Promise<Outcome<WorkbookData>>;
  openEntry(): Promise<Outcome<unknown>>;
  generateAnalysis(asOf: Month): Promise<Outcome<AnalysisReport>>;
  generateDashboard(asOf: Month): Promise<Outcome<DashboardReport>>;
  generateBriefing(asOf: Month): Promise<Outcome<AnalysisReport>>;
  undoGenerate(): Promise<Outcome<{ readonly sheet: string }>>;
  highlight(): Promise<Outcome<{ readonly sheet: string; readonly rows: number; readonly on: boolean }>>;
  /** Of the active sheet. */
  freezeFunctions(): Promise<Outcome<{ readonly sheet: string; readonly cells: number }>>;
  insertTargetFormula(indicator: string): Promise<Outcome<{ readonly cell: string }>>;
}
