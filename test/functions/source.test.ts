import { defaultSettings } from "../../src/analysis";
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
    store.set(null);
    expect(source.current()).toBeNull();
  });
});
