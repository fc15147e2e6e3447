import { statusesBehind, type Palette } from "../../analysis";
import { highlightColor } from "../../report";
import { monthKey } from "../entry/columns";
import { optionalColumns } from "../gap/columns";
import type { Located } from "../sheet/locate";
import type { Placement } from "../sheet/place";
import { settingRow } from "../guide/settings";
import { cellName, columnName } from "../sheet/grid";
import { choiceWordsInOrder } from "../targets/judgement";
import { sheetWords as words } from "../words";
import { colors } from "./dress";
import { colorStatuses } from "./statusRules";
import {
  cellOf,
  fillWhere,
  filterButtons,
  fitRows,
  freeze,
  isBody,
  listed,
  numbersOnly,
  lineBody,
  printSetup,
  printWithout,
  ruleWhere,
  texts,
  wholeColumns,
  wholeNumbers,
} from "./rules";

type Sheet = Excel.Worksheet;
const { prompt, role, vintage, sample } = words.workbook;

/** What 目标 has beside its cells when it is made. */
export function lookOfTargets(sheet: Sheet, placement: Placement): void {
  for (const { key } of placement.content.columns) guardTarget(sheet, wholeColumns(placement, key), key);
  ruleWhere(sheet, wholeColumns(placement, "no", "frequency"), `AND(${isBody(placement)})`);
  ruleWhere(sheet, wholeColumns(placement, "owner", "revisions"), `AND(${isBody(placement)})`, colors.input);
  finish(sheet, placement, "name");
  // What was promised on one page, what people decide on another, each with the names of the indicators.
  sheet.pageLayout.zoom = { horizontalFitToPages: 2 };
  sheet.pageLayout.setPrintTitleColumns(absolute(wholeColumns(placement, "no", "name")));
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
  const figure = (said: string, low?: number) =>
    numbersOnly(sheet, address, { prompt: said, error: prompt.badFigure }, low);
  if (key.startsWith("milestone")) figure(prompt.milestone);
  switch (key) {
    case "tolerance":
      return figure(prompt.tolerance, 0);
    case "expected":
      return figure(prompt.expected);
    case "choice":
      return listed(sheet, address, choiceWordsInOrder, prompt.choice);
    case "manual":
      return listed(sheet, address, Object.values(words.status), prompt.status);
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

/** What 月度数据 has beside its cells when it is made: validation, and months that publish nothing in grey. */
export function lookOfEntry(sheet: Sheet, placement: Placement): void {
  const months = wholeColumns(placement, monthKey(1), monthKey(12));
  numbersOnly(sheet, months, { prompt: prompt.figure, error: prompt.badFigure });
  wholeNumbers(sheet, wholeColumns(placement, "year"), { error: prompt.badYear }, 1990, 2100);
  listed(sheet, wholeColumns(placement, "role"), Object.values(role));
  listed(sheet, wholeColumns(placement, "vintage"), Object.values(vintage));
  listed(sheet, wholeColumns(placement, "sample"), [sample]);

  const body = isBody(placement);
  const calendar = cellOf(placement, "calendar");
  const key = `${columnName(placement.columns.get(monthKey(1))!)}$${placement.keyRow + 1}`;
  const published = `ISNUMBER(FIND(","&${key}&",",${calendar}))`;
  ruleWhere(sheet, months, `AND(${body},${calendar}<>"",NOT(${published}))`, colors.grey);
  ruleWhere(sheet, months, `AND(${body},OR(${calendar}="",${published}))`, colors.input);
  for (const address of [wholeColumns(placement, "no", "role"), wholeColumns(placement, "vintage", "note")])
    ruleWhere(sheet, address, `AND(${body})`);
  finish(sheet, placement, "role");
}

/** What 说明 has beside its cells when it is made. */
export function lookOfGuide(sheet: Sheet, placement: Placement): void {
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
    if (key === settingRow("palette"))
      listed(sheet, cell("setting"), Object.values(words.workbook.palette), prompt.palette);
    else if (key.startsWith("setting "))
      numbersOnly(sheet, cell("setting"), { prompt: prompt.setting, error: prompt.badFigure }, 0);
    if (!key.startsWith("rule ")) return;
    texts(sheet, cell("item"), prompt.ruleName, 60);
    listed(sheet, cell("setting"), Object.values(words.status), prompt.ruleStatus);
    texts(sheet, cell("text"), prompt.rule, 200);
  });
}

/** What 差距分析 has beside its cells when it is made: colours over the status, lagging rows, the pace bar. */
export function lookOfGap(sheet: Sheet, placement: Placement, palette: Palette): void {
  colorStatuses(statusCells(sheet, placement), palette);
  const at = cellOf(placement, "status");
  const lagging = statusesBehind.map((code) => `${at}="${words.status[code]}"`).join(",");
  const onOff = `$${columnName(placement.columns.get("highlight")!)}$${placement.headingRow + 1}`;
  for (const [first, last] of [
    ["no", "target"],
    ["earlier", "pace"],
    ["gap", "explanation"],
  ] as const)
    fillWhere(
      sheet,
      wholeColumns(placement, first, last),
      `AND(${onOff}="on",OR(${lagging}))`,
      highlightColor(palette),
    );

  const bar = sheet.getRange(wholeColumns(placement, "progress")).conditionalFormats.add("DataBar").dataBar;
  bar.showDataBarOnly = true;
  bar.lowerBoundRule = { type: "Number", formula: "0" };
  bar.upperBoundRule = { type: "Number", formula: "1.2" };
  bar.positiveFormat.fillColor = "#9DC3E6";
  bar.positiveFormat.gradientFill = false;
  finish(sheet, placement, "name");
  sheet.showGridlines = false;
}

/** @example absolute("B:D") // "$B:$D" */
const absolute = (columns: string) => columns.replace(/[A-Z]+/g, (name) => `$${name}`);

/** The cells of 差距分析 that are coloured by the status they say. */
const statusCells = (sheet: Sheet, placement: Placement): Excel.Range =>
  sheet.getRange(wholeColumns(placement, "status"));

/** What changes with the rows of 差距分析: lines and heights, and optional columns shown only where they hold anything. */
export function refreshGap(sheet: Sheet, placement: Placement): void {
  const { content, columns } = placement;
  if (placement.newRows > 0) {
    lineBody(sheet, placement);
    printWithout(sheet, placement, "explanation");
  }
  for (const key of optionalColumns) {
    const filled = content.rows.some(({ cells }) => (cells.get(key) ?? "") !== "");
    const name = columnName(columns.get(key)!);
    sheet.getRange(`${name}:${name}`).columnHidden = !filled;
  }
  fitRows(sheet, placement);
}

function finish(sheet: Sheet, placement: Placement, lastFrozen: string): void {
  filterButtons(sheet, placement);
  freeze(sheet, placement, lastFrozen);
  printSetup(sheet, placement.headingRow);
}
