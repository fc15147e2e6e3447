import type { Placement } from "../../engine/place";
import {
  isBody,
  listRule,
  listSheet,
  numbersOnly,
  offerList,
  ruleWhere,
  texts,
  wholeColumns,
} from "../../engine/rules";
import { usualOwners } from "../../../plan";
import { colors } from "../../engine/style";
import { choiceWords, statusWords } from "../vocabulary";
import { sheetWords } from "../words";
import { targetsWords } from "./words";

type Sheet = Excel.Worksheet;
const { prompt } = targetsWords;

/** What 目标 has beside its cells when it is made. */
export function styleTargets(sheet: Sheet, placement: Placement): void {
  for (const { key } of placement.content.columns) guardTarget(sheet, wholeColumns(placement, key), key);
  ruleWhere(sheet, wholeColumns(placement, "no", "frequency"), `AND(${isBody(placement)})`);
  ruleWhere(sheet, wholeColumns(placement, "owner", "revisions"), `AND(${isBody(placement)})`, colors.input);
  listSheet(sheet, placement, "name");
}

/** What columns of 目标 have that were not there before. */
export function guardTargets(sheet: Sheet, placement: Placement): void {
  for (const { key, hidden, input } of placement.newColumns) {
    guardTarget(sheet, wholeColumns(placement, key), key);
    const lined = `AND(${isBody(placement)})`;
    if (!hidden) ruleWhere(sheet, wholeColumns(placement, key), lined, input ? colors.input : undefined);
  }
}

/** What a column of 目标 lets in. */
function guardTarget(sheet: Sheet, address: string, key: string): void {
  const figure = (said: string, span = {}) =>
    numbersOnly(sheet, address, { prompt: said, error: sheetWords.badFigure }, span);
  if (key.startsWith("milestone")) figure(prompt.milestone);
  switch (key) {
    case "owner":
      return offerList(sheet, address, usualOwners, prompt.owner);
    case "tolerance":
      return figure(prompt.tolerance, { low: 0 });
    case "expected":
      return figure(prompt.expected);
    case "choice":
      return listRule(sheet, address, choiceWords.words, prompt.choice);
    case "manual":
      return listRule(sheet, address, statusWords.words, prompt.status);
    case "manualReason":
      return texts(sheet, address, prompt.reason, 500);
    case "remark":
      return texts(sheet, address, prompt.remark, 2000);
    case "revisions":
      return texts(sheet, address, prompt.revisions, 5000);
    case "choiceBy":
    case "manualBy":
    case "remarkBy":
      return texts(sheet, address, prompt.signed, 60);
  }
}
