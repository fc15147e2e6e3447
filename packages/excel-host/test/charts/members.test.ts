import { open, refusal } from "../support";

const rows = [
  ["月份", "实际", "序时"],
  ["1月", 5, 6],
  ["2月", -2.5, 6.5],
  ["3月", null, 7],
];

/** A sheet with a block of two series and a chart of them. */
async function charted(type: Excel.ChartType | string = "ColumnClustered") {
  const client = open();
  await client.onSheet((sheet) => {
    sheet.getRange("A1:C4").values = rows as unknown[][];
    sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C4"), "Columns").name = "图";
  });
  const onChart = <T>(
    task: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T,
  ) => client.onSheet((sheet, context) => task(sheet.charts.getItem("图"), context, sheet));
  return { ...client, onChart };
}

describe("charts through Microsoft's client", () => {
  it("take names and categories from the first row and column and show the rest as series", async () => {
    const { onChart } = await charted();
    await onChart(async (chart, context) => {
      chart.load("name, chartType, plotBy, series/count, series/items/name");
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      const values = second.getDimensionValues("Values");
      const categories = first.getDimensionValues("Categories");
      const source = first.getDimensionDataSourceString("Values");
      await context.sync();
      expect([chart.name, chart.chartType, chart.plotBy, chart.series.count]).toEqual([
        "图",
        "ColumnClustered",
        "Columns",
        2,
      ]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["实际", "序时"]);
      expect([values.value, categories.value, source.value]).toEqual([
        [6, 6.5, 7],
        ["1月", "2月", "3月"],
        "Sheet1!$B$2:$B$4",
      ]);
    });
  });

  it("take rows as series where this is said, or where the block is broad", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D3").values = [
        [null, 2022, 2023, 2024],
        ["GDP", 5, 6, 7],
        ["CPI", 1, 2, 3],
      ];
      const by = [undefined, "Rows", "Columns"] as const;
      const charts = by.map((one) => sheet.charts.add("Line", sheet.getRange("A1:D3"), one));
      for (const chart of charts) chart.load("plotBy, series/items/name");
      const categories = charts[0]!.series.getItemAt(0).getDimensionValues("Categories");
      await context.sync();
      expect(charts.map(({ plotBy, series }) => [plotBy, series.items.map(({ name }) => name)])).toEqual([
        ["Rows", ["GDP", "CPI"]],
        ["Rows", ["GDP", "CPI"]],
        ["Columns", ["2022", "2023", "2024"]],
      ]);
      expect(categories.value).toEqual(["2022", "2023", "2024"]);
    });
  });

  it("follow changed cells, inserted rows and the sheet's new name, with their series and their place", async () => {
    const { onChart } = await charted();
    await onChart(async (chart, context, sheet) => {
      chart.setPosition("E5", "J20");
      chart.load("top, height");
      await context.sync();
      const before = chart.top;
      sheet.getRange("B1").values = [["实绩"]];
      sheet.getRange("1:2").insert("Down");
      sheet.name = "甲 表";
      const series = chart.series.getItemAt(0).load("name");
      const source = series.getDimensionDataSourceString("Values");
      chart.load("top, height");
      await context.sync();
      expect([series.name, source.value]).toEqual(["实绩", "'甲 表'!$B$4:$B$6"]);
      expect(chart.top).toBeCloseTo(before + 2 * (before / 4), 6);
      expect(chart.height).toBeCloseTo(16 * (before / 4), 6);
      sheet.getRange("B:B").delete("Left");
      const gone = chart.series.getItemAt(0);
      const none = gone.getDimensionDataSourceString("Values");
      const points = gone.points.load("count");
      await context.sync();
      expect([none.value, points.count]).toEqual(["#REF!", 0]);
    });
  });

  it("lie from cell to cell, keep their size without a last cell, and can be moved by points", async () => {
    const { onChart } = await charted();
    await onChart(async (chart, context, sheet) => {
      const cells = sheet.getRange("B3:D8").load("left, top, width, height");
      chart.setPosition(sheet.getRange("B3"), sheet.getRange("D8"));
      chart.load("left, top, width, height");
      await context.sync();
      const { left, top, width, height } = cells;
      expect(chart.toJSON()).toMatchObject({ left, top, width, height });
      chart.setPosition("C4");
      chart.load("left, top, width, height");
      await context.sync();
      expect(chart.width).toBeCloseTo(width, 6);
      expect(chart.height).toBeCloseTo(height, 6);
      expect(chart.left).toBeGreaterThan(left);
      chart.left = 100;
      chart.top = 33;
      chart.width = 321;
      chart.height = 123;
      chart.load("left, top, width, height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height].map((each) => Math.round(each * 1e6) / 1e6)).toEqual([
        100, 33, 321, 123,
      ]);
    });
  });

  it("have names of their own, are found by name or not at all, and are gone once deleted", async () => {
    const { onChart, onSheet } = await charted();
    await onSheet(async (sheet, context) => {
      const second = sheet.charts.add("Line", sheet.getRange("A1:B4")).load("name");
      const [none, found] = [sheet.charts.getItemOrNullObject("没有"), sheet.charts.getItemOrNullObject("图")];
      sheet.charts.load("items/name, count");
      await context.sync();
      expect([none.isNullObject, found.isNullObject, second.name]).toEqual([true, false, "图表 2"]);
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(["图", "图表 2"]);
    });
    expect(await refusal(onSheet((sheet) => void (sheet.charts.getItem("图表 2").name = "图")))).toBe(
      "InvalidArgument",
    );
    await onChart((chart) => chart.delete());
    expect(await refusal(onChart((chart) => void (chart.name = "x")))).toBe("ItemNotFound");
  });

  it("keep title, legend, axes, colours, labels, points and types of series as they were set", async () => {
    const { onChart } = await charted();
    await onChart(async (chart, context) => {
      chart.title.text = "累计增速";
      chart.title.format.font.set({ size: 11, bold: true, color: "#404040", name: "黑体" });
      chart.legend.position = "Right";
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.set({ reversePlotOrder: true, tickLabelSpacing: 1 });
      valueAxis.set({ minimum: -4, maximum: 8, majorUnit: 2, numberFormat: "0.0", tickLabelPosition: "High" });
      valueAxis.majorGridlines.format.line.color = "#E7E6E6";
      valueAxis.title.text = "%";
      const [bars, line] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      bars.format.fill.setSolidColor("#2E75B6");
      bars.set({ gapWidth: 60, overlap: -10, hasDataLabels: true });
      bars.dataLabels.position = "InsideEnd";
      bars.dataLabels.format.font.size = 8;
      bars.points.getItemAt(1).format.fill.setSolidColor("red");
      line.set({
        chartType: "LineMarkers",
        axisGroup: "Secondary",
        markerStyle: "Diamond",
        markerSize: 7,
        smooth: true,
      });
      line.format.line.set({ color: "#C00000", weight: 1.5, lineStyle: "Dash" });
      await context.sync();
      chart.load("title/text, title/format/font/size, title/format/font/name, legend/position, legend/visible");
      chart.axes.load(
        "categoryAxis/reversePlotOrder, valueAxis/minimum, valueAxis/maximum, valueAxis/majorUnit, valueAxis/numberFormat, valueAxis/title/text, valueAxis/title/visible, valueAxis/majorGridlines/visible",
      );
      bars.load("gapWidth, overlap, hasDataLabels, dataLabels/position, chartType");
      line.load(
        "chartType, axisGroup, markerStyle, markerSize, smooth, format/line/color, format/line/weight, format/line/lineStyle",
      );
      const point = bars.points.getItemAt(1).load("value");
      const second = chart.axes.getItem("Value", "Secondary").load("axisGroup, type, minimum");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        title: { text: "累计增速", format: { font: { size: 11, name: "黑体" } } },
        legend: { position: "Right", visible: true },
        axes: {
          categoryAxis: { reversePlotOrder: true },
          valueAxis: {
            minimum: -4,
            maximum: 8,
            majorUnit: 2,
            numberFormat: "0.0",
            title: { text: "%", visible: true },
            majorGridlines: { visible: true },
          },
        },
      });
      expect(bars.toJSON()).toMatchObject({
        gapWidth: 60,
        overlap: -10,
        hasDataLabels: true,
        dataLabels: { position: "InsideEnd" },
        chartType: "ColumnClustered",
      });
      expect(line.toJSON()).toMatchObject({
        chartType: "LineMarkers",
        axisGroup: "Secondary",
        markerStyle: "Diamond",
        markerSize: 7,
        smooth: true,
        format: { line: { color: "#C00000", weight: 1.5, lineStyle: "Dash" } },
      });
      expect([point.value, second.axisGroup, second.type, second.minimum]).toEqual([-2.5, "Secondary", "Value", 5.4]);
    });
  });

  it("tell the ends of an automatic axis, the name of a single series as title, and no legend for it", async () => {
    const { onChart, onSheet } = await charted();
    await onChart(async (chart, context) => {
      const axis = chart.axes.valueAxis.load("minimum, maximum, majorUnit");
      await context.sync();
      expect([axis.minimum, axis.maximum, axis.majorUnit]).toEqual([-4, 8, 2]);
    });
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
      chart.load("title/text, legend/visible");
      await context.sync();
      expect([chart.title.text, chart.legend.visible]).toEqual(["实际", false]);
    });
  });

  it("gain, lose and redirect series, whose space between columns is shared by all of a kind", async () => {
    const { onChart } = await charted();
    await onChart(async (chart, context, sheet) => {
      chart.series.getItemAt(0).gapWidth = 33;
      const added = chart.series.add("台账");
      added.setValues(sheet.getRange("C2:C4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      chart.series.getItemAt(1).delete();
      chart.series.getItemAt(0).setValues(sheet.getRange("B2:B3"));
      chart.series.load("items/name, items/gapWidth");
      const values = chart.series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect(chart.series.items.map(({ name, gapWidth }) => [name, gapWidth])).toEqual([
        ["实际", 33],
        ["台账", 33],
      ]);
      expect(values.value).toEqual([5, -2.5]);
      chart.setData(sheet.getRange("A1:B4"), "Columns");
      chart.series.load("count");
      await context.sync();
      expect(chart.series.count).toBe(1);
    });
  });

  test.each([
    [
      "an unknown type",
      "InvalidArgument",
      (chart: Excel.Chart) => void (chart.chartType = "Säulen" as Excel.ChartType),
    ],
    ["a type that this host does not draw", "NotImplemented", (chart) => void (chart.chartType = "Pie")],
    ["an unknown place of the legend", "InvalidArgument", (chart) => void (chart.legend.position = "Middle" as "Top")],
    [
      "labels above lying stacks",
      "InvalidArgument",
      (chart) => void (chart.series.getItemAt(0).dataLabels.position = "Top"),
    ],
    ["a gap beyond 500", "InvalidArgument", (chart) => void (chart.series.getItemAt(0).gapWidth = 501)],
    ["an overlap beyond 100", "InvalidArgument", (chart) => void (chart.series.getItemAt(0).overlap = 101)],
    [
      "a colour that is none",
      "InvalidArgument",
      (chart) => chart.series.getItemAt(0).format.fill.setSolidColor("rot!"),
    ],
    ["a number format that is none", "InvalidArgument", (chart) => void (chart.axes.valueAxis.numberFormat = '0"')],
    ["a distance of ticks of zero", "InvalidArgument", (chart) => void (chart.axes.valueAxis.majorUnit = 0)],
    ["a series that is not there", "InvalidArgument", (chart) => void (chart.series.getItemAt(2).smooth = true)],
    [
      "a second axis that is not there",
      "InvalidArgument",
      (chart) => void (chart.axes.getItem("Value", "Secondary").minimum = 0),
    ],
    ["a place that is no cell", "InvalidArgument", (chart) => chart.setPosition("nowhere")],
    ["a member that this host does not have", "ApiNotFound", (chart) => void (chart.style = 4)],
  ] as [string, string, (chart: Excel.Chart) => void][])("refuse %s with %s", async (_what, code, change) => {
    const { onChart } = await charted();
    expect(await refusal(onChart(change))).toBe(code);
  });

  it("are not changed on a protected sheet unless objects may be edited", async () => {
    const { onChart, onSheet } = await charted();
    await onSheet((sheet) => sheet.protection.protect({}));
    expect(await refusal(onChart((chart) => void (chart.title.text = "x")))).toBe("AccessDenied");
    expect(await refusal(onChart((chart) => void (chart.series.getItemAt(0).gapWidth = 5)))).toBe("AccessDenied");
    expect(await refusal(onChart((chart) => chart.delete()))).toBe("AccessDenied");
  });
});
