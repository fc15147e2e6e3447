/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { defaultSettings, noJudgement } from "../../src/analysis";
import { createLookup } from "../../src/plan";
import type { PaneActions } from "../../src/taskpane/context";
import { pastedColumns, pastedLines } from "../../src/taskpane/todo/pasted";
import { figure, indicator, planOf } from "../support/build";
import { data, failed, open, settled } from "./support";

const plan = planOf(
  indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }),
  indicator({ no: "2", code: "FAI", name: "固定资产投资增长", target: "10以上", owner: "市发改委" }),
  indicator({ no: "3", code: "NOX", name: "氮氧化物", target: "完成省下达目标", owner: "市生态环境局" }),
  indicator({ no: "4", code: "HIGH", name: "高新技术增加值增长", target: "未知的话" }),
);
const content = data({ plan, observations: [figure("GDP", 2024, 9, 6.4), figure("NOX", 2024, 9, 1)] });

// What comes with the first look is there before it.
beforeAll(() => import("../../src/taskpane/collection"));

async function shown(actions: Partial<PaneActions> = {}) {
  const pane = open({ actions });
  await pane.read({ ok: true, value: null }, content);
  act(() => pane.session.setState({ view: { kind: "todo" } }));
  await settled();
  return pane;
}

/** The item that speaks of an indicator. */
const item = (name: string) => within(screen.getByText(name).closest("li")!);
const clipboard = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });

describe("the to-do view", () => {
  it("lists what is not entered by department, and says how much it is", async () => {
    await shown();
    expect(screen.getByText("2项指标还没有录入。在框中填数，按回车到下一项。")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "市发改委（1项）" })).toBeTruthy();
    expect(item("2 固定资产投资增长").getByRole("textbox", { name: "固定资产投资增长（2024年9月）" })).toBeTruthy();
    expect(screen.queryByText("1 地区生产总值增长")).toBeNull();
  });

  it("says when the next figures are expected", async () => {
    await shown();
    expect(screen.getByRole("heading", { name: "2025年1月公布2024年12月的数（2项）" })).toBeTruthy();
    expect(screen.getByText("地区生产总值增长、氮氧化物")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "2024年4月公布2024年3月的数（2项）" })).toBeTruthy();
  });

  it("says which figure resolves what is pending, and where it is only the words of the target", async () => {
    await shown();
    expect(item("3 氮氧化物").getByText("目标“完成省下达目标”：请录入下达数。")).toBeTruthy();
    const pending = screen.getByText("2项指标待定，补上所需的数或核对目标后即可分析。")
      .nextElementSibling as HTMLElement;
    expect(within(pending).getByText("目标“未知的话”：请核对目标单元格的文字。")).toBeTruthy();
  });

  it("copies the reminder of one department or of all", async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    await shown();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "复制市发改委的催报清单" })));
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "复制催报清单" })));
    expect(copied).toEqual([
      "市发改委：请报送以下指标数据\n1. 固定资产投资增长（2024年9月）",
      "市发改委：请报送以下指标数据\n1. 固定资产投资增长（2024年9月）\n\n未填责任单位：请报送以下指标数据\n1. 高新技术增加值增长（2024年9月）",
    ]);
    expect(screen.getByText(/^催报清单已复制/)).toBeTruthy();
  });

  it("shows the text for copying by hand where the clipboard is barred", async () => {
    clipboard(() => Promise.reject(new Error("denied")));
    await shown();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "复制市发改委的催报清单" })));
    expect(screen.getByText("此环境不允许写入剪贴板，请从下面的文本框复制。")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /剪贴板/ }).value).toContain(
      "1. 固定资产投资增长（2024年9月）",
    );
  });

  it("goes to the cell of the figure that is due or resolves a target, and says why it could not", async () => {
    const goTo = jest
      .fn<ReturnType<PaneActions["goTo"]>, Parameters<PaneActions["goTo"]>>()
      .mockResolvedValueOnce({ ok: true, value: { sheet: "月度数据", cell: "P12" } })
      .mockResolvedValueOnce(failed("busy"))
      .mockRejectedValueOnce(new Error("boom"));
    await shown({ goTo });
    const go = (name: string) =>
      act(async () => fireEvent.click(screen.getAllByRole("button", { name: `跳到单元格：${name}` })[0]!));
    await go("固定资产投资增长");
    expect(goTo).toHaveBeenLastCalledWith("FAI", "entry", { year: 2024, month: "2024-09" });
    expect(screen.getByText("已转到“月度数据”P12。")).toBeTruthy();
    await go("氮氧化物");
    expect(goTo).toHaveBeenLastCalledWith("NOX", "entry", { year: 2024, month: "2024-12", role: "assigned" });
    expect(screen.getByText("Excel 正忙，未作改动，请稍候再试。")).toBeTruthy();
    await go("固定资产投资增长");
    expect(screen.getByText(/^操作没有完成（boom）/)).toBeTruthy();
  });

  it("says that nothing is to be done where that is so", async () => {
    const pane = open();
    const done = planOf(indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }));
    await pane.read({ ok: true, value: null }, data({ plan: done, observations: [figure("GDP", 2024, 12, 6.4)] }));
    act(() => pane.session.setState({ view: { kind: "todo" } }));
    await settled();
    expect(screen.getByText("2024年12月应有的数据都已录入。")).toBeTruthy();
    expect(screen.getByText("没有待定的指标。")).toBeTruthy();
  });
});

describe("a status by hand", () => {
  const judged = (on: string) => ({
    ...defaultSettings,
    judgements: { GDP: { ...noJudgement, manual: { status: "nearly" as const, reason: "在建", by: "张三", on } } },
  });
  const shownWith = async (on: string) => {
    const pane = open();
    await pane.read({ ok: true, value: null }, { ...content, settings: judged(on) });
    act(() => pane.session.setState({ asOf: "2024-09", view: { kind: "todo" } }));
    return pane;
  };

  it("is asked for again once a figure has come of a month that was not over when it was set", async () => {
    const pane = await shownWith("2024-08-15");
    expect(screen.getByText("1项人工判定之后又有新数据，请确认仍然适用，或改正、撤销。")).toBeTruthy();
    expect(item("1 地区生产总值增长").getByText(/^2024-08-15判定为基本达到；2024年9月的数已到，按规则为/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "查看：地区生产总值增长" }));
    expect(pane.session.getState().view).toEqual({ kind: "detail", code: "GDP" });
  });

  it("that was set after its latest figure stands", async () => {
    await shownWith("2024-10-15");
    expect(screen.queryByRole("heading", { name: "待复核的人工判定" })).toBeNull();
  });
});

describe("entering figures in the to-do view", () => {
  const due = planOf(
    indicator({ no: "1", code: "A", name: "甲增长", target: "6以上" }),
    indicator({ no: "2", code: "B", name: "乙增长", target: "6以上" }),
    indicator({ no: "3", code: "C", name: "丙增长", target: "6以上" }),
  );
  const before = [figure("A", 2024, 6, 6.3), figure("A", 2023, 9, 5.9), figure("B", 2024, 6, 4)];
  type Enter = PaneActions["enterFigures"];
  const box = (name: string) => screen.getByRole("textbox", { name: `${name}（2024年9月）` });
  const type = (name: string, text: string) =>
    act(async () => {
      fireEvent.change(box(name), { target: { value: text } });
      fireEvent.keyDown(box(name), { key: "Enter" });
    });
  const start = async (enterFigures: Enter) => {
    const pane = open({ actions: { enterFigures } });
    await pane.read({ ok: true, value: null }, data({ plan: due, observations: before }));
    act(() => pane.session.setState({ asOf: "2024-09", view: { kind: "todo" } }));
    return pane;
  };

  it("shows the figure before and last year's beside each, and Enter enters one and goes on to the next", async () => {
    const entered: Parameters<Enter>[0][number][] = [];
    await start((figures) => Promise.resolve({ ok: true, value: void entered.push(...figures) }));
    expect(item("1 甲增长").getByText("6月6.3% · 上年9月5.9%")).toBeTruthy();
    await type("甲增长", "６.5%");
    expect(document.activeElement).toBe(box("乙增长"));
    await type("乙增长", "5");
    expect(entered).toEqual([
      { code: "A", month: "2024-09", value: 6.5, over: null },
      { code: "B", month: "2024-09", value: 5, over: null },
    ]);
    expect(item("1 甲增长").getByText("已录入6.5%")).toBeTruthy();
    await type("甲增长", "6.65");
    expect(entered.at(-1)).toEqual({ code: "A", month: "2024-09", value: 6.65, over: 6.5 });
    expect(item("1 甲增长").getByText("已录入6.65%")).toBeTruthy();
  });

  it("types over what was pasted before, as over what was typed", async () => {
    const entered: Parameters<Enter>[0][number][] = [];
    await start((figures) => Promise.resolve({ ok: true, value: void entered.push(...figures) }));
    fireEvent.click(screen.getByRole("button", { name: "粘贴报表" }));
    fireEvent.change(screen.getByRole("textbox", { name: "部门报表" }), { target: { value: "甲增长\t65" } });
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "录入1项" })));
    await type("甲增长", "6.5");
    expect(entered.at(-1)).toEqual({ code: "A", month: "2024-09", value: 6.5, over: 65 });
  });

  it("keeps what is no figure in its box and says why, and enters nothing", async () => {
    const enter = jest.fn<ReturnType<Enter>, Parameters<Enter>>();
    await start(enter);
    act(() => box("甲增长").focus());
    await type("甲增长", "约6");
    expect(item("1 甲增长").getByText("“甲增长”的“约6”不是数字，请改为数字。")).toBeTruthy();
    expect(document.activeElement).toBe(box("甲增长"));
    expect(enter).not.toHaveBeenCalled();
  });

  it("writes what comes meanwhile together, and one that is refused keeps no other from being written", async () => {
    const batches: string[][] = [];
    const free: (() => void)[] = [];
    const refused = { ok: false, error: { code: "cellNotEmpty", details: { cell: "P9", value: "5" } } } as const;
    await start(async (figures) => {
      batches.push(figures.map(({ code }) => code));
      await new Promise<void>((go) => free.push(go));
      return figures.some(({ code }) => code === "B") ? refused : { ok: true, value: undefined };
    });
    for (const name of ["甲增长", "乙增长", "丙增长"]) await type(name, "5");
    for (let i = 0; i < 4; i++) await act(async () => free[i]!());
    expect(batches).toEqual([["A"], ["B", "C"], ["B"], ["C"]]);
    expect(item("3 丙增长").getByText("已录入5.0%")).toBeTruthy();
    expect(item("2 乙增长").getByText("单元格P9已有内容“5”，未作改动，请选一个空单元格。")).toBeTruthy();
    expect((box("乙增长") as HTMLInputElement).value).toBe("5");
  });

  it("keeps what was refused or is no figure, with its sentence, when the view is left, until the box is emptied", async () => {
    const refused = { ok: false, error: { code: "cellNotEmpty", details: { cell: "P9", value: "5" } } } as const;
    const pane = await start(() => Promise.resolve(refused));
    const leave = () => {
      act(() => pane.session.setState({ view: { kind: "overview" } }));
      expect(screen.queryByText("还没有录入")).toBeNull();
      act(() => pane.session.setState({ view: { kind: "todo" } }));
    };
    await type("甲增长", "约6");
    await type("乙增长", "5.5");
    leave();
    expect((box("甲增长") as HTMLInputElement).value).toBe("约6");
    expect(item("1 甲增长").getByText(/“约6”不是数字/)).toBeTruthy();
    // Somebody else entered it meanwhile: nothing is missing, and what was typed here is still to be decided.
    const there = data({ plan: due, observations: [...before, figure("B", 2024, 9, 5)], version: "2" });
    await pane.read({ ok: true, value: null }, there);
    leave();
    expect((box("乙增长") as HTMLInputElement).value).toBe("5.5");
    expect(item("2 乙增长").getByText(/^单元格P9已有内容“5”/)).toBeTruthy();
    await type("乙增长", "");
    leave();
    expect(screen.queryByText("2 乙增长")).toBeNull();
  });
});

describe("a department's table that is pasted", () => {
  const due = planOf(
    indicator({ no: "5", code: "A", name: "规上工业增加值增长", knowledge: { aliases: ["规上工业增加值"] } }),
    indicator({ no: "6", code: "B", name: "服务业增加值增长" }),
    indicator({ no: "21", code: "FDI", name: "实际使用外资额", unit: "亿美元", knowledge: { quantity: "amount" } }),
  );
  const figures = due.indicators.map((each) => ({
    code: each.code,
    owner: "",
    month: "2024-09" as const,
    indicator: each,
  }));
  const lines = (text: string, column?: string) => {
    const { find } = createLookup(due);
    const chosen = pastedColumns(text).find(({ heading }) => heading === column) ?? null;
    return pastedLines(text, figures, { find, observations: [], locale: "zh-CN" }, chosen).map(
      ({ figure: of, typed, problem }) => [of?.code ?? null, typed.kind === "figure" ? typed.value : null, problem],
    );
  };

  it("is read by its names, whatever the order, with headings and numbers of lines passed over", () => {
    expect(lines("序号\t指标\t1—9月\n6\t服务业增加值增长\t6.6%\n5\t规上工业增加值\t7.1\n")).toEqual([
      ["B", 6.6, null],
      ["A", 7.1, null],
    ]);
    expect(lines("规上工业增加值：7.1")).toEqual([["A", 7.1, null]]);
  });

  it("is converted from the units that stand in it, and refused where they do not convert", () => {
    expect(lines("实际使用外资额\t万美元\t45800\n规上工业增加值\t亿元\t7.1")).toEqual([
      ["FDI", 4.58, null],
      ["A", null, "wrong"],
    ]);
  });

  it("with several columns of figures is taken from the one that a person chooses, by its place", () => {
    const table =
      "10月\t\t\t\n指标\t单位\t1—10月\t同比增长\n规上工业增加值\t亿元\t1210\t7.1\n服务业增加值增长\t%\t\t6.6\n实际使用外资额\t万美元\t45800\t-19.8";
    expect(pastedColumns(table)).toEqual([
      { at: 2, heading: "1—10月" },
      { at: 3, heading: "同比增长" },
    ]);
    expect(lines(table, "同比增长")).toEqual([
      ["A", 7.1, null],
      ["B", 6.6, null],
      ["FDI", null, "wrong"],
    ]);
    expect(lines(table, "1—10月")).toEqual([
      ["A", null, "wrong"],
      ["B", null, "none"],
      ["FDI", 4.58, null],
    ]);
    expect(pastedColumns("规上工业增加值\t7.1\n服务业增加值增长\t6.6")).toEqual([]);
  });

  it("leaves out a name that it does not know, a line with several figures or none, and one that stands twice", () => {
    expect(lines("工业用电量\t3\n规上工业增加值\t7.1\t8.2\n服务业增加值增长\t—")).toEqual([
      [null, null, "unknown"],
      ["A", null, "several"],
      ["B", null, "none"],
    ]);
    expect(lines("规上工业增加值\t7.1\n规上工业增加值增长\t7.2").map(([, , problem]) => problem)).toEqual([
      "twice",
      "twice",
    ]);
  });
});
