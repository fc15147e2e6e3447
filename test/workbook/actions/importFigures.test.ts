import { createWorkbook, type WorkbookResult } from "../../../src/workbook";
import type { ImportedFigure } from "../../../src/exchange";
import type { Observation } from "../../../src/observations";
import type { Host } from "excel-host";
import { figure } from "../../support/build";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

const { loadTargets, readWorkbook, importFigures, undoImport } = createWorkbook();

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
const take = async (figures: readonly ImportedFigure[]) => valueOf(await importFigures(figures, "2024-10-20", 2024));
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
