import { columnName } from "../../engine/grid";
import type { Placement } from "../../engine/place";
import { fitRows, isBody, listRule, listSheet, ruleWhere, wholeColumns, wholeNumbers } from "../../engine/rules";
import { colors } from "../../engine/style";
import { sampleWords } from "../vocabulary";
import { breakdownWords } from "./words";

type Sheet = Excel.Worksheet;

/** What 分解 has beside its cells when it is made: what may be typed, lines, and fields to fill in their colour. */
export function styleBreakdown(sheet: Sheet, placement: Placement): void {
  const { prompt, yes } = breakdownWords;
  wholeNumbers(sheet, wholeColumns(placement, "month"), { error: prompt.badMonth }, { low: 1, high: 11 });
  listRule(sheet, wholeColumns(placement, "brief"), [yes], prompt.brief);
  listRule(sheet, wholeColumns(placement, "sample"), sampleWords.words);
  const body = `AND(${isBody(placement)})`;
  const { columns, content } = placement;
  for (const { key, input } of content.columns) {
    const name = columnName(columns.get(key)!);
    ruleWhere(sheet, `${name}:${name}`, body, input ? colors.input : undefined);
  }
  listSheet(sheet, placement, "city");
  fitRows(sheet, placement);
  sheet.showGridlines = false;
}
