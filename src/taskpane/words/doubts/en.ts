import type { Translation } from "../../../words";
import type { doubtsZhCN } from "./zh-CN";

/** Words on what is missing and what is in doubt, in English. */
export const doubtsEn = {
  count: "Check {count} {count:figure|figures}",
  completeness: "{entered} of {due} due {due:figure|figures} entered, {missing} missing",
  complete: "All {due} due figures entered",
  question: "{count} {count:figure is|figures are} in doubt, and {count:was|were} used as entered. Check first?",
  mend: "Make it {percent}",
  mendOf: "Make it {percent}: {cell}",
  right: "It is right",
  rightOf: "It is right: {cell}",
  who: "Your name",
  confirm: "Confirm",
  reason: "Reason",
  reasonOf: "Reason of the revision: {cell}",
  revise: "Note as a revision",
  reviseOf: "Note as a revision: {cell}",
  restore: "Put back",
  restoreOf: "Put the locked figure back: {cell}",
  check: "Check first",
  goOn: "Go on",
} satisfies Translation<typeof doubtsZhCN>;
