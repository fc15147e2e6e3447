import { createWorkbook } from "../../../src/workbook";
import type { Host } from "excel-host";
import { asUser, cellsOf, find, jinhua, openHost, twelveRegions, valueOf } from "../support/host";

const { generateAnalysis, goTo, loadTargets, readEarlier, readWorkbook, saveIndicator, saveSettings } =
  createWorkbook();

jest.setTimeout(120_000);

const seed = jinhua();
let host: Host;
const load = async () => valueOf(await loadTargets(seed.plan, seed.observations));
const read = async () => valueOf(await readWorkbook());
const all = async () => Promise.all(["目标", "月度数据", "说明"].map(cellsOf));
const syncs = async (action: () => Promise<unknown>) => {
  const before = host.counters.syncs;
  await action();
  return host.counters.syncs - before;
};

beforeEach(() => {
  host = openHost();
});
afterEach(() => host.dispose());

describe("loading targets", () => {
  it("makes the three sheets and says how much it wrote", async () => {
    expect(await load()).toMatchObject({
      targets: 57,
      created: ["目标", "月度数据", "说明"],
      figures: seed.observations.length,
      kept: 0,
      skipped: 0,
    });
  });

  it("explains in 说明 each status with its sign, those that are asked first above", async () => {
    await load();
    const rows = (await cellsOf("说明")).filter(([key]) => /^status /.test(String(key)));
    expect(rows.map(([, item]) => String(item).split(" ").at(-1))).toEqual([
      ...["待定", "未到公布期", "无数据", "已完成", "未完成", "严重滞后", "滞后", "存在风险", "基本达到", "达到序时"],
    ]);
    expect(rows.map((cells) => cells[1])).toContain("△ 存在风险");
    expect(new Set(rows.map((cells) => cells[3])).size).toBe(10);
  });

  it("changes nothing when done again", async () => {
    await load();
    const before = await all();
    expect(await load()).toMatchObject({ created: [], restoredRows: 0, restoredColumns: 0, figures: 0, kept: 0 });
    expect(await all()).toEqual(before);
  });

  it("gives plan and figures back as they were", async () => {
    await load();
    const { plan, observations, issues } = await read();
    expect(plan).toEqual(seed.plan);
    expect(observations).toHaveLength(seed.observations.length);
    expect(issues).toEqual([]);
  });

  it("reads owner, milestone and tolerance that a person filled in; usual owners are offered and any is taken", async () => {
    await load();
    const gdp = (cells: Map<string, unknown>) => cells.get("key") === "GDP";
    const [sheet, cell] = (await find("目标", "owner", gdp)).split("!");
    const source = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet!).getRange(cell!);
      dataValidation.load("rule");
      await context.sync();
      return String(dataValidation.rule.list?.source).split(",");
    });
    expect(source).toEqual(expect.arrayContaining(["发展改革委", "经信局", "商务局"]));
    await host.type(await find("目标", "owner", gdp), "市发改委");
    await host.type(await find("目标", "milestone6", gdp), "5.8");
    await host.type(await find("目标", "tolerance", gdp), "0.3");
    const { plan, settings } = await read();
    expect(plan.indicators[0]).toMatchObject({ owner: "市发改委", milestones: [{ month: 6, value: 5.8 }] });
    expect(settings.tolerance.byCode).toEqual({ GDP: 0.3 });
  });

  it("reads a target text that a person changed as the new target", async () => {
    await load();
    await host.type(await find("目标", "target", (cells) => cells.get("key") === "GDP"), "5.5以上");
    expect((await read()).plan.indicators[0]!.target).toMatchObject({ kind: "bound", comparator: ">=", value: 5.5 });
  });

  it("reads a changed target of a reduction as the annex's is read: 降低3.2 is the figure 3.2", async () => {
    await load();
    await host.type(await find("目标", "target", (cells) => cells.get("key") === "ENERGY"), "降低3.2");
    const energy = (await read()).plan.indicators.find(({ code }) => code === "ENERGY")!;
    expect(energy.target).toMatchObject({ text: "降低3.2", kind: "point", value: 3.2 });
  });

  it("keeps what a person typed when done again", async () => {
    await load();
    const cell = await find("月度数据", "m9", (row) => row.get("key") === "RETAIL" && row.get("m9") !== "");
    await host.type(cell, "6.6");
    await host.type(await find("目标", "name", (row) => row.get("key") === "GDP"), "GDP（新口径）");
    const before = await all();
    expect(await load()).toMatchObject({ kept: 1, figures: 0 });
    expect(await all()).toEqual(before);
    expect(host.cell(cell).value).toBe(6.6);
  });

  it("finds a sheet that was renamed and moved, sorted, and given rows and columns", async () => {
    await load();
    const before = await read();
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("月度数据");
      sheet.name = "录入";
      sheet.position = 0;
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("A8:AD60").sort.apply([{ key: 2, ascending: false }]);
      context.workbook.worksheets
        .getItem("目标")
        .getRange("A5:AB40")
        .sort.apply([{ key: 3, ascending: false }]);
    });
    const after = await read();
    expect(after.plan).toEqual(before.plan);
    expect(after.settings).toEqual(before.settings);
    expect(new Set(after.observations.map((o) => JSON.stringify(o)))).toEqual(
      new Set(before.observations.map((o) => JSON.stringify(o))),
    );
    expect(await load()).toMatchObject({ created: [], restoredRows: 0, restoredColumns: 0, figures: 0 });
  });

  it("finds renamed sheets by their property in a workbook that was opened again", async () => {
    await load();
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("目标").name = "全年目标";
      context.workbook.worksheets.getItem("月度数据").name = "录入";
    });
    const fresh = createWorkbook();
    expect(valueOf(await fresh.readWorkbook()).observations).toHaveLength(seed.observations.length);
    expect(valueOf(await fresh.loadTargets(seed.plan, seed.observations)).created).toEqual([]);
  });

  it("puts deleted rows, headings and sheets back", async () => {
    await load();
    const row = (await find("目标", "no", (cells) => cells.get("key") === "CPI")).replace(/\D+/g, "");
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("目标");
      sheet.getRange(`${row}:${row}`).delete("Up");
      sheet.getRange("B4:F4").clear("Contents");
      context.workbook.worksheets.getItem("说明").delete();
    });
    expect(await load()).toMatchObject({ created: ["说明"], restoredRows: 1 });
    expect(host.cell("目标!D4").value).toBe("指标");
    expect((await read()).plan).toEqual(seed.plan);
  });

  it("leaves a filter, a hidden column and foreign sheets alone", async () => {
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [
        [1, "=A1+1"],
        ["自用", ""],
      ];
    });
    await load();
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("月度数据");
      sheet.getRange("D:D").columnHidden = true;
      sheet.getRange("10:20").rowHidden = true;
    });
    const foreign = await cellsOf("Sheet1");
    await load();
    expect(await cellsOf("Sheet1")).toEqual(foreign);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("月度数据");
      const [column, rows] = [sheet.getRange("D:D").load("columnHidden"), sheet.getRange("10:20").load("rowHidden")];
      await context.sync();
      expect([column.columnHidden, rows.rowHidden]).toEqual([true, true]);
    });
  });

  it("refuses text among the figures as it is typed", async () => {
    await load();
    const cell = await find("月度数据", "m9", (row) => row.get("key") === "RETAIL" && row.get("m9") !== "");
    const before = host.cell(cell).value;
    await expect(host.type(cell, "约六")).rejects.toThrow();
    expect(host.cell(cell).value).toBe(before);
  });

  it("keeps texts of a plan that look like formulas as texts", async () => {
    const [first, ...rest] = seed.plan.indicators;
    const evil = { ...first!, name: '=HYPERLINK("http://x","y")', owner: "@SUM(A1)" };
    valueOf(await loadTargets({ ...seed.plan, indicators: [evil, ...rest] }, []));
    const cell = await find("目标", "name", (row) => row.get("key") === "GDP");
    expect(host.cell(cell)).toMatchObject({ value: evil.name, formula: null });
    expect((await read()).plan.indicators[0]).toMatchObject({ name: evil.name, owner: evil.owner });
  });
});

describe.each([
  ["57 indicators", seed],
  ["57 × 12 indicators", twelveRegions(seed)],
])("the number of syncs with %s", (_, { plan, observations }) => {
  it("is at most 2 for loading, 1 for reading, at most 3 for generating, 2 for saving and for going to a cell", async () => {
    const indicators = plan.indicators.length;
    expect(await syncs(() => loadTargets(plan, observations))).toBe(2);
    expect(await syncs(() => loadTargets(plan, observations))).toBe(1);
    expect(await syncs(() => readWorkbook())).toBe(1);
    expect(valueOf(await readWorkbook()).plan.indicators).toHaveLength(indicators);
    expect(await syncs(async () => void valueOf(await generateAnalysis("2024-09")))).toBeLessThanOrEqual(3);
    expect(await syncs(() => generateAnalysis("2024-09"))).toBe(2);
    expect(host.counters.received).toBeLessThan(5_000_000);
    const { code } = plan.indicators.at(-1)!;
    const manual = { status: "met", reason: "已核实", by: "张三", on: "2024-10-15" } as const;
    expect(await syncs(() => saveIndicator(code, { manual, tolerance: 0.3 }, 2024))).toBe(2);
    expect(await syncs(() => saveSettings({ palette: "colourBlind" }))).toBe(2);
    expect(await syncs(() => goTo(code, "entry"))).toBe(2);
    valueOf(await generateAnalysis("2024-10"));
    expect(await syncs(() => generateAnalysis("2024-10"))).toBe(2);
    expect(await syncs(() => readEarlier("2024-10"))).toBe(1);
  });
});
