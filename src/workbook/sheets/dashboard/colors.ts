import { palettes, statusesBestFirst, type Palette, type Status } from "../../../analysis";
import { statusColors } from "../../../report";
import { behindColumns, statusColumn } from "./columns";
import type { Placement } from "../../engine/place";
import { partsOf } from "./parts";
import { colorStatuses, loadRules, recolorStatuses } from "../statusRules";

/** How the statuses of a dashboard are coloured now; loaded before {@link recolorDashboard}. */
export interface StatusStyle {
  readonly headings: ReadonlyMap<Status, Excel.RangeFormat>;
  /** Null where a person deleted the rows of what is behind. */
  readonly rules: Excel.ConditionalFormatCollection | null;
}

/** Colours the headings of the statuses and, by rules, the status of each indicator that is behind. */
export function colorDashboard(sheet: Excel.Worksheet, placement: Placement, palette: Palette): void {
  for (const [status, format] of headingsOf(sheet, placement)) paint(format, status, palette);
  colorStatuses(statusCells(sheet, placement)!, palette);
}

export function loadStatusStyle(sheet: Excel.Worksheet, placement: Placement): StatusStyle {
  const headings = headingsOf(sheet, placement);
  for (const { fill } of headings.values()) fill.load("color");
  const cells = statusCells(sheet, placement);
  return { headings, rules: cells && loadRules(cells) };
}

/** The headings that are coloured by another palette of ours; what a person coloured otherwise stays. */
export function outdatedHeadings({ headings }: StatusStyle, palette: Palette): readonly Status[] {
  return [...headings].flatMap(([status, { fill }]) => {
    const color = fill.color.toUpperCase();
    const isOurs = palettes.some((each) => statusColors(each)[status].fill === color);
    return isOurs && color !== statusColors(palette)[status].fill ? [status] : [];
  });
}

/** Brings the colours of another palette; the headings last, since they tell that it is another one. */
export function recolorDashboard(
  { headings, rules }: StatusStyle,
  outdated: readonly Status[],
  palette: Palette,
): void {
  if (outdated.length > 0 && rules !== null) recolorStatuses(rules, palette);
  for (const status of outdated) paint(headings.get(status)!, status, palette);
}

function paint({ fill, font }: Excel.RangeFormat, status: Status, palette: Palette): void {
  const color = statusColors(palette)[status];
  fill.color = color.fill;
  font.color = color.font;
}

function headingsOf(sheet: Excel.Worksheet, { columns, headingRow }: Placement): Map<Status, Excel.RangeFormat> {
  return new Map(
    statusesBestFirst.map((status) => [
      status,
      sheet.getRangeByIndexes(headingRow, columns.get(statusColumn(status))!, 1, 1).format,
    ]),
  );
}

function statusCells(sheet: Excel.Worksheet, placement: Placement): Excel.Range | null {
  const hasRows = placement.content.rows.some(({ key }) => /^gap \d+$/.test(key));
  return hasRows ? partsOf(sheet, placement).slots("gap", behindColumns.status) : null;
}
