import type { Translation } from "../../../words";
import type { paneZhCN } from "./zh-CN";

/** The words of the pane in English. */
export const paneEn = {
  title: "JH Targets",
  planTitle: "Main targets of the {year} plan of {region}",
  reading: "Reading the workbook…",
  opening: "Opening…",
  readAgain: "Read again",
  noFunctions: "This Excel has no custom functions: JH.* formulas do not work, everything else does.",
  fetching: "Opening…",
  notFetched: "This part was not fetched; check the network and open the pane again.",
  startFailed: "Excel was not reached; open this add-in in Excel.",
  asOf: "As of",
  month: "{year}-{month}",
  list: "Status of the indicators",
  inputIssues: "{count} {count:entry was|entries were} not used; check {count:it|them}:",
  moreIssues: "… {count} in all",
  samples: {
    clear: "Clear samples",
    question: "Every figure that is still a sample goes from all sheets; what you typed stays. Clear them?",
    yes: "Clear",
    no: "Cancel",
    cleared: "{figures} sample {figures:figure|figures} cleared ({sheets}).",
    undo: "Undo clearing the samples",
    undone: "The samples are back.",
    undoneBut:
      "The samples are back; {changed} {changed:cell|cells} filled since {changed:stays|stay} as {changed:it is|they are}.",
  },
  insertTitle: "Insert target formula",
  insertHint: "Select an empty cell, then choose an indicator.",
  insert: "Insert",
  cancel: "Cancel",
  cancelling: "Cancelling…",
  dismiss: "Dismiss",
  views: "Views",
  tab: { overview: "Overview", todo: "To do", promises: "Promises", regions: "Regions", settings: "Settings" },
  back: "Back",
  steps: {
    title: "Three steps to begin",
    done: " (done)",
    load: "Load targets",
    enter: "Enter the months",
    generate: "Generate gap analysis",
    hint: {
      load: "Makes the sheets 目标, 月度数据 and 说明 and changes no other.",
      enter: "Type figures into 月度数据; grey months are not published.",
      generate: "Gaps, projected year-ends and statuses at the as-of month, the gravest first.",
    },
  },
} satisfies Translation<typeof paneZhCN>;
