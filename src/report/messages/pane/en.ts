import type { Messages } from "../zh-CN";

/** The words of the pane in English. */
export const paneEn: Messages["pane"] = {
  title: "JH Targets",
  planTitle: "Main targets of the {year} plan of {region}",
  reading: "Reading the workbook…",
  readAgain: "Read again",
  empty: "The workbook has no targets yet. Loading makes three sheets (目标, 月度数据, 说明) and changes no other.",
  noFunctions: "This Excel has no custom functions: JH.* formulas do not work, everything else does.",
  startFailed: "Excel was not reached; open this add-in in Excel.",
  load: "Load targets",
  entry: "Enter data",
  generate: "Generate gap analysis",
  asOf: "As of",
  month: "{year}-{month}",
  summary: "{count} in all as of {asOf}",
  list: "Status of the indicators",
  target: "target",
  inputIssues: "{count} entries were not used; check them:",
  moreIssues: "… {count} in all",
  insertTitle: "Insert target formula",
  insertHint: "Select an empty cell, then choose an indicator.",
  indicator: "Indicator",
  insert: "Insert",
  cancel: "Cancel",
  dismiss: "Dismiss",
};
