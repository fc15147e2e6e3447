/**
 * The managed sheets: 目标, 月度数据, 差距分析, 看板, 监测通报, 说明. The only product folder that says `Excel.`. `engine` finds,
 * places and writes a sheet whatever it holds, `sheets` has all that is particular to one, `actions` read, compute, place and
 * write. May import `plan`, `observations`, `analysis` and `report`. `Excel` and `Office` are the client's globals; a program
 * outside of a page sets them first.
 */
export { generateBriefing } from "./actions/briefing";
export { generateDashboard } from "./actions/dashboard";
export { readEarlier } from "./actions/earlier";
export { freezeFunctions, insertFormula, insertTargetFormula } from "./actions/formulas";
export type { FreezeReport } from "./actions/formulas";
export { generateAnalysis } from "./actions/generate";
export { goTo } from "./actions/goTo";
export { loadTargets } from "./actions/load";
export { readWorkbook } from "./actions/read";
export { saveIndicator } from "./actions/saveIndicator";
export { saveSettings } from "./actions/saveSettings";
export { highlight, openEntry } from "./actions/show";
export type { HighlightReport } from "./actions/show";
export { undoGenerate } from "./actions/undo";
export type { UndoReport } from "./actions/undo";
export { watchEntry } from "./actions/watch";
export type { FunctionCall, FunctionName, GoToPlace, IndicatorChange, SettingsChange, TargetRevision } from "./change";
export type {
  AnalysisReport,
  DashboardReport,
  EarlierAnalysis,
  LoadReport,
  WorkbookData,
  WorkbookIssue,
  WorkbookIssueCode,
} from "./data";
export type { Outcome, WorkbookFailure, WorkbookFailureCode } from "./engine/outcome";
export { failureSentence, workbookIssueSentence } from "./sentences";
export { createStore, workbookStore } from "./store";
export type { WorkbookStore } from "./store";
