import type { Translation } from "../../../words";
import type { formsZhCN } from "./zh-CN";

/** Words that the pane's forms share, in English. */
export const formsEn = {
  person: "Your name",
  personHint: "Goes into the workbook with what you save, and is remembered on this computer.",
  saving: "Saving…",
  notRead: "Saved, but the workbook could not be read again: {why}",
  notNumber: "“{value}” in “{field}” is not a number; enter a number.",
  outOfRange: "“{value}” in “{field}” is out of range; enter {low} to {high}.",
  missing: "Fill in “{field}”.",
  noPerson: "Enter your name first; what is saved is signed.",
  choice: {
    growth: "own growth to come {value} %",
    monthly: "own figure for each period to come (or the year-end) {value} {unit}",
  },
  who: "{by} {on}",
  signed: "{text} ({who})",
} satisfies Translation<typeof formsZhCN>;
