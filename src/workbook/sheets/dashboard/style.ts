import type { Palette } from "../../../analysis";
import { behindColumns, inputColumn, totalColumn } from "./columns";
import { kinds } from "../../../figures";
import type { Placement } from "../../engine/place";
import { emptySlots, isInReserve, lastPrinted } from "./frames";
import { colorDashboard } from "./colors";
import { dashboardWords } from "./words";
import { headings, lines, partsOf, rules, type Parts } from "./parts";
import { colors, every } from "../../engine/style";

const heights: readonly (readonly [RegExp, number])[] = [
  [/^all$/, 30],
  [/^section/, 20],
  [/^head gap$/, 32],
  [/^charts 1$/, 150],
  [/^charts 2$/, 125],
  [/./, 17],
];

/**
 * What 看板 has beside its cells when it is made; from then on all this is the person's.
 *
 * @param choices reference to the names of the indicators, from which an analyst chooses
 */
export function styleDashboard(
  sheet: Excel.Worksheet,
  placement: Placement,
  palette: Palette,
  choices: string | null,
): void {
  const part = partsOf(sheet, placement);
  const { content, rowPlaces } = placement;
  sheet.getRange(`${placement.keyRow + 3}:${placement.headingRow}`).format.font.size = 10;
  // 未到公布期 in three lines.
  sheet.getRange(`${placement.headingRow + 1}:${placement.headingRow + 1}`).format.rowHeight = 46;
  content.rows.forEach(({ key }, i) => {
    const rowHeight = heights.find(([kind]) => kind.test(key))![1];
    sheet.getRange(`${rowPlaces[i]! + 1}:${rowPlaces[i]! + 1}`).format.rowHeight = rowHeight;
  });
  for (const section of ["section category", "section owner", "section gap", "section data"]) {
    const { format } = part.rows(section);
    format.font.bold = true;
    format.horizontalAlignment = "Left";
  }
  styleCounts(part);
  styleBehind(part);
  styleData(part, choices);
  colorDashboard(sheet, placement, palette);
  printOnOnePage(sheet, placement);
  hideEmptyRows(sheet, placement);
  sheet.showGridlines = false;
}

function styleCounts(part: Parts): void {
  const all = part.rows("all");
  lines(all);
  all.format.font.size = 18;
  all.format.font.bold = true;
  part.rows("all", "all", "name").format.font.size = 11;
  for (const kind of ["category", "owner"] as const) {
    rules(part.slots(kind));
    part.slots(kind, "name").format.shrinkToFit = true;
    part.slots(kind, "c1", totalColumn).numberFormat = every('0;-0;"–"');
  }
}

function styleBehind(part: Parts): void {
  rules(part.slots("gap"));
  headings(part.rows("head gap"));
  part.rows("head gap").format.wrapText = true;
  lines(part.rows("head gap"));
  part.slots("gap", behindColumns.aim, behindColumns.projection).format.horizontalAlignment = "Right";
  part.slots("gap", behindColumns.probability).numberFormat = every(kinds.probability.numberFormat());
  part.slots("gap", behindColumns.status).format.font.bold = true;
  part.slots("gap", "name", behindColumns.owner).format.shrinkToFit = true;
}

function styleData(part: Parts, choices: string | null): void {
  part.rows("section data", "months 12").format.font.color = colors.muted;
  for (const kind of ["attainment", "chosen", "months"] as const) headings(part.rows(`head ${kind}`));
  part.slots("attainment", "c1", "c2").numberFormat = every("0.0");
  part.slots("chosen", "c1", "c3").numberFormat = every("0.0");

  const inputs = part.slots("chosen", inputColumn, totalColumn);
  inputs.format.fill.color = colors.input;
  inputs.format.font.color = "#000000";
  inputs.format.horizontalAlignment = "Left";
  inputs.numberFormat = every("@");
  const { dataValidation } = part.slots("chosen", inputColumn);
  if (choices === null) return;
  dataValidation.rule = { list: { inCellDropDown: true, source: choices } };
  // A code or a number is as good as a name of the list.
  dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  const { chosen: title, chosenPrompt: message } = dashboardWords;
  dataValidation.prompt = { showPrompt: true, title, message };
}

/** Hides the rows in reserve that hold nothing, and shows those that do. */
export function hideEmptyRows(sheet: Excel.Worksheet, placement: Placement): void {
  const empty = new Set(emptySlots(placement));
  placement.content.rows.forEach(({ key }, i) => {
    const at = placement.rowPlaces[i]!;
    if (isInReserve(key)) sheet.getRange(`${at + 1}:${at + 1}`).rowHidden = empty.has(at);
  });
}

/** Gives the figures of what is behind the decimals of the indicator that stands in their row now. */
export function formatFigures(sheet: Excel.Worksheet, { content, rowPlaces, columns }: Placement): void {
  content.rows.forEach(({ formats }, i) => {
    for (const [key, format] of formats ?? [])
      sheet.getRangeByIndexes(rowPlaces[i]!, columns.get(key)!, 1, 1).numberFormat = every(format);
  });
}

/** One page of A4 upright, from the title to the charts below what is behind. */
function printOnOnePage(sheet: Excel.Worksheet, placement: Placement): void {
  const { pageLayout } = sheet;
  const [top, left] = [placement.keyRow + 1, placement.keyColumn + 1];
  const right = placement.columns.get(totalColumn)!;
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4" as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.centerVertically = true;
  pageLayout.setPrintMargins("Centimeters", { top: 0.8, bottom: 0.8, left: 0.5, right: 0.5, header: 0.5, footer: 0.5 });
  pageLayout.setPrintArea(sheet.getRangeByIndexes(top, left, lastPrinted(placement) - top + 1, right - left + 1));
}
