import type { Palette } from "../../analysis";
import { gapColumns, statusColumn, statusOrder } from "../dashboard/columns";
import { statusColors } from "../../report";
import type { Placement } from "../sheet/place";
import { sheetWords as words } from "../words";
import { partsOf } from "./dashboardParts";

/** Custom property that holds the palette in which a dashboard's statuses are coloured. */
const paletteKey = "jh-targets-palette";

/** What {@link recolorStatuses} needs to know of a sheet; to be loaded. */
export interface StatusLook {
  readonly palette: Excel.WorksheetCustomProperty;
  /** Null where a person deleted the rows of what is behind. */
  readonly formats: Excel.ConditionalFormatCollection | null;
}

export function loadStatusLook(sheet: Excel.Worksheet, placement: Placement): StatusLook {
  const formats = statusCells(sheet, placement)?.conditionalFormats ?? null;
  formats?.load("items/id,items/type,items/cellValueOrNullObject/rule");
  return { palette: sheet.customProperties.getItemOrNullObject(paletteKey).load("value"), formats };
}

/** Colours the headings of the statuses and, by rules, the status of each indicator that is behind. */
export function colorStatuses(sheet: Excel.Worksheet, placement: Placement, palette: Palette): void {
  const colors = statusColors(palette);
  const cells = statusCells(sheet, placement);
  for (const status of statusOrder) {
    const { fill, font } = colors[status];
    const { format } = sheet.getRangeByIndexes(
      placement.headingRow,
      placement.columns.get(statusColumn(status))!,
      1,
      1,
    );
    format.fill.color = fill;
    format.font.color = font;
    if (cells === null) continue;
    const { cellValue } = cells.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: formulas.get(status)!, operator: "EqualTo" };
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
  }
  sheet.customProperties.add(paletteKey, palette);
}

/**
 * Colours the statuses anew where the palette is another one than the sheet was coloured in: our rules are replaced, a
 * person's own stay.
 *
 * @returns whether it is another one
 */
export function recolorStatuses(
  sheet: Excel.Worksheet,
  { palette: before, formats }: StatusLook,
  placement: Placement,
  palette: Palette,
): boolean {
  if (!before.isNullObject && before.value === palette) return false;
  const ours = new Set(formulas.values());
  for (const format of formats?.items ?? []) {
    if (format.type !== "CellValue") continue;
    if (ours.has(format.cellValueOrNullObject.rule.formula1)) format.delete();
  }
  colorStatuses(sheet, placement, palette);
  return true;
}

const formulas = new Map(statusOrder.map((status) => [status, `="${words.status[status]}"`]));

function statusCells(sheet: Excel.Worksheet, placement: Placement): Excel.Range | null {
  const hasRows = placement.content.rows.some(({ key }) => /^gap \d+$/.test(key));
  return hasRows ? partsOf(sheet, placement).slots("gap", gapColumns.status) : null;
}
