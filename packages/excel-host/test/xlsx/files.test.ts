import { readFileSync } from "node:fs";
import { join as path } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Host, openXlsx } from "../../src";
import { findFaults } from "../../src/validate";
import { join, open, refusal } from "../support";

const bytesOf = (name: string): Uint8Array => readFileSync(path(__dirname, "cases", `${name}.xlsx`));
const opened = async (name: string) => join(await openXlsx(bytesOf(name)));
const reopened = async (host: Host) => join(await openXlsx(await host.save()));
const sheetOf = async (host: Host): Promise<string> =>
  strFromU8(unzipSync(await host.save())["xl/worksheets/sheet1.xml"]!);

describe("formulas of files", () => {
  it("that Excel wrote are read with their meaning and written back in the file's grammar", async () => {
    const { host } = await opened("dynamicFormulas");
    const cells = ["C1", "D1", "E1", "F1", "H1", "I1"];
    expect(cells.map((cell) => host.cell(cell).formula)).toEqual([
      "=SORT(A1:A3)",
      "=SUM(C1#)",
      "=@A1:A3",
      "=LET(x,A1,x+1)",
      "=SUM(IF(A1:A3>1,A1:A3,0))",
      "=@A1:A3",
    ]);
    const xml = await sheetOf(host);
    expect(xml).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3)</f>');
    expect(xml).toContain("<f>SUM(_xlfn.ANCHORARRAY(C1))</f>");
    expect(xml).toContain("<f>_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)</f>");
    expect(xml).toContain('<c r="H1" cm="1"><f t="array" ref="H1">SUM(IF(A1:A3&gt;1,A1:A3,0))</f>');
    expect(xml).toMatch(/<c r="I1"><f>A1:A3<\/f>/);
    const again = await reopened(host);
    expect(cells.map((cell) => again.host.cell(cell).formula)).toEqual(cells.map((cell) => host.cell(cell).formula));
  });

  it("of programs without spilling take single cells, as they did there", async () => {
    const { host } = await opened("implicitIntersection");
    expect(["I1", "I2"].map((cell) => host.cell(cell).value)).toEqual([3, 1]);
  });

  it("that calculate with blocks keep their results in Excel: they are marked as arrays", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      context.workbook.names.add("块", sheet.getRange("A1:A3"));
      sheet.getRange("C1:C4").formulas = [
        ["=SUM(IF(A1:A3>1,A1:A3,0))"],
        ["=SUM(块*2)"],
        ["=SUM(A1:A3)"],
        ["=SUMPRODUCT((A1:A3>1)*A1:A3)"],
      ];
      sheet.getRange("D1").conditionalFormats.add("Custom").custom.rule.formula = "=STDEV.S($A$1:$A$3)>1";
    });
    const xml = await sheetOf(host);
    expect(xml.match(/<f t="array" ref="[A-Z0-9]+">/g)).toEqual(['<f t="array" ref="C1">', '<f t="array" ref="C2">']);
    expect(xml).toContain("<formula>_xlfn.STDEV.S($A$1:$A$3)&gt;1</formula>");
    const again = await reopened(host);
    expect(["C1", "C2", "C3", "C4"].map((cell) => again.host.cell(cell).value)).toEqual([5, 12, 6, 5]);
  });
});

describe("what files may have or lack", () => {
  it.each(["noSheetViews", "noBookViews"])("views are optional: %s", async (name) => {
    const { host } = await opened(name);
    expect(host.model.grid.sheets).toHaveLength(1);
  });

  it("notes do not keep a file from opening, and are named as what a saved workbook will not have", async () => {
    const { host } = await opened("cellNote");
    expect(host.model.lost).toEqual([{ sheet: "A", kind: "note", name: "" }]);
    expect((await reopened(host)).host.model.lost).toEqual([]);
  });

  it("links, outlines, page breaks and unknown rules are named too", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => (sheet.getRange("A1:A2").values = [[1], [2]]));
    const parts = unzipSync(await host.save());
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!)
      .replace('<row r="2"', '<row r="2" outlineLevel="1"')
      .replace(
        "<pageMargins",
        '<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>' +
          '<hyperlinks><hyperlink ref="A1" location="Sheet1!A2"/></hyperlinks><pageMargins',
      )
      .replace("</worksheet>", '<rowBreaks count="1"><brk id="1"/></rowBreaks></worksheet>');
    parts["xl/worksheets/sheet1.xml"] = strToU8(xml);
    const again = join(await openXlsx(zipSync(parts)));
    expect(again.host.model.lost.map(({ kind }) => kind).sort()).toEqual([
      "conditionalFormat",
      "hyperlink",
      "outline",
      "pageBreak",
    ]);
  });

  it("print areas of sheets whose names have quotes and commas are kept", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.name = "看'板, 一";
      sheet.getRange("A1").values = [[1]];
      sheet.pageLayout.setPrintArea("A1:C9");
      sheet.pageLayout.setPrintTitleRows("1:2");
      sheet.pageLayout.setPrintTitleColumns("A:A");
    });
    const again = await reopened(host);
    const [before, after] = [host, again.host].map((one) => one.model.state(one.model.active.id).page);
    expect([after!.printArea, after!.titleRows, after!.titleColumns]).toEqual([
      before!.printArea,
      before!.titleRows,
      before!.titleColumns,
    ]);
    expect(await findFaults(await host.save(), "xlsx")).toEqual([]);
  });

  it("a print area that an older host wrote without doubling the quote does not damage the file", async () => {
    const { host } = await opened("printAreaUnquoted");
    expect(host.model.active.name).toBe("看'板");
  });

  it("a character that XML cannot hold is read as the sign for such", async () => {
    const { host } = await opened("disallowedCharacter");
    const grid = host.model.active;
    const { row, column } = grid.used(false)!;
    expect(String(grid.value(row, column).value)).toContain("\ufffd");
  });

  it("texts with characters that XML cannot hold come back as they were", async () => {
    const texts = ["\ufffe", "铃\u0007", "\ud83d", "😀", "_x0041_", "a\u000bb", "行\n二"];
    const { host, onSheet } = open();
    await onSheet((sheet) => (sheet.getRange("A1:A7").values = texts.map((text) => [text])));
    expect(await findFaults(await host.save(), "xlsx")).toEqual([]);
    const again = await reopened(host);
    expect(texts.map((_, i) => again.host.cell(`A${i + 1}`).value)).toEqual(texts);
  });

  it("bars that hide their figures go on hiding them", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A1:A2").conditionalFormats.add("DataBar").dataBar.showDataBarOnly = true;
    });
    expect(await sheetOf(host)).toContain('<dataBar showValue="0">');
    const again = await reopened(host);
    await again.onSheet(async (sheet, context) => {
      const bar = sheet.getRange("A1").conditionalFormats.getItemAt(0).dataBar.load("showDataBarOnly");
      await context.sync();
      expect(bar.showDataBarOnly).toBe(true);
    });
  });

  it("validations that meet in a file do not meet in the saved one: the first holds", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("B:B").dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };
    });
    const [first] = host.model.active ? host.model.state(host.model.active.id).validations : [];
    host.model.state(host.model.active.id).validations.push({
      ...first!,
      type: "List",
      rule: { list: { inCellDropDown: false, source: '甲,"乙"' } },
      rects: [{ row: 1, column: 0, rows: 3, columns: 3 }],
    });
    const bytes = await host.save();
    expect(await findFaults(bytes, "xlsx")).toEqual([]);
    expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!).match(/sqref="[^"]*"/g)).toEqual([
      'sqref="B1:B1048576"',
      'sqref="A2:A4 C2:C4"',
    ]);
    const again = join(await openXlsx(bytes));
    const { validations } = again.host.model.state(again.host.model.active.id);
    expect(validations[1]!.rule).toEqual({ list: { inCellDropDown: false, source: '甲,"乙"' } });
  });

  it("texts of validations longer than Excel keeps are refused", async () => {
    const { onSheet } = open();
    const alert = (title: string, message: string) => ({ title, message, showAlert: true, style: "Stop" as const });
    const set = (title: string, message: string) =>
      onSheet((sheet) => {
        const validation = sheet.getRange("A1").dataValidation;
        validation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
        validation.errorAlert = alert(title, message);
        validation.prompt = { showPrompt: true, title, message };
      });
    await set("题".repeat(32), "话".repeat(255));
    expect(await refusal(set("题".repeat(33), ""))).toBe("InvalidArgument");
    expect(await refusal(set("", "话".repeat(256)))).toBe("InvalidArgument");
  });
});

describe("a saved workbook", () => {
  it("is without fault to Microsoft's Open XML SDK, with all that a sheet can have", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:B4").values = [
        ["指标", "值"],
        ["甲", 1],
        ["乙", -2],
        ["<&>", 3],
      ];
      sheet.tables.add("A1:B4", true).name = "监测表";
      sheet.getRange("D1:D3").formulas = [["=SEQUENCE(2)"], [""], ["=SUM(监测表[值])"]];
      const format = sheet.getRange("A1:B4").format;
      format.font.set({ bold: true, italic: true, color: "#C00000", size: 16, name: "黑体", underline: "Single" });
      format.fill.color = "#DDEBF7";
      format.borders.getItem("EdgeBottom").style = "Double";
      const cells = sheet.getRange("B2:B4");
      cells.conditionalFormats.add("DataBar").dataBar.showDataBarOnly = true;
      cells.conditionalFormats.add("Custom").custom.rule.formula = "=B2>1";
      cells.conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "x" };
      cells.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      sheet.getRange("F:F").dataValidation.rule = { list: { inCellDropDown: true, source: "同比,环比" } };
      sheet.getRange("F:F").dataValidation.errorAlert = {
        message: "一\n二",
        showAlert: true,
        style: "Stop",
        title: "“甲”",
      };
      context.workbook.names.add("容差", "=0.2", "说明");
      context.workbook.properties.custom.add("版本", 3);
      context.workbook.settings.add("设置", { 阈值: 0.2 });
      sheet.customProperties.add("demo.sheet", "台账");
      sheet.pageLayout.setPrintArea("A1:F20");
      sheet.pageLayout.setPrintTitleRows("1:1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      sheet.freezePanes.freezeRows(1);
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Auto");
      chart.title.text = "图";
      const second = context.workbook.worksheets.add("看'板");
      second.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      second.autoFilter.apply(second.getRange("A1:B2"));
      second.getRange("A4:B5").merge();
      second.protection.protect({ allowSort: true }, "口令");
    });
    expect(await findFaults(await host.save(), "xlsx")).toEqual([]);
  });
});

describe("files that ask for too much", () => {
  it.each([
    ["farCell", "S!XFD1048576 is too far from the first cell."],
    ["longSum", "The formula in S!A1 is too long."],
  ])("are refused with a sentence that names the cell: %s", async (name, message) => {
    await expect(openXlsx(bytesOf(name))).rejects.toMatchObject({ code: "InvalidArgument", message });
  });

  it("a merged block of all cells is refused", async () => {
    const parts = unzipSync(bytesOf("noSheetViews"));
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    parts["xl/worksheets/sheet1.xml"] = strToU8(
      xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    );
    await expect(openXlsx(zipSync(parts))).rejects.toMatchObject({
      code: "InvalidArgument",
      message: "S!A1:XFD1048576 merges too many cells.",
    });
  });

  it("a part whose bytes are not those that were packed is refused by its checksum", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => (sheet.getRange("A1").values = [[12345]]));
    const stored = zipSync(unzipSync(await host.save()), { level: 0 });
    const at = Buffer.from(stored).indexOf("12345");
    stored[at] = "9".charCodeAt(0);
    await expect(openXlsx(stored)).rejects.toMatchObject({
      code: "InvalidArgument",
      message: "The file is damaged: xl/worksheets/sheet1.xml.",
    });
  });
});
