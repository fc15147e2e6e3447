import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "excel-host";
import { knownAt } from "../../../src/observations";
import { knownRows, readShippedRegions, type RegionTable } from "../../../src/regions";
import { createWorkbook, type Workbook, type WorkbookRegions } from "../../../src/workbook";
import { gapColumns } from "../../../src/workbook/sheets/gap/columns";
import { asUser, cellsOf, connect, find, jinhua, openHost, valueOf } from "../support/host";
import { jinhuaTasks } from "../support/tasks";

jest.setTimeout(120_000);

const file = (...path: readonly string[]) => readFileSync(join(__dirname, "../../../seeds", ...path), "utf8");
const shipped = readShippedRegions({
  lists: JSON.parse(file("regions.json")) as unknown,
  breakdown: file("jinhua-2024", "breakdown.csv"),
  figures: file("jinhua-2024", "regions.csv"),
});
const figures = knownRows(shipped.figures, "2024-09");

let host: Host;
let workbook: Workbook;
let regions: WorkbookRegions;

beforeAll(async () => {
  host = openHost();
  workbook = createWorkbook();
  const { plan, observations } = jinhua();
  valueOf(await workbook.loadTargets(plan, knownAt(observations, "2024-09")));
  regions = await workbook.openRegions();
});
afterAll(() => host.dispose());

const table = (...lines: readonly string[]): RegionTable => ({
  name: "粘贴的表",
  rows: lines.map((line) => line.split(",")),
});
const at = (sheet: string, column: string, row: Readonly<Record<string, unknown>>) =>
  find(sheet, column, (cells) => Object.entries(row).every(([key, value]) => cells.get(key) === value));
const rowsOf = async (sheet: string) => (await cellsOf(sheet)).filter(([key]) => !String(key).startsWith("#")).slice(0);
const iva = { region: "义乌市", key: "IVA", year: 2024, month: 9, role: "实际" };

describe("the sheets of regions", () => {
  it("are not there before they are asked for", async () => {
    expect(await regions.read()).toMatchObject({ ok: false, error: { code: "noRegions" } });
    expect(await regions.generate("2024-09")).toMatchObject({ ok: false, error: { code: "noRegions" } });
  });

  it("take targets and figures, and say what was written", async () => {
    const { lists, targets } = shipped;
    const report = valueOf(await regions.load({ lists, targets, data: [figures], briefed: ["IVA"] }));
    expect(report).toMatchObject({
      city: "金华市",
      regions: 10,
      created: ["分解", "分县数据"],
      keptTargets: 0,
      kept: [],
    });
    expect(report.figures).toBe(figures.rows.length - 1);
    expect(host.cell(await at("分解", "region 义乌市", { key: "GDP 2024" })).value).toBe("7左右");
    expect(host.cell(await at("分解", "region 义乌市", { key: "JOBS 2024 9" })).value).toBe("2.78");
    expect(host.cell(await at("分县数据", "value", iva)).value).toBe(8.5);
  });

  it("are read as the tables were", () => {
    const { list } = regions.store.analysis("2024-09")!.contributions.get("IVA")!;
    expect(list.find(({ region }) => region === "义乌市")).toMatchObject({ value: 8.5, rank: 3, of: 10 });
    expect(regions.store.analysis("2024-09")!.aggregates.find(({ code }) => code === "IVA")).toMatchObject({
      city: 7.1,
      reason: { code: "rounding" },
    });
    expect(regions.store.reading()!.briefed).toEqual(["IVA"]);
  });

  it("change nothing when the same is loaded again, and keep what a person typed", async () => {
    const { lists, targets } = shipped;
    await host.type(await at("分县数据", "value", iva), "8.7");
    await host.type(await at("分解", "region 东阳市", { key: "GDP 2024" }), "高于全市");
    const before = [await cellsOf("分解"), await cellsOf("分县数据")];
    const report = valueOf(await regions.load({ lists, targets, data: [figures] }));
    expect(report).toMatchObject({ figures: 0, created: [], keptTargets: 1 });
    expect(report.kept).toMatchObject([{ there: "8.7", figure: { region: "义乌市", code: "IVA", value: 8.5 } }]);
    expect([await cellsOf("分解"), await cellsOf("分县数据")]).toEqual(before);
    const dongyang = regions.store.analysis("2024-09")!.regions.find(({ region }) => region.name === "东阳市")!;
    expect(dongyang.assessments.find(({ indicator }) => indicator.code === "GDP")).toMatchObject({ pace: 6 });
  });

  it("take a pasted table in either orientation, and refuse what it does not say", async () => {
    const across = table(
      "2024年1-9月规上工业增加值增速（%）",
      "地区,全市,义乌,金义新区,西湖区",
      "规上工业增加值增长（%）,7.1,8.5,9.6,3",
    );
    // A published figure beside the samples; what a person typed over one stands in its way.
    expect(valueOf(await regions.load({ data: [across] }))).toMatchObject({
      figures: 1,
      issues: [{ code: "unknownRegion" }],
      kept: [{ there: "8.7", figure: { region: "义乌市", value: 8.5 } }],
    });
    const down = table("2024年1-10月规上工业增加值", "地区,增速（%）", "全市,6.9", "义乌市,8.2", "东阳,6");
    expect(valueOf(await regions.load({ data: [down] }))).toMatchObject({ figures: 2, kept: [] });
    expect(host.cell(await at("分县数据", "value", { ...iva, month: 10 })).value).toBe(8.2);
  });

  it("show what a table would bring before it is written, replace only what that is agreed for, and take it back", async () => {
    const before = await cellsOf("分县数据");
    const wide = table(
      "2024年1-9月,单位：%",
      "指标,义乌市,磐安县,兰溪市",
      "规上工业增加值增长,8.9,7.4,5.9",
      "社会消费品零售总额增长,6.1,4.4,",
    );
    const { beside, issues } = valueOf(await regions.preview({ data: [wide] }));
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(await cellsOf("分县数据")).toEqual(before);
    const other = beside.filter(({ figure, there }) => there !== "" && Number(there) !== figure.value);
    const fresh = beside.filter(({ there }) => there === "").length;
    expect(valueOf(await regions.load({ data: [wide], replaces: true }))).toMatchObject({
      figures: fresh + other.length,
      kept: [],
    });
    expect(fresh + other.length).toBeGreaterThan(1);
    for (const { figure, there } of other) {
      const rows = (await rowsOf("分县数据")).filter(
        (row) => row.includes(figure.value) && row.includes(figure.region),
      );
      expect(rows.some((row) => row.some((cell) => String(cell).includes(`原${there}`)))).toBe(true);
    }
    expect(valueOf(await regions.undoTaken())).toEqual({ changed: 0 });
    const trimmed = (rows: unknown[][]) => rows.filter((row) => row.some((cell) => cell !== ""));
    expect(trimmed(await cellsOf("分县数据"))).toEqual(before);
    expect(await regions.undoTaken()).toMatchObject({ ok: false, error: { code: "nothingToUndo" } });
  });

  it("read a figure that a person typed below the others, and refuse a percentage that stands as a fraction", async () => {
    const rows = await cellsOf("分县数据");
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("分县数据");
      sheet.getRange(`B${rows.length + 1}:F${rows.length + 1}`).values = [["磐安县", "工业增加值", 2024, 10, "实际"]];
    });
    const panan = async () => {
      valueOf(await regions.read());
      const own = regions.store.analysis("2024-10")!.regions.find(({ region }) => region.name === "磐安县")!;
      return own.assessments.find(({ indicator }) => indicator.code === "IVA")!.dataMonth;
    };
    await host.type(`分县数据!G${rows.length + 1}`, "5.5%");
    expect(await panan()).toBe("2024-09");
    expect(regions.store.analysis("2024-10")!.issues).toContainEqual(
      expect.objectContaining({ code: "percentAsFraction", row: rows.length + 1, file: "分县数据" }),
    );
    await host.type(`分县数据!G${rows.length + 1}`, "5.5");
    expect(await panan()).toBe("2024-10");
  });

  it("are followed where they change, or what they are linked to; not read again for a figure of the city", async () => {
    const place = await at("分县数据", "value", iva);
    const [before, city] = [host.cell(place).value, await at("月度数据", "m9", { key: "IVA", role: "实际" })];
    const kept = host.cell(city).value;
    const value = () =>
      regions.store
        .analysis("2024-09")!
        .contributions.get("IVA")!
        .list.find(({ region }) => region === "义乌市")!.value;
    const end = await workbook.watchEntry(() => {});
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));
    await quiet();
    const syncsOf = async (cell: string, typed: unknown) => {
      const { syncs } = host.counters;
      await host.type(cell, String(typed));
      await quiet();
      return host.counters.syncs - syncs;
    };
    expect([await syncsOf(city, 7.3), await syncsOf(place, 8.9), value()]).toEqual([1, 2, 8.9]);
    await asUser(host, (context) => {
      context.workbook.worksheets.add("各县来数").getRange("A1").values = [[9.1]];
    });
    await syncsOf(place, "=各县来数!A1");
    expect(value()).toBe(9.1);
    await syncsOf("各县来数!A1", 9.2);
    expect(value()).toBe(9.2);
    await asUser(host, (context) => context.workbook.worksheets.getItem("各县来数").delete());
    await syncsOf(place, before);
    await syncsOf(city, kept);
    await end();
  });

  it("say why they cannot be read until they can be, and keep what was read before", async () => {
    const { store } = regions;
    const [reading, told] = [store.reading(), jest.fn()];
    const end = store.subscribe(told);
    host.failNext({ at: 0, code: "AccessDenied" });
    expect(await regions.read()).toMatchObject({ ok: false });
    expect(store.failure()).toMatchObject({ code: "protectedCells" });
    expect(store.reading()).toBe(reading);
    expect(await regions.read()).toMatchObject({ ok: true });
    expect(store.failure()).toBeNull();
    expect(told).toHaveBeenCalledTimes(2);
    end();
  });
});

describe("分县分析", () => {
  it("shows every figure with the mark of its status, which is in a hidden column", async () => {
    const before = host.counters.syncs;
    const report = valueOf(await regions.generate("2024-09"));
    expect(host.counters.syncs - before).toBeLessThanOrEqual(3);
    expect(report).toMatchObject({ sheet: "分县分析2024-09", created: true, sample: true });
    const cell = host.cell(await at(report.sheet, "region 浦江县", { key: "GDP" }));
    expect(cell).toMatchObject({ value: 4.9, text: expect.stringContaining("4.9 ▼▼") });
    expect(host.cell(await at(report.sheet, "status 浦江县", { key: "GDP" })).value).toBe("严重滞后");
    expect(host.cell(await at(report.sheet, "together", { key: "PM25" })).value).toBe("—");
    expect(host.cell(await at(report.sheet, "region 婺城区", { key: "PRIVATE_FAI_SHARE" })).value).toBe("—");
  });

  it("is refreshed in place in two syncs, and undone", async () => {
    const before = host.counters.syncs;
    expect(valueOf(await regions.generate("2024-09"))).toMatchObject({ created: false, keptIn: null });
    expect(host.counters.syncs - before).toBe(2);
    const rows = await rowsOf("分县分析2024-09");
    await host.type(await at("分县数据", "value", { ...iva, region: "浦江县" }), "9.9");
    valueOf(await regions.generate("2024-09"));
    expect(host.cell(await at("分县分析2024-09", "region 浦江县", { key: "IVA" })).value).toBe(9.9);
    expect(valueOf(await workbook.undoGenerate())).toMatchObject({ removed: false });
    expect(await rowsOf("分县分析2024-09")).toEqual(rows);
  });

  it("keeps what a person changed in it in a sheet of its own", async () => {
    await host.type(await at("分县分析2024-09", "region 浦江县", { key: "GDP" }), "7");
    expect(valueOf(await regions.generate("2024-09")).keptIn).toMatch(/分县分析/);
    expect(host.cell(await at("分县分析2024-09", "region 浦江县", { key: "GDP" })).value).toBe(4.9);
  });
});

describe("the sheets of one region and one indicator", () => {
  it("a region has its own 差距分析 with the columns of the city's, the gravest rows first, and its removal is undone", async () => {
    const { sheet, indicators } = valueOf(await regions.generateRegion("2024-09", "义乌市"));
    expect(sheet).toBe("差距分析2024-09义乌市");
    expect((await cellsOf(sheet))[0]!.slice(1)).toEqual(gapColumns("redBad").map(({ key }) => key));
    expect(indicators).toBe(10);
    expect((await rowsOf(sheet))[0]![0]).toBe("FAI");
    expect(host.cell(await at(sheet, "gap", { key: "IVA" }))).toMatchObject({ formula: expect.stringMatching(/^=IF/) });
    expect(valueOf(await workbook.undoGenerate())).toMatchObject({ removed: true });
    expect(await regions.generateRegion("2024-09", "杭州市")).toMatchObject({
      ok: false,
      error: { code: "noRegions" },
    });
  });

  it("an indicator has its regions in their order with what each adds, drawn with the city's line", async () => {
    const indicator = jinhua().plan.indicators.find(({ code }) => code === "IVA")!;
    const before = host.counters.syncs;
    const { sheet } = valueOf(await regions.generateIndicator("2024-09", indicator));
    expect(host.counters.syncs - before).toBeLessThanOrEqual(3);
    const rows = await rowsOf(sheet);
    const points = rows.map((row) => Number(row[9]));
    expect(points.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(points.at(-1)!, 9);
    expect(rows.slice(0, 3).map((row) => row.slice(1, 5))).toEqual([
      [1, "武义县", 10.1, 7.1],
      [2, "浦江县", 9.9, 7.1],
      [3, "金东区", 9.6, 7.1],
    ]);
    // On paper the chart stands below the table and takes its width, so that one page holds both in nine points.
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(sheet);
      const chart = page.charts.getItemAt(0).load("top,width");
      const used = page.getRange(`B2:M${rows.length + 6}`).load("top,height,width");
      await context.sync();
      expect(chart.top).toBeGreaterThan(used.top + used.height);
      expect(chart.width).toBeLessThanOrEqual(used.width + 1);
    });
    const drawn = async () =>
      Excel.run(async (context) => {
        const chart = context.workbook.worksheets
          .getItem(sheet)
          .charts.getItemAt(0)
          .load("name,series/items/name,series/items/chartType");
        await context.sync();
        return chart.series.items.map(({ name, chartType }) => [name, chartType]);
      });
    expect(await drawn()).toEqual([
      ["实际", "ColumnClustered"],
      ["全市", "Line"],
    ]);
    await host.type(await at("分县数据", "value", { ...iva, region: "浦江县" }), "4.9");
    expect(valueOf(await regions.generateIndicator("2024-09", indicator))).toMatchObject({ created: false });
    expect((await rowsOf(sheet))[8]!.slice(1, 4)).toEqual([9, "浦江县", 4.9]);
    expect(await drawn()).toHaveLength(2);
    expect(valueOf(await workbook.undoGenerate())).toMatchObject({ removed: false });
    expect(await rowsOf(sheet)).toEqual(rows);
  });
});

describe("the briefing", () => {
  it("has a paragraph for each indicator that is marked in 分解, before what to watch", async () => {
    const { sheet } = valueOf(await workbook.generateBriefing("2024-09"));
    const texts = (await cellsOf(sheet)).map((row) => row.map(String).join(""));
    const titles = texts
      .filter((text) => /\u3000[一二三四五六]、/.test(text))
      .map((text) => text.replace(/.*\u3000/, ""));
    expect(titles).toEqual([
      ...["一、总体情况", "二、分类情况", "三、滞后指标及后续所需", "四、责任单位", "五、分县情况", "六、建议关注"],
    ]);
    const [said] = texts.filter((text) => text.includes("前三位是"));
    expect(said).toMatch(
      /规上工业增加值增长：1—9月，全市为7\.1%，前三位是武义县（10\.1%）.*，后三位是.*，低于全市的有.*，对全市增长拉动较大的是义乌市（约1\.\d\d个百分点）/,
    );
  });

  it("says nothing of regions where none are handed down", async () => {
    const other = openHost();
    const plain = createWorkbook();
    const { plan, observations } = jinhua();
    valueOf(await plain.loadTargets(plan, observations));
    expect(valueOf(await plain.briefingRegions("2024-09", "zh-CN"))).toBeNull();
    other.dispose();
  });
});

describe("清除示例数据", () => {
  const notice = "含示例数据，仅供演示，不是公布的数据。";
  const sheets = ["月度数据", "分县数据", "任务进展", "分解"];
  const everything = async () =>
    (await Promise.all(sheets.map(cellsOf))).map((cells) => cells.map((row) => row.join("|")).sort());
  const fai = { key: "FAI", year: 2024, role: "实际", sample: "示例数据" };

  it("takes every figure that is a sample still out of all sheets, and nothing that a person typed", async () => {
    connect(host);
    valueOf(await workbook.loadTasks(jinhuaTasks(["1.1"])));
    await host.type(await at("月度数据", "m9", fai), "1.3");
    await host.type(await at("任务进展", "value", { task: "1.1.01", month: "2024-09" }), "58");
    const typed = async () => {
      const { observations } = valueOf(await workbook.readWorkbook());
      const { entries } = valueOf(await workbook.readTasks()).progress;
      const analysis = (valueOf(await regions.read()), regions.store.analysis("2024-09")!);
      return {
        monthly: observations.filter(({ sample }) => !sample),
        reports: entries.filter(({ sample }) => !sample),
        samples: [...observations, ...entries].filter(({ sample }) => sample).length,
        region: host.cell(await at("分县数据", "value", iva)).value,
        sample: analysis.sample,
      };
    };
    const before = await typed();
    expect(before.samples).toBeGreaterThan(500);
    expect(before.monthly).toContainEqual(
      expect.objectContaining({ code: "FAI", month: "2024-09", value: 1.3, sample: false, source: "" }),
    );
    expect(before.reports).toMatchObject([{ task: "1.1.01", month: "2024-09", value: 58, source: "" }]);
    const cells = await everything();

    const syncs = host.counters.syncs;
    const report = valueOf(await workbook.clearSamples());
    expect(host.counters.syncs - syncs).toBeLessThanOrEqual(5);
    expect(report.sheets.map(({ sheet }) => sheet)).toEqual(["月度数据", "分县数据", "任务进展", "分解"]);
    expect(await typed()).toEqual({ ...before, samples: 0, sample: false });
    expect((await everything()).flat().join()).not.toContain("示例数据");
    expect(host.cell(await at("分解", "region 东阳市", { key: "GDP 2024" })).value).toBe("高于全市");
    expect(workbook.store.assessments("2024-09").filter(({ sample }) => sample)).toEqual([]);

    await host.type(await at("月度数据", "m8", { ...fai, sample: "" }), "1.7");
    expect(valueOf(await workbook.undoClearSamples())).toEqual({ changed: 1 });
    const after = await typed();
    expect([after.samples, after.sample]).toEqual([before.samples - 1, true]);
    expect(after.monthly).toHaveLength(before.monthly.length + 1);
    expect((await everything()).map((rows) => rows.length)).toEqual(cells.map((rows) => rows.length));
    expect(await workbook.undoClearSamples()).toMatchObject({ ok: false, error: { code: "nothingToUndo" } });
    expect((await cellsOf("月度数据")).flat()).not.toContain(notice);
  });
});
