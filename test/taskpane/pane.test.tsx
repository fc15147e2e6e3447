/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { createReading, createPaneSession } from "../../src/taskpane";
import { createStore } from "../../src/workbook/store";
import { figure, indicator, planOf } from "../support/build";
import { data, failed, open, settled } from "./support";

// Browsers have them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const items = () => within(screen.getByRole("list", { name: "指标状态" })).getAllByRole("listitem");

describe("the pane", () => {
  it("reads first, then asks how to begin where there are no targets", async () => {
    const { commands, read } = open();
    expect(screen.getByText("正在读取工作簿……")).toBeTruthy();
    await read(failed("notLoaded"));
    expect(screen.getByText(/^工作簿中还没有目标/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^示例/ }));
    fireEvent.click(screen.getByRole("button", { name: "金华市2024年" }));
    expect(commands.run).toHaveBeenCalledWith("loadExample");
    fireEvent.click(screen.getByRole("button", { name: "全国2024年" }));
    await settled();
    expect(commands.loadPlan.mock.calls[0]![0]).toMatchObject({ region: "全国", year: 2024 });
    fireEvent.click(screen.getByRole("button", { name: /^导入计划/ }));
    expect(commands.run).toHaveBeenLastCalledWith("importPlan");
  });

  it("lists the indicators with status and reason, the gravest first", async () => {
    const { read } = open();
    await read({ ok: true, value: null }, data());
    expect(screen.getByText("某市2024年计划主要目标")).toBeTruthy();
    const texts = items().map((item) => item.textContent);
    expect(texts[0]).toMatch(/^2 固定资产投资增长▼▼严重滞后目标 10以上 · 市发改委1—9月1.2%/);
    expect(texts[1]).toMatch(/^3 居民收入增长/);
    expect(texts[2]).toMatch(/^1 地区生产总值增长▲达到序时/);
    expect(screen.getByText("共3项")).toBeTruthy();
  });

  it("tells each status by a mark and a word beside its colour", async () => {
    const { read } = open();
    await read({ ok: true, value: null }, data());
    expect(screen.getByRole("button", { name: "严重滞后 1" })).toBeTruthy();
    expect(screen.getAllByText("▼▼")).toHaveLength(2);
  });

  it("follows the workbook's figures and the chosen month", async () => {
    const { read, session } = open();
    await read({ ok: true, value: null }, data());
    fireEvent.change(screen.getByRole("combobox", { name: "截至月份" }), { target: { value: "2024-06" } });
    await settled();
    expect(session.getState().asOf).toBe("2024-06");
    expect(
      items()
        .map((item) => item.textContent)
        .join(),
    ).toContain("1—6月6.2%");
    await read({ ok: true, value: null }, data({ observations: [figure("GDP", 2024, 6, 5.9)], version: "2" }));
    expect(
      items()
        .map((item) => item.textContent)
        .join(),
    ).toContain("1—6月5.9%");
  });

  it("lets the month be chosen among those of all years, and shows the plan of its year", async () => {
    const { read, store } = open();
    const next = planOf(indicator({ target: "5.5左右" }), indicator({ no: "2", code: "NEW", name: "今年新增指标" }));
    await read({ ok: true, value: null });
    await act(async () => store.set(data(), { ...data(), plan: { ...next, year: 2025 }, version: "2025" }));
    await settled();
    const months = screen.getByRole<HTMLSelectElement>("combobox", { name: "截至月份" });
    expect([months.value, months.options.length, months.options[23]!.value]).toEqual(["2024-09", 24, "2025-12"]);
    expect(screen.getByText("某市2024年计划主要目标")).toBeTruthy();
    fireEvent.change(months, { target: { value: "2025-03" } });
    await settled();
    expect(screen.getByText("某市2025年计划主要目标")).toBeTruthy();
    expect(
      items()
        .map((item) => item.textContent)
        .join(),
    ).toContain("今年新增指标");
  });

  it("says that it shows sample figures, and only then", async () => {
    const { read } = open();
    await read({ ok: true, value: null }, data());
    expect(screen.getByText("含示例数据，仅供演示，不是公布的数据。")).toBeTruthy();
    await read({ ok: true, value: null }, data({ observations: [figure("GDP", 2024, 9, 6.4)], version: "2" }));
    expect(screen.queryByText("含示例数据，仅供演示，不是公布的数据。")).toBeNull();
  });

  it("clears the samples once it is confirmed, and puts them back", async () => {
    const sheets = [{ sheet: "月度数据", figures: 7 }];
    const clearSamples = jest.fn(() => Promise.resolve({ ok: true as const, value: { figures: 7, sheets } }));
    const undoClearSamples = jest.fn(() => Promise.resolve({ ok: true as const, value: { changed: 1 } }));
    const { read } = open({ actions: { clearSamples, undoClearSamples } });
    await read({ ok: true, value: null }, data());
    const press = async (name: string) => {
      fireEvent.click(screen.getByRole("button", { name }));
      await settled();
    };
    await press("清除示例数据");
    await press("取消");
    await press("清除示例数据");
    expect(clearSamples).not.toHaveBeenCalled();
    await press("清除");
    expect(screen.getByText("已清除示例数据7个（月度数据）。")).toBeTruthy();
    await press("撤销清除示例数据");
    expect(screen.getByText("示例数据已恢复；1个单元格清除后已填写，保持不变。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "撤销清除示例数据" })).toBeNull();
  });

  it("names entries that were not used, with sheet and cell", async () => {
    const { read } = open();
    const issue = { row: 7, column: "9月", value: "约5", code: "approximate", severity: "error", details: {} } as const;
    const issues = Array.from({ length: 7 }, (_, i) => ({ ...issue, sheet: "月度数据", cell: `K${i + 7}` }));
    await read({ ok: true, value: null }, data({ issues }));
    expect(screen.getByText(/^录入表有7处未使用/)).toBeTruthy();
    expect(screen.getByText(/^“月度数据”K7：/)).toBeTruthy();
    expect(screen.getByText("……等7处")).toBeTruthy();
    expect(screen.queryByText(/K12/)).toBeNull();
  });

  it("says why the workbook could not be read and reads it again", async () => {
    const { read } = open();
    await read(failed("busy"));
    expect(screen.getByText("Excel 正忙，未作改动，请稍候再试。")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "重新读取" }));
    expect(screen.getByText("正在读取工作簿……")).toBeTruthy();
    expect(await screen.findByText("Excel 正忙，未作改动，请稍候再试。")).toBeTruthy();
  });

  it("says that a reading broke, and can be asked to read again", async () => {
    const session = createPaneSession();
    await createReading(() => Promise.reject(new Error("boom")), createStore(), session).again();
    expect(session.getState().reading).toEqual({ code: "hostError", details: { code: "Error: boom" } });
  });

  it("shows what a command came to until it is dismissed, and no second click while one runs", async () => {
    const { read, session, commands } = open();
    await read({ ok: true, value: null }, data());
    act(() => session.setState({ running: "generateAnalysis" }));
    expect(screen.getByText("正在生成差距分析……")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "生成差距分析" }));
    expect(commands.run).not.toHaveBeenCalled();
    act(() => session.setState({ running: null, notice: { tone: "error", text: "工作表“目标”受保护。" } }));
    await settled();
    expect(screen.getByText("工作表“目标”受保护。")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "关闭提示" }));
    expect(screen.queryByText("工作表“目标”受保护。")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "生成差距分析" }));
    expect(commands.run).toHaveBeenCalledWith("generateAnalysis");
  });

  it("lets a success leave by itself, not while a person is on it, and an error stay", async () => {
    const { read, session } = open();
    await read({ ok: true, value: null }, data());
    jest.useFakeTimers();
    try {
      const say = (tone: "success" | "error") => act(() => session.setState({ notice: { tone, text: "已生成。" } }));
      const wait = () => act(() => jest.advanceTimersByTime(60_000));
      say("success");
      fireEvent.mouseEnter(screen.getByText("已生成。"));
      wait();
      fireEvent.mouseLeave(screen.getByText("已生成。"));
      expect(screen.getByText("已生成。")).toBeTruthy();
      wait();
      expect(screen.queryByText("已生成。")).toBeNull();
      say("error");
      wait();
      expect(screen.getByText("已生成。")).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });

  it("offers to call off a command only until it writes", async () => {
    const { read, session, commands } = open();
    await read({ ok: true, value: null }, data());
    act(() => session.setState({ running: "generateAnalysis", cancel: "possible" }));
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(commands.cancel).toHaveBeenCalled();
    act(() => session.setState({ cancel: "asked" }));
    expect(screen.getByText("正在取消……")).toBeTruthy();
    act(() => session.setState({ cancel: null }));
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
  });

  it("asks for the indicator of a target formula", async () => {
    const { read, session, commands } = open();
    await read({ ok: true, value: null }, data());
    act(() => session.setState({ inserting: true }));
    fireEvent.change(screen.getByRole("combobox", { name: "指标" }), { target: { value: "FAI" } });
    fireEvent.click(screen.getByRole("button", { name: "插入" }));
    expect(commands.insertTarget).toHaveBeenCalledWith("FAI");
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(session.getState().inserting).toBe(false);
  });

  it("says where this Excel has no custom functions, and works all the same", async () => {
    const { read } = open({ functions: false });
    await read({ ok: true, value: null }, data());
    expect(screen.getByText("此版本的 Excel 不支持自定义函数，JH.* 公式不可用，其余功能照常使用。")).toBeTruthy();
    expect(items()).toHaveLength(3);
  });

  it("speaks English to those whose Office does", async () => {
    const { read } = open({ locale: "en" });
    await read({ ok: true, value: null }, data());
    expect(screen.getByRole("button", { name: "Generate gap analysis" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "far behind 1" })).toBeTruthy();
  });
});
