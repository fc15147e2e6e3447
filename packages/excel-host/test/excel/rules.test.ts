import { open, refusal } from "../support";

describe("conditional formats", () => {
  it("keeps each kind with its rule and format, strongest first, and moves with its cells", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("D2:D9");
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.format.font.color = "#C00000";
      cell.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      const contains = range.conditionalFormats.add("ContainsText");
      contains.textComparison.format.fill.color = "#FFC7CE";
      contains.textComparison.rule = { operator: "Contains", text: "滞后" };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$D2="已完成"';
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      const all = sheet.getRange("D:D").conditionalFormats.load("items/type, items/priority, items/stopIfTrue");
      await context.sync();
      expect(all.items.map(({ type, priority }) => [type, priority])).toEqual([
        ["ColorScale", 0],
        ["DataBar", 1],
        ["Custom", 2],
        ["ContainsText", 3],
        ["CellValue", 4],
      ]);
      const [, , own, , first] = all.items;
      first!.cellValue.load("rule, format/font/color");
      own!.custom.rule.load("formula");
      const where = first!.getRange().load("address");
      const other = first!.customOrNullObject;
      await context.sync();
      expect([first!.cellValue.rule, first!.cellValue.format.font.color]).toEqual([
        { formula1: "=0", operator: "LessThan" },
        "#C00000",
      ]);
      expect([own!.custom.rule.formula, own!.stopIfTrue, where.address, other.isNullObject]).toEqual([
        '=$D3="已完成"',
        true,
        "Sheet1!D3:D10",
        true,
      ]);
      sheet.getRange("D3:D5").conditionalFormats.clearAll();
      const left = first!.getRange().load("address");
      await context.sync();
      expect(left.address).toBe("Sheet1!D6:D10");
    });
    expect(
      await refusal(onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.add("Sparkle" as never))),
    ).toBe("InvalidArgument");
    const wrong = onSheet(
      (sheet) =>
        void (sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
          formula1: "1",
          operator: "Near" as never,
        }),
    );
    expect(await refusal(wrong)).toBe("InvalidArgument");
  });
});

describe("data validation", () => {
  it("stops what a person types but not what is written, and tells invalid cells", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = { decimal: { formula1: -10, formula2: 10, operator: "Between" } };
      dataValidation.errorAlert = { message: "应在 −10 与 10 之间", showAlert: true, style: "Stop", title: "增速" };
      sheet.getRange("B1:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "同比,环比" } };
      sheet.getRange("A5").values = [[99]];
    });
    await host.type("A1", "5.2");
    await expect(host.type("A2", "52")).rejects.toMatchObject({
      code: "InvalidArgument",
      message: "应在 −10 与 10 之间",
    });
    await expect(host.type("B1", "定比")).rejects.toMatchObject({ code: "InvalidArgument" });
    await host.type("B1", "环比");
    expect([host.cell("A1").value, host.cell("A2").value, host.cell("B1").value]).toEqual([5.2, null, "环比"]);
    await onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1:A5").dataValidation.load("type, valid, rule, errorAlert");
      const invalid = validation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      expect([validation.type, validation.valid, invalid.address]).toEqual(["Decimal", null, "Sheet1!A5"]);
      expect(validation.rule).toEqual({ decimal: { formula1: -10, formula2: 10, operator: "Between" } });
    });
  });

  it("refuses an unknown operator, two rules at once, and a list that is too long", async () => {
    const { onSheet } = open();
    const rule = (given: Excel.DataValidationRule) =>
      refusal(onSheet((sheet) => void (sheet.getRange("A1").dataValidation.rule = given)));
    expect(await rule({ decimal: { formula1: 1, operator: "About" as never } })).toBe("InvalidArgument");
    expect(await rule({ decimal: { formula1: 1, operator: "EqualTo" }, custom: { formula: "=TRUE" } })).toBe(
      "InvalidArgument",
    );
    expect(await rule({ list: { inCellDropDown: true, source: "x,".repeat(130) } })).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  it("refuses writes to locked cells, formats and structure, and lets unlocked cells be written", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("B2:B4").format.protection.locked = false;
      sheet.protection.protect({ allowSort: true }, "口令");
    });
    await onSheet((sheet) => (sheet.getRange("B2").values = [[1]]));
    await host.type("B3", "2");
    const refused = (task: (sheet: Excel.Worksheet) => unknown) => refusal(onSheet((sheet) => void task(sheet)));
    expect(await refused((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await refused((sheet) => (sheet.getRange("B2:C2").values = [[7, 7]]))).toBe("AccessDenied");
    expect(await refused((sheet) => (sheet.getRange("B2").format.font.bold = true))).toBe("AccessDenied");
    expect(await refused((sheet) => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
    expect(await refused((sheet) => sheet.getRange("A1:A2").merge())).toBe("AccessDenied");
    expect(await refused((sheet) => sheet.tables.add("D1:E2", true))).toBe("AccessDenied");
    expect(await refused((sheet) => sheet.protection.protect())).toBe("InvalidOperation");
    expect(await refused((sheet) => sheet.protection.unprotect("错"))).toBe("AccessDenied");
    await expect(host.type("A1", "1")).rejects.toMatchObject({ code: "AccessDenied" });
    expect([host.cell("A1").value, host.cell("B2").value, host.cell("B3").value]).toEqual([null, 1, 2]);
    await onSheet(async (sheet, context) => {
      sheet.protection.load("protected, options");
      await context.sync();
      expect([
        sheet.protection.protected,
        sheet.protection.options.allowSort,
        sheet.protection.options.allowFormatCells,
      ]).toEqual([true, true, false]);
      sheet.protection.unprotect("口令");
      sheet.getRange("A1").values = [[1]];
    });
    expect(host.cell("A1").value).toBe(1);
  });

  it("refuses to add, delete, rename and move sheets where the workbook's structure is protected", async () => {
    const { Excel, onSheet } = open();
    await Excel.run(async (context) => context.workbook.protection.protect());
    expect(await refusal(Excel.run(async (context) => void context.workbook.worksheets.add("新")))).toBe(
      "AccessDenied",
    );
    expect(await refusal(onSheet((sheet) => void (sheet.name = "新")))).toBe("AccessDenied");
  });
});
