/**
 * The managed sheets: 目标, 月度数据, 差距分析, 看板, 监测通报, 说明. The only product folder that says `Excel.`. `engine` finds,
 * places and writes a sheet whatever it holds, `sheets` has all that is particular to one, `actions` read, compute, place and
 * write. May import `plan`, `observations`, `analysis` and `report`. What is known of a workbook from one action to the next is in the object that
 * {@link createWorkbook} makes; `runtime` holds the one of a page.
 */
export type { ActiveSheet } from "./actions/activeSheet";
export type {
  AnalysisReport,
  ComparisonReport,
  DashboardReport,
  LoadReport,
  PastWorkbook,
  SamplesCleared,
  TaskLoadReport,
  TaskReport,
} from "./actions/report";
export type { ReportedEntry, ShippedTasks, TaskChoice } from "./actions/tasks";
export type { TypedRow } from "./actions/typed";
export type { OpenedYear } from "./actions/openYear";
export type { LockedAnswer } from "./actions/lock";
export type { ImportReport } from "./actions/importFigures";
export type { FreezeReport } from "./actions/formulas";
export type { HighlightReport } from "./actions/show";
export type { WorkbookFailure, WorkbookFailureCode, WorkbookResult } from "./engine/failure";
export type { WorkbookIssue, WorkbookIssueCode } from "./engine/issue";
export type { ExcelClient } from "./engine/session";
export type { UndoReport } from "./engine/undo";
export { failureSentence, workbookIssueSentence } from "./sentences";
export type {
  EnteredFigure,
  FunctionCall,
  FunctionName,
  GoToPlace,
  IndicatorChange,
  SettingsChange,
  TargetRevision,
} from "./sheets/change";
export { comparedAnalysis, doubtsOf } from "./sheets/data";
export type { EarlierAnalysis, WorkbookData } from "./sheets/data";
export type { TaskData, TaskOffer, TaskSheetIssue } from "./sheets/tasks/data";
export { createTaskStore, type TaskStore } from "./taskStore";
export type { RegionsGiven, RegionsLoaded, RegionsPreview, RegionsReport } from "./actions/regions/report";
export type { RegionsReading, RegionsStore } from "./actions/regions/store";
export type { WorkbookRegions } from "./regions";
export { createStore, type WorkbookStore } from "./store";
export { createWorkbook, type Workbook } from "./workbook";
