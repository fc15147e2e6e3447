import { defaultSettings } from "../../src/analysis";
import { createCommands, type WorkbookActions } from "../../src/commands";
import { createPaneSession } from "../../src/taskpane";
import { createStore, type WorkbookData, type WorkbookFailureCode, type WorkbookResult } from "../../src/workbook";
import { figure, indicator, planOf } from "../support/build";
import { jinhuaTasks } from "../workbook/support/tasks";

const done = <T>(value: T): Promise<WorkbookResult<T>> => Promise.resolve({ ok: true, value });
const failed = (code: WorkbookFailureCode, details = {}): Promise<WorkbookResult<never>> =>
  Promise.resolve({ ok: false, error: { code, details } });

const plan = planOf(indicator());
const loaded = { targets: 57, created: [], restoredRows: 0, restoredColumns: 0, figures: 800, kept: 0, skipped: 0 };

/** A loading that reads the workbook before it writes. */
const afterReading =
  (write: () => Promise<WorkbookResult<typeof loaded>>): WorkbookActions["loadTargets"] =>
  async (_plan, _observations, beforeWriting) => {
    await new Promise(setImmediate);
    beforeWriting?.();
    return write();
  };

function start(over: Partial<WorkbookActions> = {}, { targets = true, issues = [] as WorkbookData["issues"] } = {}) {
  const session = createPaneSession();
  const store = createStore();
  const observations = [figure("GDP", 2024, 6, 5.4), figure("GDP", 2024, 9, 5.2)];
  const data = { plan, observations, settings: defaultSettings, issues, doubts: [], locked: [], version: "1" };
  const readWorkbook = () => {
    if (!targets) return failed("notLoaded");
    store.set(data);
    return done(data);
  };
  const asked: unknown[] = [];
  const showPane = jest.fn(() => Promise.resolve());
  const workbook: WorkbookActions = {
    readWorkbook,
    loadTargets: () => done(loaded),
    generateComparison: () =>
      done({ sheet: "年度对比", years: [2024, 2025], created: true, count: 60, keptIn: "年度对比（改动稿）" }),
    openYear: () => done({ ...loaded, year: 2025 }),
    openEntry: () => done({ sheet: "月度数据", cell: "P9" }),
    generateAnalysis(asOf) {
      asked.push(asOf);
      return done({
        sheet: `差距分析${asOf}`,
        asOf,
        created: true,
        count: 1,
        behind: 1,
        sample: false,
        keptIn: null,
        owners: 0,
        issues: [],
        doubts: [],
        locked: [],
      });
    },
    generateDashboard(asOf) {
      asked.push(asOf);
      return done({
        sheet: "看板",
        asOf,
        created: true,
        count: 1,
        behind: 1,
        sample: false,
        keptIn: null,
        owners: 0,
        issues: [],
        doubts: [],
        locked: [],
        unknown: [],
      });
    },
    generateBriefing(asOf) {
      asked.push(asOf);
      return done({
        sheet: `监测通报${asOf}`,
        asOf,
        created: true,
        count: 1,
        behind: 0,
        sample: false,
        keptIn: null,
        owners: 0,
        issues: [],
      });
    },
    loadTasks: () => done({ tasks: 270, created: ["重点任务", "任务进展"], addedRows: 0, addedColumns: 0 }),
    generateBulletin(asOf) {
      asked.push(asOf);
      const counts = { count: 270, behind: 21 };
      return done({ sheet: `督查通报${asOf}`, asOf, created: true, ...counts, sample: false, keptIn: null });
    },
    openRegions: () =>
      Promise.resolve({
        store: {
          ...{ reading: () => null, failure: () => null, analysis: () => null },
          ...{ set: () => {}, fail: () => {}, subscribe: () => () => {} },
        },
        read: () => failed("noRegions"),
        section: () => done(null),
        load: () =>
          done({
            ...{ city: "金华市", regions: 10, figures: 680, created: [], keptTargets: 1, issues: [] },
            kept: [],
          }),
        generateRegion: () => failed("noRegions"),
        preview: () => failed("noRegions"),
        undoTaken: () => failed("nothingToUndo"),
        generateIndicator: () => failed("noRegions"),
        generate(asOf) {
          asked.push(asOf);
          return done({
            ...{ sheet: `分县分析${asOf}`, asOf, created: true, regions: 10, indicators: 9, sample: true },
            keptIn: null,
          });
        },
      }),
    undoGenerate: () => done({ sheet: "差距分析2024-09", removed: false }),
    highlight: () => done({ sheet: "差距分析2024-09", on: true, rows: 10 }),
    freezeFunctions: () => done({ sheet: "通报", cells: 12 }),
    insertTargetFormula: () => done({ cell: "通报!B2" }),
    ...over,
  };
  const commands = createCommands({
    workbook,
    session,
    store,
    shippedRegions: () => Promise.resolve({ data: [] }),
    seed: () => Promise.resolve({ plan, observations }),
    shippedTasks: () => Promise.resolve(jinhuaTasks()),
    showPane,
    locale: () => "zh-CN",
  });
  const notice = () => session.getState().notice;
  return { session, commands, notice, asked, showPane };
}

describe("a command", () => {
  it.each([
    ["loadExample", "已载入57项目标，录入800个数据。"],
    ["openYear", "已开2025年：57项指标沿用上年的责任单位和容差，请填写目标，或载入2025年的计划。"],
    ["generateAnalysis", "已生成“差距分析2024-09”，1项中1项滞后。"],
    ["generateDashboard", "已生成“看板”，1项中1项滞后。"],
    ["generateBriefing", "已生成“监测通报2024-09”，1项中0项滞后。"],
    ["loadTasks", "已载入270项重点任务。"],
    ["generateBulletin", "已生成“督查通报2024-09”，270项中21项滞后。"],
    ["loadRegions", "金华市10个县（市、区）的分解目标已备好，录入680个数据。1个单元格已有不同的录入值，保留未动。"],
    ["generateRegions", "已生成“分县分析2024-09”，10个县（市、区）、9项指标。"],
    [
      "compareYears",
      "已生成“年度对比”：2024、2025年，共60项指标。“年度对比”中有人工改动，改动前的整张表已另存为“年度对比（改动稿）”。",
    ],
    ["highlight", "“差距分析2024-09”已突出显示滞后的10行。"],
    ["undoGenerate", "已撤销“差距分析2024-09”的本次生成；Excel 自带的撤销到此为止。"],
    ["freezeFunctions", "“通报”中12个公式已冻结为数值。"],
  ] as const)("%s says in the pane what it came to", async (id, text) => {
    const { commands, notice, showPane } = start();
    await commands.run(id);
    expect(notice()).toEqual({ tone: "success", text });
    expect(showPane).toHaveBeenCalledTimes(1);
  });

  it("says the other outcomes of its kind too", async () => {
    const { commands, notice } = start({
      highlight: () => done({ sheet: "差距分析2024-09", on: false, rows: 10 }),
      freezeFunctions: () => done({ sheet: "通报", cells: 0 }),
      loadTasks: () => done({ tasks: 270, created: [], addedRows: 3, addedColumns: 1 }),
      generateDashboard: (asOf) =>
        done({
          sheet: "看板",
          asOf,
          created: false,
          count: 1,
          behind: 0,
          sample: false,
          keptIn: null,
          owners: 0,
          issues: [],
          doubts: [],
          locked: [],
          unknown: ["GDPP", "就业"],
        }),
      loadTargets: () => done({ ...loaded, restoredRows: 2, kept: 3, skipped: 1 }),
    });
    await commands.run("highlight");
    expect(notice()?.text).toBe("“差距分析2024-09”已取消突出显示。");
    await commands.run("freezeFunctions");
    expect(notice()?.text).toBe("“通报”中没有 JH 函数，未作改动。");
    await commands.run("generateDashboard");
    expect(notice()?.text).toBe("已生成“看板”，1项中0项滞后。自选指标“GDPP、就业”在计划中找不到，未画出。");
    await commands.run("loadTasks");
    expect(notice()?.text).toBe("已载入270项重点任务。各表补入3行、1列。");
    await commands.run("loadExample");
    expect(notice()?.text).toBe(
      "已载入57项目标，录入800个数据。各表补入2行。3个单元格已有不同的录入值，保留未动。1个数据不属于本计划的指标，未写入。",
    );
  });

  it("that only moves to a sheet opens no pane", async () => {
    const { commands, notice, showPane } = start();
    await commands.run("openEntry");
    expect(notice()).toBeNull();
    expect(showPane).not.toHaveBeenCalled();
  });

  it("that imports a plan turns the pane to it, and loads what was imported", async () => {
    const { commands, notice, showPane, session } = start();
    await commands.run("importPlan");
    expect(session.getState().view).toEqual({ kind: "importPlan" });
    expect(showPane).toHaveBeenCalled();
    expect(await commands.loadPlan(plan, [])).toBe(true);
    expect(notice()).toEqual({ tone: "success", text: "已载入57项目标，录入800个数据。" });
  });

  it("that loads an imported plan says why it was not loaded", async () => {
    const { commands, notice } = start({ loadTargets: () => failed("protectedWorkbook") });
    expect(await commands.loadPlan(plan, [])).toBe(false);
    expect(notice()?.tone).toBe("error");
  });

  it("that the workbook refuses ends in its sentence", async () => {
    const { commands, notice, showPane, session } = start({
      generateAnalysis: () => failed("protectedSheet", { sheet: "差距分析2024-09" }),
    });
    await commands.run("generateAnalysis");
    expect(notice()).toEqual({
      tone: "error",
      text: "工作表“差距分析2024-09”受保护，未作改动，请在“审阅”中撤销工作表保护后再试。",
    });
    expect(showPane).toHaveBeenCalled();
    expect(session.getState().running).toBeNull();
  });

  it("that breaks ends in words, and the next one runs", async () => {
    const { commands, notice } = start({ highlight: () => Promise.reject(new Error("boom")) });
    await commands.run("highlight");
    expect(notice()).toEqual({
      tone: "error",
      text: "操作没有完成（boom），已录入的数据未丢失，请再试一次。",
    });
    await commands.run("freezeFunctions");
    expect(notice()?.tone).toBe("success");
  });

  it("is refused in words while another is running, which then ends as it would have", async () => {
    let finish: (outcome: WorkbookResult<{ sheet: string; cells: number }>) => void = () => {};
    const { commands, session, notice } = start({
      freezeFunctions: () => new Promise((resolve) => (finish = resolve)),
    });
    const running = commands.run("freezeFunctions");
    expect(session.getState().running).toBe("freezeFunctions");
    await commands.run("loadExample");
    expect(notice()).toEqual({ tone: "info", text: "上一个操作还没有结束，请稍候再试。" });
    finish({ ok: true, value: { sheet: "通报", cells: 1 } });
    await running;
    expect(notice()?.text).toBe("“通报”中1个公式已冻结为数值。");
  });
});

describe("a briefing over figures that are in doubt", () => {
  const issue = { ...{ row: 7, column: "9月", value: "65", sheet: "月度数据", cell: "K7" }, details: {} };
  const doubt = { ...issue, code: "implausibleJump", severity: "warning" } as const;

  it("is asked about, also from the ribbon, and made once a person says so", async () => {
    const { commands, session, notice, asked, showPane } = start({}, { issues: [doubt] });
    await commands.run("generateBriefing");
    expect(asked).toEqual([]);
    expect(notice()).toBeNull();
    expect(session.getState().running).toBeNull();
    expect(showPane).toHaveBeenCalledTimes(1);
    await session.getState().afterDoubts?.();
    expect(asked).toEqual(["2024-09"]);
    expect(notice()?.text).toBe("已生成“监测通报2024-09”，1项中0项滞后。");
    expect(session.getState().afterDoubts).toBeNull();
  });

  it("is made at once where nothing is in doubt", async () => {
    const { commands, asked } = start({}, { issues: [{ ...doubt, severity: "error" }] });
    await commands.run("generateBriefing");
    expect(asked).toEqual(["2024-09"]);
  });
});

describe("the as-of month of a generation", () => {
  it("is the chosen one, else the last one with a figure", async () => {
    const { commands, session, asked } = start();
    await commands.run("generateAnalysis");
    session.setState({ asOf: "2024-06" });
    await commands.run("generateDashboard");
    session.setState({ asOf: "2023-06" });
    await commands.run("generateAnalysis");
    await commands.run("generateDashboard");
    expect(asked).toEqual(["2024-09", "2024-06", "2024-09", "2024-09"]);
  });

  it("is not asked for while there are no targets: that is said", async () => {
    const { commands, notice, asked } = start({}, { targets: false });
    await commands.run("generateAnalysis");
    expect(notice()).toEqual({ tone: "error", text: "工作簿里还没有目标表，请先点“载入目标”。" });
    expect(asked).toEqual([]);
  });
});

describe("inserting a target formula", () => {
  it("asks in the pane for the indicator and says where the formula went", async () => {
    const { commands, session, notice, showPane } = start();
    await commands.run("insertTarget");
    expect(session.getState().inserting).toBe(true);
    expect(showPane).toHaveBeenCalledTimes(1);
    await commands.insertTarget("GDP");
    expect(notice()?.text).toBe("已在通报!B2插入目标公式。");
    expect(session.getState().inserting).toBe(false);
  });

  it("keeps asking where the cell is not empty", async () => {
    const { commands, session, notice } = start({
      insertTargetFormula: () => failed("cellNotEmpty", { cell: "通报!B2", value: "6" }),
    });
    await commands.run("insertTarget");
    await commands.insertTarget("GDP");
    expect(notice()?.text).toBe("单元格通报!B2已有内容“6”，未作改动，请选一个空单元格。");
    expect(session.getState().inserting).toBe(true);
  });

  it("is called off before it writes, and changes nothing then", async () => {
    const writing = jest.fn(() => done(loaded));
    const { session, commands, notice } = start({ loadTargets: afterReading(writing) });
    const run = commands.run("loadExample");
    expect(session.getState().cancel).toBe("possible");
    commands.cancel();
    expect(session.getState().cancel).toBe("asked");
    await run;
    expect(writing).not.toHaveBeenCalled();
    expect(notice()).toEqual({ tone: "info", text: "操作已取消，没有改动工作簿。" });
    expect(session.getState()).toMatchObject({ running: null, cancel: null });
  });

  it("calls the loading of an imported plan off while the workbook is read", async () => {
    const writing = jest.fn(() => done(loaded));
    const { session, commands, notice } = start({ loadTargets: afterReading(writing) });
    const load = commands.loadPlan(plan, []);
    await Promise.resolve();
    expect(session.getState().cancel).toBe("possible");
    commands.cancel();
    expect(await load).toBe(false);
    expect(writing).not.toHaveBeenCalled();
    expect(notice()).toEqual({ tone: "info", text: "操作已取消，没有改动工作簿。" });
    expect(await commands.loadPlan(plan, [])).toBe(true);
  });

  it("can no longer be called off once it writes", async () => {
    const writing = jest.fn(() => {
      expect(session.getState()).toMatchObject({ running: "loadExample", cancel: null });
      commands.cancel();
      return done(loaded);
    });
    const { session, commands, notice } = start({ loadTargets: afterReading(writing) });
    await commands.run("loadExample");
    expect(writing).toHaveBeenCalled();
    expect(notice()?.tone).toBe("success");
  });
});
