import { open, refusal } from "./support";

/** What was once answered otherwise than Excel answers it. */
describe("as Excel", () => {
  it("a table made over a header row alone begins with the first row that is added", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["指标", "值"]];
      const table = sheet.tables.add("A1:B1", true);
      table.rows.add(undefined, [
        ["甲", 1],
        ["乙", 2],
      ]);
      table.rows.add(undefined, [["丙", 3]]);
      const range = table.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["指标", "值"],
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ]);
    });
    expect(host.cell("A5").value).toBeNull();
  });

  it("a table with a row that is empty keeps it", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["指标"]];
      const table = sheet.tables.add("A1:A2", true);
      table.rows.add(undefined, [["甲"]]);
      const range = table.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([["指标"], [""], ["甲"]]);
    });
  });

  it.each([
    ["values of another height", -1, [["丙"], [1]]],
    ["a formula that cannot be read", -1, [["丙"], ["=1+"], [2]]],
    ["values of another height, in between", 1, [["丙"]]],
  ])("a column that is refused leaves its table as it was: %s", async (_name, index, values) => {
    const { onSheet } = open();
    const all = (): Promise<unknown> =>
      onSheet(async (sheet, context) => {
        const table = sheet.tables.getItem("监测表");
        const range = table.getRange().load("address, values");
        table.columns.load("items/name");
        await context.sync();
        return [range.address, range.values, table.columns.items.map(({ name }) => name)];
      });
    await onSheet((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["指标", "值"],
        ["甲", 1],
        ["乙", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "监测表";
      sheet.getRange("D1").values = [["旁"]];
    });
    const before = await all();
    const added = onSheet((sheet) => void sheet.tables.getItem("监测表").columns.add(index, values));
    expect(await refusal(added)).toBe("InvalidArgument");
    expect(await all()).toEqual(before);
  });

  it("structured references hold in any capitals, and are written as tables and columns are called", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Gdp", "值[%]"],
        [1, 10],
        [2, 20],
      ];
      sheet.tables.add("A1:B3", true).name = "Data";
      sheet.getRange("D1:D4").formulas = [
        ["=SUM(DATA[GDP])"],
        ["=SUM(data[[#ALL],[gdp]:[值'[%']]])"],
        ["=ROWS(dAtA)"],
        ['="data[gdp]"'],
      ];
    });
    expect(["D1", "D3", "D4"].map((cell) => host.cell(cell).value)).toEqual([3, 2, "data[gdp]"]);
    expect(["D1", "D2"].map((cell) => host.cell(cell).formula)).toEqual([
      "=SUM(Data[Gdp])",
      "=SUM(Data[[#ALL],[Gdp]:[值'[%']]])",
    ]);
  });

  it.each([
    [1.005, "0.00", "1.01"],
    [-1.005, "0.00", "-1.01"],
    [2.675, "#,##0.00", "2.68"],
    [0.01005, "0.00%", "1.01%"],
    [1234.5, "0", "1235"],
    [1.0049, "0.00", "1.00"],
    [-0.05, "+0.0;-0.0;0.0", "-0.1"],
    [1234567, '0.0,"千"', "1234.6千"],
    [8.1, "0.0", "8.1"],
  ])("%d in %s is shown as %s: by its decimal digits", async (value, format, text) => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1").numberFormat = [[format]];
      sheet.getRange("A1").values = [[value]];
    });
    expect([host.cell("A1").text, host.cell("A1").value]).toEqual([text, value]);
  });

  it("what a formula spills is found in the batch that writes it", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=SEQUENCE(3)"]];
      const block = cell.getSpillingToRange().load("address, values");
      const parent = sheet.getRange("A2").getSpillParentOrNullObject().load("address");
      await context.sync();
      expect([block.address, block.values, parent.address]).toEqual(["Sheet1!A1:A3", [[1], [2], [3]], "Sheet1!A1"]);
    });
  });

  it("sorting a block in a formula leaves the block to others as it is, also where all is calculated anew", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:B4").values = [
        [3, "丙"],
        [1, "甲"],
        [4, "丁"],
        [2, "乙"],
      ];
      sheet.getRange("D1:G1").formulas = [
        ["=SORT(A1:A4)", "=SORTBY(B1:B4,A1:A4,-1)", '=MATCH("丁",B1:B4,0)', '=SUMIF(B1:B4,"丙",A1:A4)'],
      ];
      sheet.getRange("G2:G4").formulas = [["=COUNTIF(A1:A2,3)"], ["=SORT(UNIQUE(A1:A4))"], [""]];
      sheet.getRange("H1:H2").formulas = [["=INDEX(A1:A4,1)"], ["=XLOOKUP(3,A1:A4,B1:B4)"]];
    });
    const seen = () => ["D1", "E1", "F1", "G1", "G2", "G3", "H1", "H2"].map((cell) => host.cell(cell).value);
    const right = [1, "丁", 3, 3, 1, 1, 3, "丙"];
    expect(seen()).toEqual(right);
    await onSheet((_sheet, context) => context.workbook.application.calculate("Full"));
    expect(seen()).toEqual(right);
  });

  it.each([
    ["of a range", (sheet: Excel.Worksheet) => sheet.getRange("A1").load("valuez")],
    ["below a value", (sheet: Excel.Worksheet) => sheet.getRange("A1").load("address/name")],
    ["of the items of an empty collection", (sheet: Excel.Worksheet) => sheet.tables.load("items/nam")],
    ["of what hangs on a range", (sheet: Excel.Worksheet) => sheet.getRange("A1").load("format/fill/colour")],
  ])("what there is not cannot be loaded: %s", async (_name, load) => {
    const { onSheet } = open();
    expect(await refusal(onSheet((sheet) => void load(sheet)))).toBe("InvalidArgument");
  });

  it("of an empty collection what its items have can be loaded", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.tables.load("items/name, items/style, count");
      sheet.names.load("items/name, items/formula");
      sheet.charts.load("items/title/text");
      sheet.customProperties.load("items/key, items/value");
      sheet.getRange("A1").conditionalFormats.load("items/type, items/custom/rule/formula");
      await context.sync();
      expect(sheet.tables.items).toEqual([]);
    });
  });

  it("A1# is the block that A1 fills, and follows it as it grows and shrinks", async () => {
    const { host, onSheet } = open();
    // The engine complains here of formulas that were told of too late.
    const complaints = jest.spyOn(console, "error").mockImplementation();
    const answers = () => ["C1", "C2", "C3", "D1", "D4", "C5", "C6"].map((cell) => host.cell(cell).value);
    await onSheet((sheet, context) => {
      const other = context.workbook.worksheets.add("其他");
      other.getRange("B2").formulas = [["=SUM(Sheet1!$A$1#)"]];
      sheet.getRange("F1").values = [[3]];
      sheet.getRange("A1").formulas = [["=SEQUENCE(F1)"]];
      sheet.getRange("C1:C3").formulas = [["=SUM(A1#)"], ["=ROWS(A1#)"], ["=其他!B2"]];
      sheet.getRange("D1").formulas = [["=A1#*10"]];
      sheet.getRange("C5:C6").formulas = [["=SUM(F1#)"], ["=SUM(C1#)"]];
    });
    expect(answers()).toEqual([6, 3, 6, 10, null, "#REF!", 6]);
    expect(host.cell("C1").formula).toBe("=SUM(A1#)");
    await host.type("F1", "4");
    expect(answers()).toEqual([10, 4, 10, 10, 40, "#REF!", 10]);
    await host.type("F1", "2");
    expect(answers()).toEqual([3, 2, 3, 10, null, "#REF!", 3]);
    await host.type("A2", "在此");
    expect(host.cell("C1").value).toBe("#SPILL!");
    expect(complaints).not.toHaveBeenCalled();
  });

  it.each([
    ["a title of 33 characters", { title: "标".repeat(33), message: "" }],
    ["a message of 256 characters", { title: "", message: "说".repeat(256) }],
  ])("a validation refuses %s, with what a prompt or an alert said before", async (_name, texts) => {
    const { onSheet } = open();
    const kept = { title: "标".repeat(32), message: "说".repeat(255) };
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { source: "甲,乙", inCellDropDown: true } };
      dataValidation.prompt = { showPrompt: true, ...kept };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", ...kept };
    });
    const [prompt, alert] = [
      { showPrompt: true, ...texts },
      { showAlert: true, style: "Stop" as const, ...texts },
    ];
    const change = (set: (validation: Excel.DataValidation) => void) =>
      refusal(onSheet((sheet) => set(sheet.getRange("A1").dataValidation)));
    expect(await change((validation) => (validation.prompt = prompt))).toBe("InvalidArgument");
    expect(await change((validation) => (validation.errorAlert = alert))).toBe("InvalidArgument");
    await onSheet(async (sheet, context) => {
      const found = sheet.getRange("A1").dataValidation.load("prompt, errorAlert");
      await context.sync();
      expect([found.prompt, found.errorAlert]).toEqual([expect.objectContaining(kept), expect.objectContaining(kept)]);
    });
  });
});
