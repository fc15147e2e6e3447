import { isJudged } from "../../../analysis";
import { chartPlans, dataRows, type ChartKind, type ChartPlan, type DataRows } from "./charts";
import type { StatusColors } from "../../../report";
import { chartFrames, type Frame } from "./frames";
import { statusWords } from "../vocabulary";
import type { Placement } from "../../engine/place";
import { figureName } from "../../../figures";
import { colors, every } from "../../engine/style";

const types = {
  attainment: "BarClustered",
  chosen: "BarClustered",
  months: "ColumnStacked",
} as const satisfies Record<ChartKind, `${Excel.ChartType}`>;
const figureColors = { actual: "#2E75B6", pace: "#A6A6A6", target: "#D9D9D9" };

/** Makes the charts below the tables, each from its heading row and its data. */
export function makeCharts(sheet: Excel.Worksheet, placement: Placement, statuses: StatusColors): void {
  const frames = chartFrames(placement);
  for (const plan of chartPlans()) {
    const chart = makeChart(sheet, placement, plan, frames[plan.kind]);
    if (chart !== null) colorSeries(chart, plan, statuses);
  }
}

function makeChart(sheet: Excel.Worksheet, placement: Placement, plan: ChartPlan, frame: Frame): Excel.Chart | null {
  const rows = dataRows(plan.kind, placement);
  if (rows === null) return null;
  const { row, column, ...size } = frame;
  const first = placement.columns.get("name")!;
  const last = placement.columns.get(plan.series.at(-1)!.column)!;
  const block = sheet.getRangeByIndexes(rows.head, first, rows.last - rows.head + 1, last - first + 1);
  const chart = sheet.charts.add(types[plan.kind], block, "Columns");
  chart.name = plan.name;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + size.rows - 1, column + size.columns - 1, 1, 1),
  );
  dressChart(chart, plan);
  return chart;
}

/** A first chart of before drew shares of the target; its rows hold gaps now, so that it would say what is not so. */
export function replaceOldChart(
  sheet: Excel.Worksheet,
  charts: Excel.ChartCollection,
  placement: Placement,
  statuses: StatusColors,
): void {
  const [plan] = chartPlans();
  const old = charts.items.find(({ name }) => name === plan!.name);
  if (old?.series.items[0]?.name !== figureName("attainment", "zh-CN")) return;
  const rows = dataRows(plan!.kind, placement);
  old.delete();
  const chart = makeChart(sheet, placement, plan!, chartFrames(placement)[plan!.kind]);
  if (chart === null || rows === null) return;
  colorSeries(chart, plan!, statuses);
  const [first, last] = [plan!.series[0]!, plan!.series.at(-1)!].map(({ column }) => placement.columns.get(column)!);
  const block = sheet.getRangeByIndexes(rows.first, first!, rows.last - rows.first + 1, last! - first! + 1);
  block.numberFormat = every("0.0");
}

function dressChart(chart: Excel.Chart, { kind, title }: ChartPlan): void {
  const { categoryAxis, valueAxis } = chart.axes;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = colors.muted;
  // Below ten statuses a low chart would have no room left.
  chart.legend.position = kind === "months" ? "Right" : "Bottom";
  for (const { format } of [chart.legend, categoryAxis, valueAxis]) format.font.size = kind === "months" ? 9 : 11;
  valueAxis.majorGridlines.format.line.color = "#E7E6E6";
  valueAxis.numberFormat = "0";
  if (kind === "months") {
    valueAxis.minimum = 0;
    return;
  }
  // Every indicator by name, the first on top, and the figures still below.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.reversePlotOrder = true;
  valueAxis.tickLabelPosition = "High";
  // Names stand beside the bars that go to the left.
  if (kind === "attainment") categoryAxis.tickLabelPosition = "Low";
}

function colorSeries(chart: Excel.Chart, { kind, series }: ChartPlan, statuses: StatusColors): void {
  series.forEach(({ status, color }, i) => {
    const drawn = chart.series.getItemAt(i);
    drawn.gapWidth = kind === "months" ? 40 : 60;
    if (color !== undefined) drawn.format.fill.setSolidColor(figureColors[color]);
    if (kind === "attainment" && i === 0) {
      drawn.hasDataLabels = true;
      drawn.dataLabels.format.font.size = 9;
      drawn.dataLabels.numberFormat = "0.0";
    }
    if (status === undefined) return;
    drawn.format.fill.setSolidColor(statuses[status].fill);
    // Beside the counts that judge, those that do not would crowd.
    if (!isJudged(status)) return;
    drawn.hasDataLabels = true;
    drawn.dataLabels.format.font.size = 9;
    drawn.dataLabels.format.font.color = statuses[status].font;
  });
}

/** What {@link updateCharts} needs to know of a sheet's charts. */
export const loadCharts = (sheet: Excel.Worksheet): Excel.ChartCollection =>
  sheet.charts.load("items/name,items/series/items/name");

/**
 * Has the charts that are still there draw the rows that hold data now; a series is known by its name. Where the palette is
 * another one, statuses are coloured anew. All else about a chart is the person's.
 */
export function updateCharts(
  sheet: Excel.Worksheet,
  charts: Excel.ChartCollection,
  placement: Placement,
  statuses: StatusColors | null,
): void {
  for (const plan of chartPlans()) {
    const chart = charts.items.find(({ name }) => name === plan.name);
    const rows = dataRows(plan.kind, placement);
    if (chart === undefined || rows === null) continue;
    for (const { name, column, status } of plan.series) {
      const drawn = chart.series.items.find((each) =>
        status === undefined ? each.name === name : statusWords.codeOf(each.name) === status,
      );
      if (drawn === undefined) continue;
      drawn.setValues(columnOf(sheet, placement, column, rows));
      drawn.setXAxisValues(columnOf(sheet, placement, "name", rows));
      if (status !== undefined && statuses !== null) drawn.format.fill.setSolidColor(statuses[status].fill);
    }
  }
}

function columnOf(sheet: Excel.Worksheet, { columns }: Placement, key: string, { first, last }: DataRows): Excel.Range {
  return sheet.getRangeByIndexes(first, columns.get(key)!, last - first + 1, 1);
}
