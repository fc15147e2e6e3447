import { createWorkbook } from "../../../src/workbook";
import type { Host } from "excel-host";
import { cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

jest.setTimeout(120_000);

const seed = jinhua();
let host: Host;
let workbook: ReturnType<typeof createWorkbook>;

beforeEach(() => {
  host = openHost();
  workbook = createWorkbook();
});
afterEach(() => host.dispose());

const sheets = () => host.model.grid.sheets.map(({ name }) => name);
const load = async () => {
  valueOf(await workbook.loadTargets(seed.plan, []));
  valueOf(await workbook.readWorkbook());
};

describe("taking back the loading of a plan", () => {
  it("leaves the workbook as it was", async () => {
    const before = sheets();
    await load();
    expect(valueOf(await workbook.undoLoad())).toEqual(["目标", "月度数据", "说明"]);
    expect(sheets()).toEqual(before);
    expect(workbook.store.data()).toBeNull();
    expect(await workbook.readWorkbook()).toMatchObject({ ok: false, error: { code: "notLoaded" } });
    expect(await workbook.undoLoad()).toMatchObject({ ok: false, error: { code: "noLoadToUndo" } });
    await load();
    expect(workbook.store.data()!.plan).toEqual(seed.plan);
  });

  it("is not needed where it was called off before it wrote", async () => {
    const before = sheets();
    const off = new Error("called off");
    const calledOff = () => {
      throw off;
    };
    await expect(workbook.loadTargets(seed.plan, [], calledOff)).rejects.toBe(off);
    expect(sheets()).toEqual(before);
    expect(await workbook.readWorkbook()).toMatchObject({ ok: false, error: { code: "notLoaded" } });
    await load();
    expect(workbook.store.data()!.plan).toEqual(seed.plan);
  });

  it("after a fault midway leaves what the next loading makes whole", async () => {
    await load();
    host.failNext({ at: "Worksheet.delete", code: "GeneralException" });
    expect(await workbook.undoLoad()).toMatchObject({ ok: false, error: { code: "hostError" } });
    expect(await workbook.readWorkbook()).toMatchObject({ ok: false, error: { code: "notLoaded" } });
    await load();
    expect(workbook.store.data()!.plan).toEqual(seed.plan);
    expect(sheets()).toEqual(expect.arrayContaining(["目标", "月度数据", "说明"]));
  });

  it("is refused once a figure was typed, which stays", async () => {
    await load();
    const cell = await find("月度数据", "m9", (row) => row.get("key") === "RETAIL");
    await host.type(cell, "6.6");
    expect(await workbook.undoLoad()).toMatchObject({ ok: false, error: { code: "changedSinceLoad" } });
    expect(host.cell(cell).text).toBe("6.6");
  });

  it("is refused once an analysis was generated", async () => {
    await load();
    valueOf(await workbook.generateAnalysis("2024-09"));
    expect(await workbook.undoLoad()).toMatchObject({ ok: false, error: { code: "changedSinceLoad" } });
  });

  it("is refused where the sheets were there before", async () => {
    await load();
    const later = createWorkbook();
    valueOf(await later.loadTargets(seed.plan, []));
    valueOf(await later.readWorkbook());
    expect(await later.undoLoad()).toMatchObject({ ok: false, error: { code: "noLoadToUndo" } });
    expect(await cellsOf("目标")).not.toEqual([]);
  });
});

describe("a draft", () => {
  it("is kept in the workbook's settings until it is done with", async () => {
    const read = async () => valueOf(await workbook.readDraft("plan"));
    expect(await read()).toBeNull();
    valueOf(await workbook.keepDraft("plan", '{"step":2}'));
    valueOf(await workbook.keepDraft("plan", '{"step":3}'));
    expect(valueOf(await createWorkbook().readDraft("plan"))).toBe('{"step":3}');
    expect(valueOf(await workbook.readDraft("figures"))).toBeNull();
    valueOf(await workbook.keepDraft("plan", null));
    expect(await read()).toBeNull();
  });
});

describe("the sheet in front", () => {
  it("is read as it is shown, from its corner on", async () => {
    await host.type("Sheet1!B2", "指标");
    await host.type("Sheet1!C2", "目标");
    await host.type("Sheet1!B3", "GDP");
    await host.type("Sheet1!C3", "6.5%");
    expect(valueOf(await workbook.readActiveSheet())).toEqual({
      sheet: "Sheet1",
      rows: [
        ["", "", ""],
        ["", "指标", "目标"],
        ["", "GDP", "6.50%"],
      ],
      hidden: [],
    });
  });

  it("is read with the digits that a format without decimals hides", async () => {
    await host.type("Sheet1!A1", "6.5%");
    await host.type("Sheet1!B1", "1234.5");
    await host.type("Sheet1!C1", "12");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C1").numberFormat = [["0%", "#,##0", '0"个"']];
      await context.sync();
    });
    expect(valueOf(await workbook.readActiveSheet()).rows).toEqual([["6.5%", "1234.5", "12个"]]);
  });

  it("is read without its hidden columns and rows, those of a filter too, which are named", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").values = [
        ["指标", "去年", "目标"],
        ["GDP", 5, 6],
        ["社零", 7, 8],
        ["外贸", 9, 10],
      ];
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("4:4").rowHidden = true;
      sheet.autoFilter.apply(sheet.getRange("A1:C3"), 0, { filterOn: "Values", values: ["GDP"] });
      await context.sync();
    });
    expect(valueOf(await workbook.readActiveSheet())).toEqual({
      sheet: "Sheet1",
      rows: [
        ["指标", "目标"],
        ["GDP", "6"],
        ["", ""],
        ["", ""],
      ],
      hidden: [
        { line: 3, column: null, text: "社零 7 8" },
        { line: 4, column: null, text: "外贸 9 10" },
        { line: 1, column: "B", text: "去年 5" },
      ],
    });
  });

  it("may be empty", async () => {
    expect(valueOf(await workbook.readActiveSheet())).toEqual({ sheet: "Sheet1", rows: [], hidden: [] });
  });
});
