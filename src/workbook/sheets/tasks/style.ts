import { taskBases, taskWords } from "../../../tasks";
import type { Placement } from "../../engine/place";
import {
  firstCellOf,
  fitRows,
  isBody,
  listRule,
  listSheet,
  numbersOnly,
  ruleWhere,
  texts,
  wholeColumns,
} from "../../engine/rules";
import { colors } from "../../engine/style";
import { quarterKeys } from "./columns";
import { tasksWords } from "./words";

type Sheet = Excel.Worksheet;
const { prompt } = tasksWords;

/** What 重点任务 has beside its cells when it is made: what a cell lets in, and in grey what is not to be filled. */
export function styleTasks(sheet: Sheet, placement: Placement): void {
  for (const { key } of placement.content.columns) guardColumn(sheet, placement, key);
  const body = isBody(placement);
  ruleWhere(sheet, wholeColumns(placement, "id", "conditions"), `AND(${body})`);
  const whole = (first: string, last: string, formula: string, color: string) =>
    ruleWhere(sheet, wholeColumns(placement, first, last), formula, color);
  const followed = `AND(${body},${isReported(placement)})`;
  whole("owner", "support", `AND(${body})`, colors.input);
  whole("basis", "document", followed, colors.input);
  whole("basis", "document", `AND(${body},NOT(${isReported(placement)}))`, colors.grey);
  whole("consent", "consentBy", `AND(${body},${givesFigure(placement)})`, colors.input);
  whole("consent", "consentBy", `AND(${body},NOT(${givesFigure(placement)}))`, colors.grey);
  whole("problem", "next", `AND(${body})`, colors.input);
  fitRows(sheet, placement);
  listSheet(sheet, placement, "name");
}

/** A promise that is followed by reports of its own. */
function isReported(placement: Placement): string {
  const { kind, relation } = taskWords("zh-CN");
  const same = relation.repeats.split("{")[0]!;
  const annex = firstCellOf(placement, "annex");
  return `AND(${firstCellOf(placement, "kind")}<>"${kind.qualitative}",LEFT(${annex},${same.length})<>"${same}")`;
}

/** A promise that may give a leaf of the annex its figure. */
function givesFigure(placement: Placement): string {
  const said = taskWords("zh-CN").relation.gives.split("}")[1]!;
  return `ISNUMBER(FIND("${said}",${firstCellOf(placement, "annex")}))`;
}

/** What a column of 重点任务 lets in. */
function guardColumn(sheet: Sheet, placement: Placement, key: string): void {
  const address = wholeColumns(placement, key);
  const figure = (said: string) => numbersOnly(sheet, address, { prompt: said, error: tasksWords.badNumber });
  const { basis } = taskWords("zh-CN");
  switch (key) {
    case "basis":
      // The pace of an indicator comes with the promise that repeats it and is nobody's to choose.
      return listRule(
        sheet,
        address,
        taskBases.filter((code) => code !== "series").map((code) => basis[code]),
        prompt.basis,
      );
    case "consent":
      return listRule(sheet, address, [tasksWords.agreed], prompt.consent);
    case "base":
      return figure(prompt.base);
    case "adjusted":
      return figure(prompt.adjusted);
    case "adjustedFrom":
      return texts(sheet, address, prompt.adjustedFrom, 20);
    case "owner":
      return texts(sheet, address, prompt.owner, 60);
  }
  if ((quarterKeys as readonly string[]).includes(key)) figure(prompt.quarter);
}
