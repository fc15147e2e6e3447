import fc from "fast-check";
import { open, refusal } from "../support";

describe("values of a range", () => {
  it("reads typed texts as Excel does: numbers, percentages, dates, truth values, errors, kept texts", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:A9").values = [
        ["5%"],
        ["1,234"],
        ["2024-09"],
        ["TRUE"],
        ["#N/A"],
        ["'001"],
        ["2024年9月"],
        [" 7 "],
        ["GDP"],
      ];
      sheet.getRange("B1").numberFormat = [["@"]];
      sheet.getRange("B1").values = [["2024-09"]];
    });
    const seen = (address: string) => [
      host.cell(address).value,
      host.cell(address).numberFormat,
      host.cell(address).type,
    ];
    expect(seen("A1")).toEqual([0.05, "0%", "Double"]);
    expect(seen("A2")).toEqual([1234, "#,##0", "Double"]);
    expect(seen("A3")).toEqual([45536, "yyyy-mm", "Double"]);
    expect(seen("A4")).toEqual([true, "General", "Boolean"]);
    expect(seen("A5")).toEqual(["#N/A", "General", "Error"]);
    expect(seen("A6")).toEqual(["001", "General", "String"]);
    expect(seen("A7")).toEqual([45536, 'yyyy"年"m"月"', "Double"]);
    expect(seen("A8")).toEqual([7, "General", "Double"]);
    expect(seen("A9")).toEqual(["GDP", "General", "String"]);
    expect(seen("B1")).toEqual(["2024-09", "@", "String"]);
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
  it("leaves a cell for null and empties it for an empty text in a write of several cells", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").values = [[null, ""]];
    });
    expect([host.cell("A1").value, host.cell("B1").value, host.cell("B1").type]).toEqual([1, null, "Empty"]);
  });

  it("takes one value for all cells of a range", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => (sheet.getRange("A1:B2").values = 3 as unknown as number[][]));
    expect(["A1", "B1", "A2", "B2"].map((cell) => host.cell(cell).value)).toEqual([3, 3, 3, 3]);
  });

  it("refuses an array of another shape and writes nothing of it", async () => {
    const { host, onSheet } = open();
    expect(await refusal(onSheet((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])))).toBe("InvalidArgument");
    expect(host.cell("A1").value).toBeNull();
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
  it("answers null for the values of whole columns and refuses to set them", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const column = sheet.getRange("A:A");
      column.load("values, address, rowCount, isEntireColumn");
      await context.sync();
      expect([column.values, column.address, column.rowCount, column.isEntireColumn]).toEqual([
        null,
        "Sheet1!A:A",
        1048576,
        true,
      ]);
    });
    expect(await refusal(onSheet((sheet) => (sheet.getRange("A:A").values = 1 as unknown as number[][])))).toBe(
      "InvalidArgument",
    );
  });

  it.each(["=SUM(", "=1+", '="a', "=SUM(1,2))"])("refuses %s, which is no formula", async (formula) => {
    const { host, onSheet } = open();
    expect(await refusal(onSheet((sheet) => (sheet.getRange("A1").formulas = [[formula]])))).toBe("InvalidArgument");
    expect(host.cell("A1").formula).toBeNull();
  });

  // https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
  it("takes texts of 32,767 characters and refuses longer ones, objects and infinite numbers", async () => {
    const { onSheet } = open();
    const write = (value: unknown) => onSheet((sheet) => (sheet.getRange("A1").values = [[value]]));
    await write("x".repeat(32767));
    expect(await refusal(write("x".repeat(32768)))).toBe("InvalidArgument");
    expect(await refusal(write({ a: 1 }))).toBe("InvalidArgument");
    expect(await refusal(write(`=${"1+".repeat(5000)}1`))).toBe("InvalidArgument");
  });

  it("reads back every number, text and truth value that it was given", async () => {
    const { Excel } = open();
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
      fc.boolean(),
      fc.string({ minLength: 1 }).map((text) => `'${text}`),
    );
    const matrix = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    await fc.assert(
      fc.asyncProperty(matrix, async (values) => {
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getFirst()
            .getRangeByIndexes(2, 3, values.length, values[0]!.length);
          range.values = values;
          range.load("values");
          await context.sync();
          expect(range.values).toEqual(
            values.map((row) => row.map((value) => (typeof value === "string" ? value.slice(1) : value))),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it("calculates formulas that a batch wrote before it reads them", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").formulas = [[2], ["=A1*2"], ["=SUM(A1:A2)"]];
      const range = sheet.getRange("A1:A3").load("values");
      sheet.getRange("A1").values = [[10]];
      const after = sheet.getRange("A3").load("values");
      await context.sync();
      expect(range.values).toEqual([[2], [4], [6]]);
      expect(after.values).toEqual([[30]]);
    });
  });

  it("spills arrays, shows their cells and what depends on them when they shrink", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").formulas = [[3, "=SEQUENCE(A1)", "=SUM(B1:B9)"]];
    });
    expect([host.cell("B3").value, host.cell("C1").value]).toEqual([3, 6]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[2]];
      const spill = sheet.getRange("B1").getSpillingToRange().load("address");
      const parent = sheet.getRange("B2").getSpillParent().load("address");
      await context.sync();
      expect([spill.address, parent.address]).toEqual(["Sheet1!B1:B2", "Sheet1!B1"]);
    });
    expect([host.cell("B3").value, host.cell("C1").value]).toEqual([null, 3]);
  });

  it("keeps a formula when its cell is formatted", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").numberFormat = [["0.0"]];
    });
    const { formula, value, text } = host.cell("A1");
    expect([formula, value, text]).toEqual(["=1+1", 2, "2.0"]);
  });
});

describe("number formats of a range", () => {
  // https://github.com/OfficeDev/office-js-docs-pr/issues/5400 (the documentation says otherwise of whole columns)
  it("take one format for all cells, also of whole columns, where new cells have it too", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A:A").numberFormat = [["@"]];
      sheet.getRange("B1:C2").numberFormat = "0.0" as unknown as string[][];
      sheet.getRange("A2:A3").values = [["001"], [7]];
      sheet.getRange("C2").values = [[5]];
    });
    expect(["A1", "A2", "A3", "C2"].map((cell) => [host.cell(cell).value, host.cell(cell).numberFormat])).toEqual([
      [1, "@"],
      ["001", "@"],
      ["7", "@"],
      [5, "0.0"],
    ]);
  });

  it("and other formats of rows and columns give way to the one that was set last", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A:B").numberFormat = [["@"]];
      sheet.getRange("A:B").format.wrapText = true;
      sheet.getRange("2:2").numberFormat = [["General"]];
      sheet.getRange("2:2").format.wrapText = false;
      sheet.getRange("3:3").numberFormat = [["0.00"]];
      sheet.getRange("B:B").numberFormat = [["0%"]];
    });
    expect(["A1", "A2", "A3", "B2", "B3", "C3"].map((cell) => host.cell(cell).numberFormat)).toEqual([
      "@",
      "General",
      "0.00",
      "0%",
      "0%",
      "0.00",
    ]);
    await onSheet(async (sheet, context) => {
      const wraps = ["A1", "A2"].map((cell) => sheet.getRange(cell).format.load("wrapText"));
      await context.sync();
      expect(wraps.map(({ wrapText }) => wrapText)).toEqual([true, false]);
    });
  });

  it("leave a cell for null", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["0.0", "0.0"]];
      sheet.getRange("A1:B1").numberFormat = [[null, "0%"]] as unknown as string[][];
    });
    expect([host.cell("A1").numberFormat, host.cell("B1").numberFormat]).toEqual(["0.0", "0%"]);
  });
});

describe("addresses and neighbours of a range", () => {
  it("goes from one range to others", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:D5");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("F9").values = [[1]];
      const ranges = [
        range.getCell(0, 1),
        range.getRow(1),
        range.getLastColumn(),
        range.getOffsetRange(1, 1),
        range.getResizedRange(-1, 1),
        range.getAbsoluteResizedRange(1, 1),
        range.getRowsBelow(2),
        range.getColumnsBefore(1),
        range.getEntireColumn(),
        range.getBoundingRect("F6"),
        range.getIntersection("A1:C3"),
        sheet.getUsedRange(),
        sheet.getRange("C3:Z99").getUsedRange(),
      ];
      for (const one of ranges) one.load("address");
      await context.sync();
      expect(ranges.map(({ address }) => address.split("!")[1])).toEqual([
        "C2",
        "B3:D3",
        "D2:D5",
        "C3:E6",
        "B2:E4",
        "B2",
        "B6:D7",
        "A2:A5",
        "B:D",
        "B2:F6",
        "B2:C3",
        "A1:F9",
        "C3:F9",
      ]);
    });
  });

  it("gives null objects where ranges do not meet or a sheet is empty", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const none = [sheet.getRange("A1").getIntersectionOrNullObject("C3"), sheet.getUsedRangeOrNullObject()];
      await context.sync();
      expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });

  it.each(["A0", "foo", "A1:B2:C3", "XFE1", "A1048577", "其他!A1", ""])("refuses the address %p", async (address) => {
    const { onSheet } = open();
    expect(await refusal(onSheet((sheet) => sheet.getRange(address).load("address")))).toBe("InvalidArgument");
  });

  it("quotes a sheet's name where a reference needs it", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.name = "甲's 表";
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      expect(range.address).toBe("'甲''s 表'!A1");
      sheet.name = "月度数据";
      range.load("address");
      await context.sync();
      expect(range.address).toBe("月度数据!A1");
    });
  });

  it("keeps its cells between requests while rows are inserted above them and columns deleted before them", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("C5:D6").load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").delete("Left");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7:C8");
      sheet.getRange("7:8").delete("Up");
      range.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });
});

describe("formats of a range", () => {
  it("sets and reads fill, font, alignment, wrapping, borders, widths and protection", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.fill.color = "#ffcc00";
      format.font.set({ bold: true, italic: true, color: "red", size: 14, name: "黑体", underline: "Single" });
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.indentLevel = 1;
      format.protection.locked = false;
      const top = format.borders.getItem("EdgeTop");
      top.style = "Continuous";
      top.weight = "Medium";
      top.color = "#0000FF";
      await context.sync();
      const read = sheet.getRange("B2:C3").format;
      read.load(
        "fill/color, font/bold, font/italic, font/color, font/size, font/name, font/underline, horizontalAlignment, verticalAlignment, wrapText, columnWidth, rowHeight, indentLevel, protection/locked",
      );
      const edge = read.borders.getItem("EdgeTop").load("style, weight, color");
      const bottom = read.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect(read.fill.color).toBe("#FFCC00");
      expect(read.font.toJSON()).toMatchObject({
        bold: true,
        italic: true,
        color: "#FF0000",
        size: 14,
        name: "黑体",
        underline: "Single",
      });
      expect([read.horizontalAlignment, read.verticalAlignment, read.wrapText]).toEqual(["Center", "Top", true]);
      expect([read.columnWidth, read.rowHeight, read.indentLevel, read.protection.locked]).toEqual([90, 30, 1, false]);
      expect([edge.style, edge.weight, edge.color, bottom.style]).toEqual(["Continuous", "Medium", "#0000FF", "None"]);
    });
  });

  it("fits columns to their texts and rows to their lines", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["规模以上工业增加值增长", "x"]];
      sheet.getRange("C1").values = [["单位GDP能源消耗降低，按年累计".repeat(4)]];
      sheet.getRange("C1").format.wrapText = true;
      sheet.getRange("A:B").format.autofitColumns();
      sheet.getRange("1:1").format.autofitRows();
      const formats = ["A1", "B1", "C1"].map((cell) => sheet.getRange(cell).format.load("columnWidth, rowHeight"));
      await context.sync();
      const [wide, narrow, wrapped] = formats as [Excel.RangeFormat, Excel.RangeFormat, Excel.RangeFormat];
      expect(wide.columnWidth).toBeGreaterThan(110);
      expect(narrow.columnWidth).toBeLessThan(20);
      expect(wrapped.rowHeight).toBeGreaterThan(14.25 * 8);
    });
  });

  it("answers null where the cells differ, and formats whole columns without making cells", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A:B").format.protection.locked = false;
      sheet.getRange("A:A").format.font.bold = true;
      const mixed = sheet.getRange("A1:B1").format.font.load("bold");
      const far = sheet.getRange("A100000").format;
      far.load("font/bold, protection/locked");
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([mixed.bold, far.font.bold, far.protection.locked, used.isNullObject]).toEqual([null, true, false, true]);
    });
  });

  it.each([
    ["an unknown colour", (range: Excel.Range) => (range.format.fill.color = "nocolour")],
    ["an unknown alignment", (range: Excel.Range) => (range.format.horizontalAlignment = "Middle" as never)],
    ["a broken number format", (range: Excel.Range) => (range.numberFormat = [["[Red"]])],
    ["a border's unknown side", (range: Excel.Range) => range.format.borders.getItem("Top" as never).load("style")],
  ])("refuses %s", async (_name, change) => {
    const { onSheet } = open();
    expect(await refusal(onSheet((sheet) => void change(sheet.getRange("A1"))))).toBe("InvalidArgument");
  });

  it("clears contents, formats or both", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
    });
    const seen = (cell: string) => [host.cell(cell).value, host.cell(cell).format.style.bl ?? 0];
    expect([seen("A1"), seen("B1"), seen("C1")]).toEqual([
      [null, 1],
      [2, 0],
      [null, 0],
    ]);
  });
});

describe("structure", () => {
  it("moves formulas, names, formats and merged cells with inserted and deleted rows", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
      sheet.getRange("A3").format.font.bold = true;
      sheet.getRange("B3:C3").merge();
      context.workbook.names.add("合计", sheet.getRange("A3"));
      sheet.getRange("2:2").insert("Down");
    });
    expect([host.cell("A4").formula, host.cell("A4").value, host.cell("A4").format.style.bl]).toEqual([
      "=SUM(A1:A3)",
      3,
      1,
    ]);
    await onSheet(async (sheet, context) => {
      const name = context.workbook.names.getItem("合计").load("formula, value, type");
      await context.sync();
      expect([name.formula, name.value, name.type]).toEqual(["=Sheet1!$A$4", "Sheet1!$A$4", "Range"]);
      sheet.getRange("1:1").delete("Up");
    });
    expect([host.cell("A3").formula, host.cell("A3").value]).toEqual(["=SUM(A1:A2)", 2]);
  });

  it("gives inserted cells the formats of those above or before them", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("B:B").insert("Right");
    });
    expect(["A3", "B1", "A4", "B4"].map((cell) => host.cell(cell).format.style.bl ?? 0)).toEqual([1, 1, 0, 0]);
  });

  it("shifts only the cells of the columns that were inserted into", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1").insert("Down");
    });
    expect(["A1", "A2", "A3", "B1", "B2"].map((cell) => host.cell(cell).value)).toEqual([null, 1, 3, 2, 4]);
    await onSheet((sheet) => sheet.getRange("A1").delete("Up"));
    expect(["A1", "A2", "A3"].map((cell) => host.cell(cell).value)).toEqual([1, 3, null]);
  });

  it("hides rows and columns and merges cells, keeping the first value", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").merge();
      sheet.getRange("3:4").rowHidden = true;
      sheet.getRange("D:D").columnHidden = true;
      const rows = sheet.getRange("A3:A4").load("rowHidden");
      const columns = sheet.getRange("C1:D1").load("columnHidden");
      const ofRows = sheet.getRange("A2:A4").getRowProperties({ rowHidden: true });
      const ofColumns = sheet.getRange("C1:D1").getColumnProperties({ columnHidden: true });
      await context.sync();
      expect([rows.rowHidden, columns.columnHidden]).toEqual([true, null]);
      expect(ofRows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true]);
      expect(ofColumns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true]);
    });
    expect([host.cell("A1").value, host.cell("B1").value]).toEqual([1, null]);
  });

  it("sorts rows by columns with empty cells last, moving formats and formulas along", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B4").formulas = [
        ["名称", "值"],
        ["乙", 3],
        ["甲", 1],
        ["丙", ""],
      ];
      sheet.getRange("A3").format.font.bold = true;
      sheet.getRange("C2:C4").formulas = [["=B2*2"], ["=B3*2"], ["=B4*2"]];
      sheet.getRange("A1:C4").sort.apply([{ key: 1, ascending: true }], false, true);
    });
    expect(["A2", "A3", "A4"].map((cell) => host.cell(cell).value)).toEqual(["甲", "乙", "丙"]);
    expect([host.cell("A2").format.style.bl, host.cell("A3").format.style.bl ?? 0]).toEqual([1, 0]);
    expect([host.cell("C2").formula, host.cell("C3").formula]).toEqual(["=B2*2", "=B3*2"]);
  });
});

describe("a copied block", () => {
  it("of a whole row or column takes the place of all that stood there, and fills no cell where both are blank", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["甲", 1]];
      sheet.getRange("A2:D2").values = [["乙", 2, 3, 4]];
      sheet.getRange("2:2").copyFrom("1:1");
      sheet.getRange("G:G").copyFrom("B:B");
    });
    expect(["A2", "B2", "C2", "D2", "G1", "G2"].map((cell) => host.cell(cell).value)).toEqual([
      "甲",
      1,
      null,
      null,
      1,
      1,
    ]);
    const sheet = host.model.sheet(host.model.active.id);
    expect([sheet.raw(1, 9_000), sheet.raw(9_000, 6)]).toEqual([undefined, undefined]);
  });

  it("takes its merged cells along with its formats, repeated as it is, and not with its values alone", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["甲", ""]];
      sheet.getRange("A1:B1").merge();
      sheet.getRange("D1:E2").copyFrom("A1:B1", "Formats");
      sheet.getRange("G1:H1").copyFrom("A1:B1", "Values");
    });
    const { model } = host;
    const places = model.sheet(model.active.id).merges.map(({ row, column, columns }) => [row, column, columns]);
    expect(places).toEqual([
      [0, 0, 2],
      [0, 3, 2],
      [1, 3, 2],
    ]);
  });
});
