/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { parseRegister, readProgress } from "../../src/tasks";
import { createTaskStore, type ReportedEntry, type TaskData } from "../../src/workbook";
import { jinhuaTasks } from "../workbook/support/tasks";
import { data, failed, open as openPane, settled } from "./support";

const shipped = jinhuaTasks(["1.1", "1.2", "7.4"]);

function tasksOf(over: Partial<TaskData> = {}, items?: readonly string[]): TaskData {
  const given = items === undefined ? shipped : jinhuaTasks(items);
  const register = parseRegister(given.tasks, given.chapters);
  if (!register.ok) throw new Error(register.error.join());
  const context = { tasks: register.value.tasks, year: 2024, today: "2025-01" as const, indicators: new Set<string>() };
  const table = given.progress.split("\n").map((line) => line.split(","));
  const reading = readProgress(table, context);
  if (!reading.ok) throw new Error(reading.error.join());
  return {
    ...{ year: 2024, register: register.value, progress: reading.value.progress, version: "1", issues: [] },
    offers: new Map([["7.4.01", { no: "29", name: "细颗粒物平均浓度", taken: false }]]),
    ...{ remarks: new Map(), consents: new Map() },
    ...over,
  };
}

/** The view over a workbook that has these promises; undefined before they are read, null where there are none. */
async function start(held: TaskData | null | undefined, more: Readonly<Record<string, unknown>> = {}) {
  const tasks = createTaskStore();
  if (held !== undefined) tasks.set(held);
  const chooseTasks = jest.fn((choices: ReadonlyMap<string, unknown>) =>
    Promise.resolve({ ok: true as const, value: choices.size }),
  );
  const agreeTask = jest.fn(() => Promise.resolve({ ok: true as const, value: undefined }));
  const readTasks = jest.fn(() => {
    tasks.set(null);
    return Promise.resolve(failed("noTasks"));
  });
  const readWorkbook = jest.fn(() => Promise.resolve({ ok: true as const, value: data() }));
  const goToCell = jest.fn(() => Promise.resolve({ ok: true as const, value: { sheet: "任务进展", cell: "F9" } }));
  const enterReports = jest.fn((reports: readonly ReportedEntry[]) => {
    const { progress, ...rest } = tasks.data()!;
    const entries = [...progress.entries, ...reports.map((report) => ({ ...report, sample: false }))];
    tasks.set({ ...rest, progress: { ...progress, entries }, version: String(entries.length) });
    return Promise.resolve({ ok: true as const, value: undefined });
  });
  const undoReports = jest.fn(() => {
    tasks.set(held!);
    return Promise.resolve({ ok: true as const, value: { tasks: ["1.3.02"], changed: 0 } });
  });
  const actions = {
    tasks,
    chooseTasks,
    agreeTask,
    readTasks,
    readWorkbook,
    goToCell,
    enterReports,
    undoReports,
    ...more,
  };
  const pane = openPane({ actions });
  await pane.read({ ok: true, value: null }, data());
  fireEvent.click(screen.getByRole("tab", { name: "重点任务" }));
  await act(async () => void (await import("../../src/taskpane/promises")));
  await settled();
  return { ...pane, tasks, chooseTasks, agreeTask, readTasks, goToCell, enterReports };
}
const names = () => screen.getAllByRole("listitem").map((item) => /^[\d.]+/.exec(item.textContent!)![0]);
const choose = (label: string, option: string) => {
  const box = screen.getByLabelText(label);
  const wanted = within(box).getByRole<HTMLOptionElement>("option", { name: option });
  fireEvent.change(box, { target: { value: wanted.value } });
};

describe("the pane's reader of another notice", () => {
  const notice =
    "一、经济\n（一）十大平台提能级。制造业投资增长15%以上。落实“民营经济35条”，力争新建学校4所，实际使用外资7亿美元。";

  async function reader(kept: string | null = null) {
    const loadTasks = jest.fn(() => Promise.resolve({ ok: true as const, value: { tasks: 1 } }));
    const undoTasks = jest.fn(() => Promise.resolve({ ok: true as const, value: 1 }));
    const readDraft = jest.fn(() => Promise.resolve({ ok: true as const, value: kept }));
    const keepDraft = jest.fn((subject: string, draft: string | null) =>
      Promise.resolve({ ok: true as const, value: void [subject, draft] }),
    );
    const opened = await start(null, { loadTasks, undoTasks, readDraft, keepDraft });
    fireEvent.click(await screen.findByRole("button", { name: "从通知正文读取…" }));
    await act(async () => void (await import("../../src/taskpane/notice")));
    await settled();
    return { ...opened, loadTasks, undoTasks, keepDraft };
  }
  const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked);

  it("marks what it finds, ticks only what is plain, writes what is kept and takes it back", async () => {
    const { loadTasks, undoTasks, keepDraft } = await reader();
    fireEvent.change(screen.getByRole("textbox"), { target: { value: notice } });
    fireEvent.click(screen.getByRole("button", { name: "读取" }));
    await screen.findByText(/中找到3项有数的任务，其中3项请核对；另有1个数字不是任务/);
    expect(boxes()).toEqual([false, false, false]);
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
      ...["15%以上", "4所", "7亿美元", "35"],
    ]);
    fireEvent.change(screen.getAllByLabelText("范围")[0]!, { target: { value: "全市" } });
    fireEvent.click(screen.getByRole("button", { name: "修改：实际使用外资" }));
    fireEvent.click(screen.getByLabelText("“力争”及于本项"));
    fireEvent.change(screen.getByLabelText("任务"), { target: { value: "实际使用外资额" } });
    fireEvent.click(screen.getByLabelText(/^1\.1\.03 实际使用外资额：7亿美元$/));
    await act(async () => new Promise((done) => setTimeout(done, 900)));
    expect(JSON.parse(keepDraft.mock.lastCall![1]!).decisions["1.1.03"]).toEqual({
      ...{ stretch: false, label: "实际使用外资额", kept: true },
    });
    fireEvent.click(screen.getByRole("button", { name: "写入重点任务（2项）" }));
    await screen.findByText(/^已写入2项/);
    expect(loadTasks).toHaveBeenCalledWith(
      expect.objectContaining({
        year: 2024,
        tasks: [
          expect.objectContaining({ id: "1.1.01", scope: "全市", value: 15 }),
          expect.objectContaining({ id: "1.1.02", label: "实际使用外资额", stretch: null }),
        ],
      }),
    );
    expect(keepDraft).toHaveBeenLastCalledWith("notice", null);
    fireEvent.click(screen.getByRole("button", { name: "撤回这次写入" }));
    await screen.findByText("已撤回1项任务。");
    expect(undoTasks).toHaveBeenCalledTimes(1);
  });

  it("goes on with what was begun before it was closed", async () => {
    await reader(JSON.stringify({ name: "通知", text: notice, decisions: { "1.1.02": { kept: true } } }));
    fireEvent.click(await screen.findByRole("button", { name: "继续" }));
    expect(boxes()).toEqual([false, true, false]);
  });
});

describe("the pane's view of the promises", () => {
  it("reads the sheets when it is first opened, and offers to load where there are none", async () => {
    const { readTasks, commands } = await start(undefined);
    expect(readTasks).toHaveBeenCalledTimes(1);
    await screen.findByText(/^工作簿中还没有重点任务/);
    fireEvent.click(screen.getByRole("button", { name: "载入重点任务" }));
    expect(commands.run).toHaveBeenCalledWith("loadTasks");
  });

  it("lists the promises, the gravest first, and filters them by chapter, department, status, time and text", async () => {
    await start(tasksOf());
    await screen.findByText(`共${(shipped.tasks as unknown[]).length}项，显示${(shipped.tasks as unknown[]).length}项`);
    const first = screen.getAllByRole("listitem")[0]!;
    expect(within(first).getByText("滞后")).toBeTruthy();
    choose("章", "推动八婺共建图强");
    expect(names().every((id) => id.startsWith("7.4."))).toBe(true);
    choose("章", "全部");
    choose("责任单位", "市商务局");
    choose("状态", "滞后（4）");
    expect(names()).toEqual(["1.2.07", "1.2.09"]);
    choose("状态", "全部");
    choose("责任单位", "全部");
    choose("时限", "30天内到期");
    expect(names()).toEqual(["1.1.01"]);
    choose("时限", "全部");
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "直播" } });
    expect(names()).toEqual(["1.2.07"]);
  });

  it("takes the proposed pace for all that are shown at once, and takes it back", async () => {
    const { chooseTasks } = await start(tasksOf());
    fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "夜经济" } });
    fireEvent.click(screen.getByRole("button", { name: "采用拟定口径（1项）" }));
    await screen.findByText("已为1项任务选定进度口径，写在“重点任务”表中。");
    expect(chooseTasks).toHaveBeenCalledWith(new Map([["1.2.08", { basis: "even" }]]));
    fireEvent.click(screen.getByRole("button", { name: "撤回这次选定" }));
    await waitFor(() => expect(chooseTasks).toHaveBeenLastCalledWith(new Map([["1.2.08", { basis: null }]])));
  });

  it("takes a number over for a leaf of the annex only with the name of who agrees", async () => {
    const { agreeTask } = await start(tasksOf());
    fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "7.4.01" } });
    const details = screen.getByRole("listitem").querySelector("details")!;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    fireEvent.click(await screen.findByRole("button", { name: "采用为第29项的目标" }));
    await screen.findByText("请先填经办人。");
    expect(agreeTask).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText("经办人"), { target: { value: "张三" } });
    fireEvent.click(screen.getByRole("button", { name: "采用为第29项的目标" }));
    await waitFor(() => expect(agreeTask).toHaveBeenCalledWith("7.4.01", { by: "张三", on: expect.any(String) }));
  });

  it("takes reports line by line with the last figure beside them, Enter going on, and takes the last ones back", async () => {
    const { enterReports } = await start(tasksOf({}, ["1.2", "1.3"]));
    fireEvent.click(await screen.findByRole("button", { name: "填报进展" }));
    choose("性质", "核实");
    fireEvent.change(screen.getByLabelText("来源"), { target: { value: "市商务局报表" } });
    const line = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
    const [groups, companies] = [line("组织“走出去”团组（截至9月）"), line("组织“走出去”企业（截至9月）")];
    within(groups.closest("li")!).getByText("目标100个以上 · 6月64个（自报）");
    within(companies.closest("li")!).getByText("目标4000家以上 · 尚无数据");
    fireEvent.change(groups, { target: { value: "８１" } });
    fireEvent.keyDown(groups, { key: "Enter" });
    // The last one of its department: the next department's first.
    expect(document.activeElement).toBe(line("紫金城购物中心：建成运营（截至9月）"));
    await settled();
    await within(groups.closest("li")!).findByText("已填报81个");
    fireEvent.click(screen.getByRole("button", { name: "说明…：组织“走出去”企业的佐证和备注" }));
    fireEvent.change(screen.getByLabelText("备注"), { target: { value: "三季度集中出团" } });
    fireEvent.change(companies, { target: { value: "3100" } });
    fireEvent.focus(companies);
    fireEvent.blur(companies, { relatedTarget: screen.getByLabelText("备注") });
    expect(enterReports).toHaveBeenCalledTimes(1);
    fireEvent.blur(screen.getByLabelText("备注"), { relatedTarget: groups });
    await settled();
    await within(companies.closest("li")!).findByText("已填报3100家");
    expect(enterReports.mock.calls.flat(2)).toEqual([
      {
        ...{ task: "1.3.01", month: "2024-09", value: 81, verified: true, source: "市商务局报表" },
        ...{ date: expect.any(String), evidence: "", note: "" },
      },
      expect.objectContaining({ task: "1.3.02", value: 3100, note: "三季度集中出团" }),
    ]);
    fireEvent.click(screen.getByRole("button", { name: "撤回上一次填报" }));
    await screen.findByText("已撤回1项。");
    expect(line("组织“走出去”企业（截至9月）").value).toBe("");
  });

  it("asks for no report of what is done, reported, a direction or an indicator's, and takes 完成 for a node", async () => {
    const { enterReports } = await start(tasksOf());
    fireEvent.click(await screen.findByRole("button", { name: "填报进展" }));
    expect(names()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^1\.(1\.01|1\.08|2\.02|2\.05)$/)]));
    const plaza = screen.getByLabelText<HTMLInputElement>("浙中新能源汽车城市广场：建成运营（截至9月）");
    fireEvent.change(plaza, { target: { value: "过半" } });
    fireEvent.keyDown(plaza, { key: "Enter" });
    expect(enterReports).not.toHaveBeenCalled();
    fireEvent.change(plaza, { target: { value: "完成" } });
    fireEvent.keyDown(plaza, { key: "Enter" });
    await settled();
    expect(enterReports).toHaveBeenCalledWith([expect.objectContaining({ task: "1.2.04", value: 100 })]);
  });

  it("names what of the sheets was not used, with the way to its cell", async () => {
    const place = { row: 9, column: "数值", value: "x", sheet: "任务进展", cell: "F9" };
    const issue = { ...place, code: "noMonth", severity: "error", details: {} } as const;
    const { goToCell } = await start(tasksOf({ issues: [issue] }));
    await screen.findByText("“任务进展”第9行“数值”列的“x”没有截至月份，未使用，请补上截至月份。");
    fireEvent.click(screen.getByRole("button", { name: "跳到单元格：F9" }));
    await waitFor(() => expect(goToCell).toHaveBeenCalledWith("任务进展", "F9"));
    await settled();
  });
});
