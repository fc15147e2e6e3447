/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { PaneActions } from "../../src/taskpane/context";
import { figure, indicator, planOf } from "../support/build";
import { data, failed, open } from "./support";

const plan = planOf(
  indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }),
  indicator({ no: "2", code: "FAI", name: "固定资产投资增长", target: "10以上", owner: "市发改委" }),
  indicator({ no: "3", code: "NOX", name: "氮氧化物", target: "完成省下达目标", owner: "市生态环境局" }),
  indicator({ no: "4", code: "HIGH", name: "高新技术增加值增长", target: "未知的话" }),
);
const content = data({ plan, observations: [figure("GDP", 2024, 9, 6.4), figure("NOX", 2024, 9, 1)] });

async function shown(actions: Partial<PaneActions> = {}) {
  const pane = open({ actions });
  await pane.read({ ok: true, value: null }, content);
  act(() => pane.session.setState({ view: { kind: "todo" } }));
  return pane;
}

/** The item that speaks of an indicator. */
const item = (name: string) => within(screen.getByText(name).closest("li")!);
const clipboard = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });

describe("the to-do view", () => {
  it("lists what is not entered by department, and says how much it is", async () => {
    await shown();
    expect(screen.getByText("2项指标还没有录入，按责任单位列出。")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "市发改委（1项）" })).toBeTruthy();
    expect(item("2 固定资产投资增长").getByText("应录入2024年9月的数")).toBeTruthy();
    expect(screen.queryByText("1 地区生产总值增长")).toBeNull();
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
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toContain("1. 固定资产投资增长（2024年9月）");
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
    expect(screen.getByText(/^操作没有完成（Error: boom）/)).toBeTruthy();
  });

  it("says that nothing is to be done where that is so", async () => {
    const pane = open();
    const done = planOf(indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }));
    await pane.read({ ok: true, value: null }, data({ plan: done, observations: [figure("GDP", 2024, 9, 6.4)] }));
    act(() => pane.session.setState({ view: { kind: "todo" } }));
    expect(screen.getByText("2024年9月应有的数据都已录入。")).toBeTruthy();
    expect(screen.getByText("没有待定的指标。")).toBeTruthy();
  });
});
