import { analyse } from "../../../src/analysis";
import {
  freezeFunctions,
  generateAnalysis,
  highlight,
  insertTargetFormula,
  loadTargets,
  openEntry,
  readWorkbook,
  undoGenerate,
} from "../../../src/workbook";
import { cellName } from "../../../src/workbook/sheet/grid";
import type { Host } from "../../../src/workbench";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

jest.setTimeout(120_000);

const seed = jinhua();
const sheet = "差距分析2024-09";
let host: Host;

beforeAll(async () => {
  host = openHost();
  valueOf(await loadTargets(seed.plan, seed.observations));
  valueOf(await generateAnalysis("2024-09"));
});
afterAll(() => host.dispose());

const at = (code: string, column: string) => find(sheet, column, (cells) => cells.get("key") === code);
const shown = async (code: string, column: string) => host.cell(await at(code, column)).value;

describe("the gap analysis", () => {
  it("shows the core's figures, and gap and attainment as formulas that come to the core's", async () => {
    const { plan, observations, settings } = valueOf(await readWorkbook());
    await host.idle();
    const cells = await cellsOf(sheet);
    const keys = cells[0]!.map(String);
    const rows = new Map(cells.map((line, i) => [String(line[0]), i]));
    const value = (code: string, column: string) => {
      const { value: got } = host.cell(`${sheet}!${cellName(rows.get(code)!, keys.indexOf(column))}`);
      return got === "" ? null : got;
    };
    const near = (code: string, column: string, expected: number | null) => {
      const got = value(code, column);
      const same = expected === null ? got === null : Math.abs(Number(got) - expected) < 1e-9;
      if (!same) wrong.push([code, column, got, expected]);
    };
    const wrong: unknown[] = [];
    for (const of of analyse(plan, observations, settings, "2024-09")) {
      const { code } = of.indicator;
      near(code, "actual", of.actual);
      near(code, "pace", of.pace);
      near(code, "gap", of.gap);
      near(code, "attainment", of.attainment);
      near(code, "projectedAttainment", of.projectedAttainment);
      near(code, "projection", of.projection?.value ?? null);
    }
    expect(wrong).toEqual([]);
  });

  it("has no function of ours, no error cell, and a formula in every row's gap", async () => {
    const cells = await cellsOf(sheet);
    const gap = cells[0]!.indexOf("gap");
    const body = cells.slice(6);
    expect(body.filter((line) => !String(line[gap]).startsWith("=IF(")).length).toBe(0);
    expect(cells.flat().filter((cell) => /JH\.|#(N\/A|VALUE|REF|DIV|NAME|NUM)/.test(String(cell)))).toEqual([]);
  });

  it("puts the gravest rows first and counts the statuses", async () => {
    const cells = await cellsOf(sheet);
    const status = cells[0]!.indexOf("status");
    const order = ["未完成", "严重滞后", "滞后", "基本达到", "待定", "无数据", "达到序时", "已完成"];
    const ranks = cells.slice(6).map((line) => order.indexOf(String(line[status])));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks).toHaveLength(57);
    expect(host.cell(`${sheet}!B4`).value).toMatch(/^共57项：/);
  });

  it("says where it shows sample values", async () => {
    expect(host.cell(`${sheet}!B5`).value).toContain("含示例数据");
    expect(await shown("FAI", "sample")).toBe("示例数据");
  });

  it("shows the difference to the province where that was entered", async () => {
    const [actual, province] = [await shown("GDP", "actual"), await shown("GDP", "province")];
    expect(await shown("GDP", "provinceGap")).toBeCloseTo(Number(actual) - Number(province), 9);
  });

  it("is refreshed in place, takes notes beside its rows along, and can be undone", async () => {
    const note = await find(sheet, "highlight", (cells) => cells.get("key") === "CPI");
    const beside = note.replace(/![A-Z]+/, "!AH");
    await host.type(beside, "已核对");
    const before = await cellsOf(sheet);
    await host.type(await find("月度数据", "m9", (r) => r.get("key") === "CPI" && r.get("m9") === 0.4), "9.9");
    expect(valueOf(await generateAnalysis("2024-09"))).toMatchObject({ created: false, sheet });
    expect(await shown("CPI", "actual")).toBe(9.9);
    expect(host.cell((await at("CPI", "highlight")).replace(/![A-Z]+/, "!AH")).value).toBe("已核对");
    expect(await cellsOf(sheet)).not.toEqual(before);
    expect(valueOf(await undoGenerate())).toEqual({ sheet, removed: false });
    expect(await cellsOf(sheet)).toEqual(before);
    expect(await undoGenerate()).toMatchObject({ ok: false, failure: { code: "nothingToUndo" } });
  });

  it("has a sheet for each as-of month, and undoing one that was made takes it away", async () => {
    expect(valueOf(await generateAnalysis("2024-06"))).toMatchObject({ created: true, sheet: "差距分析2024-06" });
    expect(valueOf(await undoGenerate())).toEqual({ sheet: "差距分析2024-06", removed: true });
    await expect(cellsOf("差距分析2024-06")).rejects.toThrow();
    expect(await cellsOf(sheet)).toHaveLength(63);
  });

  it("refuses a month outside of the plan's year", async () => {
    expect(await generateAnalysis("2023-09")).toMatchObject({ ok: false, failure: { code: "asOfOutside" } });
  });

  it("turns the colours of lagging rows off and on by one hidden cell", async () => {
    const off = valueOf(await highlight());
    expect(off).toMatchObject({ sheet, on: false });
    expect(valueOf(await highlight())).toEqual({ ...off, on: true });
    expect(off.rows).toBeGreaterThan(0);
  });
});

describe("formulas of the add-in", () => {
  it("are frozen to what they show, and others stay", async () => {
    host.registerFunctions(
      {
        functions: [
          { id: "TARGET", name: "TARGET", result: {}, parameters: [{ name: "i", type: "any" }], description: "" },
        ],
      },
      "JH",
    );
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1").formulas = [
        ["=JH.TARGET(1)", "=1+1", "JH.TARGET"],
      ];
    });
    const report = await freezeFunctions("Sheet1");
    if (report.ok) expect(report.value).toEqual({ sheet: "Sheet1", cells: 1 });
    else expect(report.failure.code).toBe("stillCalculating");
    expect((await cellsOf("Sheet1"))[0]!.slice(1)).toEqual(["=1+1", "JH.TARGET"]);
  });

  it("are inserted into an empty cell and never over what stands there", async () => {
    await asUser(host, (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      first.activate();
      first.getRange("E5").select();
    });
    expect(valueOf(await insertTargetFormula("GDP")).cell).toContain("E5");
    expect(host.cell("Sheet1!E5").formula).toBe('=JH.TARGET("GDP")');
    expect(await insertTargetFormula("CPI")).toMatchObject({ ok: false, failure: { code: "cellNotEmpty" } });
  });

  it("opens the entry sheet also where a person hid it", async () => {
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("月度数据").visibility = "Hidden";
    });
    expect(valueOf(await openEntry())).toEqual({ sheet: "月度数据" });
  });
});
