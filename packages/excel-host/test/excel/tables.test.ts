import { open, refusal } from "../support";

type Sheet = Excel.Worksheet;

function add(sheet: Sheet): Excel.Table {
  sheet.getRange("A1:B3").values = [
    ["指标", "值"],
    ["GDP", 5],
    ["CPI", 2],
  ];
  const table = sheet.tables.add("A1:B3", true);
  table.name = "监测表";
  return table;
}

const bodyOf = async (table: Excel.Table, context: Excel.RequestContext) => {
  const range = table.getRange().load("address, values");
  await context.sync();
  return [range.address.split("!")[1], range.values] as const;
};

describe("tables", () => {
  it("has columns, header, body, total row, style, and is found by name", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      const [header, body] = [table.getHeaderRowRange().load("values"), table.getDataBodyRange().load("address")];
      const found = context.workbook.tables
        .getItem("监测表")
        .load("style, showBandedRows, columns/items/name, rows/count");
      await context.sync();
      expect(header.values).toEqual([["指标", "值"]]);
      expect(body.address).toBe("Sheet1!A2:B3");
      expect([
        found.style,
        found.showBandedRows,
        found.columns.items.map(({ name }) => name),
        found.rows.count,
      ]).toEqual(["TableStyleLight9", false, ["指标", "值"], 2]);
    });
  });

  it("grows when a row is written directly below, by the add-in and by typing", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      sheet.getRange("A4:B4").values = [["投资", 4]];
      expect((await bodyOf(table, context))[0]).toBe("A1:B4");
    });
    await host.type("A5", "外资");
    await onSheet(async (sheet, context) =>
      expect((await bodyOf(sheet.tables.getItem("监测表"), context))[0]).toBe("A1:B5"),
    );
  });

  it("does not grow over cells with a validation of their own, but with one over whole columns", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      sheet.getRange("B4").dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };
      sheet.getRange("A4:B4").values = [["投资", 4]];
      expect((await bodyOf(table, context))[0]).toBe("A1:B3");
      sheet.getRange("A4:B4").clear();
      sheet.getRange("B:B").dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };
      sheet.getRange("A4:B4").values = [["投资", 4]];
      expect((await bodyOf(table, context))[0]).toBe("A1:B4");
    });
  });

  it("understands structured references, also after renaming table and column", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      const table = add(sheet);
      sheet.getRange("D1").formulas = [["=SUM(监测表[值])"]];
      sheet.getRange("B2").values = [[10]];
      table.rows.add(undefined, [["外资", 3]]);
    });
    expect(host.cell("D1").value).toBe(15);
  });

  it("renames a column with its header cell and keeps names distinct", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      sheet.getRange("B1").values = [["指标"]];
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["指标", "指标2"]);
    });
    expect(host.cell("B1").value).toBe("指标2");
  });

  it("adds and deletes rows and columns inside it and moves what lies below", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      sheet.getRange("A5").values = [["下方"]];
      table.rows.add(0, [["投资", 4]]);
      table.columns.add(1, [["单位"], ["%"], ["%"], ["%"]]);
      expect(await bodyOf(table, context)).toEqual([
        "A1:C4",
        [
          ["指标", "单位", "值"],
          ["投资", "%", 4],
          ["GDP", "%", 5],
          ["CPI", "%", 2],
        ],
      ]);
      table.rows.getItemAt(1).delete();
      table.columns.getItem("单位").delete();
      expect(await bodyOf(table, context)).toEqual([
        "A1:B3",
        [
          ["指标", "值"],
          ["投资", 4],
          ["CPI", 2],
        ],
      ]);
    });
    expect(host.cell("A5").value).toBe("下方");
  });

  it("sorts its body and filters rows by values and by criteria", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.columns.getItem("指标").filter.applyValuesFilter(["GDP"]);
      const body = table.getDataBodyRange().load("values");
      const hidden = [sheet.getRange("2:2").load("rowHidden"), sheet.getRange("3:3").load("rowHidden")];
      await context.sync();
      expect(body.values).toEqual([
        ["CPI", 2],
        ["GDP", 5],
      ]);
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, false]);
      table.columns.getItem("指标").filter.applyCustomFilter("=C*");
      for (const row of hidden) row.load("rowHidden");
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, true]);
      table.clearFilters();
      for (const row of hidden) row.load("rowHidden");
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, false]);
    });
  });

  it("resizes, shows totals, and becomes plain cells again", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      const table = add(sheet);
      table.resize("A1:C4");
      expect((await bodyOf(table, context))[1][0]).toEqual(["指标", "值", "Column3"]);
      table.showTotals = true;
      const total = table.getTotalRowRange().load("address");
      await context.sync();
      expect(total.address).toBe("Sheet1!A5:C5");
      table.convertToRange();
      sheet.tables.load("count");
      await context.sync();
      expect(sheet.tables.count).toBe(0);
    });
    expect(host.cell("A2").value).toBe("GDP");
  });

  // https://github.com/OfficeDev/office-js/issues/1199 tells the code for overlapping tables.
  it("refuses to overlap tables and merged cells, taken and illegal names, and torn tables", async () => {
    const { onSheet } = open();
    await onSheet((sheet) => {
      add(sheet);
      sheet.getRange("F1:G1").merge();
    });
    expect(await refusal(onSheet((sheet) => void sheet.tables.add("B2:D9", true)))).toBe("InvalidArgument");
    // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
    expect(await refusal(onSheet((sheet) => void sheet.tables.add("F1:G3", true)))).toBe("MergedRangeConflict");
    expect(await refusal(onSheet((sheet) => void sheet.tables.add("J:J", true)))).toBe("InvalidArgument");
    expect(await refusal(onSheet((sheet) => void (sheet.tables.add("J1:J2", true).name = "监测表")))).toBe(
      "ItemAlreadyExists",
    );
    expect(await refusal(onSheet((sheet) => void (sheet.tables.getItem("监测表").name = "A1")))).toBe(
      "InvalidArgument",
    );
    expect(await refusal(onSheet((sheet) => void (sheet.tables.getItem("监测表").style = "Fancy")))).toBe(
      "InvalidArgument",
    );
    expect(await refusal(onSheet((sheet) => sheet.getRange("A2").delete("Up")))).toBe("InsertDeleteConflict");
    expect(await refusal(onSheet((sheet) => sheet.getRange("A1:B2").merge()))).toBe("InvalidOperation");
    expect(await refusal(onSheet((sheet) => void sheet.tables.getItem("没有").load("name")))).toBe("ItemNotFound");
  });
});
