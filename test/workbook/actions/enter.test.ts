import type { Host } from "excel-host";
import { missingFigures } from "../../../src/analysis";
import { doubtsOf, createWorkbook, workbookIssueSentence, type WorkbookData } from "../../../src/workbook";
import { find, jinhua, openHost, valueOf } from "../support/host";

const workbook = createWorkbook();
const {
  loadTargets,
  readWorkbook,
  enterFigures,
  confirmFigure,
  mendFigure,
  openEntry,
  goToCell,
  generateAnalysis,
  store,
} = workbook;

jest.setTimeout(120_000);

const { plan, observations } = jinhua();
const known = observations.filter(({ month }) => month <= "2024-09");
/** As if all of them had been published. */
const published = known.map((each) => ({ ...each, sample: false, source: "" }));
let host: Host;

beforeEach(async () => {
  host = openHost();
  valueOf(await loadTargets(plan, published));
});
afterEach(() => host.dispose());

const read = async () => valueOf(await readWorkbook());
const cellOf = (code: string, month: number, sample = "") =>
  find(
    "月度数据",
    `m${month}`,
    (row) =>
      row.get("key") === code &&
      String(row.get("year")) === "2024" &&
      row.get("role") === "实际" &&
      (row.get("sample") ?? "") === sample,
  );
const said = (data: WorkbookData) => doubtsOf(data).map((issue) => workbookIssueSentence(issue, "zh-CN"));

describe("entering figures that are due", () => {
  it("writes them into their cells, each in its row's format, and they are what the workbook then says", async () => {
    const cell = await cellOf("RETAIL", 10);
    await host.type(cell, "650%");
    valueOf(
      await enterFigures([
        { code: "RETAIL", month: "2024-10", value: 6.5, over: 6.5 },
        { code: "FAI", month: "2024-10", value: 6.1, over: null },
      ]),
    );
    expect([host.cell(cell).value, host.cell(cell).text, host.cell(await cellOf("FAI", 10)).value]).toEqual([
      6.5,
      "6.5",
      6.1,
    ]);
    const { version } = store.data()!;
    const data = await read();
    expect(data.version).toBe(version);
    expect(missingFigures(plan, data.observations, "2024-10").map(({ code }) => code)).not.toContain("FAI");
  });

  it("overwrites no figure that somebody else typed meanwhile", async () => {
    const cell = await cellOf("FAI", 10);
    await host.type(cell, "5.5");
    const outcome = await enterFigures([{ code: "FAI", month: "2024-10", value: 6.1, over: null }]);
    expect(outcome).toMatchObject({ ok: false, error: { code: "cellNotEmpty", details: { value: "5.5" } } });
    expect(host.cell(cell).value).toBe(5.5);
  });

  it("puts them below the samples, so that what a person enters is never marked as one", async () => {
    const lent = (code: string) => known.filter((each) => each.code === code && each.month >= "2024-01");
    const { code } = plan.indicators.find(
      (each) => lent(each.code).length > 3 && lent(each.code).every(({ sample }) => sample),
    )!;
    host.dispose();
    host = openHost();
    const other = createWorkbook();
    valueOf(await other.loadTargets(plan, known));
    const own = async () => valueOf(await other.readWorkbook()).observations.filter((each) => each.code === code);
    const before = await own();
    valueOf(await other.enterFigures([{ code, month: "2024-10", value: 6.1, over: null }]));
    const after = await own();
    expect(after.filter(({ month }) => month === "2024-10")).toMatchObject([
      { value: 6.1, sample: false, role: "actual" },
    ]);
    expect(after.filter(({ month }) => month !== "2024-10")).toEqual(before);
  });

  it("puts a figure anew where a person typed over a sample, so that there is one of its month", async () => {
    host.dispose();
    host = openHost();
    const other = createWorkbook();
    valueOf(await other.loadTargets(plan, known));
    const cell = await cellOf("FAI", 9, "示例数据");
    await host.type(cell, "1.3");
    valueOf(await other.readWorkbook());
    valueOf(await other.enterFigures([{ code: "FAI", month: "2024-09", value: 1.4, over: 1.3 }]));
    expect(host.cell(cell).value).toBe(1.4);
    const { observations, issues } = valueOf(await other.readWorkbook());
    const september = observations.filter((each) => each.code === "FAI" && each.month === "2024-09");
    expect([september.map(({ value, sample }) => [value, sample]), issues]).toEqual([[[1.4, false]], []]);
  });
});

describe("a figure in doubt", () => {
  it("is doubted no more, in any view, once a person says that it is right, and another figure there is", async () => {
    valueOf(await enterFigures([{ code: "RETAIL", month: "2024-10", value: 65, over: null }]));
    const [doubt] = doubtsOf(await read());
    const cell = await cellOf("RETAIL", 10);
    expect(doubt!.cell).toBe(cell.split("!")[1]);
    valueOf(await confirmFigure(doubt!, { by: "张三", on: "2024-11-05" }));
    expect(
      host.cell(await find("月度数据", "confirmed", (row) => row.get("key") === "RETAIL" && row.get("m10") === 65))
        .value,
    ).toBe("10月：65（张三 2024-11-05）");
    expect([said(store.data()!), said(await read())]).toEqual([[], []]);
    valueOf(await generateAnalysis("2024-10"));
    expect(host.cell(await find("差距分析2024-10", "doubtful", (row) => row.get("key") === "RETAIL")).value).toBeNull();
    await host.type(cell, "66");
    expect(said(await read())).toHaveLength(1);
  });

  it.each(["0.065", "6.5%"])("that was typed as %s is mended by one press, with its number format", async (text) => {
    const cell = await cellOf("RETAIL", 10);
    await host.type(cell, text);
    const issue = (await read()).issues.find(({ cell: at }) => cell.endsWith(`!${at}`))!;
    expect(issue.details["percent"]).toBe(6.5);
    valueOf(await mendFigure(issue, 6.5));
    expect([host.cell(cell).value, host.cell(cell).text]).toEqual([6.5, "6.5"]);
    expect((await read()).issues.filter(({ cell: at }) => cell.endsWith(`!${at}`))).toEqual([]);
  });
});

describe("the way to the figures", () => {
  it("leads to the first empty cell that is due, of the next month once all of one are there", async () => {
    expect(missingFigures(plan, published, "2024-09")).toEqual([]);
    const first = await cellOf("IVA", 10);
    for (const asOf of ["2024-09", "2024-10"] as const)
      expect(`月度数据!${valueOf(await openEntry(asOf)).cell}`).toBe(first);
    await host.type(first, "7");
    expect(`月度数据!${valueOf(await openEntry("2024-10")).cell}`).toBe(await cellOf("FISCAL_REVENUE", 10));
  });

  it("folds the months before the last one away, unless a figure of theirs is due, and shows one that is gone to", async () => {
    const hidden = async () => {
      const cells = await Promise.all([1, 5, 8, 9, 10, 12].map((month) => cellOf("GDP", month)));
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("月度数据");
        const ranges = cells.map((cell) => sheet.getRange(cell.split("!")[1]!).load("columnHidden"));
        await context.sync();
        return ranges.map(({ columnHidden }) => columnHidden);
      });
    };
    valueOf(await openEntry("2024-10"));
    expect(await hidden()).toEqual([true, true, true, false, false, false]);
    const may = (await cellOf("RETAIL", 5)).split("!")[1]!;
    valueOf(await goToCell("月度数据", may));
    expect(await hidden()).toEqual([true, false, true, false, false, false]);
    const before = host.cell(`月度数据!${may}`).value as number;
    await host.type(`月度数据!${may}`, "");
    await host.type(await cellOf("GDP", 6), "");
    valueOf(await openEntry("2024-06"));
    expect(await hidden()).toEqual([true, false, false, false, false, false]);
    await host.type(`月度数据!${may}`, String(before));
  });
});
