import { createWorkbook, failureSentence, type WorkbookFailure, type WorkbookResult } from "../../../src/workbook";
import type { Host } from "excel-host";
import { workbookWords } from "../../../src/workbook/words";
import { asUser, cellsOf, connect, find, jinhua, openHost, valueOf } from "../support/host";

const {
  generateAnalysis,
  highlight,
  loadTargets,
  readWorkbook,
  undoGenerate,
  watchEntry,
  store: workbookStore,
} = createWorkbook();

jest.setTimeout(120_000);

const seed = jinhua();
let host: Host;
let client: ReturnType<typeof connect>;
const load = () => loadTargets(seed.plan, seed.observations);
const inputs = () => Promise.all(["目标", "月度数据", "说明"].map(cellsOf));
const failureOf = (outcome: WorkbookResult<unknown>): WorkbookFailure => {
  if (outcome.ok) throw new Error("it was done");
  return outcome.error;
};
/** The sentence of a failure: Chinese, whole, with nothing left to fill in. */
const sentence = (outcome: WorkbookResult<unknown>) => {
  const text = failureSentence(failureOf(outcome), "zh-CN");
  expect(text).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/);
  return text;
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(async () => {
  host = openHost();
  client = connect(host);
  valueOf(await load());
});
afterEach(() => host.dispose());

describe("an action that Excel cannot do ends in a sentence and loses nothing", () => {
  it("where a person protected a sheet that has to be written", async () => {
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("目标");
      sheet.getRange("B4:F4").clear("Contents");
      sheet.protection.protect();
    });
    const before = await inputs();
    const outcome = await load();
    expect(failureOf(outcome)).toEqual({ code: "protectedSheet", details: { sheet: "目标" } });
    expect(sentence(outcome)).toContain("“目标”");
    expect(await inputs()).toEqual(before);
  });

  it("where the gap analysis is protected", async () => {
    valueOf(await generateAnalysis("2024-09"));
    await asUser(host, (context) => context.workbook.worksheets.getItem("差距分析2024-09").protection.protect());
    const before = await cellsOf("差距分析2024-09");
    for (const outcome of [await generateAnalysis("2024-09"), await highlight(), await undoGenerate()])
      expect(sentence(outcome)).toContain("受保护");
    expect(await cellsOf("差距分析2024-09")).toEqual(before);
  });

  it("where the workbook takes no new sheet", async () => {
    await asUser(host, (context) => context.workbook.protection.protect());
    expect(failureOf(await generateAnalysis("2024-09")).code).toBe("protectedWorkbook");
  });

  it("where a cell is being edited and Excel cannot wait for its end", async () => {
    host.failNext({ at: 0, code: "InvalidOperationInCellEditMode" });
    expect(sentence(await generateAnalysis("2024-09"))).toContain("正在编辑");
    expect(valueOf(await readWorkbook()).observations).toHaveLength(seed.observations.length);
  });

  it("waits for the end of editing where Excel can", async () => {
    host.cellEditMode = true;
    const reading = readWorkbook();
    await pause(100);
    host.cellEditMode = false;
    expect(valueOf(await reading).observations).toHaveLength(seed.observations.length);
  });

  it("where the host is busy", async () => {
    host.busy = true;
    const outcome = await generateAnalysis("2024-09");
    host.busy = false;
    expect(sentence(outcome)).toContain("正忙");
    valueOf(await generateAnalysis("2024-09"));
  });

  it("where the sheet is deleted during the action", async () => {
    host.failNext({ at: "Range.formulas", code: "ItemNotFound" });
    await asUser(host, (context) => context.workbook.worksheets.getItem("目标").getRange("B4:F4").clear("Contents"));
    const outcome = await load();
    expect(failureOf(outcome).code).toBe("sheetGone");
    expect(sentence(outcome)).toContain("载入目标");
    expect(valueOf(await load()).targets).toBe(57);
    expect(host.cell("目标!D4").value).toBe("指标");
  });

  it("where the host fails midway of a generation: undo brings the sheet back", async () => {
    valueOf(await generateAnalysis("2024-09"));
    const [before, entered] = [await cellsOf("差距分析2024-09"), await inputs()];
    await host.type(await find("月度数据", "m9", (r) => r.get("key") === "CPI" && r.get("m9") === 0.4), "9.9");
    host.failNext({ at: "RangeFormat.rowHeight", code: "GeneralException" });
    const outcome = await generateAnalysis("2024-09");
    expect(failureOf(outcome)).toEqual({ code: "hostError", details: { code: "GeneralException" } });
    expect(sentence(outcome)).toContain("未丢失");
    expect(await cellsOf("差距分析2024-09")).not.toEqual(before);
    valueOf(await undoGenerate());
    expect(await cellsOf("差距分析2024-09")).toEqual(before);
    expect((await inputs())[0]).toEqual(entered[0]);
  });

  it("where the workbook was written by a newer version", async () => {
    await asUser(host, (context) => {
      context.workbook.settings.add("jh-targets", JSON.stringify({ schema: 99, region: "", year: 2024, source: "" }));
    });
    const before = await inputs();
    for (const outcome of [await load(), await readWorkbook(), await generateAnalysis("2024-09")])
      expect(failureOf(outcome)).toEqual({ code: "newerSchema", details: { found: 99, known: 4 } });
    expect(await inputs()).toEqual(before);
  });

  it("where the hidden keys of a sheet were deleted", async () => {
    await asUser(host, (context) => context.workbook.worksheets.getItem("月度数据").getRange("1:1").delete("Up"));
    const before = await inputs();
    expect(sentence(await load())).toContain("“月度数据”");
    expect(await inputs()).toEqual(before);
  });

  it("where nothing is loaded yet", async () => {
    host.dispose();
    host = openHost();
    expect(failureOf(await readWorkbook()).code).toBe("notLoaded");
    expect(failureOf(await generateAnalysis("2024-09")).code).toBe("notLoaded");
    expect(failureOf(await loadTargets({ ...seed.plan, indicators: [] }, [])).code).toBe("emptyPlan");
  });
});

describe("watching the entry sheets", () => {
  const cell = () => find("月度数据", "m9", (row) => row.get("key") === "RETAIL" && row.get("m9") !== "");
  const retail = () =>
    workbookStore.data()?.observations.find((o) => o.code === "RETAIL" && o.role === "actual" && o.month === "2024-09");

  it("reads again after a person's change, here and elsewhere, and not after our own writes", async () => {
    let heard = 0;
    const end = await watchEntry(() => heard++);
    const place = await cell();
    await host.type(place, "6.6");
    await pause(600);
    expect([heard, retail()?.value]).toEqual([1, 6.6]);
    await host.type(place, "6.7", "coauthor");
    await pause(600);
    expect([heard, retail()?.value]).toEqual([2, 6.7]);
    valueOf(await generateAnalysis("2024-09"));
    await pause(600);
    expect(heard).toBe(2);
    await end();
    await host.type(place, "6.8");
    await pause(600);
    expect(heard).toBe(2);
  });

  it("reads a burst of changes once", async () => {
    let heard = 0;
    const end = await watchEntry(() => heard++);
    const place = await cell();
    for (const figure of ["6.1", "6.2", "6.3", "6.4"]) await host.type(place, figure);
    await pause(800);
    expect([heard, retail()?.value]).toEqual([1, 6.4]);
    await end();
  });

  it("keeps what a co-author typed while we load", async () => {
    const place = await cell();
    const loading = load();
    await host.type(place, "7.7", "coauthor");
    valueOf(await loading);
    expect(host.cell(place).value).toBe(7.7);
    expect(valueOf(await load()).kept).toBe(1);
  });

  it("has one handler after it is set up twice and after the pane is loaded anew", async () => {
    let heard = 0;
    await watchEntry(() => heard++);
    await watchEntry(() => heard++);
    const place = await cell();
    await host.type(place, "6.5");
    await pause(600);
    expect(heard).toBe(1);
    client.disconnect();
    connect(host);
    await createWorkbook().watchEntry(() => heard++);
    await host.type(place, "6.6");
    await pause(600);
    expect(heard).toBe(2);
  });
});

describe("the sentences", () => {
  it("name every failure in both languages", () => {
    for (const locale of ["zh-CN", "en"] as const)
      for (const text of Object.values(workbookWords(locale).failure)) expect(text.length).toBeGreaterThan(5);
  });
});
