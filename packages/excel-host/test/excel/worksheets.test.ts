import { open, refusal } from "../support";

describe("worksheets", () => {
  it("adds, names, moves, hides, colours and deletes sheets", async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const ledger = worksheets.add("台账");
      const entry = worksheets.add();
      entry.name = "月度数据";
      entry.position = 0;
      ledger.tabColor = "#C00000";
      ledger.visibility = "Hidden";
      ledger.showGridlines = false;
      worksheets.load("items/name, items/position, items/visibility, items/tabColor, items/showGridlines");
      await context.sync();
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ["月度数据", 0, "Visible"],
        ["Sheet1", 1, "Visible"],
        ["台账", 2, "Hidden"],
      ]);
      expect([worksheets.items[2]!.tabColor, worksheets.items[2]!.showGridlines]).toEqual(["#C00000", false]);
      worksheets.getItem("sheet1").delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-name-member
  it.each(["", "a/b", "a:b", "x".repeat(32), "'a", "[a]", "History"])("refuses the name %p", async (name) => {
    const { onSheet } = open();
    expect(await refusal(onSheet((sheet) => void (sheet.name = name)))).toBe("InvalidArgument");
  });

  it("refuses a name that another sheet has, in any case", async () => {
    const { Excel } = open();
    expect(await refusal(Excel.run(async (context) => void context.workbook.worksheets.add("SHEET1")))).toBe(
      "ItemAlreadyExists",
    );
  });

  it("refuses to delete or hide the only sheet that is shown", async () => {
    const { onSheet } = open();
    expect(await refusal(onSheet((sheet) => sheet.delete()))).toBe("InvalidOperation");
    expect(await refusal(onSheet((sheet) => void (sheet.visibility = "Hidden")))).toBe("InvalidOperation");
  });

  it("renames references with the sheet and breaks them when it is deleted", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      sheet.getRange("A1").values = [[5]];
      context.workbook.worksheets.add("结果").getRange("A1").formulas = [["=Sheet1!A1*2"]];
      sheet.name = "数据 1";
    });
    expect([host.cell("结果!A1").formula, host.cell("结果!A1").value]).toEqual(["='数据 1'!A1*2", 10]);
    await onSheet((sheet) => sheet.delete());
    expect(host.cell("结果!A1").value).toBe("#REF!");
  });

  it("fails later calls on a sheet that was deleted", async () => {
    const { Excel } = open();
    const late = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("临时");
      const range = sheet.getRange("A1");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
    });
    expect(await refusal(late)).toBe("ItemNotFound");
  });

  it("freezes panes and says where", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(location.address).toBe("Sheet1!A1:B3");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("keeps the page setup", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:F20");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      pageLayout.load("orientation, paperSize, zoom, centerHorizontally, topMargin");
      const [titles, area] = [
        pageLayout.getPrintTitleRows().load("address"),
        pageLayout.getPrintArea().load("address"),
      ];
      const footer = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        topMargin: 72,
      });
      expect([titles.address, area.address, footer.centerFooter]).toEqual(["Sheet1!2:4", "Sheet1!A2:F21", "第 &P 页"]);
    });
    expect(await refusal(onSheet((sheet) => void (sheet.pageLayout.orientation = "Sideways" as never)))).toBe(
      "InvalidArgument",
    );
  });

  it("keeps charts as data", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["月", "GDP"],
        ["3月", 5.1],
        ["6月", 5.2],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "GDP 累计增速";
      chart.setPosition("D2", "J20");
      chart.load("name, chartType, title/text, series/items/name");
      sheet.charts.load("count");
      await context.sync();
      expect([chart.chartType, chart.title.text, sheet.charts.count]).toEqual(["ColumnClustered", "GDP 累计增速", 1]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["GDP"]);
      chart.delete();
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    });
  });
});
