import { indicator } from "../support/build";
import { attainmentForm, attainment, dayShare, goalOf, meets, yearShare } from "../../src/analysis";
import type { Target } from "../../src/plan";

const target = (over: object) => ({ text: "", stretch: false, decimals: 0, ...over }) as Target;
const met = (over: object, better: "high" | "low" | "range", value: number) =>
  meets(value, goalOf(target(over), 0.2, better)!);

describe("a target is met", () => {
  test("by a bound as it is written, whatever the polarity", () => {
    const atLeast = { kind: "bound", comparator: ">=", value: 6 };
    expect([met(atLeast, "high", 6), met(atLeast, "high", 5.9)]).toEqual([true, false]);
    const below = { kind: "bound", comparator: "<", value: 0.015 };
    expect([met(below, "low", 0.0149), met(below, "low", 0.015)]).toEqual([true, false]);
    const above = { kind: "bound", comparator: ">", value: 0 };
    expect([met(above, "high", 0), met(above, "high", 0.1)]).toEqual([false, true]);
    const atMost = { kind: "bound", comparator: "<=", value: 28 };
    expect([met(atMost, "low", 28), met(atMost, "low", 28.1)]).toEqual([true, false]);
  });

  test("by 左右 with a tolerance on the unfavourable side only, unless both sides count", () => {
    const about = { kind: "about", value: 6 };
    expect([5.8, 5.79, 9].map((x) => met(about, "high", x))).toEqual([true, false, true]);
    expect([6.2, 6.21, 1].map((x) => met(about, "low", x))).toEqual([true, false, true]);
    expect([5.79, 5.8, 6.2, 6.21].map((x) => met(about, "range", x))).toEqual([false, true, true, false]);
  });

  test("by a point exactly, on the side that the polarity names", () => {
    const point = { kind: "point", value: 92.1 };
    expect([met(point, "high", 92.1), met(point, "high", 92.09), met(point, "low", 92.09)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("by the unfavourable end of a range, and by both ends where both sides count", () => {
    const range = { kind: "range", low: 6, high: 6.5 };
    expect([met(range, "high", 6), met(range, "high", 7), met(range, "low", 6.5), met(range, "low", 6.6)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([met(range, "range", 5.9), met(range, "range", 6.2), met(range, "range", 6.6)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("never without a number of its own", () => {
    expect(goalOf(target({ kind: "assigned", assignedBy: "province" }), 0.2, "high")).toBeNull();
  });
});

describe("attainment", () => {
  const amount = (target: string, over: Parameters<typeof indicator>[0] = {}) =>
    indicator({ target, unit: "亿元", ...over, knowledge: { measure: "cumulativeTotal", quantity: "amount" } });
  test("is the share of the target, not capped", () => {
    expect(attainment(1900, 2500, amount("2500"), null)).toBeCloseTo(0.76);
    expect(attainment(3000, 2500, amount("2500"), null)).toBeCloseTo(1.2);
  });
  test("turns round where less is better", () => {
    expect(attainment(35, 28, amount("28", { better: "low" }), null)).toBeCloseTo(0.8);
    expect(attainment(0, 28, amount("28", { better: "low" }), null)).toBeNull();
  });
  test("of a change counts from the base value", () => {
    const change = indicator({ target: "提高0.5个百分点", knowledge: { measure: "share", quantity: "rate" } });
    expect(attainment(69.8, 70, change, 69.5)).toBeCloseTo(0.6);
    expect(attainment(69.8, 69.5, change, 69.5)).toBeNull();
    expect(attainment(69.8, 70, change, null)).toBeNull();
  });
  test("has no meaning for growth, for references and for a target near zero", () => {
    expect(attainment(5, 6, indicator({ target: "6" }), null)).toBeNull();
    for (const target of ["与经济增长同步", "高于全省平均", "稳步提高"]) {
      expect(attainmentForm(amount(target))).toBeNull();
      expect(attainment(5, 6, amount(target), null)).toBeNull();
    }
    expect(attainment(5, 0, amount("0"), null)).toBeNull();
  });
});

describe("the share of the year that its first months make", () => {
  test("comes from the base year's figures of month k and of December", () => {
    const base = Array.from({ length: 12 }, (_, i) => ({ 8: 719, 11: 1000 })[i] ?? null);
    expect(yearShare(base, 9)).toEqual({ share: 0.719, from: "base" });
  });
  test("is k/12 without them, and says so", () => {
    expect(yearShare(undefined, 9)).toEqual({ share: 0.75, from: "even" });
  });
  test("by days knows leap years", () => {
    expect(dayShare(2024, 2).share).toBeCloseTo(60 / 366);
    expect(dayShare(2023, 2).share).toBeCloseTo(59 / 365);
    expect(dayShare(2024, 12).share).toBe(1);
  });
});
