import type { Translation } from "../../../words";
import type { noticeViewZhCN } from "./zh-CN";

export const noticeViewEn = {
  title: "Promises of a notice's text",
  back: "Back",
  give: "Paste or choose the text of a notice or work report (text, page, .docx; of a PDF its copied text)",
  unfinished: "“{name}” was read and not written yet.",
  goOn: "Go on",
  anew: "Begin anew",
  notKept: "What was begun is not kept: {why}",
  tooLong: "“{name}” has {length} characters, more than {limit}; read it in parts.",
  nothing: "“{name}” promises no quantity; check whether it is the text of a notice.",
  otherYear: "The text says {said}, the workbook's plan is of {year}; deadlines are read for {year}.",
  found:
    "{count} {count:promise|promises} with a number in “{name}”, {doubtful} to be checked; {others} other {others:number|numbers}. Projects without a number are yours to add.",
  show: "Show",
  shown: {
    all: "all ({count})",
    doubtful: "to be checked ({count})",
    kept: "kept ({count})",
    left: "not kept ({count})",
  },
  list: "Promises found",
  line: "{id} {label}: {target}",
  facts: "{scope}, by {deadline}",
  change: "Change",
  changeOf: "Change: {label}",
  label: "Promise",
  scope: "Scope",
  stretch: "“{stretch}” holds for it",
  others: "Numbers that are no promises ({count})",
  write: "Write into 重点任务 ({count})",
  written: "{count} written; {there} stood there already. 任务进展 has an empty row for each.",
  undo: "Take this back",
  undone: "{count} taken back.",
} satisfies Translation<typeof noticeViewZhCN>;
