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
  problem: {
    percentAsFraction:
      "“{value}” in “{field}” looks like {percent} % written as a fraction; enter {percent} or {percent}%.",
    outOfBounds: "“{value}” in “{field}” is out of range; enter {low} to {high}.",
    negativeFigure: "“{value}” in “{field}” cannot be negative; check it.",
    indexForGrowth: "“{value}” in “{field}” looks like an index; enter the growth, {growth}.",
    unitMismatch: "“{value}” in “{field}” is in {given}, which does not convert to {unit}; check the unit.",
  },
  doubt: {
    maybeFraction: "“{value}” looks like a fraction and is used as {value} %; for {percent} % enter {percent}.",
    farFromScale: "“{value}” is {times} times the figures there are; check its unit.",
    maybeIndex: "“{value}” looks like an index; if it is one, enter the growth, {growth}.",
  },
  odd: "“{value}” is far from the figures there are; check it.",
  missing: "Fill in “{field}”.",
  noPerson: "Enter your name first; what is saved is signed.",
  choice: {
    growth: "own growth to come {value} %",
    monthly: "own figure for each period to come (or the year-end) {value} {unit}",
  },
  who: "{by} {on}",
  signed: "{text} ({who})",
} satisfies Translation<typeof formsZhCN>;
