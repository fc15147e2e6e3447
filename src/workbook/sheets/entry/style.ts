import { columnName } from "../../engine/grid";
import type { Row } from "../../engine/content";
import type { Placement } from "../../engine/place";
import {
  firstCellOf,
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
import { monthKey } from "./columns";
import { isLockedFormula, lockedKey } from "./locked";
import { entryWords } from "./words";

type Sheet = Excel.Worksheet;
const { prompt } = entryWords;

/** What 月度数据 has beside its cells when it is made: validation, and months that publish nothing in grey. */
export function styleEntry(sheet: Sheet, placement: Placement): void {
  const months = wholeColumns(placement, monthKey(1), monthKey(12));
  const key = `${columnName(placement.columns.get(monthKey(1))!)}$${placement.keyRow + 1}`;
  const locked = isLockedFormula(key, firstCellOf(placement, lockedKey));
  numbersOnly(sheet, months, { prompt: prompt.figure, error: prompt.badFigure });
  wholeNumbers(sheet, wholeColumns(placement, "year"), { error: prompt.badYear }, { low: 1900, high: 2100 });
  listRule(sheet, wholeColumns(placement, "role"), roleWords.words);
  listRule(sheet, wholeColumns(placement, "vintage"), vintageWords.words);
  listRule(sheet, wholeColumns(placement, "sample"), sampleWords.words);

  const body = isBody(placement);
  const calendar = firstCellOf(placement, "calendar");
  const published = `ISNUMBER(FIND(","&${key}&",",${calendar}))`;
  ruleWhere(sheet, months, `AND(${body},${locked})`, colors.locked);
  ruleWhere(sheet, months, `AND(${body},NOT(${locked}),${calendar}<>"",NOT(${published}))`, colors.grey);
  const sample = sampleRules(placement, monthKey(1), monthKey(12));
  const due = `${body},NOT(${locked}),OR(${calendar}="",${published})`;
  ruleWhere(sheet, months, `AND(${due},${sample.is})`, colors.sample);
  ruleWhere(sheet, months, `AND(${due},NOT(${sample.is}))`, colors.input);
  const [before, after] = [wholeColumns(placement, "vintage", "basis"), wholeColumns(placement, "source", lockedKey)];
  for (const address of [wholeColumns(placement, "no", "role"), before, after])
    ruleWhere(sheet, address, `AND(${body})`);
  const word = wholeColumns(placement, "sample");
  ruleWhere(sheet, word, `AND(${body},NOT(${sample.gone}))`);
  ruleWhere(sheet, word, `AND(${body},${sample.gone})`, { font: colors.paper });
  listSheet(sheet, placement, "role");
}

/**
 * Lets nothing more be typed into the cells of a month that are locked, or numbers again where none is. Only a month that was
 * locked asks its cells by a formula, which costs a while in a sheet of many rows.
 */
export function guardMonth(sheet: Sheet, placement: Placement, month: number, isLocked: boolean): void {
  const address = wholeColumns(placement, monthKey(month));
  const key = `${columnName(placement.columns.get(monthKey(month))!)}$${placement.keyRow + 1}`;
  const locked = isLockedFormula(key, firstCellOf(placement, lockedKey));
  // No number is between 1 and 0.
  const span = isLocked ? { low: `=IF(${locked},1,-1E+15)`, high: `=IF(${locked},0,1E+15)` } : {};
  numbersOnly(sheet, address, { prompt: prompt.figure, error: prompt.badFigure }, span);
}

/** A cell that was left in per cent, or as a date, shows what is written into it. */
export function formatEntered(sheet: Sheet, { content, rowPlaces, columns }: Placement, rows: readonly Row[]): void {
  content.rows.forEach((_, i) => {
    for (const [key, format] of rows[i]?.formats ?? [])
      sheet.getRangeByIndexes(rowPlaces[i]!, columns.get(key)!, 1, 1).numberFormat = [[format]];
  });
}
