import { defaultSettings } from "../../src/analysis";
import { createEvaluate } from "../../src/functions/evaluate";
import type { FunctionId } from "../../src/functions/ids";
import { createSource } from "../../src/functions/source";
import type { WorkbookResult } from "../../src/workbook";
import { createStore } from "../../src/workbook/store";
import { figure, indicator, planOf } from "../support/build";

const reading = (value: number) => ({
  plan: planOf(indicator({ target: "6左右" })),
  observations: [figure("GDP", 2024, 9, value)],
  settings: defaultSettings,
  issues: [],
  doubts: [],
  locked: [],
  version: String(value),
});
const failure = (code: "notLoaded" | "busy"): WorkbookResult<never> => ({ ok: false, error: { code, details: {} } });

describe("the workbook as the cells' source", () => {
  const start = (outcome: Promise<WorkbookResult<unknown>>, store = createStore()) => ({
    store,
    source: createSource(
      store,
      () => outcome,
      () => "zh-CN",
      () => Promise.reject(new Error("no regions are asked for")),
    ),
  });

  it("has nothing to say before the first reading has ended", () => {
    expect(start(new Promise(() => {})).source.current()).toBeUndefined();
  });

  it("says after it that there are no targets, where there are none", async () => {
    const { source } = start(Promise.resolve(failure("notLoaded")));
    const told = jest.fn();
    source.subscribe(told);
    await Promise.resolve();
    expect(source.current()).toBeNull();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("says in a cell why the workbook could not be read, until a reading succeeds", async () => {
    const { source, store } = start(Promise.resolve(failure("busy")));
    await Promise.resolve();
    expect(source.current()).toEqual({
      error: "#N/A",
      message: "工作簿的目标表无法读取：Excel 正忙，未作改动，请稍候再试。",
    });
    store.set(reading(5.2));
    expect(source.current()).toMatchObject({ latest: "2024-09" });
  });

  it("says in a cell what broke the reading", async () => {
    const { source } = start(Promise.reject(new Error("boom")));
    await new Promise((resolve) => setTimeout(resolve));
    expect(source.current()).toEqual({ error: "#N/A", message: "工作簿的目标表无法读取：Error: boom" });
  });

  it("follows what others read, from the one analysis of the store", async () => {
    const { source, store } = start(Promise.resolve({ ok: true, value: null }));
    store.set(reading(5.2));
    await Promise.resolve();
    const view = source.current();
    if (!view || "error" in view) throw new Error("no view");
    expect(view.assessment("GDP", "2024-09")).toBe(store.assessment("GDP", "2024-09"));
    expect(view.nameOf("GDP")).toBe("地区生产总值增长");
    store.set(reading(5.4));
    expect(source.current()).not.toBe(view);
    store.set();
    expect(source.current()).toBeNull();
  });

  it("answers by the plan of the month's year, and of the year that is named where there is no month", async () => {
    const { source, store } = start(Promise.resolve({ ok: true, value: null }));
    const next = {
      ...{ ...reading(6.5), version: "b", observations: [figure("GDP", 2024, 9, 6.5), figure("GDP", 2025, 3, 5.5)] },
      plan: {
        ...planOf(indicator({ target: "5左右" }), indicator({ no: "2", code: "NEW", name: "新指标" })),
        year: 2025,
      },
    };
    store.set(reading(6.5), next);
    await Promise.resolve();
    const evaluate = createEvaluate(() => "zh-CN");
    const call = (id: FunctionId, ...given: unknown[]) => evaluate(id, given, source.current()!);
    expect([call("ACTUAL", "GDP", "2024-09"), call("GAP", "GDP", "2024-09")]).toEqual([6.5, 0.5]);
    expect([call("ACTUAL", "GDP", "2025-03"), call("GAP", "GDP", "2025-03")]).toEqual([5.5, 0.5]);
    expect(call("ACTUAL", "GDP")).toBe(5.5);
    expect([call("TARGET", "GDP"), call("TARGET", "GDP", "text", 2024), call("TARGET", "GDP", null, "2025年")]).toEqual(
      [...[5, "6左右", 5]],
    );
    expect(call("TARGETS", null, 2024)).toHaveLength(2);
    expect(call("TARGETS")).toHaveLength(3);
    expect(call("TARGET", "新指标", null, 2024)).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("没有指标"),
    });
    expect(call("STATUS", "新指标", "2024-09")).toMatchObject({ error: "#VALUE!" });
    expect(call("STATUS", "新指标", "2025-03")).toBe("无数据");
    const outside = { error: "#VALUE!", message: expect.stringContaining("2024、2025") };
    expect([call("TARGET", "GDP", null, 2026), call("GAP", "GDP", "2026-01")]).toEqual([outside, outside]);
    expect(call("TARGET", "GDP", null, "去年")).toMatchObject({ message: "“去年”不是年份，请写成 2025 这样。" });
    const range = [
      ["指标", "年份", "月份", "数值"],
      ["GDP", 2024, 9, 7],
    ];
    expect(call("GAP", "GDP", "2024-09", range)).toBe(1);
  });
});
