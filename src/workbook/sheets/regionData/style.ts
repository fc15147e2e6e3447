import type { Placement } from "../../engine/place";
import {
  fillWhere,
  isBody,
  listRule,
  listSheet,
  numbersOnly,
  ruleWhere,
  wholeColumns,
  wholeNumbers,
} from "../../engine/rules";
import { colors } from "../../engine/style";
import { sampleRules } from "../sampled";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { sheetWords } from "../words";
import { regionDataWords } from "./words";

type Sheet = Excel.Worksheet;

/** What 分县数据 has beside its cells when it is made: what may be typed, filter buttons and paper. */
export function styleRegionData(sheet: Sheet, placement: Placement): void {
  const { prompt } = regionDataWords;
  wholeNumbers(sheet, wholeColumns(placement, "year"), { error: prompt.badYear }, { low: 1900, high: 2100 });
  wholeNumbers(sheet, wholeColumns(placement, "month"), { error: prompt.badMonth }, { low: 1, high: 12 });
  numbersOnly(sheet, wholeColumns(placement, "value"), { error: sheetWords.badFigure });
  listRule(sheet, wholeColumns(placement, "role"), [roleWords.wordOf("actual"), roleWords.wordOf("level")]);
  listRule(sheet, wholeColumns(placement, "scope"), Object.values(regionDataWords.scope));
  listRule(sheet, wholeColumns(placement, "vintage"), vintageWords.words);
  listRule(sheet, wholeColumns(placement, "sample"), sampleWords.words);
  const sample = sampleRules(placement, "value");
  fillWhere(sheet, wholeColumns(placement, "value"), sample.is, colors.sample);
  ruleWhere(sheet, wholeColumns(placement, "sample"), `AND(${isBody(placement)},${sample.gone})`, {
    font: colors.paper,
  });
  listSheet(sheet, placement, "name");
}
