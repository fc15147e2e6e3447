import { strFromU8, unzipSync } from "fflate";
import { type Host, openXlsx } from "../../src";
import { join, open, type Opened } from "../support";

/** The workbook of a host, saved and opened again. */
async function reopened(host: Host): Promise<Opened> {
  return join(await openXlsx(await host.save()));
}

describe("a workbook saved and opened again", () => {
  it("has its values, kept texts, formulas with their results, and number formats", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.name = "甲's 表";
      sheet.getRange("A1:A8").formulas = [
        [5.25],
        ["'001"],
        ["2024-09"],
        [true],
        ["#N/A"],
        ["=A1*2"],
        ['=IF(A1>5,"是","")'],
        ["<&>\"'"],
      ];
      sheet.getRange("A1").numberFormat = [["+0.0;[Red]-0.0"]];
    });
    const again = await reopened(host);
    const seen = (at: Host) =>
      ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"].map((cell) => {
        const { value, type, formula, text } = at.cell(`'甲''s 表'!${cell}`);
        return [value, type, formula, text];
      });
    expect(seen(again.host)).toEqual(seen(host));
    expect(again.host.cell("A2").value).toBe("001");
  });

  it("has its fonts, fills, borders, alignment, sizes, hidden lines, merged cells, frozen panes, gridlines and colours", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      const range = sheet.getRange("B2:C3");
      range.merge();
      range.values = [
        ["标题", null],
        [null, null],
      ];
      range.format.font.set({
        bold: true,
        italic: true,
        color: "#C00000",
        size: 16,
        name: "黑体",
        underline: "Single",
        strikethrough: true,
      });
      range.format.fill.color = "#DDEBF7";
      range.format.set({ horizontalAlignment: "Center", verticalAlignment: "Center", wrapText: true });
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.format.protection.locked = false;
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("5:5").format.rowHeight = 40;
      sheet.getRange("7:7").rowHidden = true;
      sheet.getRange("F:F").columnHidden = true;
      sheet.getRange("H:H").format.protection.locked = false;
      sheet.freezePanes.freezeAt("A1:A2");
      sheet.showGridlines = false;
      sheet.tabColor = "#70AD47";
    });
    const again = await reopened(host);
    await again.onSheet(async (sheet, context) => {
      const cell = sheet.getRange("B2");
      cell.load("values");
      cell.format.load(
        "fill/color, font/bold, font/italic, font/color, font/size, font/name, font/underline, font/strikethrough, horizontalAlignment, verticalAlignment, wrapText, protection/locked",
      );
      const edge = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style");
      const width = sheet.getRange("A1").format.load("columnWidth");
      const height = sheet.getRange("A5").format.load("rowHeight");
      const hidden = [sheet.getRange("A7").load("rowHidden"), sheet.getRange("F1").load("columnHidden")] as const;
      const column = sheet.getRange("H99").format.protection.load("locked");
      const frozen = sheet.freezePanes.getLocation().load("address");
      sheet.load("showGridlines, tabColor");
      await context.sync();
      expect(cell.values).toEqual([["标题"]]);
      expect(cell.format.toJSON()).toMatchObject({
        fill: { color: "#DDEBF7" },
        font: {
          bold: true,
          italic: true,
          color: "#C00000",
          size: 16,
          name: "黑体",
          underline: "Single",
          strikethrough: true,
        },
        horizontalAlignment: "Center",
        verticalAlignment: "Center",
        wrapText: true,
        protection: { locked: false },
      });
      expect([edge.style, width.columnWidth, height.rowHeight]).toEqual(["Double", 120, 40]);
      expect([hidden[0].rowHidden, hidden[1].columnHidden, column.locked]).toEqual([true, true, false]);
      expect([frozen.address, sheet.showGridlines, sheet.tabColor]).toEqual(["Sheet1!A1:A2", false, "#70AD47"]);
    });
    expect(again.host.model.active).toBeDefined();
    expect(again.host.model.grid.sheets[0]!.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  });

  it("has its tables, names, conditional formats, validations, filter and protection", async () => {
    const { host, Excel, onSheet } = open();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["指标", "值"],
        ["GDP", 5],
        ["CPI", -2],
      ];
      sheet.tables.add("A1:B3", true).name = "监测表";
      sheet.getRange("D1").formulas = [["=SUM(监测表[值])"]];
      context.workbook.names.add("基期", sheet.getRange("B2:B3"), "去年");
      context.workbook.names.add("容差", "=0.2");
      sheet.names.add("本表", "=Sheet1!$D$1");
      const cells = sheet.getRange("B2:B9").conditionalFormats;
      const less = cells.add("CellValue");
      less.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      less.cellValue.format.font.color = "#C00000";
      const late = cells.add("ContainsText");
      late.textComparison.rule = { operator: "Contains", text: '"滞后"&x' };
      late.textComparison.format.fill.color = "#FFC7CE";
      const own = cells.add("Custom");
      own.custom.rule.formula = "=$B2>3";
      own.custom.format.font.bold = true;
      const edge = own.custom.format.borders.getItem("EdgeTop");
      edge.style = "Dash";
      edge.color = "#D9D9D9";
      own.stopIfTrue = true;
      sheet.getRange("G:G").conditionalFormats.add("Custom").custom.rule.formula = '=$G1="滞后"';
      cells.add("DataBar").dataBar.positiveFormat.fillColor = "#5B9BD5";
      cells.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        maximum: { type: "Number", formula: "10", color: "#63BE7B" },
      };
      sheet.getRange("B:B").dataValidation.rule = { decimal: { formula1: -10, formula2: 10, operator: "Between" } };
      sheet.getRange("B:B").dataValidation.errorAlert = {
        message: "超出范围",
        showAlert: true,
        style: "Stop",
        title: "增速",
      };
      sheet.getRange("E1:E4").dataValidation.rule = { list: { inCellDropDown: true, source: "同比,环比" } };
      const second = context.workbook.worksheets.add("二");
      second.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      second.autoFilter.apply(second.getRange("A1:B2"));
      second.protection.protect({ allowSort: true, selectionMode: "Unlocked" }, "口令");
      second.visibility = "VeryHidden";
    });
    const summary = (client: { Excel: typeof Excel }) =>
      client.Excel.run(async (context) => {
        const { worksheets, names, tables } = context.workbook;
        const [first, second] = [worksheets.getItem("Sheet1"), worksheets.getItem("二")];
        names.load("items/name, items/formula, items/comment, items/type");
        first.names.load("items/name, items/formula");
        tables.load("items/name, items/style");
        const table = tables.getItem("监测表").getRange().load("address");
        const formats = first.getRange("B2").conditionalFormats.load("items/type, items/stopIfTrue");
        const whole = first.getRange("G7").conditionalFormats.getItemAt(0).getRange().load("address");
        const column = first.getRange("B5").dataValidation.load("type, rule, errorAlert");
        const list = first.getRange("E1:E4").dataValidation.load("rule");
        second.load("visibility, protection/protected, protection/options");
        const filter = second.autoFilter.getRange().load("address");
        await context.sync();
        const [scale, bar, own, late, less] = formats.items;
        less!.cellValue.load("rule, format/font/color");
        late!.textComparison.load("rule, format/fill/color");
        own!.custom.load("rule/formula, format/font/bold");
        const edges = own!.custom.format.borders.load("items/style, items/color");
        bar!.dataBar.load("positiveFormat/fillColor");
        scale!.colorScale.load("criteria");
        await context.sync();
        const kinds = [less!.cellValue, late!.textComparison, own!.custom, bar!.dataBar, scale!.colorScale].map(
          (kind) => kind.toJSON(),
        );
        return JSON.parse(
          JSON.stringify([
            names,
            first.names,
            tables.items.map(({ name, style }) => [name, style]),
            table.address,
            whole.address,
            formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue]),
            kinds,
            edges,
            column,
            list,
            second,
            filter.address,
          ]),
        ) as unknown;
      });
    const before = await summary({ Excel });
    const again = await reopened(host);
    expect(await summary(again)).toEqual(before);
    expect(again.host.cell("Sheet1!D1").value).toBe(3);
    const unprotect = again.Excel.run(async (context) =>
      context.workbook.worksheets.getItem("二").protection.unprotect("口令"),
    );
    await expect(unprotect).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("has its page setup, custom properties of sheets and workbook, and settings", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.topMargin = 36;
      pageLayout.setPrintTitleRows("1:2");
      pageLayout.setPrintArea("A1:F20");
      pageLayout.headersFooters.defaultForAllPages.set({ centerFooter: "第 &P 页", leftHeader: "示例数据" });
      sheet.customProperties.add("demo.sheet", "台账 😀");
      context.workbook.properties.custom.add("版本", 3);
      context.workbook.properties.custom.add("示例", true);
      context.workbook.settings.add("设置", { 阈值: [0.2, "<"] });
    });
    const again = await reopened(host);
    await again.onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load("orientation, zoom, centerHorizontally, topMargin, paperSize");
      const bands = pageLayout.headersFooters.defaultForAllPages.load("centerFooter, leftHeader, rightFooter");
      const [titles, area] = [
        pageLayout.getPrintTitleRows().load("address"),
        pageLayout.getPrintArea().load("address"),
      ];
      const own = sheet.customProperties.load("items/key, items/value");
      const custom = context.workbook.properties.custom.load("items/key, items/value, items/type");
      const setting = context.workbook.settings.getItem("设置").load("value");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        topMargin: 36,
        paperSize: "A4",
      });
      expect(bands.toJSON()).toEqual({ centerFooter: "第 &P 页", leftHeader: "示例数据", rightFooter: "" });
      expect([titles.address, area.address]).toEqual(["Sheet1!1:2", "Sheet1!A1:F20"]);
      expect(own.items.map(({ key, value }) => [key, value])).toEqual([["demo.sheet", "台账 😀"]]);
      expect(custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
        ["版本", 3, "Number"],
        ["示例", true, "Boolean"],
      ]);
      expect(setting.value).toEqual({ 阈值: [0.2, "<"] });
    });
  });

  it("spills again and asks for its custom functions again", async () => {
    const { host, onSheet, CustomFunctions: functions } = open();
    const metadata = { functions: [{ id: "GAP", name: "GAP", parameters: [{ name: "i", type: "string" }] }] };
    host.registerFunctions(metadata, "DEMO");
    functions.associate("GAP", () => -0.3);
    await onSheet((sheet) => (sheet.getRange("A1:B1").formulas = [["=SEQUENCE(3)", '=DEMO.GAP("DEMO.GAP(")']]));
    await host.idle();
    const again = await reopened(host);
    expect([again.host.cell("A3").value, again.host.cell("A3").formula, again.host.cell("B1").formula]).toEqual([
      3,
      null,
      '=DEMO.GAP("DEMO.GAP(")',
    ]);
    again.host.registerFunctions(metadata, "DEMO");
    again.CustomFunctions.associate("GAP", () => 0.7);
    await again.onSheet((_sheet, context) => context.workbook.application.calculate("Full"));
    await again.host.idle();
    expect(again.host.cell("B1").value).toBe(0.7);
  });

  it("names its print area by fixed rows and columns", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.pageLayout.setPrintArea("B2:U38");
    });
    const { "xl/workbook.xml": book } = unzipSync(await host.save());
    expect(strFromU8(book!)).toContain(">Sheet1!$B$2:$U$38<");
    const again = await reopened(host);
    expect(again.host.model.state(again.host.model.active.id).page.printArea).toEqual({
      row: 1,
      column: 1,
      rows: 37,
      columns: 20,
    });
  });

  it("is the same file when nothing changed in between", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => (sheet.getRange("A1:B1").values = [["甲", 1]]));
    const first = Buffer.from(await host.save());
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(first.equals(Buffer.from(await host.save()))).toBe(true);
  });
});
