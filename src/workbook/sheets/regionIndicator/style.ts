import type { Palette } from "../../../analysis";
import type { Placement } from "../../engine/place";
import { lineBody, listSheet, fitRows, wholeColumns } from "../../engine/rules";
import { colors } from "../../engine/style";
import { colorStatuses } from "../statusRules";
import { cityRow, restRow } from "./content";

type Sheet = Excel.Worksheet;

const chartName = "JH.regions";
/** Rows that table and chart have together on a page of A4 in nine points, and the fewest that a chart can be read in. */
const pageRows = 28;
const lowestChart = 10;
/** In centimetres; the columns are as wide as A4 in nine points. */
const narrowMargins = { top: 1.5, bottom: 1.5, left: 0.7, right: 0.7, header: 0.7, footer: 0.7 };
const drawnColors = { region: "#2E75B6", city: "#C00000" } as const;

/** What an indicator's sheet has beside its cells when it is made: colours over the status, the chart below, A4. */
export function styleRegionIndicator(sheet: Sheet, placement: Placement, palette: Palette): void {
  colorStatuses(sheet.getRange(wholeColumns(placement, "status")), palette);
  listSheet(sheet, placement, "region");
  sheet.showGridlines = false;
  drawRegions(sheet, placement);
  sheet.pageLayout.setPrintMargins("Centimeters", narrowMargins);
}

/** Lines, heights and the paper that cells and chart take. */
export function fitRegionIndicator(sheet: Sheet, placement: Placement): void {
  lineBody(sheet, placement);
  fitRows(sheet, placement);
  const { keyRow, keyColumn, content } = placement;
  const width = content.columns.filter(({ hidden }) => hidden !== true).length;
  sheet.pageLayout.setPrintArea(
    sheet.getRangeByIndexes(keyRow + 1, keyColumn + 1, chartTop(placement) + chartRows(placement) - keyRow - 1, width),
  );
}

/** The chart's first row, one below the table. */
const chartTop = ({ lastRow }: Placement) => lastRow + 2;
const chartRows = ({ content }: Placement) => Math.max(lowestChart, pageRows - content.rows.length);

/** The rows that are drawn: those of regions that have a figure; null where there are none. */
function drawnRows({ content, rowPlaces }: Placement): { readonly first: number; readonly last: number } | null {
  const places = content.rows.flatMap(({ key, cells }, i) =>
    key !== cityRow && key !== restRow && typeof cells.get("actual") === "number" ? [rowPlaces[i]!] : [],
  );
  return places.length === 0 ? null : { first: Math.min(...places), last: Math.max(...places) };
}

const columnIn = (
  sheet: Sheet,
  { columns }: Placement,
  key: string,
  { first, last }: { first: number; last: number },
) => sheet.getRangeByIndexes(first, columns.get(key)!, last - first + 1, 1);

function drawRegions(sheet: Sheet, placement: Placement): void {
  const rows = drawnRows(placement);
  if (rows === null) return;
  const { columns, headingRow, content } = placement;
  const [first, last] = [columns.get("region")!, columns.get("city")!];
  const chart = sheet.charts.add(
    "ColumnClustered",
    sheet.getRangeByIndexes(headingRow, first, rows.last - headingRow + 1, last - first + 1),
    "Columns",
  );
  chart.name = chartName;
  chart.title.text = content.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = colors.muted;
  chart.legend.position = "Bottom";
  for (const { format } of [chart.legend, chart.axes.categoryAxis, chart.axes.valueAxis]) format.font.size = 9;
  chart.axes.categoryAxis.tickLabelSpacing = 1;
  chart.axes.valueAxis.majorGridlines.format.line.color = "#E7E6E6";
  const [bars, line] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
  bars.gapWidth = 60;
  bars.format.fill.setSolidColor(drawnColors.region);
  bars.hasDataLabels = true;
  bars.dataLabels.format.font.size = 9;
  line.chartType = "Line";
  line.format.line.color = drawnColors.city;
  const shown = content.columns.filter(({ hidden }) => hidden !== true).map(({ key }) => columns.get(key)!);
  const top = chartTop(placement);
  chart.setPosition(
    sheet.getRangeByIndexes(top, Math.min(...shown), 1, 1),
    sheet.getRangeByIndexes(top + chartRows(placement) - 1, Math.max(...shown), 1, 1),
  );
}

/** What {@link redrawRegions} needs to know of a sheet's charts. */
export const loadDrawn = (sheet: Sheet): Excel.ChartCollection =>
  sheet.charts.load("items/name,items/series/items/name");

/** Has the chart, where it is still there, draw the rows that hold figures now; its looks are the person's. */
export function redrawRegions(sheet: Sheet, charts: Excel.ChartCollection, placement: Placement): void {
  const chart = charts.items.find(({ name }) => name === chartName);
  const rows = drawnRows(placement);
  if (chart === undefined || rows === null) return;
  for (const [i, key] of ["actual", "city"].entries()) {
    const drawn = chart.series.items[i];
    if (drawn === undefined) continue;
    drawn.setValues(columnIn(sheet, placement, key, rows));
    drawn.setXAxisValues(columnIn(sheet, placement, "region", rows));
  }
}
