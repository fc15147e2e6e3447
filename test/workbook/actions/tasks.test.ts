import { createWorkbook, type TaskData } from "../../../src/workbook";
import { followTasks } from "../../../src/tasks";
import { readNotice, registerWith } from "../../../src/tasks/notice";
import type { Host } from "excel-host";
import { asUser, cellsOf, find, jinhua, openHost, valueOf } from "../support/host";
import { jinhuaTasks } from "../support/tasks";

jest.setTimeout(120_000);

const whole = jinhua();
const leaves = new Set(["8", "10", "11", "13", "29"]);
const plan = { ...whole.plan, indicators: whole.plan.indicators.filter(({ no }) => leaves.has(no)) };
const codes = new Set(plan.indicators.map(({ code }) => code));
const seed = { plan, observations: whole.observations.filter(({ code }) => codes.has(code)) };
const items = ["1.1", "1.2", "1.3", "2.1", "2.2", "5.1", "7.4", "8.2"];
let host: Host;
let workbook: ReturnType<typeof createWorkbook>;

beforeEach(async () => {
  host = openHost();
  workbook = createWorkbook();
  valueOf(await workbook.loadTargets(seed.plan, seed.observations));
});
afterEach(() => host.dispose());

const load = async () => valueOf(await workbook.loadTasks(jinhuaTasks(items)));
const read = async () => valueOf(await workbook.readTasks());
const typed = (sheet: string, column: string, id: string, text: string, key = sheet === "重点任务" ? "id" : "task") =>
  find(sheet, column, (row) => row.get(key) === id && row.get(column) === "").then((cell) => host.type(cell, text));
/** Puts a report below all others, as a person does. */
async function report(task: string, month: string, value: string): Promise<void> {
  const cells = await cellsOf("任务进展");
  const row = cells.length + 1;
  const columnOf = (key: string) => String.fromCharCode(65 + cells[0]!.indexOf(key));
  for (const [key, text] of Object.entries({ task, month, value }))
    await host.type(`任务进展!${columnOf(key)}${row}`, text);
}
const statusOf = (data: TaskData, id: string, asOf: `${number}-${number}`) =>
  followTasks(data, workbook.store.assessments(asOf), asOf).find(({ task }) => task.id === id)!.status;
const issuesOf = ({ issues }: TaskData) =>
  issues.map(({ sheet, value, code, severity }) => [sheet, value, code, severity]);
const syncs = async (action: () => Promise<unknown>) => {
  const before = host.counters.syncs;
  await action();
  return host.counters.syncs - before;
};

describe("the sheets of the promises", () => {
  it("hold every promise and every sample report, marked as one, and are unchanged by loading again", async () => {
    const loadAll = async () => valueOf(await workbook.loadTasks(jinhuaTasks()));
    expect(await loadAll()).toEqual({ tasks: 271, created: ["重点任务", "任务进展"], addedRows: 0, addedColumns: 0 });
    const [tasks, progress] = [await cellsOf("重点任务"), await cellsOf("任务进展")];
    expect(tasks.filter(([key]) => /^\d/.test(String(key)))).toHaveLength(271);
    expect(tasks[1]![1]).toBe("金华市2024年重点任务");
    expect(progress.filter(([key]) => String(key).startsWith("report "))).toHaveLength(43);
    const sample = progress[0]!.indexOf("sample");
    expect(progress.filter((row) => row[sample] === "示例数据")).toHaveLength(43);
    expect(progress.flat()).toContain("含示例数据，仅供演示，不是公布的数据。");
    expect(await loadAll()).toEqual({ tasks: 271, created: [], addedRows: 0, addedColumns: 0 });
    expect([await cellsOf("重点任务"), await cellsOf("任务进展")]).toEqual([tasks, progress]);
    expect((await read()).issues).toEqual([]);
  });

  it("leave loading the targets at two syncs, and are read in one", async () => {
    await load();
    expect(await syncs(() => workbook.loadTargets(seed.plan, seed.observations))).toBeLessThanOrEqual(2);
    expect(await syncs(read)).toBe(1);
  });

  it("have no cell for what repeats a leaf of the annex: its figure is the indicator's, and what is typed there is told", async () => {
    await load();
    expect((await cellsOf("任务进展")).filter((row) => row[1] === "1.1.03")).toEqual([]);
    await typed("重点任务", "basis", "1.1.03", "按月均摊");
    await report("1.1.03", "9月", "12");
    const data = await read();
    expect(issuesOf(data)).toEqual([
      ["重点任务", "按月均摊", "fromIndicator", "error"],
      ["任务进展", "12", "fromIndicator", "error"],
    ]);
    const [same] = followTasks(data, workbook.store.assessments("2024-09"), "2024-09").filter(
      ({ task }) => task.id === "1.1.03",
    );
    expect(same).toMatchObject({ basis: "series", status: "severe", actual: 6.3 });
  });

  it("keep what a person typed, sorted, renamed or wrote beside them when they are loaded again", async () => {
    await load();
    await typed("重点任务", "owner", "2.1.01", "市港航局");
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("重点任务");
      const used = sheet.getUsedRange();
      used.getCell(10, 40).values = [["我的批注"]];
      sheet.name = "任务台账";
    });
    await host.type(await find("任务台账", "scope", (row) => row.get("id") === "2.1.01"), "市本级");
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("任务台账");
      sheet.getRange("A5:AO120").sort.apply([{ key: 3, ascending: true }]);
    });
    const before = await cellsOf("任务台账");
    await load();
    expect(await cellsOf("任务台账")).toEqual(before);
    const data = await read();
    expect(data.progress.setups.get("2.1.01")).toMatchObject({ owner: "市港航局" });
    expect(data.register.tasks.map(({ id }) => id)).toEqual(
      (jinhuaTasks(items).tasks as { id: string }[]).map(({ id }) => id),
    );
    expect(before.flat()).toContain("我的批注");
  });

  it("take reports in any row, each beside the others, and offer an empty row again for what was filled", async () => {
    await load();
    await typed("任务进展", "value", "1.2.01", "9");
    await host.type(
      await find("任务进展", "month", (r) => r.get("task") === "1.2.01" && r.get("value") === 9),
      "2024-10",
    );
    await report("引进首店", "1—10月", "24");
    await report("1.1.07", "2024-10", "9.9%");
    await report("9.9.99", "2024-10", "3");
    await report("1.2.05", "", "25");
    const data = await read();
    expect(issuesOf(data)).toEqual([
      ["任务进展", "9.9.99", "unknownTask", "error"],
      ["任务进展", "25", "noMonth", "error"],
    ]);
    const october = data.progress.entries.filter(({ month }) => month === "2024-10");
    expect(october.map(({ task, value, verified, sample }) => [task, value, verified, sample])).toEqual([
      ["1.2.01", 9, false, false],
      ["1.2.05", 24, false, false],
      ["1.1.07", 9.9, false, false],
    ]);
    expect(data.progress.entries.filter(({ sample }) => !sample)).toHaveLength(3);
    expect(await load()).toMatchObject({ addedRows: 1 });
    await find("任务进展", "value", (row) => row.get("task") === "1.2.01" && row.get("value") === "");
  });

  it("refuse rows whose number or name is not that of the promise that they are known by", async () => {
    await load();
    await host.type(
      await find("任务进展", "task", (row) => row.get("key") === "report 1.2.05 2024-09 2024-10-09"),
      "1.2.06",
    );
    await host.type(await find("重点任务", "name", (row) => row.get("key") === "1.2.09"), "别的任务");
    const data = await read();
    expect(issuesOf(data)).toEqual([
      ["重点任务", "别的任务", "otherTask", "error"],
      ["任务进展", "1.2.06", "otherTask", "error"],
      ["任务进展", "1.2.09", "unknownTask", "error"],
    ]);
    expect(data.progress.entries.filter(({ task }) => task === "1.2.05")).toEqual([]);
    expect(data.progress.entries.filter(({ task, value }) => task === "1.2.06" && value === 21)).toEqual([]);
  });

  it("judge the rate of starts at its nodes of March, June, September and October, made up once it has caught up", async () => {
    await load();
    const data = await read();
    expect(data.register.tasks[0]!.milestones.map(({ by, value }) => [by, value])).toEqual([
      ["2024-03-31", 40],
      ["2024-06-30", 60],
      ["2024-09-30", 85],
      ["2024-10-31", 100],
    ]);
    const statuses = (["2024-02", "2024-03", "2024-06", "2024-09", "2024-10"] as const).map((month) =>
      statusOf(data, "1.1.01", month),
    );
    expect(statuses).toEqual(["noData", "onPace", "lagging", "onPace", "noData"]);
    const september = followTasks(data, workbook.store.assessments("2024-09"), "2024-09")[0]!;
    expect(september.marks).toContain("madeUp");
    await report("1.1.01", "2024-10", "97");
    expect(statusOf(await read(), "1.1.01", "2024-10")).toBe("overdue");
  });

  it("call nothing behind that has no figure, or whose pace nobody has chosen", async () => {
    await load();
    await report("1.3.01", "2024-09", "1");
    await asUser(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("重点任务");
      const cells = await cellsOf("重点任务");
      const column = cells[0]!.indexOf("basis");
      sheet.getRangeByIndexes(4, column, cells.length - 4, 1).clear("Contents");
    });
    const data = await read();
    const behind = followTasks(data, workbook.store.assessments("2024-09"), "2024-09").filter(({ status }) =>
      /severe|lagging/.test(status),
    );
    expect(behind.filter(({ basisFrom }) => basisFrom === "proposed")).toEqual([]);
    expect(behind.filter(({ actual }) => actual === null)).toEqual([]);
    expect(statusOf(data, "1.3.01", "2024-09")).toBe("basisOpen");
  });

  it("are refused without targets, for another plan, and where a sheet is protected", async () => {
    const shipped = jinhuaTasks();
    expect(await workbook.readTasks()).toMatchObject({ error: { code: "noTasks" } });
    expect(await workbook.loadTasks({ ...shipped, year: 2025 })).toMatchObject({ error: { code: "noRegister" } });
    await load();
    await asUser(host, (context) => context.workbook.worksheets.getItem("重点任务").protection.protect());
    expect(await workbook.chooseTasks(new Map([["1.2.08", { basis: "even" }]]))).toMatchObject({
      error: { code: "protectedSheet" },
    });
    await asUser(host, (context) => context.workbook.worksheets.getItem("任务进展").delete());
    expect(await workbook.readTasks()).toMatchObject({ error: { code: "missingSheet" } });
    host.dispose();
    host = openHost();
    expect(await createWorkbook().loadTasks(shipped)).toMatchObject({ error: { code: "notLoaded" } });
  });
});

describe("promises of another notice", () => {
  const notice = "一、经济\n（一）投资。完成投资300亿元，其中制造业100亿元。\n二、民生\n（一）教育。新建学校4所。";
  const shippedOf = (before: TaskData | null, count = 3) => {
    const reading = readNotice(notice, 2024);
    const kept = reading.found.slice(0, count).map((promise) => {
      return { promise, label: promise.task.label, scope: "全市", stretch: true };
    });
    const { register } = registerWith(before?.register ?? null, reading, kept);
    return { region: "金华市", year: 2024, ...register, progress: "task,month,value" };
  };

  it("make the sheets in one write, and are taken back with them only while nothing was changed", async () => {
    const sheets = () =>
      asUser(host, async (context) => {
        const all = context.workbook.worksheets.load("items/name");
        await context.sync();
        return all.items.map(({ name }) => name);
      });
    const before = await sheets();
    valueOf(await workbook.loadTasks(shippedOf(null)));
    expect((await read()).register.tasks.map(({ id, label }) => [id, label])).toEqual([
      ["1.1.01", "投资"],
      ["1.1.02", "制造业"],
      ["2.1.01", "新建学校"],
    ]);
    const owner = await find("重点任务", "owner", (row) => row.get("id") === "2.1.01");
    await host.type(owner, "市教育局");
    expect(await workbook.undoTasks()).toMatchObject({ error: { code: "changedSinceLoad" } });
    await host.type(owner, "");
    expect(valueOf(await workbook.undoTasks())).toBe(3);
    expect(await sheets()).toEqual(before);
    expect(await workbook.readTasks()).toMatchObject({ error: { code: "noTasks" } });
  });

  it("go below those that are there, whose rows stay, and are taken back alone", async () => {
    await load();
    const [tasks, progress] = [await cellsOf("重点任务"), await cellsOf("任务进展")];
    valueOf(await workbook.loadTasks(shippedOf(await read())));
    const { register, issues } = await read();
    expect(register.tasks.slice(-3).map(({ id }) => id)).toEqual(["9.1.01", "9.1.02", "10.1.01"]);
    expect(issues).toEqual([]);
    expect((await cellsOf("重点任务")).slice(0, tasks.length)).toEqual(tasks);
    expect(valueOf(await workbook.undoTasks())).toBe(3);
    expect((await read()).register.tasks).toHaveLength(register.tasks.length - 3);
    const filled = (rows: unknown[][]) => rows.filter((row) => row.some((cell) => cell !== ""));
    expect(filled(await cellsOf("重点任务"))).toEqual(filled(tasks));
    expect(filled(await cellsOf("任务进展"))).toEqual(filled(progress));
    expect(await workbook.undoTasks()).toMatchObject({ error: { code: "noLoadToUndo" } });
  });
});

describe("reports entered from the pane", () => {
  const entry = {
    ...({ task: "1.3.01", month: "2024-09", value: 81, verified: false } as const),
    ...({ evidence: "=附件3", source: "市商务局", date: "2024-10-10", note: "" } as const),
  };
  const ofTask = (data: TaskData, id: string) => data.progress.entries.filter(({ task }) => task === id);

  it("go into an empty row or below, nothing is overwritten, and are taken back one time after the other", async () => {
    await load();
    const before = await cellsOf("任务进展");
    expect(await syncs(() => workbook.enterReports([entry, { ...entry, task: "1.3.02", value: 3100 }]))).toBe(2);
    valueOf(await workbook.enterReports([{ ...entry, value: 83, date: "2024-10-12" }]));
    const data = workbook.tasks.data()!;
    expect(ofTask(data, "1.3.01").map(({ value, sample }) => [value, sample])).toEqual([
      [64, true],
      [81, false],
      [83, false],
    ]);
    expect(ofTask(data, "1.3.01")[1]).toMatchObject(entry);
    expect(followTasks(data, [], "2024-09").find(({ task }) => task.id === "1.3.01")!.actual).toBe(83);
    expect(await read()).toEqual(data);
    const after = await cellsOf("任务进展");
    expect(after).toHaveLength(before.length + 1);
    expect(valueOf(await workbook.undoReports())).toEqual({ tasks: ["1.3.01"], changed: 0 });
    await host.type(await find("任务进展", "value", (row) => row.get("value") === 3100), "3200");
    expect(valueOf(await workbook.undoReports())).toEqual({ tasks: ["1.3.01"], changed: 1 });
    expect(ofTask(await read(), "1.3.01")).toHaveLength(1);
    expect(ofTask(await read(), "1.3.02")).toMatchObject([{ value: 3200 }]);
    expect(await workbook.undoReports()).toMatchObject({ error: { code: "nothingToUndo" } });
  });

  it("are refused where the sheet would not take them, and then none of them is written", async () => {
    await load();
    const before = await cellsOf("任务进展");
    for (const wrong of [
      { ...entry, value: -1 },
      { ...entry, task: "1.1.03" },
      { ...entry, month: "2023-09" as const },
      { ...entry, task: "9.9.99" },
    ])
      expect(await workbook.enterReports([entry, wrong])).toMatchObject({ error: { code: "badValue" } });
    expect(await cellsOf("任务进展")).toEqual(before);
  });
});

describe("what is decided of promises", () => {
  it("is written for many at once, into their cells alone, and taken back", async () => {
    await load();
    const before = await cellsOf("重点任务");
    const choices = new Map([
      ["1.2.08", { basis: "even" } as const],
      ["8.2.02", { basis: "yearEnd" } as const],
    ]);
    expect(await syncs(() => workbook.chooseTasks(choices))).toBe(2);
    expect(statusOf(workbook.tasks.data()!, "1.2.08", "2024-09")).toBe("lagging");
    expect(statusOf(workbook.tasks.data()!, "8.2.02", "2024-09")).toBe("beforeNode");
    const changed = (await cellsOf("重点任务")).flatMap((row, i) => row.filter((cell, j) => cell !== before[i]![j]));
    expect(changed.sort()).toEqual(["年末认定", "按月均摊"].sort());
    valueOf(await workbook.chooseTasks(new Map([...choices.keys()].map((id) => [id, { basis: null }]))));
    expect(await cellsOf("重点任务")).toEqual(before);
    expect(await workbook.chooseTasks(new Map([["1.2.08", { basis: "rate" }]]))).toMatchObject({
      error: { code: "badValue", details: { value: "增速/比重" } },
    });
    expect(await cellsOf("重点任务")).toEqual(before);
  });

  it("gives number 29 its figure only once a person agrees, with source, name and day, and takes it back", async () => {
    await load();
    const status = async () => {
      valueOf(await workbook.readWorkbook());
      return workbook.store.assessment("PM25", "2024-09")!.status;
    };
    // The sample of what was handed down is none of a person's agreement.
    const sample = await find("月度数据", "m12", (row) => row.get("key") === "PM25" && row.get("role") === "下达");
    await host.type(sample, "");
    expect(await status()).toBe("pending");
    valueOf(await workbook.agreeTask("7.4.01", { by: "张三", on: "2024-10-15" }));
    expect(workbook.store.assessment("PM25", "2024-09")!.status).not.toBe("pending");
    expect(await status()).not.toBe("pending");
    const given = workbook.store.data()!.observations.find(({ code, role }) => code === "PM25" && role === "assigned");
    expect(given).toMatchObject({
      ...{ value: 28, month: "2024-12", sample: false, released: "2024-10-15" },
      source: "金政发〔2024〕10号正文“平均浓度不高于28微克/立方米”",
      note: "张三2024-10-15同意采用重点任务7.4.01",
    });
    expect(workbook.tasks.data()!.consents.get("7.4.01")).toEqual({ by: "张三", on: "2024-10-15" });
    valueOf(await workbook.agreeTask("7.4.01", null));
    expect(await status()).toBe("pending");
    expect((await read()).consents.size).toBe(0);
  });

  it("does not touch a number that a person entered otherwise, and tells of an agreement in the sheet alone", async () => {
    await load();
    await typed("重点任务", "consent", "7.4.01", "同意");
    expect(issuesOf(await read())).toEqual([["重点任务", "同意", "consentOpen", "warning"]]);
    valueOf(await workbook.agreeTask("7.4.01", { by: "张三", on: "2024-10-15" }));
    expect((await read()).issues).toEqual([]);
    const ours = await find(
      "月度数据",
      "m12",
      (row) => row.get("role") === "下达" && row.get("m12") === 28 && row.get("sample") === "",
    );
    await host.type(ours, "27");
    const before = await cellsOf("月度数据");
    expect(await workbook.agreeTask("7.4.01", { by: "李四", on: "2024-11-01" })).toMatchObject({
      error: { code: "assignedThere" },
    });
    expect(await cellsOf("月度数据")).toEqual(before);
    expect(await workbook.agreeTask("2.2.13", { by: "李四", on: "" })).toMatchObject({ error: { code: "noLeaf" } });
  });
});

describe("the bulletin of the promises as a sheet", () => {
  const sheet = "督查通报2024-09";

  it("says what the promises came to, with counts that are numbers, and is undone by taking it away", async () => {
    await load();
    const made = valueOf(await workbook.generateBulletin("2024-09"));
    expect(made).toMatchObject({ sheet, created: true, sample: true });
    expect([made.count, made.behind]).toEqual([workbook.tasks.data()!.register.tasks.length, expect.any(Number)]);
    const cells = await cellsOf(sheet);
    const total = cells.find(([key]) => /^row:\S+ table chapter 合计$/.test(String(key)))!;
    const counts = total.filter((cell): cell is number => typeof cell === "number");
    const { tasks } = workbook.tasks.data()!.register;
    expect(counts.at(-1)).toBe(tasks.length);
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(tasks.length);
    expect(cells.flat().filter((cell) => String(cell).includes("本通报含示例数据"))).toHaveLength(2);
    expect(valueOf(await workbook.undoGenerate())).toEqual({ sheet, removed: true });
  });

  it("keeps what a person wrote beside it when it is made again, keeps an edited copy, and undo brings back what stood there", async () => {
    await load();
    valueOf(await workbook.generateBulletin("2024-09"));
    const row = (await cellsOf(sheet)).findIndex(([key]) => String(key).endsWith("table behind 5.1.02")) + 1;
    await asUser(
      host,
      (context) => (context.workbook.worksheets.getItem(sheet).getRange(`P${row}`).values = [["已约谈"]]),
    );
    await report("5.1.02", "2024-09", "1190");
    await report("1.2.07", "2024-09", "0.2");
    const before = await cellsOf(sheet);
    expect(valueOf(await workbook.generateBulletin("2024-09"))).toMatchObject({ created: false, keptIn: null });
    const after = await cellsOf(sheet);
    const moved = after.find(([key]) => String(key).endsWith("table behind 5.1.02"))!;
    expect(moved).toContain("已约谈");
    expect(after).not.toEqual(before);
    valueOf(await workbook.undoGenerate());
    expect(await cellsOf(sheet)).toEqual(before);
    await host.type(
      await find(sheet, "no", (cells) => String(cells.get("key")).startsWith("body intro")),
      "我改写的一段",
    );
    const { keptIn } = valueOf(await workbook.generateBulletin("2024-09"));
    expect((await cellsOf(keptIn!)).flat()).toContain("我改写的一段");
  });

  it("needs the sheets of the promises and a month of the plan's year", async () => {
    expect(await workbook.generateBulletin("2024-09")).toMatchObject({ error: { code: "noTasks" } });
    await load();
    expect(await workbook.generateBulletin("2023-09")).toMatchObject({ error: { code: "asOfOutside" } });
  });
});
