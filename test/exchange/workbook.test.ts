import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { workbookSheets } from "../../src/exchange";

/** A workbook's file as exceljs writes it. */
async function file(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("目标"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same file with parts changed, missing or new. */
function changed(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts, { level: 0 });
}

const rowsOf = async (bytes: Uint8Array) => {
  const read = await workbookSheets(bytes);
  return read.ok ? read.value.map(({ rows }) => rows)[0] : read.error;
};

describe("The sheets of a workbook's file", () => {
  it("say each cell as it is shown: percentages, days, rounded numbers, results of formulas", async () => {
    const bytes = await file((sheet) => {
      sheet.addRow(["指标", 0.07834, 0.07834, new Date(Date.UTC(2024, 8, 30)), true, 5.249999999999999, 82, 0.078]);
      sheet.getCell("G1").numFmt = "0.00";
      sheet.getCell("H1").numFmt = "0%";
      sheet.getCell("B1").numFmt = "0.0%";
      sheet.getCell("C1").numFmt = "0.00";
      sheet.getCell("A2").value = { formula: "B1*2", result: 0.157 };
      sheet.getCell("B2").value = { richText: [{ text: "6%" }, { font: { bold: true }, text: "以上" }] };
      sheet.getCell("C2").value = { error: "#N/A" };
      sheet.getCell("D2").value = { formula: 'T("甲")', result: "甲" };
      sheet.getCell("E2").value = {
        richText: [
          { font: { strike: true }, text: "7" },
          { text: "6.5" },
          { font: { vertAlign: "superscript" }, text: "1" },
        ],
      };
    });
    expect(await rowsOf(bytes)).toEqual([
      ["指标", "7.8%", "0.08", "2024-09-30", "true", "5.25", "82.00", "7.8%"],
      ["0.157", "6%以上", "#N/A", "甲", "6.5（注1）", "", "", ""],
    ]);
  });

  it.each([
    ["0%", 0.6, "60%"],
    ["0%", 0.058943, "5.89%"],
    ["0", 5.9, "5.9"],
    ["#,##0", 2345.678, "2345.68"],
    ["#,##0", 2010, "2010"],
    ["0.0_);(0.0)", -2.34, "-2.3"],
    ['0.0"%"', 5.94, "5.9"],
    ["0!.0,", 87412, "8.7"],
    ["0!.0000", 23456789, "2345.6789"],
    ['0"."0,', 87412, "8.7"],
    ["0.00,", 87412, "87.41"],
    ['0!.0,"万"', 87412, "87412"],
    ["0.0###", 5.94, "5.94"],
    ["0.00E+00", 87412, "87412"],
  ])(
    "say a number in the digits of %s, on its scale, and hide none behind a format without decimals",
    async (...given) => {
      const [format, value, text] = given;
      const bytes = await file((sheet) => {
        sheet.getCell("A1").value = value;
        sheet.getCell("A1").numFmt = format;
      });
      expect(await rowsOf(bytes)).toEqual([[text]]);
    },
  );

  it("leave out hidden rows and columns that are not folded, the rows' numbers kept, and say what is merged over a hidden column beside it", async () => {
    const bytes = await file((sheet) => {
      sheet.addRows([
        ["指标", "2024年", "", ""],
        ["", "1-8月", "1-9月", "1-10月"],
        ["GDP", 4, 5, 6],
        ["社零", 8.1, 8.3, 8.2],
      ]);
      sheet.mergeCells("B1:D1");
      sheet.getColumn(2).hidden = true;
      sheet.getColumn(4).outlineLevel = 1;
      sheet.getColumn(4).hidden = true;
      sheet.getRow(3).hidden = true;
    });
    expect(await rowsOf(bytes)).toEqual([
      ["指标", "2024年", ""],
      ["", "1-9月", "1-10月"],
      ["", "", ""],
      ["社零", "8.3", "8.2"],
    ]);
  });

  it("say a day in workbooks whose days count from 1904 on", async () => {
    const bytes = await file((sheet, book) => {
      book.properties.date1904 = true;
      sheet.getCell("A1").value = new Date(Date.UTC(2024, 8, 30));
    });
    expect(await rowsOf(bytes)).toEqual([["2024-09-30"]]);
  });

  it("say a day whose format shows but its month as that month", async () => {
    const bytes = await file((sheet) => {
      sheet.addRow([1, 2].map(() => new Date(Date.UTC(2024, 8, 1))));
      sheet.getCell("A1").numFmt = 'yyyy"年"m"月"';
      sheet.getCell("B1").numFmt = "yyyy-mm-dd";
    });
    expect(await rowsOf(bytes)).toEqual([["2024年9月", "2024-09-01"]]);
  });

  it("say a merged cell in each of its rows and once in a row, as Word's tables do", async () => {
    const bytes = await file((sheet) => {
      sheet.addRows([
        ["约束性", "", "能耗"],
        ["", "", "碳排放"],
      ]);
      sheet.mergeCells("A1:B2");
    });
    expect(await rowsOf(bytes)).toEqual([
      ["约束性", "", "能耗"],
      ["约束性", "", "碳排放"],
    ]);
  });

  it("leave out hidden sheets and how words are pronounced, and keep gaps", async () => {
    const bytes = await file((sheet, book) => {
      sheet.getCell("C3").value = "深";
      book.addWorksheet("藏", { state: "hidden" }).getCell("A1").value = "不读";
    });
    const pronounced = changed(bytes, (parts) => {
      const texts = strFromU8(parts["xl/sharedStrings.xml"]!);
      parts["xl/sharedStrings.xml"] = strToU8(
        texts.replace("<t>深</t>", '<r><t>深</t></r><rPh sb="0" eb="1"><t>shēn</t></rPh>'),
      );
    });
    expect(await rowsOf(pronounced)).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["", "", "深"],
    ]);
  });

  it("are read where parts that hold no cells are broken, and by addresses or without them", async () => {
    const bytes = await file((sheet) => sheet.addRow(["GDP", 5.5]));
    const odd = changed(bytes, (parts) => {
      parts["xl/drawings/drawing1.xml"] = strToU8("<broken");
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
      parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace(/ r="[A-Z]*\d+"/g, ""));
    });
    expect(await rowsOf(odd)).toEqual([["GDP", "5.5"]]);
  });

  it("are refused where one bit was lost, a sheet is missing or nested deeper than any, and where there are too many rows", async () => {
    const bytes = await file((sheet) => sheet.addRow(["GDP", 5.5]));
    const stored = changed(bytes, () => undefined);
    const at = strFromU8(stored, true).indexOf("<v>5.5</v>");
    stored[at + 3] = "6".charCodeAt(0);
    expect(await rowsOf(stored)).toMatchObject({ code: "damaged" });
    expect(await rowsOf(changed(bytes, (parts) => delete parts["xl/worksheets/sheet1.xml"]))).toMatchObject({
      code: "damaged",
    });
    const nested = changed(bytes, (parts) => {
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
      parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace("</row>", `$&${"<a>".repeat(1_000_000)}`));
    });
    expect(await rowsOf(nested)).toMatchObject({ code: "damaged" });
    const long = await file((sheet) => sheet.addRows(Array.from({ length: 6000 }, (_, i) => [i])));
    expect(await rowsOf(long)).toEqual({ code: "annexTooLong", details: { lines: 6000, limit: 5000 } });
  });

  it("do not grow with a cell in the last corner, nor with what is merged or only formatted down there", async () => {
    const bytes = await file((sheet) => {
      sheet.addRow(["GDP", 5.5]);
      sheet.mergeCells("C1:C2");
    });
    const odd = changed(bytes, (parts) => {
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
      parts["xl/worksheets/sheet1.xml"] = strToU8(
        sheet
          .replace("C1:C2", "A1:XFD1048576")
          .replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'),
      );
    });
    expect(await rowsOf(odd)).toEqual([["GDP", "5.5"]]);
  });
});
