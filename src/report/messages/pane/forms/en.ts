import type { Messages } from "../../zh-CN";

/** Words that the pane's forms share, in English. */
export const formsEn: Messages["forms"] = {
  person: "Your name",
  personHint: "Stands in the workbook beside what you save; otherwise it stays on this computer.",
  saving: "Saving…",
  save: "Save",
  clear: "Clear",
  cancel: "Cancel",
  notNumber: "“{value}” in “{field}” is not a number; enter a number.",
  outOfRange: "“{value}” in “{field}” is out of range; enter {low} to {high}.",
  missing: "Fill in “{field}”.",
  noPerson: "Enter your name first; what is saved is signed.",
  signed: "{by} {on}",
};
