import { defaultSettings, dependenceOf, type Dependence } from "../../src/analysis";
import type { Observation } from "../../src/observations";
import type { Indicator } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

const growths = [5.1, 5.6, 4.9, 5.8, 6.3, 5.2, 5.5, 4.7];

/** Figures at the ends of quarters from 2022 on. */
const quarterly = (code: string, values: readonly number[], over: Partial<Observation> = {}) =>
  values.map((value, i) => figure(code, 2022 + Math.floor(i / 4), 3 * ((i % 4) + 1), value, over));

/** The sums that begin with four numbers and go on by these, each on the one of a year before. */
const grown = (first: readonly number[], by: readonly number[], on: (before: number, change: number) => number) =>
  by.reduce<readonly number[]>((all, change, i) => [...all, on(all[i]!, change)], first);

function dependence(others: readonly Indicator[], figures: readonly Observation[]): Dependence {
  const plan = planOf(indicator(), ...others);
  const observations = [...quarterly("GDP", growths), ...figures];
  return dependenceOf({ plan, observations, settings: defaultSettings, asOf: "2024-12" });
}

/** How far an indicator goes with GDP. */
const withGdp = (other: Indicator, ...figures: readonly Observation[]) =>
  dependence([other], figures).correlation("GDP", other.code);
const other = (over: Parameters<typeof indicator>[0]) => indicator({ code: "X", no: "2", ...over });

describe("two indicators go together entirely", () => {
  test("where their growth moves alike, quarter by quarter, on whatever level", () => {
    const lifted = growths.map((value) => value + 2);
    expect(withGdp(other({}), ...quarterly("X", lifted))).toBe(1);
    expect(withGdp(other({}), ...quarterly("X", [...growths.slice(0, 7), 9]))).toBeLessThan(1);
  });

  test("where one falls as the other rises and low is good", () => {
    const fallen = growths.map((value) => 10 - value);
    expect(withGdp(other({ better: "low" }), ...quarterly("X", fallen))).toBe(1);
    expect(withGdp(other({ better: "high" }), ...quarterly("X", fallen))).toBeLessThan(0);
  });

  test("where a share rises on the year before by as many points as the other grows", () => {
    const shares = grown([40, 41, 42, 43], growths, (before, change) => before + change);
    const early = quarterly("X", shares).map((each) => ({ ...each, month: yearEarlier(each.month) }));
    expect(withGdp(other({ knowledge: { quantity: "rate", measure: "share" } }), ...early)).toBe(1);
  });

  test("where an amount is the year before's by a proportion whose logarithm moves so", () => {
    const amounts = grown([100, 220, 330, 450], growths, (before, change) => before * Math.exp(change / 100));
    const early = quarterly("X", amounts).map((each) => ({ ...each, month: yearEarlier(each.month) }));
    const amount = other({
      unit: "亿元",
      target: "600",
      knowledge: { quantity: "amount", measure: "cumulativeTotal" },
    });
    expect(withGdp(amount, ...early)).toBe(1);
  });

  test("where the difference to what one is held to moves as the other does", () => {
    const province = [5, 5.2, 4.8, 5.1, 4.7, 5.3, 5, 4.9];
    const above = growths.map((value, i) => value + province[i]!);
    const benchmark = { role: "benchmark" } as const;
    expect(
      withGdp(other({ target: "高于全省平均" }), ...quarterly("X", above), ...quarterly("X", province, benchmark)),
    ).toBe(1);
    expect(
      withGdp(other({ target: "6" }), ...quarterly("X", above), ...quarterly("X", province, benchmark)),
    ).toBeLessThan(1);
    const twice = growths.map((value) => 2 * value);
    expect(withGdp(other({ target: "与GDP增长同步" }), ...quarterly("X", twice))).toBe(1);
  });

  test("an indicator with itself, also where nothing is known of it", () => {
    const { correlation } = dependence([other({})], []);
    expect(correlation("X", "X")).toBe(1);
    expect(correlation("NONE", "NONE")).toBe(1);
  });
});

describe("two indicators are taken to go together as others do", () => {
  const alike = other({ code: "ALIKE" });
  const figures = quarterly("ALIKE", growths);

  test("not at all where one is not of the plan or there are no others", () => {
    expect(dependence([alike], figures).correlation("GDP", "NONE")).toBe(0);
    expect(dependence([alike], figures).correlation("NONE", "GDP")).toBe(0);
    expect(withGdp(other({}))).toBe(0);
  });

  test.each([
    ["whose figures have two changes alone", other({}), quarterly("X", growths.slice(0, 3))],
    ["that is to stay within a range", other({ better: "range" }), quarterly("X", growths)],
    ["that the catalogue does not know", other({ knowledge: null }), quarterly("X", growths)],
    ["whose figures never move", other({}), quarterly("X", Array<number>(8).fill(5))],
  ])("one %s", (_, silent, own) => {
    const nearly = growths.map((value, i) => value + 0.1 * (i % 3));
    const { correlation } = dependence([other({ code: "NEAR" }), silent], [...quarterly("NEAR", nearly), ...own]);
    expect(correlation("GDP", "NEAR")).toBeGreaterThan(0.9);
    expect(correlation("GDP", "NEAR")).toBeLessThan(1);
    expect(correlation("GDP", "X")).toBeCloseTo(correlation("GDP", "NEAR"), 12);
  });

  test("of one number of the annex more than of two", () => {
    // 2.1 and 2.2 move alike but for a little; GDP goes its own way.
    const own = [4.1, 6.2, 5.5, 4.4, 6.9, 4.2, 5.1, 6.6];
    const nearly = own.map((value, i) => value + [0.3, -0.2, 0.1, 0.2, -0.3, 0.1, -0.1, 0.2][i]!);
    const { correlation } = dependence(
      [other({ code: "A", no: "2.1" }), other({ code: "B", no: "2.2" }), other({ code: "C", no: "2.3" })],
      [...quarterly("A", own), ...quarterly("B", nearly)],
    );
    // Of C nothing is known but whose child it is.
    expect(correlation("A", "C")).toBeGreaterThan(correlation("GDP", "C"));
    expect(correlation("A", "B")).toBeGreaterThan(0.8);
    expect(correlation("A", "B")).toBeLessThan(1);
    expect(correlation("B", "A")).toBe(correlation("A", "B"));
  });
});

const yearEarlier = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}` as Observation["month"];
