import { openXlsx, type Host } from "excel-host";
import { createWorkbook, workbookIssueSentence, type Workbook } from "../../src/workbook";
import { columnName } from "../../src/workbook/engine/grid";
import { asUser, cellsOf, connect, find, jinhua, openHost, valueOf } from "./support/host";

jest.setTimeout(240_000);

const whole = jinhua();
const codes = new Set(["GDP", "RETAIL", "ONLINE_RETAIL", "FAI", "IVA", "JOBS"]);
const plan = { ...whole.plan, indicators: whole.plan.indicators.filter(({ code }) => codes.has(code)) };
const observations = whole.observations.filter(({ code }) => codes.has(code));
const [entry, targets] = ["月度数据", "目标"];

let host: Host;
let workbook: Workbook;
beforeEach(async () => {
  host = openHost();
  workbook = createWorkbook();
  valueOf(await workbook.loadTargets(plan, observations));
});
afterEach(() => host.dispose());

const actual = (code: string, column: string) =>
  find(entry!, column, (row) => row.get("key") === code && row.get("year") === 2024 && row.get("role") === "实际");
const september = (code: string) => workbook.store.assessment(code, "2024-09")?.actual;
const read = async () => valueOf(await workbook.readWorkbook());
const rowOf = (cell: string) => Number(/\d+$/.exec(cell)![0]);
/** The cell of a column of 目标 in a row. */
async function at(column: string, row: number): Promise<string> {
  return `${columnName((await cellsOf(targets!))[0]!.map(String).indexOf(column))}${row}`;
}

/** The visible columns of two neighbouring rows change places; the hidden keys stay. */
async function swap(sheet: string, first: string, second: string, last: string): Promise<void> {
  const [a, b] = [rowOf(first), rowOf(second)].sort((x, y) => x - y);
  const keys = (await cellsOf(sheet))[0]!.map(String);
  const end = columnName(keys.indexOf(last));
  await asUser(host, async (context) => {
    const mine = context.workbook.worksheets.getItem(sheet);
    const [upper, lower] = [a, b].map((row) => mine.getRange(`B${row}:${end}${row}`).load("formulas"));
    await context.sync();
    const kept = upper!.formulas;
    upper!.formulas = lower!.formulas;
    lower!.formulas = kept;
  });
}

describe("a figure is never another indicator's unnoticed", () => {
  it("where visible columns of 月度数据 were sorted without the hidden ones", async () => {
    await read();
    const before = september("RETAIL");
    await swap(entry!, await actual("RETAIL", "name"), await actual("ONLINE_RETAIL", "name"), "note");
    const { issues } = await read();
    expect(issues.map(({ code }) => code)).toEqual(["otherName", "otherName"]);
    expect(september("RETAIL")).toBeNull();
    expect(workbookIssueSentence(issues[0]!, "zh-CN")).toMatch(/^“月度数据”C\d+：名称“.+”与本行隐藏的标识不符.+。$/);
    await swap(entry!, await actual("RETAIL", "name"), await actual("ONLINE_RETAIL", "name"), "note");
    expect((await read()).issues).toEqual([]);
    expect(september("RETAIL")).toBe(before);
  });

  it("where names and targets of 目标 were sorted without the hidden record", async () => {
    const at = (code: string) => find(targets!, "name", (row) => row.get("key") === code);
    await swap(targets!, await at("RETAIL"), await at("ONLINE_RETAIL"), "frequency");
    const { plan: found, issues } = await read();
    expect(issues.map(({ code }) => code)).toEqual(["otherName", "otherName"]);
    expect(found.indicators.map(({ code }) => code).sort()).toEqual(["FAI", "GDP", "IVA", "JOBS"]);
  });

  it("where a row was written below 目标: it is told, by its target too, and the others count", async () => {
    const { length } = await cellsOf(targets!);
    await asUser(host, async (context) => {
      const mine = context.workbook.worksheets.getItem(targets!);
      const [name, target] = [
        mine.getRange(await at("name", length + 1)),
        mine.getRange(await at("target", length + 2)),
      ];
      name.values = [["数字经济核心产业增加值增长"]];
      target.values = [["10以上"]];
    });
    const { plan: found, issues } = await read();
    expect(issues.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ["unknownRow", "warning", "数字经济核心产业增加值增长"],
      ["unknownRow", "warning", "10以上"],
    ]);
    expect(found.indicators).toHaveLength(plan.indicators.length);
  });

  it("where a row was copied and called otherwise", async () => {
    const row = rowOf(await actual("RETAIL", "name"));
    await read();
    const before = september("RETAIL");
    await asUser(host, (context) => {
      const mine = context.workbook.worksheets.getItem(entry!);
      mine.getRange(`${row}:${row}`).insert("Down");
      mine.getRange(`${row}:${row}`).copyFrom(`${row + 1}:${row + 1}`);
      mine.getRange(`C${row}`).values = [["限额以上单位零售额增长"]];
    });
    expect((await read()).issues).toMatchObject([{ code: "otherName", cell: `C${row}` }]);
    expect(september("RETAIL")).toBe(before);
  });

  /** The figures of two rows change places; all beside them stays. */
  async function swapFigures(): Promise<void> {
    const [first, second] = [await actual("RETAIL", "m3"), await actual("ONLINE_RETAIL", "m3")].map(rowOf);
    const keys = (await cellsOf(entry!))[0]!.map(String);
    const [from, to] = ["m1", "m12"].map((key) => columnName(keys.indexOf(key)));
    await asUser(host, async (context) => {
      const mine = context.workbook.worksheets.getItem(entry!);
      const [a, b] = [first, second].map((row) => mine.getRange(`${from}${row}:${to}${row}`).load("formulas"));
      await context.sync();
      const kept = a!.formulas;
      a!.formulas = b!.formulas;
      b!.formulas = kept;
    });
  }

  it("where figures were sorted without the names beside them", async () => {
    await read();
    await swapFigures();
    const { doubts } = await read();
    expect(new Set(doubts.map(({ issue }) => issue.code))).toEqual(new Set(["movedFigure"]));
    expect(workbookIssueSentence(doubts[0]!.issue, "zh-CN")).toMatch(
      /^“月度数据”[A-Z]+\d+：“.+”原是“.+”一行的数，像是排序或移动数据时没有带上指标名称/,
    );
  });

  it("also where that was done in a copy while the add-in was closed", async () => {
    const openAgain = async () => {
      const bytes = await host.save();
      host.dispose();
      host = await openXlsx(bytes);
      connect(host);
    };
    valueOf(await workbook.generateAnalysis("2024-09"));
    await openAgain();
    await swapFigures();
    await openAgain();
    workbook = createWorkbook();
    const moved = (await read()).doubts.map(({ code, month, issue }) => [code, month, issue.code]);
    expect(new Set(moved.map(([code]) => code))).toEqual(new Set(["RETAIL", "ONLINE_RETAIL"]));
    expect(new Set(moved.map(([, , code]) => code))).toEqual(new Set(["movedFigure"]));

    const before = host.counters.syncs;
    valueOf(await workbook.generateAnalysis("2024-09"));
    expect(host.counters.syncs - before).toBe(2);
    await openAgain();
    workbook = createWorkbook();
    expect((await read()).doubts).toHaveLength(moved.length);
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem(entry!).customProperties.add("jh-figures", '{"2024":{"[\\"":[1]}}');
    });
    workbook = createWorkbook();
    expect((await read()).doubts).toEqual([]);
  });

  it("and a figure given twice names the row of the sheet where the other stands", async () => {
    const row = rowOf(await actual("RETAIL", "name"));
    await asUser(host, (context) => {
      const mine = context.workbook.worksheets.getItem(entry!);
      mine.getRange(`${row + 1}:${row + 1}`).insert("Down");
      mine.getRange(`${row + 1}:${row + 1}`).copyFrom(`${row}:${row}`);
    });
    const { issues } = await read();
    expect(issues[0]).toMatchObject({ code: "repeated", details: { firstRow: row } });
  });

  it("where part of the columns was sorted with the hidden key and the figures stayed", async () => {
    const [a, b] = [rowOf(await actual("RETAIL", "name")), rowOf(await actual("ONLINE_RETAIL", "name"))];
    await asUser(host, async (context) => {
      const mine = context.workbook.worksheets.getItem(entry!);
      const [first, second] = [a, b].map((row) => mine.getRange(`A${row}:D${row}`).load("formulas"));
      await context.sync();
      const kept = first!.formulas;
      first!.formulas = second!.formulas;
      second!.formulas = kept;
    });
    expect((await read()).issues.map(({ code }) => code)).toEqual(["otherName", "otherName"]);
    expect(september("RETAIL")).toBeNull();
  });
});

describe("what is missing stops an action before it writes", () => {
  const sheet = "差距分析2024-09";

  it("a deleted sheet and a deleted or copied column", async () => {
    valueOf(await workbook.generateAnalysis("2024-09"));
    const keys = (await cellsOf(entry!))[0]!.map(String);
    const column = (key: string) => `${columnName(keys.indexOf(key))}:${columnName(keys.indexOf(key))}`;
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem(entry!).getRange(column("role")).delete("Left");
    });
    const before = await cellsOf(sheet);
    for (const result of [await workbook.generateAnalysis("2024-09"), await workbook.loadTargets(plan, observations)])
      expect(result).toMatchObject({ ok: false, error: { code: "missingColumn", details: { column: "数据类别" } } });
    await asUser(host, (context) => context.workbook.worksheets.getItem(entry!).delete());
    expect(await workbook.generateAnalysis("2024-09")).toMatchObject({ ok: false, error: { code: "missingSheet" } });
    expect(await cellsOf(sheet)).toEqual(before);
    expect(workbook.store.data()).toBeNull();
  });
});

describe("what a person typed is read as it is seen", () => {
  it("a percentage with its %, the unit beside a figure, and a ratio no more than it can be", async () => {
    await host.type(await find(targets!, "milestone9", (row) => row.get("key") === "IVA"), "6%");
    await asUser(host, async (context) => {
      const mine = context.workbook.worksheets.getItem(entry!);
      mine.getRange((await actual("JOBS", "unit")).split("!")[1]!).values = [["人"]];
      mine.getRange((await actual("JOBS", "m9")).split("!")[1]!).values = [[82600]];
    });
    await read();
    expect(workbook.store.assessment("IVA", "2024-09")!.pace).toBe(6);
    expect(september("JOBS")).toBeCloseTo(8.26);
  });

  it("no figure in a link to an empty cell, until one stands there", async () => {
    await asUser(host, (context) => void context.workbook.worksheets.add("来数"));
    await host.type(await actual("RETAIL", "m9"), "=来数!B1");
    const { issues } = await read();
    expect(issues).toMatchObject([{ code: "emptyLink", value: "=来数!B1" }]);
    expect(workbookIssueSentence(issues[0]!, "zh-CN")).toMatch(/^“月度数据”\S+：公式“=来数!B1”得0.+请直接填0。$/);
    expect(workbook.store.assessment("RETAIL", "2024-09")?.dataMonth).toBe("2024-08");
    await host.type("来数!B1", "5.7");
    expect((await read()).issues).toEqual([]);
    expect(september("RETAIL")).toBe(5.7);
  });

  it("a target by the bounds and the scale of its indicator, and in no cell but its own", async () => {
    const typed = async (code: string, column: string, value: string) =>
      host.type(await find(targets!, column, (row) => row.get("key") === code), value);
    const told = async () => (await read()).issues.map(({ code, severity, cell }) => [code, severity, cell[0]]);
    const aim = (code: string) => workbook.store.assessment(code, "2024-09")?.aim;

    await typed("RETAIL", "target", "0.06");
    await typed("FAI", "target", "45449");
    await typed("JOBS", "target", "120000");
    expect(await told()).toEqual([
      ["outOfBounds", "error", "F"],
      ["percentAsFraction", "error", "F"],
      ["farFromScale", "warning", "F"],
    ]);
    expect([aim("RETAIL"), aim("FAI"), aim("JOBS")]).toEqual([null, null, 120000]);

    await typed("RETAIL", "target", "7%");
    await typed("FAI", "target", "");
    await typed("JOBS", "target", "10");
    await typed("JOBS", "value", "12");
    await typed("JOBS", "better", "越低越好");
    expect(await told()).toEqual([
      ["emptiedTarget", "warning", "F"],
      ["derivedCell", "warning", "H"],
      ["derivedCell", "warning", "I"],
    ]);
    expect([aim("RETAIL"), aim("FAI"), aim("JOBS")]).toEqual([7, 10, 10]);

    await typed("JOBS", "unit", "人");
    expect(await told()).toContainEqual(["otherUnit", "error", "E"]);
    expect(aim("JOBS")).toBeUndefined();
  });
});

describe("what stands in a report", () => {
  const sheet = "差距分析2024-09";

  it("is not hidden by a filter, and a note beside it outlives an undo", async () => {
    valueOf(await workbook.generateAnalysis("2024-09"));
    const cells = await cellsOf(sheet);
    const [keys, head] = [cells[0]!.map(String), cells.findIndex((row) => row[0] === "#heading")];
    await asUser(host, (context) => {
      const mine = context.workbook.worksheets.getItem(sheet);
      const body = mine.getRangeByIndexes(head, 0, cells.length - head, keys.length);
      mine.autoFilter.apply(body, keys.indexOf("status"), { filterOn: "Values", values: ["严重滞后"] });
    });
    await host.type(await actual("IVA", "m9"), "-9");
    valueOf(await workbook.generateAnalysis("2024-09"));
    const hidden = await Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getItem(sheet).getUsedRange().load("rowIndex,rowCount");
      await context.sync();
      const each = Array.from({ length: rows.rowCount - head - 1 }, (_, i) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(`A${head + 2 + i}`)
          .load("rowHidden"),
      );
      await context.sync();
      return each.filter(({ rowHidden }) => rowHidden).length;
    });
    expect(hidden).toBe(0);
    const row = (await cellsOf(sheet)).findIndex(([key]) => key === "FAI") + 1;
    await host.type(`${sheet}!${columnName(keys.length)}${row}`, "请核实");
    valueOf(await workbook.undoGenerate());
    const after = (await cellsOf(sheet)).find(([key]) => key === "FAI")!;
    expect(after).toContain("请核实");
  });
});
