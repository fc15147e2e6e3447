import { analyse, defaultSettings } from "../../src/analysis";
import type * as analysis from "../../src/analysis";
import { associateFunctions } from "../../src/functions/associate";
import type { CellError as ResultError } from "../../src/functions/result";
import { createSource } from "../../src/functions/source";
import type { Source } from "../../src/functions/stream";
import type { FunctionsView } from "../../src/functions/view";
import type { Observation } from "../../src/observations";
import type { Plan } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";
import { createStore } from "../../src/workbook/store";
import { workbookOf } from "./support";

jest.mock("../../src/analysis", () => {
  const actual = jest.requireActual<typeof analysis>("../../src/analysis");
  return { ...actual, analyse: jest.fn(actual.analyse) };
});

/** A workbook whose readings a test decides. */
function createTestSource() {
  const listeners = new Set<() => void>();
  let view: FunctionsView | null | undefined;
  return {
    current: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read(next: FunctionsView | null) {
      view = next;
      for (const listener of [...listeners]) listener();
    },
    listeners,
  } satisfies Source<FunctionsView | null> & Record<string, unknown>;
}

class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

function start<Reading extends FunctionsView | ResultError | null>(source: Source<Reading>) {
  const functions = new Map<string, (...given: unknown[]) => unknown>();
  const associate = (id: string, run: (...given: never[]) => unknown) => void functions.set(id, run as never);
  const tasks = { current: () => undefined, subscribe: () => () => undefined };
  associateFunctions({ associate, Error: CellError as never }, { source, tasks }, () => "zh-CN");
  /** A cell with a streaming function, as Excel calls it: its invocation behind the arguments. */
  const cell = (id: string, ...given: unknown[]) => {
    const invocation = {
      shown: [] as unknown[],
      setResult: (x: unknown) => void invocation.shown.push(x),
      onCanceled: () => {},
    };
    functions.get(id)!(...given, invocation);
    return invocation;
  };
  const once = (id: string, ...given: unknown[]) => functions.get(id)!(...given, {}) as Promise<unknown>;
  return { cell, once };
}

const plan: Plan = planOf(indicator({ target: "6左右" }));
const withGrowth = (...growth: Observation[]) => workbookOf(plan, growth);
const september = (value: number) => withGrowth(figure("GDP", 2024, 9, value));

describe("a streaming cell", () => {
  it("waits for the first reading and then follows each one that changes its value", () => {
    const source = createTestSource();
    const { cell } = start(source);
    const actual = cell("ACTUAL", "GDP", null, null);
    expect(actual.shown).toEqual([]);
    source.read(september(5.2));
    source.read(september(5.2));
    source.read(september(5.4));
    expect(actual.shown).toEqual([5.2, 5.4]);
  });

  it("turns from an error into a value and back, and says an error once", () => {
    const source = createTestSource();
    const { cell } = start(source);
    source.read(null);
    const actual = cell("ACTUAL", "GDP", null, null);
    source.read(null);
    source.read(september(5.2));
    source.read(withGrowth());
    expect(actual.shown).toEqual([
      new CellError("#N/A", "工作簿中还没有目标，请先点“载入目标”。"),
      5.2,
      new CellError("#N/A", "“地区生产总值增长”截至2024-12没有数据。"),
    ]);
  });

  it("is no longer set once it is cancelled", () => {
    const source = createTestSource();
    const { cell } = start(source);
    const actual = cell("ACTUAL", "GDP", null, null);
    source.read(september(5.2));
    actual.onCanceled();
    source.read(september(5.4));
    expect(actual.shown).toEqual([5.2]);
    expect(source.listeners.size).toBe(0);
  });

  it.each(["before", "after"])("is replaced by a new call that comes %s its cancellation", (order) => {
    const source = createTestSource();
    const { cell } = start(source);
    source.read(september(5.2));
    const old = cell("ACTUAL", "GDP", "2024-09", null);
    if (order === "after") old.onCanceled();
    const next = cell("ACTUAL", "GDP", "2024-09", null);
    if (order === "before") old.onCanceled();
    source.read(september(5.4));
    expect(old.shown).toEqual([5.2]);
    expect(next.shown).toEqual([5.2, 5.4]);
  });

  it("with a range of figures does not change with the entry sheet", () => {
    const source = createTestSource();
    const { cell } = start(source);
    const range = [
      ["指标", "年份", "月份", "数值"],
      ["GDP", 2024, 9, 5.0],
    ];
    source.read(september(5.2));
    const actual = cell("ACTUAL", "GDP", null, range);
    source.read(september(5.4));
    expect(actual.shown).toEqual([5.0]);
  });
});

describe("a function of the plan", () => {
  it("answers once, when the workbook has been read", async () => {
    const source = createTestSource();
    const { once } = start(source);
    const answer = once("TARGET", "GDP", null);
    source.read(september(5.2));
    await expect(answer).resolves.toBe(6);
    await expect(once("TARGET", "GDP", "text")).resolves.toBe("6左右");
    expect(source.listeners.size).toBe(0);
  });

  it("rejects with an error cell", async () => {
    const source = createTestSource();
    const { once } = start(source);
    source.read(september(5.2));
    await expect(once("TARGET", "zzzz", null)).rejects.toEqual(
      new CellError("#VALUE!", "没有指标“zzzz”，请用 JH.INDICATOR 查找。"),
    );
  });
});

it("costs one analysis for 10,000 cells of distinct arguments, and one more when a figure changes", () => {
  const indicators = Array.from({ length: 700 }, (_, i) =>
    indicator({ no: `${i + 1}`, code: `GDP${i + 1}`, name: `第${i + 1}区地区生产总值增长` }),
  );
  const store = createStore();
  const enter = (value: number) =>
    store.set({
      plan: planOf(...indicators),
      observations: indicators.map(({ code }) => figure(code, 2024, 9, value)),
      settings: defaultSettings,
      issues: [],
      doubts: [],
      locked: [],
      version: `${value}`,
    });
  const { cell } = start(
    createSource(
      store,
      () => new Promise(() => {}),
      () => "zh-CN",
      () => Promise.reject(new Error("no regions are asked for")),
    ),
  );
  const calls = [
    ...["ACTUAL", "PACE", "GAP", "ATTAIN", "PROBABILITY", "STATUS"].map((id) => [id]),
    ...["value", "low80", "high80", "low95", "high95"].map((part) => ["PROJECT", part]),
    ...["value", "low", "high", "perMonth"].map((part) => ["REQUIRED", part]),
  ] as [string, string?][];
  jest.mocked(analyse).mockClear();
  enter(5.2);
  const cells = indicators.flatMap(({ no }) =>
    calls.map(([id, part]) => cell(id, no, "2024-09", ...(part === undefined ? [] : [part]), null)),
  );
  expect(cells).toHaveLength(10_500);
  expect(cells.every(({ shown }) => shown.length === 1)).toBe(true);
  expect(analyse).toHaveBeenCalledTimes(1);
  enter(5.4);
  expect(cells[0]!.shown).toEqual([5.2, 5.4]);
  expect(analyse).toHaveBeenCalledTimes(2);
});
