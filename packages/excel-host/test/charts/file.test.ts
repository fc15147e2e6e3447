import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Host, openXlsx } from "../../src";
import { viewChart } from "../../src/model/charts/view";
import { child, type Element, treeOf } from "../../src/xlsx/tree";
import { join, open } from "../support";

/** A workbook with a chart of each kind, dressed in all that this host keeps. */
async function charted(): Promise<Host> {
  const { host, onSheet } = open();
  await onSheet((sheet, context) => {
    sheet.name = "甲's 表";
    sheet.getRange("A1:C4").values = [
      ["月份", "实际 & <序时>", "序时"],
      ["1月", 5, 6],
      ["2月", -2.5, 6.5],
      ["3月", null, 7],
    ] as unknown[][];
    sheet.getRange("B2:B4").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
    const source = sheet.getRange("A1:C4");
    const plain = sheet.charts.add("BarStacked", source, "Columns");
    plain.name = "素";
    const full = sheet.charts.add("ColumnClustered", source, "Columns");
    full.name = "DEMO.全";
    full.setPosition("E2", "K18");
    full.title.text = "累计增速“<&>”";
    full.title.format.font.set({ size: 11, bold: true, color: "#404040", name: "黑体" });
    full.legend.position = "Top";
    full.legend.format.font.size = 8;
    full.axes.categoryAxis.set({ reversePlotOrder: true, tickLabelSpacing: 2, textOrientation: 45 });
    full.axes.valueAxis.set({
      minimum: -4,
      maximum: 8,
      majorUnit: 2,
      numberFormat: '0.0"%"',
      tickLabelPosition: "High",
    });
    full.axes.valueAxis.majorGridlines.format.line.color = "#E7E6E6";
    full.axes.valueAxis.title.text = "百分点";
    full.plotArea.format.fill.setSolidColor("#FAFAFA");
    full.format.fill.setSolidColor("#FFFFF0");
    full.format.border.clear();
    full.displayBlanksAs = "Zero";
    const [bars, line] = [full.series.getItemAt(0), full.series.getItemAt(1)];
    bars.set({ gapWidth: 60, overlap: -10, hasDataLabels: true });
    bars.format.fill.setSolidColor("#2E75B6");
    bars.dataLabels.position = "InsideEnd";
    bars.dataLabels.numberFormat = "0.00";
    bars.dataLabels.format.font.set({ size: 8, color: "#C00000" });
    bars.points.getItemAt(1).format.fill.setSolidColor("#FF0000");
    line.set({ chartType: "LineMarkers", axisGroup: "Secondary", markerStyle: "Diamond", markerSize: 7, smooth: true });
    line.format.line.set({ color: "#C00000", weight: 1.5, lineStyle: "Dash" });
    const other = context.workbook.worksheets.add("二");
    other.charts.add("LineStacked100", source, "Columns").title.visible = false;
    other.charts.add("ColumnStacked", source, "Rows").legend.visible = false;
  });
  return host;
}

/** All charts of a workbook as they look, without their ids. */
const views = ({ model }: Host) =>
  model.grid.sheets.flatMap(({ id, name }) =>
    model.state(id).charts.map((chart) => [name, chart.anchor, { ...viewChart(model, chart), id: "" }] as const),
  );

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** What the format prescribes: children of an element and their order (ECMA-376 part 1, 21.2.2; dml-chart.xsd). */
const orders: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  title: "tx layout overlay spPr txPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth shape extLst",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  marker: "symbol size spPr extLst",
  strCache: "ptCount pt extLst",
  numCache: "formatCode ptCount pt extLst",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
  ln: "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd",
};

/** Elements whose children are not those, or not in the order, that the format prescribes. */
function misplaced(element: Element, found: string[] = []): string[] {
  const order = orders[element.name]?.split(" ");
  if (order && element.children.length > 0) {
    const places = element.children.map(({ name }) => order.indexOf(name));
    if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0)))
      found.push(`${element.name}: ${element.children.map(({ name }) => name).join(" ")}`);
  }
  for (const one of element.children) misplaced(one, found);
  return found;
}

function all(element: Element, name: string): Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((one) => all(one, name))];
}

describe("charts in a file", () => {
  it("look the same and lie at the same place when the file is opened again, time after time", async () => {
    const host = await charted();
    const before = views(host);
    expect(before).toHaveLength(4);
    const again = join(await openXlsx(await host.save())).host;
    expect(views(again)).toEqual(before.map(([name, anchor, view]) => [name, closeTo(anchor), view]));
    expect(again.model.lost).toEqual([]);
    const bytes = Buffer.from(await again.save());
    const third = join(await openXlsx(bytes)).host;
    expect(Buffer.from(await third.save()).equals(bytes)).toBe(true);
  });

  it("have their elements in the order that Excel insists on, and axes that name each other", async () => {
    const parts = partsOf(await (await charted()).save());
    const charts = [...parts].filter(([path]) => path.startsWith("xl/charts/chart"));
    expect(charts).toHaveLength(4);
    for (const [, xml] of charts) {
      const tree = treeOf(xml);
      expect(misplaced(tree)).toEqual([]);
      const plot = child(tree, "chart", "plotArea")!;
      const val = (element: Element, name: string) => child(element, name)!.attributes["val"]!;
      const axes = new Map(
        plot.children.filter(({ name }) => /Ax$/.test(name)).map((axis) => [val(axis, "axId"), val(axis, "crossAx")]),
      );
      for (const [id, other] of axes) expect(axes.get(other)).toBe(id);
      for (const group of plot.children.filter(({ name }) => /Chart$/.test(name))) {
        const ids = group.children.filter(({ name }) => name === "axId").map(({ attributes }) => attributes["val"]!);
        expect(ids.map((id) => axes.has(id))).toEqual([true, true]);
      }
      const indexes = all(plot, "ser").map((series) => val(series, "idx"));
      expect(new Set(indexes).size).toBe(indexes.length);
    }
  });

  it("are reached from their sheets through parts that are declared and there", async () => {
    const parts = partsOf(await (await charted()).save());
    const types = parts.get("[Content_Types].xml")!;
    for (const path of parts.keys())
      if (/^xl\/(charts|drawings)\/[^/]+\.xml$/.test(path)) expect(types).toContain(`PartName="/${path}"`);
    for (const [path, xml] of parts) {
      if (!/^xl\/(drawings|worksheets)\/_rels\//.test(path)) continue;
      for (const [, target] of xml.matchAll(/Target="\.\.\/((?:charts|drawings)\/[^"]+)"/g))
        expect(parts.has(`xl/${target}`)).toBe(true);
    }
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup[^>]*\/>.*<drawing r:id="rIdDrawing"\/>/s);
    expect(parts.get("xl/charts/chart2.xml")).toContain("<c:f>&apos;甲&apos;&apos;s 表&apos;!$B$2:$B$4</c:f>");
    const book = new ExcelJS.Workbook();
    // What exceljs makes of the charts is nothing, but the rest of the file is sound for it.
    const sound = Object.entries(unzipSync(await (await charted()).save()));
    await book.xlsx.load(Buffer.from(zipSync(Object.fromEntries(sound))) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["甲's 表", "二"]);
  });

  it("of a kind that this host does not have are told as lost, the others stay", async () => {
    const bytes = await (await charted()).save();
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["xl/charts/chart1.xml"]!);
    parts["xl/charts/chart1.xml"] = strToU8(xml.replaceAll("c:barChart>", "c:pieChart>"));
    const { host } = join(await openXlsx(zipSync(parts)));
    expect(host.model.lost).toEqual([{ sheet: "甲's 表", kind: "chart", name: "素" }]);
    expect(views(host).map(([, , { name }]) => name)).toEqual(["DEMO.全", "图表 1", "图表 2"]);
  });

  it("that are damaged make the file damaged, and one without its part is left out", async () => {
    const parts = unzipSync(await (await charted()).save());
    const broken = zipSync({ ...parts, "xl/charts/chart1.xml": strToU8("<c:chartSpace><c:chart>") });
    await expect(openXlsx(broken)).rejects.toMatchObject({ code: "InvalidArgument" });
    const deep = strToU8(`${"<a>".repeat(5000)}${"</a>".repeat(5000)}`);
    await expect(openXlsx(zipSync({ ...parts, "xl/charts/chart1.xml": deep }))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    delete parts["xl/charts/chart1.xml"];
    const { host } = join(await openXlsx(zipSync(parts)));
    expect(host.model.lost.map(({ name }) => name)).toEqual(["素"]);
  });

  it("whose cells were deleted keep a series without values", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["甲", "乙"],
        ["1月", 5],
      ];
      sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
      sheet.getRange("A:B").delete("Left");
    });
    const again = join(await openXlsx(await host.save())).host;
    expect(views(again)[0]![2].groups[0]!.series[0]).toMatchObject({ name: "#REF!", cells: [] });
  });
});

/** Places of a file are whole units, of which a point has 12,700. */
const closeTo = (anchor: { readonly from: object; readonly to: object }) => ({
  from: near(anchor.from),
  to: near(anchor.to),
});
const near = (corner: object) =>
  Object.fromEntries(Object.entries(corner).map(([name, value]) => [name, expect.closeTo(value as number, 4)]));
