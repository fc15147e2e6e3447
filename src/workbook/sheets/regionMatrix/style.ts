import { isJudged, statuses, type Palette } from "../../../analysis";
import { codeWords } from "../../../figures";
import { statusColors } from "../../../report";
import { metaKeys } from "../../engine/content";
import { cellAt, textOf } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import type { Placement } from "../../engine/place";
import {
  fillWhere,
  firstCellOf,
  fitRows,
  isBody,
  lineBody,
  listSheet,
  printOnly,
  wholeColumns,
} from "../../engine/rules";
import { regionKey } from "../breakdown/columns";
import { statusKey } from "./columns";

type Sheet = Excel.Worksheet;

const coloured = statuses.filter(isJudged);

/** What 分县分析 has beside its cells when it is made: colours by the hidden statuses, lines, one page of A3. */
export function styleMatrix(sheet: Sheet, placement: Placement, as: Coloured): void {
  colorMatrix(sheet, placement, as);
  listSheet(sheet, placement, "city");
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A3" as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  sheet.showGridlines = false;
}

/** The palette in which a sheet that was found is coloured, and the regions that it has columns of. */
export function colouredAs({ grid, meta, columns }: Located): string {
  const row = meta.get(metaKeys.heading);
  const at = (key: string) => textOf(cellAt(grid, row ?? -1, columns.get(key) ?? -1));
  return at(statusKey(""));
}

/** What is coloured: the columns of the regions, in a palette. */
interface Coloured {
  readonly regions: readonly string[];
  readonly palette: Palette;
}

/** Colours each region's figures by its statuses. */
function colorMatrix(sheet: Sheet, placement: Placement, { regions, palette }: Coloured): void {
  const { status: words } = codeWords("zh-CN");
  const colors = statusColors(palette);
  for (const name of ["", ...regions]) {
    const status = firstCellOf(placement, statusKey(name));
    for (const each of coloured)
      fillWhere(
        sheet,
        columnOf(placement, name),
        `AND(${isBody(placement)},${status}="${words[each]}")`,
        colors[each].fill,
      );
  }
}

/** The same of a sheet that was coloured otherwise. */
export function recolorMatrix(sheet: Sheet, placement: Placement, as: Coloured): void {
  for (const name of ["", ...as.regions]) sheet.getRange(columnOf(placement, name)).conditionalFormats.clearAll();
  colorMatrix(sheet, placement, as);
}

const columnOf = (placement: Placement, region: string) =>
  wholeColumns(placement, region === "" ? "city" : regionKey(region));

/** What follows from the cells: lines, heights and the paper that they take. */
export function fitMatrix(sheet: Sheet, placement: Placement): void {
  lineBody(sheet, placement);
  fitRows(sheet, placement);
  const printed = placement.content.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  printOnly(sheet, placement, printed);
}
