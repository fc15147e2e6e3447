import { cellName, columnName } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import type { Placement } from "../../engine/place";
import { fitRows, isBody, listRule, numbersOnly, printSetup, ruleWhere, texts, wholeColumns } from "../../engine/rules";
import { colors } from "../../engine/style";
import { paletteWords, statusWords } from "../vocabulary";
import { sheetWords } from "../words";
import { settingRow } from "./settings";
import { guideWords } from "./words";

type Sheet = Excel.Worksheet;
const { prompt } = guideWords;

/** What 说明 has beside its cells when it is made. */
export function styleGuide(sheet: Sheet, placement: Placement): void {
  const settings = wholeColumns(placement, "setting");
  const [section, setting, rule] = ["section ", "setting ", "rule "].map((kind) => isKind(placement, kind));
  const plain = `AND(${isBody(placement)},NOT(${section}),NOT(${rule}))`;
  ruleWhere(sheet, wholeColumns(placement, "item", "text"), section!, colors.heading);
  colorRuleRows(sheet, placement);
  ruleWhere(sheet, settings, setting!, colors.input);
  ruleWhere(sheet, settings, `AND(${plain},NOT(${setting}))`);
  for (const key of ["item", "text"]) ruleWhere(sheet, wholeColumns(placement, key), plain);
  guardGuide(sheet, placement);
  printSetup(sheet, placement.headingRow);
  fitRows(sheet, placement);
  sheet.freezePanes.freezeRows(placement.headingRow + 1);
}

/** What rows of 说明 have that were put into a sheet which was there. */
export function guardGuideRows(sheet: Sheet, placement: Placement, before: Located): void {
  if (placement.newRows === 0) return;
  guardGuide(sheet, placement);
  if (!before.rows.some(({ key }) => key.startsWith("rule "))) colorRuleRows(sheet, placement);
}

const isKind = ({ keyColumn }: Placement, kind: string) => `LEFT($${columnName(keyColumn)}1,${kind.length})="${kind}"`;

const colorRuleRows = (sheet: Sheet, placement: Placement) =>
  ruleWhere(sheet, wholeColumns(placement, "item", "text"), isKind(placement, "rule "), colors.input);

/** What the cells of settings and rules let in. */
function guardGuide(sheet: Sheet, placement: Placement): void {
  placement.content.rows.forEach(({ key }, i) => {
    const cell = (column: string) => cellName(placement.rowPlaces[i]!, placement.columns.get(column)!);
    if (key === settingRow("palette")) listRule(sheet, cell("setting"), paletteWords.words, prompt.palette);
    else if (key.startsWith("setting "))
      numbersOnly(sheet, cell("setting"), { prompt: prompt.setting, error: sheetWords.badFigure }, { low: 0 });
    if (!key.startsWith("rule ")) return;
    texts(sheet, cell("item"), prompt.ruleName, 60);
    listRule(sheet, cell("setting"), statusWords.words, prompt.ruleStatus);
    texts(sheet, cell("text"), prompt.rule, 200);
  });
}
