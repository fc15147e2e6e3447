import type { Host } from "excel-host";
import { createWorkbook, type Workbook } from "../../../src/workbook";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

jest.setTimeout(240_000);

const whole = jinhua();
const codes = new Set(["GDP", "RETAIL", "FAI", "PM25", "FDI"]);
const plan = { ...whole.plan, indicators: whole.plan.indicators.filter(({ code }) => codes.has(code)) };
const observations = whole.observations.filter(({ code }) => codes.has(code));
const [gap, briefing, dashboard] = ["差距分析2024-09", "监测通报2024-09", "看板"];

let host: Host;
let workbook: Workbook;
beforeEach(async () => {
  host = openHost();
  workbook = createWorkbook();
  valueOf(await workbook.loadTargets(plan, observations));
});
afterEach(() => host.dispose());

const retail = (row: Map<string, unknown>) => row.get("key") === "RETAIL";
const analysed = async () => valueOf(await workbook.generateAnalysis("2024-09"));
const owner = async () => host.cell(await find("目标", "owner", retail)).value;
const names = () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
const write = (sheet: string, address: string, text: string) =>
  asUser(host, (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
  });

describe("what a person typed in a generated sheet", () => {
  it("is an owner: it goes into 目标, and nothing is kept apart", async () => {
    await analysed();
    await host.type(await find(gap!, "owner", retail), "市商务局");
    expect(await analysed()).toMatchObject({ owners: 1, keptIn: null });
    expect(await owner()).toBe("市商务局");
    expect(host.cell(await find(gap!, "owner", retail)).value).toBe("市商务局");
    expect(await analysed()).toMatchObject({ owners: 0, keptIn: null });
  });

  it("is an owner, and 目标 was given another one: that stands, and the sheet is kept as it was", async () => {
    await analysed();
    await host.type(await find(gap!, "owner", retail), "市商务局");
    await host.type(await find("目标", "owner", retail), "市发改委");
    expect(await analysed()).toMatchObject({ owners: 0, keptIn: "差距分析2024-09（改动稿）" });
    expect(await owner()).toBe("市发改委");
    expect((await cellsOf("差距分析2024-09（改动稿）")).flat()).toContain("市商务局");
  });

  it.each(["reason", "actual"])("is a cell of %s: the sheet as it stood is kept beside the new one", async (column) => {
    await analysed();
    const cell = await find(gap!, column, retail);
    const before = host.cell(cell).value;
    await host.type(cell, column === "actual" ? "6.9" : "已派员调研，四季度开展促消费活动");
    const typed = host.cell(cell).value;
    const { keptIn } = await analysed();
    expect(keptIn).toBe("差距分析2024-09（改动稿）");
    expect((await cellsOf(keptIn!)).flat()).toContain(typed);
    expect((await cellsOf(keptIn!)).flat()).not.toContain("RETAIL");
    expect(host.cell(await find(gap!, column, retail)).value).toBe(before);
    expect((await analysed()).keptIn).toBeNull();
    expect((await names()).filter((name) => name.includes("改动稿"))).toHaveLength(1);
  });

  it("is a paragraph or the title of 监测通报, or a word on 看板: kept too", async () => {
    const generate = { [briefing!]: workbook.generateBriefing, [dashboard!]: workbook.generateDashboard };
    for (const [sheet, act] of Object.entries(generate)) {
      valueOf(await act("2024-09"));
      expect(valueOf(await act("2024-09")).keptIn).toBeNull();
      await write(sheet, "B2", "我改过的标题");
      const { keptIn } = valueOf(await act("2024-09"));
      expect(keptIn).toBe(`${sheet}（改动稿）`);
      expect((await cellsOf(keptIn!)).flat()).toContain("我改过的标题");
      expect((await cellsOf(sheet)).flat()).not.toContain("我改过的标题");
    }
    const cells = await cellsOf(briefing!);
    const at = cells.findIndex(([key]) => key === "body intro");
    await write(briefing!, `B${at + 1}`, "我改过的一段话");
    const { keptIn } = valueOf(await workbook.generateBriefing("2024-09"));
    expect(keptIn).toBe("监测通报2024-09（改动稿）（2）");
    expect((await cellsOf(keptIn!)).flat()).toContain("我改过的一段话");
    const heights = await Excel.run(async (context) => {
      const row = (name: string, at: number) =>
        context.workbook.worksheets.getItem(name).getRange(`A${at}`).load("format/rowHeight");
      const [then, now] = [row(keptIn!, at), row(briefing!, at + 1)];
      await context.sync();
      return [then.format.rowHeight, now.format.rowHeight];
    });
    expect(heights[0]).toBeLessThanOrEqual(heights[1]!);
  });

  it("stands beside our columns, or is what an analyst chose on 看板: it stays, and is no edit", async () => {
    await analysed();
    const row = Number(/\d+$/.exec(await find(gap!, "name", retail))![0]);
    await write(gap!, `AZ${row}`, "我的批注");
    expect((await analysed()).keptIn).toBeNull();
    expect((await cellsOf(gap!)).flat()).toContain("我的批注");
    valueOf(await workbook.generateDashboard("2024-09"));
    await host.type(await find(dashboard!, "c5", (each) => each.get("key") === "chosen 1"), plan.indicators[0]!.name);
    expect(valueOf(await workbook.generateDashboard("2024-09")).keptIn).toBeNull();
  });

  it("is not undone unawares: the first press names the sheet, the second one undoes it", async () => {
    await analysed();
    await host.type(await find(gap!, "reason", retail), "我的说明");
    expect(await workbook.undoGenerate()).toMatchObject({
      ok: false,
      error: { code: "editedSince", details: { sheet: gap } },
    });
    expect(host.cell(await find(gap!, "reason", retail)).value).toBe("我的说明");
    expect(valueOf(await workbook.undoGenerate())).toEqual({ sheet: gap, removed: true });
    await analysed();
    await host.type(await find(gap!, "owner", retail), "市商务局");
    expect(await workbook.undoGenerate()).toMatchObject({ ok: false, error: { code: "editedSince" } });
  });

  it("is back after undoing, and is kept when the sheet is generated once more", async () => {
    await analysed();
    await host.type(await find(gap!, "reason", retail), "我的说明");
    await analysed();
    valueOf(await workbook.undoGenerate());
    expect(host.cell(await find(gap!, "reason", retail)).value).toBe("我的说明");
    expect((await analysed()).keptIn).toBe("差距分析2024-09（改动稿）（2）");
  });

  it("is seen in a workbook that was saved and opened again", async () => {
    await analysed();
    await host.type(await find(gap!, "reason", retail), "我的说明");
    expect(valueOf(await createWorkbook().generateAnalysis("2024-09")).keptIn).not.toBeNull();
  });
});
