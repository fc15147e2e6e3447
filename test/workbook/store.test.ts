import * as analysis from "../../src/analysis";
import { createStore } from "../../src/workbook/store";
import type { WorkbookData } from "../../src/workbook/sheets/data";
import { figure, indicator, planOf } from "../support/build";

jest.mock("../../src/analysis", () => {
  const real = jest.requireActual<typeof analysis>("../../src/analysis");
  return { ...real, analyse: jest.fn(real.analyse) };
});

const indicators = Array.from({ length: 500 }, (_, i) =>
  indicator({ code: `X${i}`, no: `${i + 1}`, name: `指标${i}` }),
);
const data = (version: string, value: number): WorkbookData => ({
  plan: planOf(...indicators),
  observations: indicators.map(({ code }) => figure(code, 2024, 9, value)),
  settings: analysis.defaultSettings,
  issues: [],
  doubts: [],
  locked: [],
  version,
});
const analyses = () => jest.mocked(analysis.analyse).mock.calls.length;
beforeEach(() => jest.mocked(analysis.analyse).mockClear());

describe("the store of the last reading", () => {
  it("answers 10,000 cells of one month with one analysis", () => {
    const store = createStore();
    store.set(data("a", 5.2));
    for (let i = 0; i < 10_000; i++) expect(store.assessment(`X${i % 500}`, "2024-09")?.actual).toBe(5.2);
    expect(analyses()).toBe(1);
  });

  it("analyses anew for another month and for another reading, and not for the same reading", () => {
    const store = createStore();
    store.set(data("a", 5.2));
    store.assessments("2024-09");
    store.set(data("a", 5.2));
    store.assessments("2024-09");
    expect(analyses()).toBe(1);
    store.assessments("2024-06");
    store.set(data("b", 5.4));
    expect(store.assessment("X1", "2024-09")?.actual).toBe(5.4);
    expect(analyses()).toBe(3);
  });

  it("tells its subscribers of a reading that differs, and of no other, until they leave", () => {
    const store = createStore();
    const heard: (string | undefined)[] = [];
    const leave = store.subscribe(() => void heard.push(store.data()?.version));
    store.set(data("a", 5.2));
    store.set(data("a", 5.2));
    store.set(data("b", 5.2));
    store.set();
    leave();
    store.set(data("c", 5.2));
    expect(heard).toEqual(["a", "b", undefined]);
  });

  it("knows nothing before the first reading", () => {
    const store = createStore();
    expect(store.assessments("2024-09")).toEqual([]);
    expect(store.lookup()).toBeNull();
  });

  it("analyses a month by the plan of its year, and has nothing to say of a year without one", () => {
    const store = createStore();
    const next = data("b", 5.4);
    store.set({ ...next, plan: { ...planOf(indicator({ code: "X1", name: "新名" })), year: 2025 } }, data("a", 5.2));
    expect(store.years()).toEqual([2024, 2025]);
    expect(store.assessment("X1", "2024-09")!.indicator.name).toBe("指标1");
    expect(store.assessment("X1", "2025-01")!.indicator.name).toBe("新名");
    expect(store.assessments("2026-01")).toEqual([]);
    expect([store.data()!.version, store.data(2025)!.version, store.data(2026)]).toEqual(["a", "b", null]);
  });
});
