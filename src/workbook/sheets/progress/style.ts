import type { Placement } from "../../engine/place";
import { columnName } from "../../engine/grid";
import { firstCellOf, fitRows, listRule, listSheet, ruleWhere, texts, wholeColumns } from "../../engine/rules";
import { colors } from "../../engine/style";
import { sampleRules } from "../sampled";
import { progressWords } from "./words";

const { prompt, verified, sample } = progressWords;

/** What 任务进展 has beside its cells when it is made: what a cell says while it is selected, and lines around its rows. */
export function styleProgress(sheet: Excel.Worksheet, placement: Placement): void {
  const column = (key: string) => wholeColumns(placement, key);
  texts(sheet, column("month"), prompt.month, 20);
  // A node may be said to be done in words, so that numbers alone would not do.
  texts(sheet, column("value"), prompt.value, 40);
  texts(sheet, column("date"), prompt.date, 20);
  listRule(sheet, column("verified"), [verified.self, verified.verified]);
  listRule(sheet, column("sample"), [sample]);
  // A row that a person put in has no hidden key.
  const given = `${firstCellOf(placement, "task")}&${firstCellOf(placement, "name")}<>""`;
  const body = `AND(LEFT($${columnName(placement.keyColumn)}1,1)<>"#",${given})`;
  ruleWhere(sheet, wholeColumns(placement, "task", "unit"), body);
  const rule = sampleRules(placement, "value");
  for (const address of [column("month"), wholeColumns(placement, "verified", "note")])
    ruleWhere(sheet, address, body, colors.input);
  ruleWhere(sheet, column("value"), `AND(${body},NOT(${rule.is}))`, colors.input);
  ruleWhere(sheet, column("value"), `AND(${body},${rule.is})`, colors.sample);
  ruleWhere(sheet, column("sample"), `AND(${body},NOT(${rule.gone}))`, colors.input);
  ruleWhere(sheet, column("sample"), `AND(${body},${rule.gone})`, { fill: colors.input, font: colors.input });
  fitRows(sheet, placement);
  listSheet(sheet, placement, "name");
}
