import { createWorkbook, type WorkbookResult } from "../../../src/workbook";
import type { ImportedFigure } from "../../../src/exchange";
import type { Observation } from "../../../src/observations";
import type { Host } from "excel-host";
import { figure } from "../../support/build";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

const { loadTargets, readWorkbook, importFigures, undoImport, lockMonth, settleLocked, enterFigures } =
  createWorkbook();

jest.setTimeout(120_000);

const whole = jinhua();
const codes = new Set(["GDP", "FDI", "RETAIL", "JOBS"]);
const plan = { ...whole.plan, indicators: whole.plan.indicators.filter(({ code }) => codes.has(code)) };
let host: Host;

beforeEach(async () => {
  host = openHost();
  const standing = figure("RETAIL", 2024, 9, 5.7, { source: "快报" });
  valueOf(await loadTargets(plan, [figure("RETAIL", 2024, 8, 5.6, { source: "月报" }), standing]));
});
afterEach(() => host.dispose());

const place = (code: string, column: string, role = "实际") =>
  find("月度数据", column, (row) => row.get("key") === code && row.get("year") === 2024 && row.get("role") === role);
const shown = async (code: string, column: string, role?: string) => host.cell(await place(code, column, role)).value;
const told = (of: Observation, replaces: Observation | null = null, unit = "%"): ImportedFigure => ({
  observation: { ...of, source: "新闻稿", released: "2024-10-18", note: "增长5.9%" },
  ...{ unit, replaces },
});
const take = async (figures: readonly ImportedFigure[], reason = "") =>
  valueOf(await importFigures(figures, { on: "2024-10-20", reason }, 2024));
const codeOf = (outcome: WorkbookResult<unknown>) => (outcome.ok ? "done" : outcome.error.code);
const standing = figure("RETAIL", 2024, 9, 5.7);

describe("taking figures into 月度数据", () => {
  it("writes each into its cell with source, day and words, in two syncs, and nothing beside", async () => {
    const before = host.counters.syncs;
    const report = await take([
      told(figure("FDI", 2024, 9, 5.6), null, "亿美元"),
      told(figure("RETAIL", 2024, 10, 5.9)),
    ]);
    expect(host.counters.syncs - before).toBe(2);
    expect(report).toEqual({ sheet: "月度数据", written: 2, revised: 0, kept: [] });
    expect([await shown("FDI", "m9"), await shown("RETAIL", "m10"), await shown("RETAIL", "m9")]).toEqual([
      5.6, 5.9, 5.7,
    ]);
    expect(await shown("RETAIL", "source")).toBe("月报；9月：快报；10月：新闻稿");
    const { observations } = valueOf(await readWorkbook());
    expect(observations.find(({ month }) => month === "2024-10")).toMatchObject({
      ...{ value: 5.9, source: "新闻稿", released: "2024-10-18", note: "增长5.9%" },
    });
  });

  it("notes what a revision takes the place of, with its source and the day", async () => {
    expect(await take([told(figure("RETAIL", 2024, 9, 5.9), standing)])).toMatchObject({ written: 1, revised: 1 });
    expect(await shown("RETAIL", "m9")).toBe(5.9);
    expect(await shown("RETAIL", "revised")).toBe("9月：5.7→5.9（2024-10-20）");
    await take([told(figure("RETAIL", 2024, 9, 6), figure("RETAIL", 2024, 9, 5.9, { source: "新闻稿" }))]);
    expect(await shown("RETAIL", "revised")).toBe(
      "9月：5.7→5.9（2024-10-20）；9月：5.9→6（2024-10-20，原来源：新闻稿）",
    );
  });

  it("converts into the unit of a row that is there, and leaves one alone that measures another thing", async () => {
    await host.type(await place("FDI", "unit"), "万美元");
    await take([told(figure("FDI", 2024, 9, 5.6), null, "亿美元")]);
    expect(await shown("FDI", "m9")).toBe(56000);
    await host.type(await place("FDI", "unit"), "家");
    const report = await take([told(figure("FDI", 2024, 10, 6), null, "亿美元")]);
    expect(report).toMatchObject({ written: 0, kept: [{ code: "FDI", text: "家" }] });
  });

  it("makes a row where there is none, with the unit of the figure, beside levels of the year before under their growth's %", async () => {
    const isBefore = (row: ReadonlyMap<string, unknown>) =>
      row.get("key") === "RETAIL" && row.get("year") === 2023 && row.get("role") === "水平";
    await host.type(await find("月度数据", "m9", isBefore), "2400");
    await take([told(figure("RETAIL", 2024, 9, 2518.7, { role: "level" }), null, "亿元")]);
    expect([await shown("RETAIL", "m9", "水平"), await shown("RETAIL", "unit", "水平")]).toEqual([2518.7, "亿元"]);
    const { observations, issues } = valueOf(await readWorkbook());
    const levels = observations.filter(({ role }) => role === "level");
    expect(levels.map(({ month, value }) => [month, value]).sort()).toEqual([
      ["2023-09", 2400],
      ["2024-09", 2518.7],
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    ["a text", "约6", "约6"],
    ["a formula", "=5.5+0.1", "=5.5+0.1"],
    ["a figure that came meanwhile", "5.8", "5.8"],
  ])("leaves a cell alone that holds what nobody decided on: %s", async (_, typed, text) => {
    const [sheet, cell] = (await place("RETAIL", "m9")).split("!") as [string, string];
    // Pasted, which validation does not hold.
    await asUser(host, (context) => (context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[typed]]));
    const report = await take([
      told(figure("RETAIL", 2024, 9, 5.9), standing),
      told(figure("FDI", 2024, 9, 5.6), null, "亿美元"),
    ]);
    expect(report).toMatchObject({ written: 1, kept: [{ code: "RETAIL", month: "2024-09", text }] });
    expect(await shown("RETAIL", "m9")).not.toBe(5.9);
  });

  it("is what it says in a cell that was left in per cent, and the figure before is so again", async () => {
    const [sheet, cell] = (await place("RETAIL", "m9")).split("!") as [string, string];
    await asUser(host, (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
      range.numberFormat = [["0.0%"]];
      range.values = [[0.057]];
    });
    const read = async () =>
      valueOf(await readWorkbook()).observations.find(({ code, month }) => code === "RETAIL" && month === "2024-09");
    expect((await read())!.value).toBe(5.7);
    await take([told(figure("RETAIL", 2024, 9, 5.9), standing)]);
    expect((await read())!.value).toBe(5.9);
    valueOf(await undoImport());
    expect((await read())!.value).toBe(5.7);
  });

  it("is taken back cell by cell; what was changed since stays", async () => {
    const before = await cellsOf("月度数据");
    const all = [
      told(figure("RETAIL", 2024, 9, 5.9), standing),
      told(figure("FDI", 2024, 9, 5.6), null, "亿美元"),
      told(figure("RETAIL", 2024, 9, 2518.7, { role: "level" }), null, "亿元"),
    ];
    await take(all);
    expect(valueOf(await undoImport())).toEqual({ sheet: "月度数据", changed: 0 });
    const after = await cellsOf("月度数据");
    const filled = (rows: unknown[][]) => rows.filter((row) => row.some((cell) => cell !== ""));
    expect(filled(after)).toEqual(filled(before));
    expect(codeOf(await undoImport())).toBe("nothingToUndo");

    await take(all);
    await host.type(await place("FDI", "m9"), "5.65");
    expect(valueOf(await undoImport())).toMatchObject({ changed: 1 });
    expect([await shown("FDI", "m9"), await shown("RETAIL", "m9")]).toEqual([5.65, 5.7]);
  });
});

describe("a month that is locked since it was published", () => {
  const issues = async () =>
    valueOf(await readWorkbook()).issues.flatMap(({ code, cell, details }) =>
      code === "lockedChanged" ? [{ cell, ...details }] : [],
    );
  const by = { by: "张三", on: "2024-11-05" };
  beforeEach(async () => valueOf(await lockMonth("2024-09", true)));

  it("is noted in each row, also where a reported figure is missing, and unlocked again", async () => {
    expect([await shown("RETAIL", "locked"), await shown("JOBS", "locked")]).toEqual(["9月：5.7", "9月：空"]);
    expect(valueOf(await readWorkbook()).locked).toEqual(["2024-09"]);
    expect(await issues()).toEqual([]);
    valueOf(await lockMonth("2024-08", true));
    expect(await shown("RETAIL", "locked")).toBe("8月：5.6；9月：5.7");
    valueOf(await lockMonth("2024-09", false));
    expect(await shown("RETAIL", "locked")).toBe("8月：5.6");
  });

  it("asks each of its own cells whether it is locked, and those of other months nothing", async () => {
    const lowest = async (column: string) => {
      const [, cell] = (await place("RETAIL", column)).split("!") as [string, string];
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("月度数据").getRange(cell).load("dataValidation/rule");
        await context.sync();
        return range.dataValidation.rule.decimal?.formula1;
      });
    };
    expect([await lowest("m9"), await lowest("m8")]).toEqual([expect.stringContaining("IF("), -1e15]);
    valueOf(await lockMonth("2024-09", false));
    expect(await lowest("m9")).toBe(-1e15);
  });

  it("tells of a figure that was typed over, or cleared, with its cell and both figures", async () => {
    const cell = (await place("RETAIL", "m9")).split("!")[1];
    await host.type(await place("RETAIL", "m9"), "6.1");
    expect(await issues()).toEqual([{ cell, month: 9, before: 5.7, after: 6.1 }]);
    expect(valueOf(await readWorkbook()).doubts.map(({ value }) => value)).toContain(6.1);
    await host.type(await place("RETAIL", "m9"), "");
    expect(await issues()).toEqual([{ cell, month: 9, before: 5.7, after: "空" }]);
  });

  it("takes what was typed over as a revision with its reason, or puts the locked figure back, and notes either", async () => {
    await host.type(await place("RETAIL", "m9"), "6.1");
    const [sheet, cell] = (await place("RETAIL", "m9")).replace(/'/g, "").split("!") as [string, string];
    expect(codeOf(await settleLocked({ sheet, cell }, { kind: "revise", reason: " " }, by))).toBe("missingReason");
    valueOf(await settleLocked({ sheet, cell }, { kind: "revise", reason: "省局核定" }, by));
    expect(await issues()).toEqual([]);
    expect([await shown("RETAIL", "m9"), await shown("RETAIL", "locked")]).toEqual([6.1, "9月：6.1"]);
    expect(await shown("RETAIL", "revised")).toBe("9月：5.7→6.1（2024-11-05，张三，理由：省局核定）");
    await host.type(await place("RETAIL", "m9"), "7");
    valueOf(await settleLocked({ sheet, cell }, { kind: "restore" }, by));
    expect(await shown("RETAIL", "m9")).toBe(6.1);
    expect(await shown("RETAIL", "revised")).toContain("；9月：改为7，恢复6.1（2024-11-05 张三）");
  });

  it("takes an import only with a reason, which is noted, and gives the lock back where that is undone", async () => {
    const figures = [told(figure("RETAIL", 2024, 9, 5.9), standing), told(figure("JOBS", 2024, 9, 11), null, "万人")];
    expect(await take(figures)).toMatchObject({ written: 0, kept: [{ code: "RETAIL" }, { code: "JOBS" }] });
    expect(await take(figures, "月报核定")).toMatchObject({ written: 2, kept: [] });
    expect([await shown("RETAIL", "locked"), await shown("JOBS", "locked")]).toEqual(["9月：5.9", "9月：11"]);
    expect(await shown("RETAIL", "revised")).toBe("9月：5.7→5.9（2024-10-20，理由：月报核定）");
    expect(await issues()).toEqual([]);
    valueOf(await undoImport());
    expect([await shown("RETAIL", "m9"), await shown("RETAIL", "locked")]).toEqual([5.7, "9月：5.7"]);
  });

  it("takes one of another vintage only with a reason, too, and tells of one that came in a row of its own", async () => {
    const verified = told(figure("RETAIL", 2024, 9, 5.8, { vintage: "verified" }));
    expect(await take([verified])).toMatchObject({ written: 0, kept: [{ text: "已发布锁定" }] });
    expect(await take([verified], "年报核定")).toMatchObject({ written: 1 });
    expect(await issues()).toEqual([]);
    const own = await find("月度数据", "locked", (row) => row.get("key") === "RETAIL" && row.get("vintage") === "核实");
    expect(host.cell(own).value).toBe("9月：5.8");
    await host.type(own, "");
    expect(await issues()).toMatchObject([{ month: 9, before: "空", after: 5.8 }]);
  });

  it("takes no figure that is entered in the pane", async () => {
    const entered = [{ code: "JOBS", month: "2024-09", value: 11, over: null }] as const;
    expect(codeOf(await enterFigures(entered))).toBe("monthLocked");
  });
});
