import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx, type Host } from "excel-host";
import fc from "fast-check";
import { ownCode, readPlan, writePlan, type Plan } from "../../src/plan";
import { createWorkbook, failureSentence, type Workbook, type WorkbookResult } from "../../src/workbook";
import { figure, indicator, planOf } from "../support/build";
import { asUser, cellsOf, connect, find, openHost, valueOf } from "./support/host";

jest.setTimeout(120_000);

const of = (year: number, ...indicators: Parameters<typeof planOf>): Plan => ({
  ...planOf(...indicators),
  year,
  source: `${year}号文`,
});
const unknown = (no: string, name: string) =>
  indicator({ no, code: `N${no}`, name, unit: "个", target: "20", knowledge: null });
const jobs = (over: Parameters<typeof indicator>[0] = {}) =>
  indicator({
    ...{ no: "2", code: "JOBS", name: "新增就业", unit: "人", target: "10000" },
    knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 0 },
    ...over,
  });

const plan2024 = of(2024, indicator({ target: "6左右" }), jobs(), unknown("3", "口袋公园"));
const plan2025 = of(
  2025,
  indicator({ name: "GDP增速", target: "5.5左右", knowledge: { aliases: ["GDP"] } }),
  jobs({ unit: "万人", target: "1.2" }),
  unknown("3", "充电桩"),
  unknown("4", "口袋公园"),
);
const figures2024 = [
  figure("GDP", 2023, 12, 6.8),
  figure("GDP", 2024, 9, 6.1),
  figure("JOBS", 2024, 9, 8000),
  figure("JOBS", 2024, 12, 11000),
];

let host: Host;
let workbook: Workbook;
beforeEach(() => {
  host = openHost();
  workbook = createWorkbook();
});
afterEach(() => host.dispose());

const load = async (plan: Plan, observations: Parameters<Workbook["loadTargets"]>[1] = []) =>
  valueOf(await workbook.loadTargets(plan, observations));
const bothYears = async () => {
  await load(plan2024, figures2024);
  await load(plan2025);
  return valueOf(await workbook.readWorkbook());
};
const codeOf = (outcome: WorkbookResult<unknown>) => (outcome.ok ? "done" : outcome.error.code);
const syncs = async (action: () => Promise<unknown>) => {
  const before = host.counters.syncs;
  await action();
  return host.counters.syncs - before;
};
const row =
  (code: string, year: number, role = "实际") =>
  (cells: Map<string, unknown>) =>
    cells.get("key") === code && cells.get("year") === year && cells.get("role") === role;

describe("plans of several years in one workbook", () => {
  it("each have a sheet of targets, with one entry sheet for all of them, and read back as they were", async () => {
    await load(plan2024, figures2024);
    expect(await load(plan2025)).toMatchObject({ targets: 4, created: ["目标2025"] });
    await bothYears();
    expect(workbook.store.years()).toEqual([2024, 2025]);
    expect(workbook.store.data(2024)!.plan).toEqual(plan2024);
    const { plan, issues } = workbook.store.data(2025)!;
    expect(plan.indicators.map(({ name, code }) => [name, code])).toEqual([
      ["GDP增速", "GDP"],
      ["新增就业", "JOBS"],
      ["充电桩", "N3_2025"],
      ["口袋公园", "N3"],
    ]);
    expect({ ...plan, indicators: [] }).toEqual({ ...plan2025, indicators: [] });
    expect([...issues, ...workbook.store.data(2024)!.issues]).toEqual([]);
    expect(host.cell("月度数据!B2").value).toBe("某市2024、2025年计划指标月度数据");
  });

  it("leave the first year's sheet and every figure as they were, also when each is loaded again", async () => {
    await load(plan2024, figures2024);
    await host.type(await find("目标", "owner", (cells) => cells.get("key") === "GDP"), "市发改委");
    const before = await cellsOf("目标");
    const rows = (await cellsOf("月度数据")).slice(4);
    await load(plan2025);
    expect(await cellsOf("目标")).toEqual(before);
    expect((await cellsOf("月度数据")).slice(4, 4 + rows.length)).toEqual(rows);
    const [entry, targets, guide] = [await cellsOf("月度数据"), await cellsOf("目标2025"), await cellsOf("说明")];
    for (const plan of [plan2025, plan2024])
      expect(await load(plan)).toMatchObject({ created: [], restoredRows: 0, restoredColumns: 0, figures: 0 });
    expect([await cellsOf("月度数据"), await cellsOf("目标2025"), await cellsOf("说明")]).toEqual([
      entry,
      targets,
      guide,
    ]);
    expect(await cellsOf("目标")).toEqual(before);
  });

  it("take last year's figures for their base without a second row, in the unit of their own plan", async () => {
    await bothYears();
    const keys = (await cellsOf("月度数据")).filter(([key, , , , year]) => key === "JOBS" && year === 2024);
    expect(keys).toHaveLength(1);
    await host.type(await find("月度数据", "m3", row("JOBS", 2025)), "0.3");
    valueOf(await workbook.readWorkbook());
    const inYear = (year: number) =>
      workbook.store
        .data(year)!
        .observations.filter(({ code }) => code === "JOBS")
        .map(({ month, value }) => [month, value]);
    expect(inYear(2025)).toEqual([
      ["2024-09", 0.8],
      ["2024-12", 1.1],
      ["2025-03", 0.3],
    ]);
    expect(inYear(2024)).toEqual([
      ["2024-09", 8000],
      ["2024-12", 11000],
    ]);
    expect(workbook.store.assessment("JOBS", "2025-03")!.comparators.base).toBe(1.1);
    expect(workbook.store.assessment("JOBS", "2025-03")).toMatchObject({ aim: 1.2, actual: 0.3 });
    expect(workbook.store.assessment("JOBS", "2024-12")).toMatchObject({ aim: 10000, actual: 11000 });
  });

  it("let the as-of month choose the plan, and the last month with a figure where none is chosen", async () => {
    await bothYears();
    const { store } = workbook;
    expect(store.asOf(null)).toBe("2024-12");
    expect(store.data()!.plan.year).toBe(2024);
    expect(store.asOf("2025-02")).toBe("2025-02");
    expect(store.asOf("2023-06")).toBe("2024-12");
    expect(store.lookup(2025)!.find("充电桩").ok).toBe(true);
    expect(store.lookup(2024)!.find("充电桩").ok).toBe(false);
    await host.type(await find("月度数据", "m3", row("GDP", 2025)), "5.3");
    expect(valueOf(await workbook.readWorkbook()).plan.year).toBe(2025);
    expect(store.asOf(null)).toBe("2025-03");
  });

  it("make reports of their own year, and refuse a month of a year without a plan", async () => {
    await bothYears();
    await host.type(await find("月度数据", "m3", row("GDP", 2025)), "5.3");
    valueOf(await workbook.generateAnalysis("2025-03"));
    valueOf(await workbook.generateAnalysis("2024-09"));
    expect(host.cell("差距分析2025-03!B2").value).toContain("2025年");
    const target = (sheet: string) => find(sheet, "target", (cells) => cells.get("key") === "GDP");
    expect(host.cell(await target("差距分析2025-03")).value).toBe("5.5左右");
    expect(host.cell(await target("差距分析2024-09")).value).toBe("6左右");
    // Last year's plan is there, and how its year ended.
    const jobs = (key: string) => find("差距分析2025-03", key, (cells) => cells.get("key") === "JOBS");
    expect(host.cell(await jobs("statusYearAgo")).value).toBe("无数据");
    expect(host.cell(await jobs("outcomeYearAgo")).value).toBe("已完成");
    valueOf(await workbook.generateDashboard("2025-03"));
    const outside = await workbook.generateAnalysis("2026-01");
    expect(codeOf(outside)).toBe("asOfOutside");
    if (!outside.ok) expect(failureSentence(outside.error, "zh-CN")).toContain("2024、2025");
  });

  it("keep what people decide by year, and lead to the cells of the year", async () => {
    await bothYears();
    valueOf(await workbook.saveIndicator("GDP", { owner: "统计局", note: { text: "今年", by: "", on: "" } }, 2025));
    expect(workbook.store.data(2025)!.settings.judgements).toMatchObject({ GDP: { note: { text: "今年" } } });
    expect(workbook.store.data(2024)!.settings.judgements).toEqual({});
    expect(workbook.store.data(2024)!.plan.indicators[0]!.owner).toBe("");
    expect(codeOf(await workbook.saveIndicator("GDP", { owner: "甲" }, 2026))).toBe("asOfOutside");
    expect(valueOf(await workbook.goTo("N3_2025", "target", { year: 2025 })).sheet).toBe("目标2025");
    expect(valueOf(await workbook.goTo("GDP", "target", { year: 2024 })).sheet).toBe("目标");
    const typed = await find("差距分析2025-03", "owner", (cells) => cells.get("key") === "JOBS").catch(() => null);
    expect(typed).toBeNull();
    valueOf(await workbook.generateAnalysis("2025-03"));
    await host.type(await find("差距分析2025-03", "owner", (cells) => cells.get("key") === "JOBS"), "市人社局");
    valueOf(await workbook.generateAnalysis("2025-03"));
    expect(workbook.store.data(2025)!.plan.indicators[1]!.owner).toBe("市人社局");
    expect(workbook.store.data(2024)!.plan.indicators[1]!.owner).toBe("");
  });

  it("take owners and tolerances along from the year before, not milestones, statuses, notes and changes of targets", async () => {
    await load(plan2024, figures2024);
    const signed = { by: "张三", on: "2024-10-15" };
    const change = {
      ...{ owner: "市发改委", tolerance: 0.3, milestones: [{ month: 6, value: 5.5 }] },
      manual: { status: "lagging", reason: "停产", ...signed },
      note: { text: "关注", ...signed },
      revision: { text: "5左右", from: 8, reason: "调整", ...signed },
    } as const;
    valueOf(await workbook.saveIndicator("GDP", change, 2024));
    valueOf(await workbook.saveSettings({ palette: "colourBlind" }));
    await load(plan2025);
    valueOf(await workbook.readWorkbook());
    const { plan, settings } = workbook.store.data(2025)!;
    expect(plan.indicators[0]).toMatchObject({
      owner: "市发改委",
      milestones: [],
      revisions: [],
      target: { text: "5.5左右" },
    });
    expect(settings).toMatchObject({ tolerance: { byCode: { GDP: 0.3 } }, judgements: {}, palette: "colourBlind" });
    await host.type(await find("目标2025", "owner", (cells) => cells.get("key") === "GDP"), "");
    await load(plan2025);
    valueOf(await workbook.readWorkbook());
    expect(workbook.store.data(2025)!.plan.indicators[0]!.owner).toBe("");
  });

  it("may come in any order, an earlier year after a later one", async () => {
    await load(plan2025);
    expect(await load(plan2024, figures2024)).toMatchObject({ created: ["目标2024"] });
    valueOf(await workbook.readWorkbook());
    expect(workbook.store.years()).toEqual([2024, 2025]);
    expect(workbook.store.data(2025)!.plan).toEqual(plan2025);
    expect(workbook.store.data(2024)!.plan.indicators.map(({ code }) => code)).toEqual(["GDP", "JOBS", "N4"]);
    expect(workbook.store.data(2025)!.observations.map(({ value }) => value)).toContain(0.8);
  });

  it("are found in one sync once they were seen, and in a workbook that was opened again under other names", async () => {
    await bothYears();
    expect(await syncs(() => workbook.readWorkbook())).toBe(1);
    expect(await syncs(() => workbook.loadTargets(plan2025, []))).toBe(1);
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("目标2025").name = "明年";
    });
    const again = createWorkbook();
    expect(valueOf(await again.readWorkbook()).plan).toEqual(workbook.store.data(2024)!.plan);
    expect(again.store.data(2025)!.version).toBe(workbook.store.data(2025)!.version);
  });

  it("follow what a person changes in the sheet of a later year", async () => {
    await bothYears();
    const heard = new Promise<void>((resolve) => void workbook.watchEntry(() => resolve()));
    await host.idle();
    await host.type(await find("目标2025", "target", (cells) => cells.get("key") === "GDP"), "5以上");
    await heard;
    expect(workbook.store.data(2025)!.plan.indicators[0]!.target).toMatchObject({ kind: "bound", value: 5 });
  });

  it("go with their sheet where a person deletes that of a later year; figures stay, and the plan can come back", async () => {
    await bothYears();
    await host.type(await find("月度数据", "m3", row("GDP", 2025)), "5.3");
    await asUser(host, (context) => context.workbook.worksheets.getItem("目标2025").delete());
    expect(valueOf(await workbook.readWorkbook()).plan).toEqual(plan2024);
    expect(workbook.store.years()).toEqual([2024]);
    await load(plan2024);
    expect(await syncs(() => workbook.readWorkbook())).toBe(1);
    await load(plan2025);
    valueOf(await workbook.readWorkbook());
    expect(workbook.store.assessment("GDP", "2025-03")!.actual).toBe(5.3);
  });

  it("are of one region, and each says its year", async () => {
    await load(plan2024);
    const before = await cellsOf("月度数据");
    expect(codeOf(await workbook.loadTargets({ ...plan2025, region: "另一市" }, []))).toBe("otherRegion");
    expect(codeOf(await workbook.loadTargets({ ...plan2025, year: 0 }, []))).toBe("planWithoutYear");
    expect(await cellsOf("月度数据")).toEqual(before);
    expect(await load({ ...plan2025, region: "" })).toMatchObject({ created: ["目标2025"] });
    expect(host.cell("目标2025!B2").value).toBe("某市2025年计划主要目标");
  });

  it("tell of a figure that no plan can use once, by the plan that it is for", async () => {
    await bothYears();
    const cell = await find("月度数据", "m3", row("JOBS", 2025));
    await asUser(host, (context) => {
      const [sheet, address] = cell.split("!") as [string, string];
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.dataValidation.clear();
      range.values = [["约三千"]];
    });
    valueOf(await workbook.readWorkbook());
    expect(workbook.store.data(2024)!.issues).toEqual([]);
    expect(workbook.store.data(2025)!.issues).toHaveLength(1);
  });
});

describe("the years side by side", () => {
  const line = async (code: string) => {
    const cells = await cellsOf("年度对比");
    const keys = cells[0]!.map(String);
    const found = cells.find(([key]) => key === code)!;
    return Object.fromEntries(keys.map((key, i) => [key, found[i]]).slice(1)) as Record<string, unknown>;
  };

  it("stand in one sheet: targets, outcomes in the unit of the row, and what became of each indicator", async () => {
    await bothYears();
    await host.type(await find("月度数据", "m3", row("JOBS", 2025)), "0.3");
    expect(valueOf(await workbook.generateComparison("2025-03"))).toMatchObject({
      ...{ sheet: "年度对比", years: [2024, 2025], created: true, count: 4, keptIn: null },
    });
    expect(await line("JOBS")).toMatchObject({
      ...{ no: "2", name: "新增就业", unit: "万人", change: "目标不同" },
      ...{ target2024: "10000（人）", actual2024: 1.1, status2024: "已完成" },
      ...{ target2025: "1.2", actual2025: 0.3 },
    });
    expect((await line("JOBS"))["status2025"]).toMatch(/（3月）$/);
    expect(await line("GDP")).toMatchObject({
      name: "GDP增速",
      actual2024: 6.1,
      target2025: "5.5左右",
      actual2025: "",
    });
    expect((await line("GDP"))["status2024"]).toMatch(/（9月）$/);
    expect(await line("N3")).toMatchObject({ name: "口袋公园", change: "不变", target2024: "20", target2025: "20" });
    expect(await line("N3_2025")).toMatchObject({ change: "新增", target2024: "", status2024: "没有这一年的计划" });
    expect(host.cell("年度对比!B3").value).toContain("截至2025年3月");
    expect(host.cell("年度对比!B4").value).toContain("不变1项，表述不同0项，目标不同2项，新增1项，取消0项");
  });

  it("grow by a year to the right, keep what is gone below and what a person wrote, and can be taken back", async () => {
    await bothYears();
    valueOf(await workbook.generateComparison("2024-12"));
    expect(await line("GDP")).toMatchObject({ actual2025: "", status2025: "", target2025: "5.5左右" });
    await host.type(await find("年度对比", "change", (cells) => cells.get("key") === "GDP"), "待核");
    await load({ ...plan2025, year: 2026, indicators: plan2025.indicators.slice(0, 2) });
    const { keptIn } = valueOf(await workbook.generateComparison("2024-12"));
    expect((await cellsOf(keptIn!)).flat()).toContain("待核");
    const cells = await cellsOf("年度对比");
    expect(cells[0]!.map(String).filter((key) => key.startsWith("target"))).toEqual([
      "target2024",
      "target2025",
      "target2026",
    ]);
    expect(cells.slice(5).map(([key]) => key)).toEqual(["GDP", "JOBS", "N3_2025", "N3"]);
    expect((await line("N3"))["change"]).toBe("取消");
    await asUser(host, (context) => context.workbook.worksheets.getItem("目标2026").delete());
    valueOf(await workbook.generateComparison("2024-12"));
    expect(await line("GDP")).toMatchObject({ change: "目标不同", target2026: "", status2026: "" });
    expect(valueOf(await workbook.undoGenerate())).toMatchObject({ sheet: "年度对比", removed: false });
  });

  it("are not compared where there is one alone", async () => {
    await load(plan2024);
    const alone = await workbook.generateComparison("2024-12");
    expect(codeOf(alone)).toBe("oneYear");
    if (!alone.ok) expect(failureSentence(alone.error, "zh-CN")).toContain("只有2024年的计划");
  });
});

describe("opening a year before its plan is out", () => {
  it("asks for the targets of last year's indicators, takes typed ones, and the plan finds them when it comes", async () => {
    await load(plan2024, figures2024);
    valueOf(await workbook.saveIndicator("GDP", { owner: "市发改委", tolerance: 0.3 }, 2024));
    const before = await cellsOf("目标");
    expect(valueOf(await workbook.openYear())).toMatchObject({ year: 2025, targets: 3, created: ["目标2025"] });
    valueOf(await workbook.readWorkbook());
    const { plan, settings, issues } = workbook.store.data(2025)!;
    expect(plan.indicators.map(({ code, target, owner }) => [code, target.text, owner])).toEqual([
      ["GDP", "", "市发改委"],
      ["JOBS", "", ""],
      ["N3", "", ""],
    ]);
    expect([settings.tolerance.byCode, issues, await cellsOf("目标")]).toEqual([{ GDP: 0.3 }, [], before]);
    expect(host.cell("目标2025!B3").value).toMatch(/^计划还没有载入，/);
    expect(host.cell(await find("目标2025", "kind", (cells) => cells.get("key") === "GDP")).value).toBeNull();
    valueOf(await workbook.generateComparison("2024-12"));
    expect(host.cell("年度对比!B4").value).toMatch(/目标不同0项.*2025年目标未填3项。$/);
    const january = (await find("月度数据", "m1", row("GDP", 2025))).split("!")[1]!;
    const isFolded = async () => {
      valueOf(await workbook.openEntry("2025-06"));
      let folded = false;
      await asUser(host, async (context) => {
        const cell = context.workbook.worksheets.getItem("月度数据").getRange(january).load("columnHidden");
        await context.sync();
        folded = cell.columnHidden;
      });
      return folded;
    };
    expect(await isFolded()).toBe(false);
    await host.type(await find("月度数据", "m3", row("GDP", 2025)), "5.3");
    expect(await isFolded()).toBe(true);
    await host.type(await find("目标2025", "target", (cells) => cells.get("key") === "JOBS"), "12000");
    valueOf(await workbook.readWorkbook());
    expect(workbook.store.assessment("GDP", "2025-03")).toMatchObject({
      ...{ status: "pending", actual: 5.3, reason: { code: "targetMissing" } },
    });
    expect(workbook.store.assessment("JOBS", "2025-03")!.aim).toBe(12000);

    await load({
      ...plan2025,
      indicators: [plan2025.indicators[0]!, jobs({ target: "11000" }), plan2025.indicators[3]!],
    });
    valueOf(await workbook.readWorkbook());
    const loaded = workbook.store.data(2025)!.plan;
    expect(loaded.indicators.map(({ code, target, owner }) => [code, target.text, owner])).toEqual([
      ["GDP", "5.5左右", "市发改委"],
      ["JOBS", "12000", ""],
      ["N3", "20", ""],
    ]);
    expect(loaded.source).toBe("2025号文");
    expect(host.cell("目标2025!B3").value).toMatch(/^来源：2025号文。/);
  });

  it("opens no second year before the first one has a target, and none where nothing is loaded", async () => {
    expect(codeOf(await workbook.openYear())).toBe("notLoaded");
    await load(plan2024);
    valueOf(await workbook.openYear());
    const again = await workbook.openYear();
    expect(codeOf(again)).toBe("yearIsOpen");
    if (!again.ok) expect(failureSentence(again.error, "zh-CN")).toContain("2025年已经开好");
    await host.type(await find("目标2025", "target", (cells) => cells.get("key") === "GDP"), "5");
    expect(valueOf(await workbook.openYear()).year).toBe(2026);
  });
});

describe("a workbook that was saved when there was one plan", () => {
  it("opens with all that people typed, and takes a second year beside it", async () => {
    host.dispose();
    host = await openXlsx(readFileSync(join(__dirname, "cases", "oneYear.xlsx")));
    connect(host);
    const { plan, observations, settings, issues } = valueOf(await workbook.readWorkbook());
    expect([plan.region, plan.year, plan.indicators.map(({ code }) => code)]).toEqual([
      ...["金华市", 2024],
      ["GDP", "RETAIL", "AIR_QUALITY", "CPI", "N60"],
    ]);
    expect(issues).toEqual([]);
    expect(observations).toHaveLength(152);
    expect(plan.indicators[0]).toMatchObject({
      owner: "市发改委",
      milestones: [{ month: 6, value: 5.5 }],
      target: { text: "5.5左右" },
      revisions: [{ from: 8, reason: "年中调整", by: "张三", on: "2024-08-15" }],
    });
    expect(settings).toMatchObject({
      palette: "colourBlind",
      rules: [{ name: "偏慢" }],
      tolerance: { aboutPoints: 0.4, byCode: { GDP: 0.3 } },
      judgements: {
        GDP: { choice: { value: 4.8 }, manual: { status: "lagging" }, note: { text: "四季度需重点关注" } },
      },
    });
    const before = [await cellsOf("年度目标"), await cellsOf("差距分析2024-09")];
    const version = workbook.store.data(2024)!.version;

    const park = { ...plan.indicators[4]!, no: "7", code: "N7", owner: "" };
    await load({ ...plan, year: 2025, source: "", indicators: [...plan.indicators.slice(0, 4), park] });
    valueOf(await workbook.readWorkbook());
    expect(workbook.store.data(2024)!.version).toBe(version);
    expect([await cellsOf("年度目标"), await cellsOf("差距分析2024-09")]).toEqual(before);
    const later = workbook.store.data(2025)!.plan.indicators;
    expect(later.find(({ name }) => name === park.name)!.code).toBe("N60");
    expect(workbook.store.data(2025)!.observations.find(({ code }) => code === "N60")).toMatchObject({
      ...{ month: "2024-12", value: 18 },
    });
  });

  it("opens as the first version wrote it, its figures where they stood, also once the plan is loaded again", async () => {
    host.dispose();
    host = await openXlsx(readFileSync(join(__dirname, "cases", "firstSchema.xlsx")));
    connect(host);
    const { plan, observations, issues } = valueOf(await workbook.readWorkbook());
    expect([plan.region, plan.year, plan.indicators.length, observations.length]).toEqual(["金华市", 2024, 57, 1283]);
    expect(issues).toEqual([]);
    valueOf(await workbook.generateAnalysis("2024-09"));
    await load(plan, observations);
    const again = valueOf(await workbook.readWorkbook());
    expect(again.issues).toEqual([]);
    expect(again.observations.map(({ code, month, value }) => [code, month, value])).toEqual(
      observations.map(({ code, month, value }) => [code, month, value]),
    );
  });
});

describe("a plan that goes through the sheets", () => {
  it("comes back as the file in which plans are exchanged has it, beside whatever other year", async () => {
    await load(plan2025);
    const target = fc.constantFrom("6以上", "5左右", "10", "5-6", "基本稳定", "另行研究", "下降3%", "完成省下达目标");
    const text = fc.constantFrom("甲", "=1+1", "'引号", "@公式", "上行\n下行", "全角（括号）");
    const arbitrary = fc.array(fc.record({ target, category: text, owner: text, name: text }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async (rows) => {
        const indicators = rows.map(({ target: said, name, ...rest }, i) =>
          indicator({
            ...rest,
            no: `${i + 1}`,
            code: `X${i}`,
            name: `${name}${i}`,
            target: said,
            milestones: [{ month: 5, value: i }],
          }),
        );
        const plan = of(2024, ...indicators);
        await asUser(host, async (context) => {
          const sheets = ["目标2024", "月度数据"].map((name) => context.workbook.worksheets.getItemOrNullObject(name));
          await context.sync();
          sheets.filter((sheet) => !sheet.isNullObject).forEach((sheet) => sheet.delete());
        });
        await load(plan);
        valueOf(await workbook.readWorkbook());
        const read = workbook.store.data(2024)!.plan;
        expect(valueOf(readPlan(writePlan(read)) as WorkbookResult<Plan>)).toEqual(plan);
      }),
      { numRuns: 8 },
    );
  });
});

describe("指标库", () => {
  const own = (no: string, name: string) => ({ ...unknown(no, name), code: ownCode(name, "个") });
  const parks = ownCode("口袋公园", "个");
  const fill = async (column: string, value: string | number) => {
    const address = (await find("指标库", column, (cells) => cells.get("name") === "口袋公园")).split("!")[1]!;
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("指标库").getRange(address).values = [[value]];
    });
  };
  const known = (year: number) => workbook.store.data(year)!.plan.indicators.find(({ code }) => code === parks)!;

  it("holds what the catalogue does not know of all years, and what is confirmed there counts in each, until taken back", async () => {
    await load(of(2024, indicator(), own("2", "口袋公园")));
    await load(of(2025, indicator(), own("2", "充电桩"), own("3", "口袋公园")));
    expect(valueOf(await workbook.openLibrary())).toBe(2);
    await fill("confirmed", "是");
    await fill("measure", "期末数");
    await fill("aliases", "小微公园、街角公园");
    expect(await syncs(async () => valueOf(await workbook.adoptLibrary()))).toBe(2);
    for (const year of [2024, 2025])
      expect(known(year).knowledge).toMatchObject({ measure: "level", aliases: ["小微公园", "街角公园"] });
    await fill("better", "随便");
    await fill("decimals", 9);
    const { changed, issues } = valueOf(await workbook.adoptLibrary());
    expect([changed, issues.map(({ code, value }) => [code, value])]).toEqual([
      0,
      [
        ["badLibrary", "随便"],
        ["badLibrary", "9"],
      ],
    ]);
    expect(valueOf(await workbook.openLibrary())).toBe(2);
    expect((await cellsOf("指标库")).flat()).toContain("随便");
    expect(valueOf(await workbook.revertLibrary())).toBe(2);
    expect(known(2025).knowledge).toBeNull();
    expect(codeOf(await workbook.revertLibrary())).toBe("nothingToUndo");
  });
});

describe("taking back the plan of a further year", () => {
  const second = async () => {
    await load(plan2024, figures2024);
    const before = await cellsOf("月度数据");
    valueOf(await workbook.readWorkbook());
    await load(plan2025, [figure("JOBS", 2025, 3, 0.4)]);
    valueOf(await workbook.readWorkbook());
    return before;
  };

  it("takes its sheet and its rows out again, and leaves what was there as it stood", async () => {
    const before = await second();
    expect(valueOf(await workbook.undoLoad())).toEqual(["目标2025"]);
    expect(workbook.store.years()).toEqual([2024]);
    const filled = (rows: unknown[][]) =>
      rows.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0);
    expect(filled(await cellsOf("月度数据"))).toEqual(filled(before));
    expect(codeOf(await workbook.undoLoad())).toBe("noLoadToUndo");
    await load(plan2025);
    expect(valueOf(await workbook.readWorkbook())).toBeTruthy();
  });

  it("takes back a year that was opened before its plan is out", async () => {
    await load(plan2024, figures2024);
    valueOf(await workbook.openYear());
    valueOf(await workbook.readWorkbook());
    expect(valueOf(await workbook.undoLoad())).toEqual(["目标2025"]);
    expect(workbook.store.years()).toEqual([2024]);
  });

  it.each(["月度数据", "目标2025"])(
    "is refused once anything was typed into %s, also beside our columns",
    async (sheet) => {
      await second();
      await asUser(host, (context) => {
        context.workbook.worksheets.getItem(sheet).getRange("AZ6").values = [["备忘"]];
      });
      expect(codeOf(await workbook.undoLoad())).toBe("changedSinceLoad");
      expect(workbook.store.years()).toEqual([2024, 2025]);
    },
  );
});
