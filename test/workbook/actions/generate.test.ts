import { analyse, earlierOf } from "../../../src/analysis";
import { highlightColor, statusColors } from "../../../src/report";
import { createWorkbook } from "../../../src/workbook";
import { cellName } from "../../../src/workbook/engine/grid";
import type { Host } from "excel-host";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";

const {
  freezeFunctions,
  generateAnalysis,
  goTo,
  goToCell,
  highlight,
  insertFormula,
  insertTargetFormula,
  loadTargets,
  openEntry,
  readEarlier,
  readWorkbook,
  saveIndicator,
  saveSettings,
  undoGenerate,
  store: workbookStore,
} = createWorkbook();

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
    for (const of of analyse({ plan, observations, settings, asOf: "2024-09" })) {
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
    const order = [
      ...["未完成", "严重滞后", "滞后", "存在风险", "基本达到", "待定", "无数据", "未到公布期", "达到序时", "已完成"],
    ];
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
    const beside = note.replace(/![A-Z]+/, "!AZ");
    await host.type(beside, "已核对");
    const before = await cellsOf(sheet);
    await host.type(await find("月度数据", "m9", (r) => r.get("key") === "CPI" && r.get("m9") === 0.4), "9.9");
    expect(valueOf(await generateAnalysis("2024-09"))).toMatchObject({ created: false, sheet });
    expect(await shown("CPI", "actual")).toBe(9.9);
    expect(host.cell((await at("CPI", "highlight")).replace(/![A-Z]+/, "!AZ")).value).toBe("已核对");
    expect(await cellsOf(sheet)).not.toEqual(before);
    expect(valueOf(await undoGenerate())).toEqual({ sheet, removed: false });
    expect(await cellsOf(sheet)).toEqual(before);
    expect(await undoGenerate()).toMatchObject({ ok: false, error: { code: "nothingToUndo" } });
  });

  it("has a sheet for each as-of month, and undoing one that was made takes it away", async () => {
    expect(valueOf(await generateAnalysis("2024-06"))).toMatchObject({ created: true, sheet: "差距分析2024-06" });
    expect(valueOf(await undoGenerate())).toEqual({ sheet: "差距分析2024-06", removed: true });
    await expect(cellsOf("差距分析2024-06")).rejects.toThrow();
    expect(await cellsOf(sheet)).toHaveLength(63);
  });

  it("refuses a month outside of the plan's year", async () => {
    expect(await generateAnalysis("2023-09")).toMatchObject({ ok: false, error: { code: "asOfOutside" } });
  });

  it("turns the colours of lagging rows off and on by one hidden cell", async () => {
    const off = valueOf(await highlight());
    expect(off).toMatchObject({ sheet, on: false });
    expect(valueOf(await highlight())).toEqual({ ...off, on: true });
    expect(off.rows).toBeGreaterThan(0);
  });
});

describe("the gap analysis of a later month", () => {
  const later = "差距分析2024-10";
  const row = (code: string, column: string) => find(later, column, (cells) => cells.get("key") === code);
  const say = async (code: string, column: string) => host.cell(await row(code, column)).value;
  const isHidden = async (column: string) => {
    const address = (await row("GDP", column)).split("!")[1]!;
    return Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(later).getRange(address).load("columnHidden");
      await context.sync();
      return cell.columnHidden;
    });
  };
  const syncs = async (action: () => Promise<unknown>) => {
    const before = host.counters.syncs;
    await action();
    return host.counters.syncs - before;
  };
  let earlier: unknown[][];

  beforeAll(async () => {
    earlier = await cellsOf(sheet);
    const entry = (code: string, column: string) =>
      find("月度数据", column, (r) => r.get("key") === code && r.get("m9") !== "" && r.get("year") === 2024);
    await host.type(await entry("RETAIL", "m10"), "9.9");
    valueOf(
      await saveIndicator(
        "GDP",
        {
          manual: { status: "severe", reason: "重点企业停产", by: "张三", on: "2024-11-05" },
          revision: { text: "9", from: 10, reason: "省里调整", by: "张三", on: "2024-11-01" },
        },
        2024,
      ),
    );
    valueOf(await generateAnalysis("2024-10"));
  });

  it("compares with the sheet of the month before, and says which", async () => {
    expect(host.cell(`${later}!B3`).value).toContain("上期为截至2024年9月的差距分析");
    expect(await say("RETAIL", "earlier")).toBe(await shown("RETAIL", "status"));
    expect(String(await say("RETAIL", "movement"))).toMatch(/，加快[\d.]+个百分点$/);
    expect(String(await say("GDP", "movement"))).toContain("目标已调整");
  });

  it("shows the status that counts as a plain one, and beside it the one by the rules and why a person set another", async () => {
    expect(await say("GDP", "status")).toBe("严重滞后");
    expect(String(await say("GDP", "judged"))).toMatch(
      /^按规则为.+，人工改为严重滞后：重点企业停产（张三 2024-11-05）$/,
    );
    expect(await say("CPI", "judged")).toBeNull();
  });

  it("shows optional columns where they hold anything only", async () => {
    expect(await Promise.all(["earlier", "movement", "judged", "explanation", "rank"].map(isHidden))).toEqual([
      ...[false, false, false, false],
      true,
    ]);
  });

  it("is held to the revised target from its month on", async () => {
    expect([await say("GDP", "target"), await say("GDP", "aim")]).toEqual(["9", 9]);
  });

  it("leaves the sheet of the earlier month as it was, also where its target was revised since", async () => {
    expect(await cellsOf(sheet)).toEqual(earlier);
    expect(await shown("GDP", "target")).not.toBe("9");
    const before = await shown("GDP", "target");
    valueOf(await generateAnalysis("2024-09"));
    expect(await shown("GDP", "target")).toBe(before);
    expect(await shown("GDP", "status")).toBe("严重滞后");
  });

  it("is read back as what a later one compares with", async () => {
    const { assessments } = workbookStore;
    const read = valueOf(await readEarlier("2024-11"))!;
    expect(read.asOf).toBe("2024-10");
    const byCode = new Map(read.figures.map((each) => [each.code, each]));
    const wrong = assessments("2024-10").filter((of) => {
      const expected = earlierOf(of);
      const got = byCode.get(of.indicator.code)!;
      const near = (a: number | null, b: number | null) => a === b || Math.abs(a! - b!) < 1e-9;
      const same =
        got.status === expected.status &&
        got.dataMonth === expected.dataMonth &&
        got.target === expected.target &&
        (["actual", "gap", "projection", "probability"] as const).every((key) => near(got[key], expected[key]));
      return !same;
    });
    expect(wrong.map(({ indicator }) => indicator.code)).toEqual([]);
    expect(valueOf(await readEarlier("2024-10"))!.asOf).toBe("2024-09");
    expect(valueOf(await readEarlier("2025-01"))!.asOf).toBe("2024-10");
    expect(valueOf(await readEarlier("2024-09"))).toBeNull();
  });

  it("takes two syncs with the month before, and three where an older one has to be read", async () => {
    expect(await syncs(() => generateAnalysis("2024-10"))).toBe(2);
    valueOf(await generateAnalysis("2024-12"));
    expect(await syncs(() => generateAnalysis("2024-12"))).toBe(3);
    expect(await syncs(() => readEarlier("2024-10"))).toBe(1);
  });

  it("is coloured anew in place where the palette is another one, and a person's own rule stays", async () => {
    const address = (await row("GDP", "status")).split("!")[1]!;
    const rules = () =>
      Excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem(later).getRange(address);
        conditionalFormats.load(
          "items/id,items/type,items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/fill/color",
        );
        await context.sync();
        return conditionalFormats.items
          .filter(({ type }) => type === "CellValue")
          .map(({ id, cellValueOrNullObject: of }) => ({ id, formula: of.rule.formula1, color: of.format.fill.color }));
      });
    const highlights = () =>
      Excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem(later).getRange();
        conditionalFormats.load("items/type,items/customOrNullObject/format/fill/color");
        await context.sync();
        return conditionalFormats.items
          .filter(({ type }) => type === "Custom")
          .map(({ customOrNullObject }) => customOrNullObject.format.fill.color);
      });
    expect(await highlights()).toEqual(Array(3).fill(highlightColor("redBad")));
    await asUser(host, (context) => {
      const own = context.workbook.worksheets.getItem(later).getRange(address).conditionalFormats.add("CellValue");
      own.cellValue.rule = { formula1: '="严重滞后"', operator: "EqualTo" };
      own.cellValue.format.fill.color = "#123456";
    });
    const before = await rules();
    valueOf(await saveSettings({ palette: "colourBlind" }));
    expect(await syncs(() => generateAnalysis("2024-10"))).toBe(3);
    const after = await rules();
    expect(after.map(({ id, formula }) => [id, formula])).toEqual(before.map(({ id, formula }) => [id, formula]));
    expect(after.find(({ color }) => color === "#123456")).toBeDefined();
    const { fill } = statusColors("colourBlind").severe;
    expect(after.filter(({ formula }) => formula === '="严重滞后"').map(({ color }) => color)).toEqual([
      "#123456",
      fill,
    ]);
    expect(await highlights()).toEqual(Array(3).fill(highlightColor("colourBlind")));
    expect(await syncs(() => generateAnalysis("2024-10"))).toBe(2);
  });

  it("gets the columns that a sheet of before them lacks, and follows the palette from then on", async () => {
    const added = ["earlier", "movement", "rank", "judged", "explanation", "palette"];
    await asUser(host, async (context) => {
      const made = context.workbook.worksheets.getItem(later);
      const keys = (await cellsOf(later))[0]!.map(String);
      for (const key of [...added].reverse()) made.getCell(0, keys.indexOf(key)).getEntireColumn().delete("Left");
    });
    const before = await cellsOf(later);
    const values = (cells: unknown[][]) =>
      cells.slice(4).map((line) => line.slice(0, before[0]!.length).filter((cell) => !String(cell).startsWith("=")));
    valueOf(await saveSettings({ palette: "redGood" }));
    valueOf(await generateAnalysis("2024-10"));
    const after = await cellsOf(later);
    expect(after[0]!.slice(before[0]!.length)).toEqual(added);
    expect(values(after)).toEqual(values(before));
    expect(await say("GDP", "earlier")).toBe(await shown("GDP", "status"));
    valueOf(await saveSettings({ palette: "colourBlind" }));
    expect(await syncs(() => generateAnalysis("2024-10"))).toBe(3);
    expect(await syncs(() => generateAnalysis("2024-10"))).toBe(2);
  });

  it("is found under another name too", async () => {
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem(later).name = "十月";
    });
    expect(valueOf(await createWorkbook().readEarlier("2024-11"))?.asOf).toBe("2024-10");
  });
});

describe("going to a cell", () => {
  const selected = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return cell.address.replaceAll("'", "");
    });

  it("brings the target, the figure of a month and the analysis of an indicator to the front", async () => {
    const target = valueOf(await goTo("CPI", "target"));
    expect(await selected()).toBe(`目标!${target.cell}`);
    expect(host.cell(`目标!${target.cell}`).value).toBe(
      seed.plan.indicators.find((i) => i.code === "CPI")!.target.text,
    );
    const entry = valueOf(await goTo("CPI", "entry", { month: "2024-07" }));
    const july = await find("月度数据", "m7", (r) => r.get("key") === "CPI" && r.get("year") === 2024);
    expect(`月度数据!${entry.cell}`).toBe(july);
    expect(await selected()).toBe(july);
    const analysis = valueOf(await goTo("CPI", "analysis", { month: "2024-09" }));
    expect(await selected()).toBe(`${sheet}!${analysis.cell}`);
    expect(host.cell(`${sheet}!${analysis.cell}`).value).toBe(await shown("CPI", "status"));
    expect(valueOf(await goTo("CPI", "analysis"))).toEqual(analysis);
  });

  it("takes to the cell that an issue names, and says where its sheet is gone", async () => {
    expect(valueOf(await goToCell("月度数据", "K9"))).toEqual({ sheet: "月度数据", cell: "K9" });
    expect(await selected()).toBe("月度数据!K9");
    expect(await goToCell("没有这张表", "A1")).toMatchObject({ ok: false, error: { code: "missingSheet" } });
  });

  it("takes to the row of a number handed down", async () => {
    const { code } = seed.plan.indicators.find(({ target }) => target.kind === "assigned")!;
    const { sheet: name, cell } = valueOf(await goTo(code, "entry", { month: "2024-12", role: "assigned" }));
    const row = await find("月度数据", "m12", (r) => r.get("key") === code && r.get("role") === "下达");
    expect(`${name}!${cell}`).toBe(row);
  });

  it("takes to the first month still to be entered", async () => {
    const { sheet: name, cell } = valueOf(await goTo("GDP", "entry"));
    expect(`${name}!${cell}`).toBe(
      await find("月度数据", "m12", (r) => r.get("key") === "GDP" && r.get("year") === 2024),
    );
  });

  it("refuses what is not there", async () => {
    expect(await goTo("NONE", "target")).toMatchObject({ ok: false, error: { code: "unknownIndicator" } });
    expect(await goTo("CPI", "analysis", { month: "2024-02" })).toMatchObject({
      ok: false,
      error: { code: "missingSheet" },
    });
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
    else expect(report.error.code).toBe("stillCalculating");
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
    expect(await insertTargetFormula("CPI")).toMatchObject({ ok: false, error: { code: "cellNotEmpty" } });
  });

  it.each([
    [{ id: "GAP", indicator: "GDP", month: "2024-09" }, '=JH.GAP("GDP","2024-09")'],
    [{ id: "STATUS", indicator: "GDP", month: null }, '=JH.STATUS("GDP")'],
    [{ id: "PROJECT", indicator: "9.1", month: null, part: "low80" }, '=JH.PROJECT("9.1",,"low80")'],
    [{ id: "TARGET", indicator: '甲"乙', month: "2024-09", part: "text" }, '=JH.TARGET("甲""乙","text")'],
  ] as const)("are inserted with their arguments: %j", async (call, formula) => {
    await asUser(host, (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      first.activate();
      first.getRange("F7").clear();
      first.getRange("F7").numberFormat = [["@"]];
      first.getRange("F7").select();
    });
    expect(valueOf(await insertFormula(call)).cell).toContain("F7");
    expect(host.cell("Sheet1!F7").formula).toBe(formula);
  });

  it("opens the entry sheet also where a person hid it", async () => {
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("月度数据").visibility = "Hidden";
    });
    expect(valueOf(await openEntry("2024-09")).sheet).toBe("月度数据");
  });
});

describe("a figure that is used and looks odd", () => {
  it("is marked in the gap analysis, with a sentence that names its cell, until it is mended", async () => {
    const cell = await find("月度数据", "m9", (row) => row.get("key") === "RETAIL" && row.get("m9") !== "");
    const before = host.cell(cell).value;
    expect(await shown("RETAIL", "doubtful")).toBeNull();
    await host.type(cell, "65");
    valueOf(await generateAnalysis("2024-09"));
    expect(await shown("RETAIL", "doubtful")).toBe("?1");
    expect(await shown("RETAIL", "doubts")).toContain(`月度数据”${cell.split("!")[1]}`);
    await host.type(cell, String(before));
    valueOf(await generateAnalysis("2024-09"));
    expect([await shown("RETAIL", "doubtful"), await shown("RETAIL", "doubts")]).toEqual([null, null]);
  });
});
