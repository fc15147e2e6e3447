import {
  createWorkbook,
  failureSentence,
  type IndicatorChange,
  type WorkbookData,
  workbookIssueSentence,
  type WorkbookResult,
} from "../../../src/workbook";
import type { OwnRule } from "../../../src/analysis";
import type { Host } from "excel-host";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

const { loadTargets, readWorkbook, saveIndicator, saveSettings, watchEntry, store: workbookStore } = createWorkbook();

jest.setTimeout(120_000);

const seed = jinhua();
let host: Host;

beforeEach(async () => {
  host = openHost();
  valueOf(await loadTargets(seed.plan, seed.observations));
});
afterEach(() => host.dispose());

const read = async () => valueOf(await readWorkbook());
const cell = (code: string, column: string) => find("目标", column, (row) => row.get("key") === code);
const shown = async (code: string, column: string) => host.cell(await cell(code, column)).value;
const guideCell = (key: string, column: string) => find("说明", column, (row) => row.get("key") === key);
const save = async (change: IndicatorChange, code = "GDP") => valueOf(await saveIndicator(code, change, 2024));
const codeOf = (outcome: WorkbookResult<unknown>) => (outcome.ok ? "done" : outcome.error.code);
const syncs = async (action: () => Promise<unknown>) => {
  const before = host.counters.syncs;
  await action();
  return host.counters.syncs - before;
};
/** What the store holds after an own write is what a fresh reading says. */
const stored = async (): Promise<WorkbookData> => {
  const { version } = workbookStore.data()!;
  const data = await read();
  expect(version).toBe(data.version);
  return data;
};
const sentences = ({ issues }: WorkbookData) => issues.map((issue) => workbookIssueSentence(issue, "zh-CN"));

describe("saving what a person decided about an indicator", () => {
  it("writes owner, milestones, tolerance, choice, manual status and note, and reads them back", async () => {
    const manual = { status: "lagging", reason: "重点企业停产", by: "张三", on: "2024-10-15" } as const;
    const note = { text: "四季度需重点关注\n已约谈", by: "李四", on: "2024-10-16" };
    await save({
      owner: "市发改委",
      milestones: [
        { month: 3, value: 5.5 },
        { month: 5, value: 5.8 },
      ],
      tolerance: 0.3,
      choice: { kind: "growth", value: 4.8, by: "张三", on: "2024-10-15" },
      manual,
      note,
    });
    const { plan, settings, issues } = await stored();
    expect(plan.indicators[0]).toMatchObject({
      owner: "市发改委",
      milestones: [
        { month: 3, value: 5.5 },
        { month: 5, value: 5.8 },
      ],
    });
    expect(settings.tolerance.byCode).toEqual({ GDP: 0.3 });
    expect(settings.judgements).toEqual({
      GDP: { choice: { kind: "growth", value: 4.8, by: "张三", on: "2024-10-15" }, manual, note },
    });
    expect(issues).toEqual([]);
    expect(await shown("GDP", "choice")).toBe("自定增速");
    expect(await shown("GDP", "manual")).toBe("滞后");
    expect(await shown("GDP", "manualBy")).toBe("张三 2024-10-15");
  });

  it("takes away what is null, and leaves what is not named", async () => {
    await save({ owner: "市发改委", tolerance: 0.3, choice: { kind: "member", member: "lastYear" } });
    await save({ note: { text: "备注", by: "", on: "" }, milestones: [{ month: 6, value: 5.8 }] });
    await save({ tolerance: null, note: null, milestones: [] });
    const { plan, settings } = await stored();
    expect(plan.indicators[0]).toMatchObject({ owner: "市发改委", milestones: [] });
    expect(settings.tolerance.byCode).toEqual({});
    expect(settings.judgements["GDP"]).toMatchObject({
      choice: { kind: "member", member: "lastYear" },
      manual: null,
      note: null,
    });
    await save({ choice: null });
    expect((await stored()).settings.judgements).toEqual({});
  });

  it("costs one sync to read and one to write, and only one where nothing changes", async () => {
    const change: IndicatorChange = { tolerance: 0.3, manual: { status: "met", reason: "已核实", by: "", on: "" } };
    expect(await syncs(() => save(change))).toBe(2);
    expect(await syncs(() => save(change))).toBe(1);
  });

  it("writes the cells concerned only: what a co-author types meanwhile stays", async () => {
    const [owner, name] = [await cell("CPI", "owner"), await cell("GDP", "remark")];
    const saving = save({ owner: "市发改委", tolerance: 0.3, note: null });
    await host.type(owner, "市统计局", "coauthor");
    await saving;
    await host.type(name, "手工备注");
    await save({ tolerance: 0.4 });
    expect(host.cell(owner).value).toBe("市统计局");
    expect(host.cell(name).value).toBe("手工备注");
  });

  it("keeps texts that look like formulas as texts", async () => {
    await save({ owner: "=1+1", note: { text: '=HYPERLINK("http://x")', by: "@x", on: "" } });
    const { plan, settings } = await stored();
    expect(plan.indicators[0]!.owner).toBe("=1+1");
    expect(settings.judgements["GDP"]!.note).toEqual({ text: '=HYPERLINK("http://x")', by: "@x", on: "" });
    expect(host.cell(await cell("GDP", "owner")).formula).toBeNull();
  });

  it("refuses in a sentence and writes nothing where it cannot be", async () => {
    const before = await cellsOf("目标");
    const refused: [IndicatorChange, string, string?][] = [
      [{ owner: "甲" }, "unknownIndicator", "NONE"],
      [{ owner: "甲", tolerance: -1 }, "badValue"],
      [{ owner: "甲", milestones: [{ month: 13, value: 1 }] }, "badValue"],
      [{ owner: "甲", choice: { kind: "monthly", value: Number.NaN } }, "badValue"],
      [{ owner: "甲", manual: { status: "met", reason: " ", by: "", on: "" } }, "missingReason"],
      [{ owner: "甲", note: { text: "长".repeat(40_000), by: "", on: "" } }, "textTooLong"],
    ];
    for (const [change, code, indicator = "GDP"] of refused) {
      const outcome = await saveIndicator(indicator, change, 2024);
      expect(codeOf(outcome)).toBe(code);
      if (!outcome.ok) expect(failureSentence(outcome.error, "zh-CN")).toMatch(/^[^{}]+。$/);
    }
    await asUser(host, (context) => context.workbook.worksheets.getItem("目标").protection.protect());
    expect(codeOf(await saveIndicator("GDP", { owner: "甲" }, 2024))).toBe("protectedSheet");
    expect(await cellsOf("目标")).toEqual(before);
  });

  it("finds the row after it was sorted and the sheet renamed", async () => {
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("目标");
      sheet.name = "全年目标";
      sheet.getRange("A5:AB61").sort.apply([{ key: 3, ascending: false }]);
    });
    await save({ owner: "市统计局" }, "CPI");
    const { plan } = await stored();
    expect(plan.indicators.filter(({ owner }) => owner !== "").map(({ code }) => code)).toEqual(["CPI"]);
  });
});

describe("revising a target in mid-year", () => {
  const revision = { text: "5.5左右", from: 8, reason: "外部环境变化", by: "张三", on: "2024-08-15" };

  it("writes the new text and keeps the old target with month, reason, who and when", async () => {
    await save({ revision });
    const { plan, issues } = await stored();
    expect(plan.indicators[0]!.target).toMatchObject({ text: "5.5左右", kind: "about", value: 5.5 });
    expect(plan.indicators[0]!.revisions).toEqual([
      { from: 8, target: seed.plan.indicators[0]!.target, reason: "外部环境变化", by: "张三", on: "2024-08-15" },
    ]);
    expect(issues).toEqual([]);
    const before = seed.plan.indicators[0]!.target.text;
    expect(await shown("GDP", "revisions")).toBe(`2024-08起：${before}→5.5左右；外部环境变化；张三；2024-08-15`);
    expect([await shown("GDP", "kind"), await shown("GDP", "value")]).toEqual(["左右", 5.5]);
  });

  it("can be done again, and stays when the targets are loaded again", async () => {
    await save({ revision });
    await save({ revision: { ...revision, text: "5", from: 10 } });
    const before = await cellsOf("目标");
    valueOf(await loadTargets(seed.plan, seed.observations));
    expect(await cellsOf("目标")).toEqual(before);
    const [gdp] = (await stored()).plan.indicators;
    expect(gdp!.target.text).toBe("5");
    expect(gdp!.revisions.map(({ from, target }) => [from, target.text])).toEqual([
      [8, seed.plan.indicators[0]!.target.text],
      [10, "5.5左右"],
    ]);
  });

  it("keeps every target of the annex as its own old target", async () => {
    const { plan } = await read();
    for (const { code, target } of plan.indicators.slice(0, 20))
      await save({ revision: { ...revision, text: target.text === "持平" ? "增长" : "持平" } }, code);
    const after = (await stored()).plan.indicators.slice(0, 20);
    expect(after.map(({ revisions }) => revisions[0]?.target)).toEqual(
      plan.indicators.slice(0, 20).map(({ target }) => target),
    );
  });

  it("is refused before anything is written where the text, the month or the reason cannot be", async () => {
    await save({ revision });
    const before = await cellsOf("目标");
    const refused = [
      [{ text: "大概差不多" }, "unparsedTarget"],
      [{ text: "高于不存在指标" }, "unparsedTarget"],
      [{ text: "0.055" }, "badValue"],
      [{ from: 0 }, "monthOutside"],
      [{ from: 13 }, "monthOutside"],
      [{ from: 3, text: "5" }, "revisionOrder"],
      [{ text: " 5.5 左右" }, "sameTarget"],
      [{ text: "5", reason: "" }, "missingReason"],
    ] as const;
    for (const [change, code] of refused) {
      const outcome = await saveIndicator("GDP", { owner: "甲", revision: { ...revision, ...change } }, 2024);
      expect([change, codeOf(outcome)]).toEqual([change, code]);
    }
    expect(await cellsOf("目标")).toEqual(before);
  });
});

describe("what a person types into 目标 by hand", () => {
  it("counts as if it were saved", async () => {
    await host.type(await cell("CPI", "choice"), "上年同月");
    await host.type(await cell("CPI", "choiceBy"), "张三 2024-10-15");
    await host.type(await cell("GDP", "choice"), "自定月均");
    await host.type(await cell("GDP", "expected"), "410.5");
    await host.type(await cell("GDP", "manual"), "基本达到");
    await host.type(await cell("GDP", "manualReason"), "四季度项目集中投产");
    const { settings, issues } = await read();
    expect(issues).toEqual([]);
    expect(settings.judgements["CPI"]!.choice).toEqual({
      ...{ kind: "member", member: "lastYear" },
      ...{ by: "张三", on: "2024-10-15" },
    });
    expect(settings.judgements["GDP"]).toMatchObject({
      choice: { kind: "monthly", value: 410.5 },
      manual: { status: "nearly", reason: "四季度项目集中投产", by: "", on: "" },
    });
  });

  it("reaches pane and functions by the watching, and an own save is not read again", async () => {
    let heard = 0;
    const end = await watchEntry(() => heard++);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 700));
    const gdp = () => workbookStore.assessment("GDP", "2024-09")!;
    await save({ note: { text: "备注", by: "", on: "" } });
    expect(gdp().judgement.note!.text).toBe("备注");
    await pause();
    expect(heard).toBe(0);

    const computed = gdp().status;
    await host.type(await cell("GDP", "manual"), "严重滞后");
    await host.type(await cell("GDP", "manualReason"), "重点企业停产");
    await pause();
    expect([heard, gdp().status, gdp().computed]).toEqual([1, "severe", computed]);
    await host.type(await cell("GDP", "choice"), "自定增速");
    await host.type(await cell("GDP", "expected"), "1");
    await pause();
    expect(gdp().projection!.method).toBe("expectation");
    await host.type(await guideCell("setting palette", "setting"), "色觉友好");
    await pause();
    expect(workbookStore.data()!.settings.palette).toBe("colourBlind");
    await end();
  });

  it("is kept out where it is not in the list", async () => {
    await expect(host.type(await cell("GDP", "choice"), "随便")).rejects.toThrow();
    await expect(host.type(await cell("GDP", "manual"), "还行")).rejects.toThrow();
    await expect(host.type(await cell("GDP", "expected"), "不少")).rejects.toThrow();
  });

  it("is reported with its cell and not used where it cannot be, and never lost", async () => {
    const paste = async (code: string, column: string, value: string) =>
      asUser(host, async (context) => {
        const [sheet, address] = (await cell(code, column)).split("!");
        context.workbook.worksheets.getItem(sheet!).getRange(address!).values = [[value]];
      });
    await paste("GDP", "choice", "随便");
    await paste("GDP", "manual", "滞后");
    await paste("CPI", "choice", "自定增速");
    await paste("CPI", "manual", "还行");
    await paste("RETAIL", "expected", "5");
    await paste("FAI", "revisions", "八月改过");
    await paste("EXPORT", "revisions", "2024-08起：6以上→5.5左右；理由；张三；2024-08-15");
    const data = await read();
    const places = data.issues.map(({ code, cell: at }) => `${code} ${at}`);
    const expected = [
      ["badChoice", "GDP", "choice"],
      ["manualWithoutReason", "GDP", "manualReason"],
      ["badExpectation", "CPI", "expected"],
      ["badStatus", "CPI", "manual"],
      ["unusedExpectation", "RETAIL", "expected"],
      ["badRevision", "FAI", "revisions"],
      ["revisionMismatch", "EXPORT", "revisions"],
    ] as const;
    const wanted = await Promise.all(
      expected
        .filter(([, code]) => data.plan.indicators.some((each) => each.code === code))
        .map(async ([code, indicator, column]) => `${code} ${(await cell(indicator, column)).split("!")[1]}`),
    );
    expect(places.sort()).toEqual(wanted.sort());
    expect(wanted.length).toBeGreaterThanOrEqual(6);
    for (const sentence of sentences(data)) expect(sentence).toMatch(/^“目标”[A-Z]+\d+：[^{}]+。$/);
    expect(data.settings.judgements).toEqual({});
    expect(await shown("FAI", "revisions")).toBe("八月改过");
    expect(await shown("GDP", "choice")).toBe("随便");
  });
});

describe("a workbook of before there were judgements", () => {
  const added = ["choice", "expected", "choiceBy", "manual", "manualReason", "manualBy", "remarkBy", "revisions"];

  it("gets their columns, guarded, and the rows of the settings when loaded again, and keeps what was typed", async () => {
    await host.type(await cell("GDP", "remark"), "老备注");
    await host.type(await guideCell("setting severe", "setting"), "0.15");
    await asUser(host, async (context) => {
      const targets = context.workbook.worksheets.getItem("目标");
      const keys = (await cellsOf("目标"))[0]!.map(String);
      const { region, year, source } = seed.plan;
      context.workbook.settings.add("jh-targets", JSON.stringify({ schema: 1, region, year, source }));
      for (const key of [...added].reverse()) targets.getCell(0, keys.indexOf(key)).getEntireColumn().delete("Left");
      const guide = context.workbook.worksheets.getItem("说明");
      const rows = (await cellsOf("说明")).map((line) => String(line[0]));
      rows.forEach((key, at) => {
        if (/^(rule|setting palette|section rules|about rules)/.test(key)) guide.getCell(at, 1).getEntireRow().clear();
      });
    });
    expect((await read()).settings).toMatchObject({ palette: "redBad", rules: [], judgements: { GDP: {} } });
    expect(valueOf(await loadTargets(seed.plan, seed.observations))).toMatchObject({
      created: [],
      restoredColumns: added.length,
      restoredRows: 8,
    });
    expect((await read()).settings.thresholds.severe).toBe(0.15);
    expect(await shown("GDP", "remark")).toBe("老备注");
    await save({ manual: { status: "met", reason: "已核实", by: "", on: "" } });
    expect((await stored()).settings.judgements["GDP"]!.manual!.status).toBe("met");
    await expect(host.type(await cell("GDP", "manual"), "还行")).rejects.toThrow();
    await host.type(await guideCell("setting palette", "setting"), "色觉友好");
    expect((await read()).settings.palette).toBe("colourBlind");
  });
});

describe("saving settings", () => {
  const rules = [
    { name: "进度偏低", expression: "进度<0.95 且 概率<0.5", status: "lagging" },
    { name: "", expression: "gap < -2 * tolerance", status: "severe" },
  ] as const;

  it("writes numbers, palette and rules into 说明 and reads them back, in two syncs", async () => {
    const change = { tolerance: { aboutPoints: 0.3 }, thresholds: { severe: 0.1 }, palette: "redGood", rules } as const;
    expect(await syncs(async () => valueOf(await saveSettings(change)))).toBe(2);
    const { settings, issues } = await stored();
    expect(issues).toEqual([]);
    expect(settings.tolerance.aboutPoints).toBe(0.3);
    expect(settings.thresholds).toEqual({ severe: 0.1, lagging: 0.5, nearly: 0.8 });
    expect(settings.palette).toBe("redGood");
    expect(settings.rules).toEqual([rules[0], { ...rules[1], name: "规则2" }]);
    expect(host.cell(await guideCell("setting palette", "setting")).value).toBe("红色为好");
  });

  it("adds rows where there are more rules than rows, and empties those of rules that are gone", async () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ ...rules[0], name: `规则甲${i}` }));
    valueOf(await saveSettings({ rules: many }));
    expect((await stored()).settings.rules).toEqual(many);
    valueOf(await loadTargets(seed.plan, seed.observations));
    valueOf(await saveSettings({ rules: [rules[0]] }));
    expect((await stored()).settings.rules).toEqual([rules[0]]);
    expect(host.cell(await guideCell("rule 8", "item")).value).toBeNull();
  });

  it("refuses what cannot be a setting or a condition, and writes nothing", async () => {
    const before = await cellsOf("说明");
    const bad = { name: "坏", expression: "process.exit()", status: "met" } as const;
    const refused = await saveSettings({ palette: "redGood", rules: [rules[0], bad] });
    expect(codeOf(refused)).toBe("badRule");
    if (!refused.ok)
      expect(failureSentence(refused.error, "zh-CN")).toMatch(/^规则“坏”不能使用，未作改动：第\d+个字符.+。$/);
    expect(codeOf(await saveSettings({ palette: "redGood", thresholds: { severe: 1.5 } }))).toBe("badValue");
    expect(codeOf(await saveSettings({ palette: "redGood", tolerance: { aboutShare: Number.NaN } }))).toBe("badValue");
    await asUser(host, (context) => context.workbook.worksheets.getItem("说明").protection.protect());
    expect(codeOf(await saveSettings({ palette: "redGood" }))).toBe("protectedSheet");
    expect(await cellsOf("说明")).toEqual(before);
  });

  it("refuses in words where 说明 was deleted", async () => {
    await asUser(host, (context) => context.workbook.worksheets.getItem("说明").delete());
    const outcome = await saveSettings({ palette: "redGood" });
    expect(codeOf(outcome)).toBe("missingSheet");
    expect(outcome.ok ? "" : failureSentence(outcome.error, "zh-CN")).toContain("“说明”");
  });

  it("leaves a rule that a person typed and that cannot be used where it stands, so that it is not lost", async () => {
    await host.type(await guideCell("rule 1", "item"), "写错");
    await host.type(await guideCell("rule 1", "setting"), "滞后");
    await host.type(await guideCell("rule 1", "text"), "进度 < 0.95 且且 1");
    const rules: OwnRule[] = ["0.9", "0.8"].map((limit) => ({
      name: `低于${limit}`,
      expression: `进度<${limit}`,
      status: "lagging",
    }));
    valueOf(await saveSettings({ rules }));
    expect((await host.cell(await guideCell("rule 1", "text"))).value).toBe("进度 < 0.95 且且 1");
    const data = await read();
    expect(data.settings.rules).toEqual(rules);
    expect(data.issues.map(({ code }) => code)).toEqual(["badRule"]);
    valueOf(await saveSettings({ rules: [] }));
    expect((await host.cell(await guideCell("rule 1", "item"))).value).toBe("写错");
    expect((await read()).settings.rules).toEqual([]);
  });

  it("reads rules that a person typed, and reports a broken one with its cell", async () => {
    const type = async (row: number, name: string, status: string, expression: string) => {
      await host.type(await guideCell(`rule ${row}`, "item"), name);
      await host.type(await guideCell(`rule ${row}`, "setting"), status);
      await host.type(await guideCell(`rule ${row}`, "text"), expression);
    };
    await type(1, "进度偏低", "滞后", "进度＜0.95");
    await type(3, "写错", "滞后", "进度 < 0.95 且且 1");
    const data = await read();
    expect(data.settings.rules).toEqual([{ name: "进度偏低", expression: "进度＜0.95", status: "lagging" }]);
    const at = (await guideCell("rule 3", "text")).split("!")[1];
    expect(data.issues.map(({ code, cell: place }) => [code, place])).toEqual([["badRule", at]]);
    expect(sentences(data)[0]).toMatch(`“说明”${at}：规则的条件“进度 < 0.95 且且 1”未使用：第`);
    await expect(host.type(await guideCell("rule 4", "setting"), "还行")).rejects.toThrow();
  });
});
