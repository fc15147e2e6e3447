import { statusesBehind, type Palette } from "../../../analysis";
import { codeWords } from "../../../figures";
import { highlightColor } from "../../../report";
import { columnName } from "../../engine/grid";
import { runs } from "../../engine/heights";
import type { Placement } from "../../engine/place";
import { firstCellOf, fillWhere, lineBody, listSheet, lowRows, printOnly, wholeColumns } from "../../engine/rules";
import { colorStatuses } from "../statusRules";
import { gapFigures, optionalColumns, printedColumns } from "./columns";

type Sheet = Excel.Worksheet;

/** What 差距分析 has beside its cells when it is made: colours over the status, lagging rows, the pace bar. */
export function styleGap(sheet: Sheet, placement: Placement, palette: Palette): void {
  colorStatuses(statusCells(sheet, placement), palette);
  const at = firstCellOf(placement, "status");
  const { status: words } = codeWords("zh-CN");
  const lagging = statusesBehind.map((code) => `${at}="${words[code]}"`).join(",");
  const onOff = `$${columnName(placement.columns.get("highlight")!)}$${placement.headingRow + 1}`;
  for (const [first, last] of highlighted)
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
  listSheet(sheet, placement, "name");
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintMargins("Centimeters", narrowMargins);
  extendGap(sheet, placement);
  sheet.showGridlines = false;
}

/** In centimetres; the twelve columns are as wide as A4. */
const narrowMargins = { top: 1.5, bottom: 1.5, left: 0.7, right: 0.7, header: 0.7, footer: 0.7 };

/** Columns that have colours of their own, which a lagging row leaves to them. */
const coloured: readonly string[] = ["status", "progress"];

/** Neighbouring columns that a lagging row colours, by their first and last. */
const highlighted = runs(gapFigures.map(({ id }) => !coloured.includes(id)))
  .filter(({ value }) => value)
  .map(({ start, length }) => [gapFigures[start]!.id, gapFigures[start + length - 1]!.id] as const);

/** The cells of 差距分析 that are coloured by the status they say. */
const statusCells = (sheet: Sheet, placement: Placement): Excel.Range =>
  sheet.getRange(wholeColumns(placement, "status"));

/** Lines around all rows and the paper that they take. */
export function extendGap(sheet: Sheet, placement: Placement): void {
  lineBody(sheet, placement);
  printOnly(sheet, placement, printedColumns);
}

/** What follows from the cells of 差距分析: heights, and optional columns shown only where they hold anything. */
export function fitGap(sheet: Sheet, placement: Placement): void {
  const { content, columns } = placement;
  for (const key of optionalColumns) {
    const filled = content.rows.some(({ cells }) => (cells.get(key) ?? "") !== "");
    const name = columnName(columns.get(key)!);
    sheet.getRange(`${name}:${name}`).columnHidden = !filled;
  }
  lowRows(sheet, placement);
}
