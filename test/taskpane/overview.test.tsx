/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { PaneActions } from "../../src/taskpane/context";
import { figure } from "../support/build";
import { data, failed, open, settled } from "./support";

const names = () =>
  within(screen.getByRole("list", { name: "指标状态" }))
    .getAllByRole("heading")
    .map(({ textContent }) => textContent);
const choose = (box: string, option: string) => {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: box });
  const { value } = within(select).getByRole<HTMLOptionElement>("option", { name: option });
  fireEvent.change(select, { target: { value } });
};

async function shown() {
  const pane = open();
  await pane.read({ ok: true, value: null }, data());
  return pane;
}

const openFilter = () => fireEvent.click(screen.getByRole("button", { name: "筛选与排序" }));

describe("the overview", () => {
  it("says in one sentence what the month looks like", async () => {
    await shown();
    expect(
      screen.getByText(/^截至2024年9月，3项指标中1项达到序时或已完成，1项滞后（其中严重滞后1项），1项待定或无数据。/),
    ).toBeTruthy();
  });

  it("filters by the counts of statuses, which say whether they are pressed", async () => {
    await shown();
    const count = screen.getByRole("button", { name: "严重滞后 1" });
    expect(count.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(count);
    expect(count.getAttribute("aria-pressed")).toBe("true");
    expect(names()).toEqual(["2 固定资产投资增长"]);
    expect(screen.getByText("显示1项，共3项")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "达到序时 1" }));
    expect(names()).toEqual(["2 固定资产投资增长", "1 地区生产总值增长"]);
    fireEvent.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(names()).toHaveLength(3);
  });

  it("finds an indicator by its number, name or code while it is typed", async () => {
    await shown();
    for (const [text, name] of [
      ["2", "2 固定资产投资增长"],
      ["收入", "3 居民收入增长"],
      ["gdp", "1 地区生产总值增长"],
    ] as const) {
      fireEvent.change(screen.getByRole("searchbox", { name: "搜索指标" }), { target: { value: text } });
      expect(names()).toEqual([name]);
    }
  });

  it("says what to do where nothing fits, and keeps the order when filters are cleared", async () => {
    const { session } = await shown();
    openFilter();
    choose("排序", "序号");
    fireEvent.change(screen.getByRole("searchbox", { name: "搜索指标" }), { target: { value: "火星" } });
    expect(screen.getByText(/^没有符合筛选条件的指标/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(session.getState().filter.sort).toBe("number");
    expect(names()).toEqual(["1 地区生产总值增长", "2 固定资产投资增长", "3 居民收入增长"]);
  });

  it("filters by department, those without a name among them", async () => {
    await shown();
    openFilter();
    choose("责任单位", "市发改委");
    expect(names()).toEqual(["2 固定资产投资增长"]);
    choose("责任单位", "未填责任单位");
    expect(names()).toHaveLength(2);
    choose("责任单位", "全部");
    expect(names()).toHaveLength(3);
  });

  it("tells the bullet bar in words", async () => {
    await shown();
    expect(screen.getByRole("img", { name: /^实际6\.4%，序时6\.0%，目标6\.0%/ })).toBeTruthy();
  });

  it("opens the detail of a row and gives the row the focus again on the way back", async () => {
    // What comes with the first look is there before it.
    await import("../../src/taskpane/detail");
    const { session } = await shown();
    fireEvent.click(screen.getByRole("button", { name: "2 固定资产投资增长" }));
    await settled();
    expect(session.getState().view).toEqual({ kind: "detail", code: "FAI" });
    expect(document.activeElement?.getAttribute("role")).toBe("tabpanel");
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    await settled();
    expect(document.activeElement?.textContent).toBe("2 固定资产投资增长");
  });

  it("keeps view and filter while the pane is closed", async () => {
    const { session } = await shown();
    fireEvent.click(screen.getByRole("tab", { name: "待办" }));
    act(() => session.setState({ filter: { ...session.getState().filter, search: "收入" } }));
    expect(session.getState().view).toEqual({ kind: "todo" });
    fireEvent.click(screen.getByRole("tab", { name: "总览" }));
    await settled();
    expect(names()).toEqual(["3 居民收入增长"]);
  });

  it("shows a new user three steps with the done ones ticked, until there is an analysis", async () => {
    const { read } = await shown();
    const steps = within(screen.getByRole("list", { name: "三步开始" })).getAllByRole("listitem");
    expect(steps.map(({ textContent }) => textContent!.slice(0, 12))).toEqual([
      expect.stringMatching(/^✓载入目标（已完成）/),
      expect.stringMatching(/^✓录入月度数据（已完/),
      expect.stringMatching(/^3生成差距分析/),
    ]);
    await read({ ok: true, value: null }, data({ observations: [figure("GDP", 2023, 9, 6.2)], version: "2" }));
    expect(within(screen.getByRole("list", { name: "三步开始" })).getByText("录入月度数据")).toBeTruthy();
  });

  it("copies the briefing as the sheet says it, compared with the analysis before", async () => {
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    const before = { code: "GDP", dataMonth: "2024-06", status: "severe", actual: 5, gap: -1 } as const;
    const readEarlier = jest.fn<ReturnType<PaneActions["readEarlier"]>, [string]>(() =>
      Promise.resolve({
        ok: true,
        value: { asOf: "2024-06", figures: [{ ...before, projection: null, probability: null, target: "6左右" }] },
      }),
    );
    const pane = open({ actions: { readEarlier } });
    await pane.read({ ok: true, value: null }, data());
    const choose = async (item: string) => {
      fireEvent.click(screen.getByRole("button", { name: "监测通报" }));
      await act(async () => fireEvent.click(screen.getByRole("menuitem", { name: item })));
    };
    await choose("复制全文");
    expect(copied[0]).toMatch(/^某市2024年计划主要目标监测通报/);
    expect(copied[0]).toContain("6月");
    expect(pane.session.getState().notice).toEqual({
      tone: "success",
      text: "通报已复制，可以粘贴到文档或消息中。",
    });
    readEarlier.mockResolvedValueOnce(failed("busy"));
    await choose("复制全文");
    expect(copied).toHaveLength(1);
    expect(pane.session.getState().notice).toEqual({ tone: "error", text: "Excel 正忙，未作改动，请稍候再试。" });
    await choose("生成工作表");
    expect(pane.commands.run).toHaveBeenCalledWith("generateBriefing");
  });

  it("says what would come of it if all went faster, nothing written, until another number is typed", async () => {
    const { session, read } = await shown();
    const observations = [6.1, 6.2, 6.4].map((value, i) => figure("GDP", 2024, 3 * (i + 1), value));
    await read({ ok: true, value: null }, data({ observations, version: "2" }));
    act(() => session.setState({ view: { kind: "scenario" } }));
    const box = await screen.findByRole("textbox", { name: "加快（个百分点，放慢填负数）" });
    expect(screen.getByText(/^推算了1项；/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "没有指标因此改变状态。" })).toBeTruthy();
    fireEvent.change(box, { target: { value: "-9" } });
    await settled();
    expect(screen.getByRole("heading", { name: "1项的状态改变" })).toBeTruthy();
    expect(screen.getByText(/^预计全年6\.\d% → 4\.\d%；完成概率/)).toBeTruthy();
    fireEvent.change(box, { target: { value: "快" } });
    await settled();
    expect(screen.queryByText(/^推算了/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    expect(session.getState().view).toEqual({ kind: "overview" });
    await settled();
  });
});
