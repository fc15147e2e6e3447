import type { Translation } from "../../words";
import type { exchangeZhCN } from "./zh-CN";

export const exchangeEn = {
  file: {
    oldOffice: "File “{file}” is of an old form (.xls) or has a password; not read. Save it as .xlsx.",
    damaged: "File “{file}” is damaged or no workbook; not read. Ask for it again.",
    tooLarge: "File “{file}” is too large; not read. Send the form alone.",
    macros: "File “{file}” holds macros; not opened. Save it as .xlsx without them.",
    entities: "File “{file}” declares XML entities; not opened. Save it again with Excel.",
    notForm: "File “{file}” is none of the forms that were sent; not read. Use the form that was sent.",
    laterVersion: "File “{file}” was made by a later version; not read. Update first.",
    otherPlan: "File “{file}” is a form of the plan of {region} {year}, not of this one; not read.",
    otherMonth: "File “{file}” is a form of {month}, not of this month; not read. Use the one of this month.",
    notAsked: "File “{file}” is of “{owner}”, which is not asked this month; not read. Check it.",
    altered:
      "Rows or hidden cells of file “{file}” were changed, so no row can be told for sure; not read. Fill in the form that was sent.",
  },
  place: "“{file}” {cell} ({name})",
  rowAltered:
    "The row of {place} has another indicator, unit or period than was sent, or is no longer this department's; not used. Check it.",
  strayCell: "“{text}” in “{file}” {cell} stands beside the table; not used. Check it.",
  clash: "{name} ({month}): {figures}; they differ and none is used. Check them.",
  clashFigure: "{owner} gives {value} (“{file}” {cell})",
  given: "“{file}” {cell}, {from}: ",
  noted: " (note: {note})",
  revision: "{place}: {standing}{source} stands, {value} came; what stands is kept. Check it.",
  from: " ({source})",
  figure: "{place}: {value}, {doubts}",
  state: { none: "not sent", questions: "questions", partial: "incomplete", complete: "sent" },
  remind: {
    none: "{owner} (not sent): {names}.",
    questions: "{owner} (questions): {names}.",
    partial: "{owner} (incomplete): {names}.",
    noted: "{name} (note: {note})",
    check: "check {cell} “{name}”",
  },
} as const satisfies Translation<typeof exchangeZhCN>;
