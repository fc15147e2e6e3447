import type { Palette, Status } from "../../../analysis";
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

const coloured: readonly Status[] = ["missed", "severe", "lagging", "atRisk", "nearly", "onPace", "met"];

/** What 分县分析 has beside its cells when it is made: colours by the hidden statuses, lines, one page of A3. */
export function styleMatrix(sheet: Sheet, placement: Placement, regions: readonly string[], palette: Palette): void {
  colorMatrix(sheet, placement, regions, palette);
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

/** Colours each region's figures by its statuses; rules of ours that are there are taken away first where asked. */
export function colorMatrix(
  sheet: Sheet,
  placement: Placement,
  regions: readonly string[],
  palette: Palette,
  again = false,
): void {
  const { status: words } = codeWords("zh-CN");
  const colors = statusColors(palette);
  for (const name of ["", ...regions]) {
    const address = wholeColumns(placement, name === "" ? "city" : regionKey(name));
    if (again) sheet.getRange(address).conditionalFormats.clearAll();
    const status = firstCellOf(placement, statusKey(name));
    for (const each of coloured)
      fillWhere(sheet, address, `AND(${isBody(placement)},${status}="${words[each]}")`, colors[each].fill);
  }
}

/** What follows from the cells: lines, heights and the paper that they take. */
export function fitMatrix(sheet: Sheet, placement: Placement): void {
  lineBody(sheet, placement);
  fitRows(sheet, placement);
  const printed = placement.content.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  printOnly(sheet, placement, printed);
}
