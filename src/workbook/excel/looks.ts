import { monthKey } from "../entry/columns";
import { optionalColumns } from "../gap/columns";
import type { Placement } from "../sheet/place";
import { columnName } from "../sheet/grid";
import { sheetWords as words } from "../words";
import { colors } from "./dress";
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
  ruleWhere,
  wholeColumns,
  wholeNumbers,
} from "./rules";

type Sheet = Excel.Worksheet;
const { prompt, role, vintage, sample } = words.workbook;

/** What 目标 has beside its cells when it is made. */
export function lookOfTargets(sheet: Sheet, placement: Placement): void {
  const milestones = placement.content.columns.filter(({ key }) => key.startsWith("milestone"));
  for (const { key } of milestones)
    numbersOnly(sheet, wholeColumns(placement, key), { prompt: prompt.milestone, error: prompt.badFigure });
  numbersOnly(sheet, wholeColumns(placement, "tolerance"), { prompt: prompt.tolerance, error: prompt.badFigure }, 0);
  ruleWhere(sheet, wholeColumns(placement, "no", "frequency"), `AND(${isBody(placement)})`);
  ruleWhere(sheet, wholeColumns(placement, "owner", "remark"), `AND(${isBody(placement)})`, colors.input);
  finish(sheet, placement, "name");
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
  numbersOnly(sheet, settings, { prompt: prompt.setting, error: prompt.badFigure }, 0);
  const isKind = (kind: string) => `LEFT($${columnName(placement.keyColumn)}1,${kind.length})="${kind}"`;
  const [section, setting] = [isKind("section "), isKind("setting ")];
  const plain = `AND(${isBody(placement)},NOT(${section}))`;
  ruleWhere(sheet, wholeColumns(placement, "item", "text"), section, colors.heading);
  ruleWhere(sheet, settings, setting, colors.input);
  ruleWhere(sheet, settings, `AND(${plain},NOT(${setting}))`);
  for (const key of ["item", "text"]) ruleWhere(sheet, wholeColumns(placement, key), plain);
  printSetup(sheet, placement.headingRow);
  fitRows(sheet, placement);
  sheet.freezePanes.freezeRows(placement.headingRow + 1);
}

/** Fill and text colour of each status; the status itself stands in the cell as text. */
const statusColors = {
  missed: ["#F4B084", "#833C0B"],
  severe: ["#F8CBAD", "#9C0006"],
  lagging: ["#FFE699", "#7F6000"],
  nearly: ["#FFF2CC", "#7F6000"],
  pending: ["#EDEDED", "#595959"],
  noData: ["#EDEDED", "#595959"],
  onPace: ["#E2EFDA", "#375623"],
  met: ["#C6E0B4", "#375623"],
} as const;

/** What 差距分析 has beside its cells when it is made: colours over the status, lagging rows, the pace bar. */
export function lookOfGap(sheet: Sheet, placement: Placement): void {
  const status = sheet.getRange(wholeColumns(placement, "status"));
  for (const [code, [fill, font]] of Object.entries(statusColors)) {
    const { cellValue } = status.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `="${words.status[code as keyof typeof statusColors]}"`, operator: "EqualTo" };
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
  }
  const at = cellOf(placement, "status");
  const lagging = laggingStatuses.map((code) => `${at}="${words.status[code]}"`).join(",");
  const onOff = `$${columnName(placement.columns.get("highlight")!)}$${placement.headingRow + 1}`;
  for (const [first, last] of [
    ["no", "target"],
    ["dataMonth", "pace"],
    ["gap", "sample"],
  ] as const)
    fillWhere(sheet, wholeColumns(placement, first, last), `AND(${onOff}="on",OR(${lagging}))`, "#FDF1EE");

  const bar = sheet.getRange(wholeColumns(placement, "progress")).conditionalFormats.add("DataBar").dataBar;
  bar.showDataBarOnly = true;
  bar.lowerBoundRule = { type: "Number", formula: "0" };
  bar.upperBoundRule = { type: "Number", formula: "1.2" };
  bar.positiveFormat.fillColor = "#9DC3E6";
  bar.positiveFormat.gradientFill = false;
  finish(sheet, placement, "name");
  sheet.showGridlines = false;
}

/** Statuses whose rows are highlighted. */
export const laggingStatuses = ["missed", "severe", "lagging"] as const;

/** What changes with the rows of 差距分析: lines and heights, and optional columns shown only where they hold anything. */
export function refreshGap(sheet: Sheet, placement: Placement): void {
  const { content, columns } = placement;
  if (placement.newRows > 0) lineBody(sheet, placement);
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
