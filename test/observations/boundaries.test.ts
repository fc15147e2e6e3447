import fc from "fast-check";
import {
  beyond,
  figureBounds,
  fractionOf,
  jumpBeside,
  monthOf,
  percentOf,
  publicationMonth,
  readFigure,
  readPeriod,
  type Role,
} from "../../src/observations";
import { ok, unitFactor, type Knowledge } from "../../src/plan";
import { figure, indicator } from "../support/build";

const of = (measure: Knowledge["measure"], quantity: Knowledge["quantity"]) =>
  indicator({
    code: "X",
    unit: quantity === "amount" ? "亿元" : "%",
    knowledge: { measure, quantity, frequency: "monthly" },
  });
/** Why a figure of September 2024 is odd beside others by month; null where it is not. */
const odd = (
  kind: ReturnType<typeof of>,
  value: number,
  others: Readonly<Record<string, number>>,
  role: Role = "actual",
) => {
  const beside = Object.entries(others).map(([month, each]) =>
    figure("X", Number(month.slice(0, 4)), Number(month.slice(5)), each, { role }),
  );
  const found = jumpBeside(kind, figure("X", 2024, 9, value, { role }), beside);
  return found && [found.details.compared, found.details.reference];
};

describe("a figure jumps beside the others of its series", () => {
  const total = of("cumulativeTotal", "amount");
  const growth = of("cumulativeGrowth", "growth");
  const rate = of("cumulativeAverage", "rate");
  const average = of("cumulativeAverage", "amount");

  it("where a total is less than a month before it in its year, and not where it is as much", () => {
    expect(odd(total, 99.9, { "2024-08": 100 })).toEqual(["earlierMonth", 100]);
    expect(odd(total, 100, { "2024-08": 100 })).toBeNull();
    expect(odd(total, 99.9, { "2023-12": 100 })).toBeNull();
    expect(odd(total, 99.9, { "2024-10": 10 })).toBeNull();
  });

  it("where a total is more than 5 times or less than a fifth of the same month a year ago, of no other", () => {
    const lastYear = { "2023-09": 100 };
    expect([500, 20].map((value) => odd(total, value, lastYear))).toEqual([null, null]);
    expect([500.1, 19.9].map((value) => odd(total, value, lastYear))).toEqual([
      ["lastYear", 100],
      ["lastYear", 100],
    ]);
    expect([{ "2023-08": 1 }, { "2023-10": 1 }, { "2022-09": 1 }].map((other) => odd(total, 100, other))).toEqual([
      null,
      null,
      null,
    ]);
    expect(odd(growth, 600, { "2023-09": 100 }, "level")).toEqual(["lastYear", 100]);
  });

  it("where one month would have to make up 75 points from the middle of its neighbours, on either side", () => {
    const near = { "2024-07": 4, "2024-08": 6, "2024-10": 8 };
    expect([14.3, -2.3].map((value) => odd(growth, value, near))).toEqual([null, null]);
    expect([14.4, -2.4].map((value) => odd(growth, value, near))).toEqual([
      ["neighbours", 6],
      ["neighbours", 6],
    ]);
    // Of an even number the nearer one: one slip does not make another.
    expect(odd(growth, 12.3, { "2024-08": 4, "2024-10": 90 })).toBeNull();
    expect(odd(growth, 12.4, { "2024-08": 4, "2024-10": 90 })).toEqual(["neighbours", 4]);
    expect([odd(growth, 35, {}), odd(growth, 35.1, {})]).toEqual([null, ["scale", 5]]);
  });

  it("where the two months to either side say so, and none beyond them", () => {
    const around = {
      "2024-05": 80,
      "2024-06": 80,
      "2024-07": 5,
      "2024-08": 5,
      "2024-10": 5,
      "2024-11": 5,
      "2024-12": 80,
    };
    expect(odd(growth, 60, around)).toEqual(["neighbours", 5]);
    expect(odd(growth, 13, around)).toBeNull();
  });

  it("where a rate or an average of amounts is 5 times its neighbours, or of another sign", () => {
    expect([5, 25, 1].map((value) => odd(rate, value, { "2024-08": 5 }))).toEqual([null, null, null]);
    expect(odd(rate, 25.1, { "2024-08": 5 })).toEqual(["neighbours", 5]);
    expect(odd(rate, 0.9, { "2024-08": 5 })).toEqual(["neighbours", 5]);
    expect(odd(average, 140, { "2024-08": 28 })).toBeNull();
    expect(odd(average, 141, { "2024-08": 28 })).toEqual(["neighbours", 28]);
    expect(odd(rate, -1, { "2024-08": 1 })).toEqual(["neighbours", 1]);
    expect(odd(growth, -1, { "2024-08": 1 })).toBeNull();
    expect(odd(rate, 3, { "2024-08": 0 })).toBeNull();
  });

  it("by its own series alone", () => {
    const beside = [
      figure("Y", 2024, 8, 100),
      figure("X", 2024, 8, 100, { role: "benchmark" }),
      figure("X", 2024, 8, 100, { basis: "其他口径" }),
    ];
    expect(jumpBeside(total, figure("X", 2024, 9, 10), beside)).toBeNull();
    expect(odd(total, 10, { "2024-08": 100 }, "assigned")).toBeNull();
    expect(odd(total, 10, { "2024-08": 100 }, "rank")).toBeNull();
  });
});

describe("a percentage as a fraction", () => {
  const growth = (value: number, others: readonly number[], scale: readonly number[] = []) =>
    fractionOf({ value, others, scale, quantity: "growth", decimals: 1 });

  it("is sure within one and a half times the figures around, where it has more digits than are published", () => {
    expect([0.065, 0.045, 0.0915].map((value) => growth(value, [6.5, 6.1]))).toEqual(["surely", "surely", "surely"]);
    expect([0.0405, 0.0985].map((value) => growth(value, [6.5, 6.1]))).toEqual([null, null]);
    expect(growth(-0.065, [6.5, -6.1])).toBe("surely");
  });

  it("is possible within three times, where it has the digits of a published growth", () => {
    expect([0.1, 0.2, 0.3].map((value) => growth(value, [10]))).toEqual(["perhaps", "perhaps", "perhaps"]);
    expect([0.4, 0.1].map((value) => [growth(value, [12]), growth(value, [31])])).toEqual([
      [null, "perhaps"],
      ["perhaps", null],
    ]);
    expect(fractionOf({ value: 0.9, others: [90], scale: [], quantity: "rate", decimals: 1 })).toBe("surely");
  });

  it("is compared with what is more than ten times as large, of the series first and of the target where that has none", () => {
    expect([growth(0.065, [0.6]), growth(0.6, [])]).toEqual([null, null]);
    expect(growth(0.065, [0.65])).toBe("perhaps");
    expect([growth(0.065, [0.66, 6.5]), growth(0.065, [0.64, 6.5])]).toEqual(["surely", null]);
    expect(growth(0.065, [], [6.5])).toBe("surely");
    expect(growth(0.065, [0.061], [6.5])).toBe("surely");
    expect(growth(0.065, [0.3], [6.5])).toBeNull();
    expect(growth(0.065, [50], [6.5])).toBeNull();
    expect([0, 1, 1.5, -1].map((value) => growth(value, [100]))).toEqual([null, null, null, null]);
  });

  it("is a hundred times itself in percent, without the noise of the product", () => {
    expect([0.07, 0.29, 0.57, -0.065].map(percentOf)).toEqual([7, 29, 57, -6.5]);
  });
});

describe("what a figure can be", () => {
  const bounds = (kind: ReturnType<typeof of>, role: Role = "actual") => figureBounds(kind, role);

  it("ends at its bounds, which count", () => {
    const share = bounds(of("share", "rate"));
    expect([0, 100, -0.01, 100.01].map((value) => beyond(value, share)?.code ?? null)).toEqual([
      null,
      null,
      "outOfBounds",
      "outOfBounds",
    ]);
    const growth = bounds(of("cumulativeGrowth", "growth"));
    expect([-100, 1000, -100.1, 1000.1].map((value) => beyond(value, growth)?.code ?? null)).toEqual([
      null,
      null,
      "outOfBounds",
      "outOfBounds",
    ]);
    const amount = bounds(of("cumulativeTotal", "amount"));
    expect([0, 1e12, -0.1].map((value) => beyond(value, amount)?.code ?? null)).toEqual([null, null, "negativeFigure"]);
  });

  it("has none for a place, nor for what the catalogue does not know", () => {
    expect(beyond(-1e9, bounds(of("share", "rate"), "rank"))).toBeNull();
    expect(beyond(-1e9, figureBounds(indicator({ knowledge: null }), "actual"))).toBeNull();
    expect(beyond(-1, bounds(of("cumulativeGrowth", "growth"), "level"))?.code).toBe("negativeFigure");
  });
});

describe("a month as Excel keeps it", () => {
  const serial = (year: number, month: number, day = 1) =>
    String((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

  it("is one where its number is the first of a month from 1990 to 2100, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(readPeriod(serial(year, month))).toEqual(ok({ year, month }));
        expect(readPeriod(serial(year, month, 2)).ok).toBe(false);
      }),
    );
    expect([serial(1989, 12), serial(2101, 1)].map((cell) => readPeriod(cell).ok)).toEqual([false, false]);
  });

  it.each([
    ["2024-09-01", 9],
    ["2024/10/1", 10],
    ["2024年9月1日", 9],
    ["2024-09-01 00:00:00", 9],
    ["2024.09", 9],
    ["2024.2", 2],
    ["2024.10", 10],
  ])("%s is of that month", (cell, month) => {
    expect(readPeriod(cell)).toEqual(ok({ year: 2024, month }));
  });

  it.each(["2024-09-02", "2024.1", "2024年9月30日", "2024-09-01 08:00"])("%s is no month", (cell) => {
    expect(readPeriod(cell).ok).toBe(false);
  });

  it("comes out the month after, later by its lag, over the end of a year too", () => {
    const at = (month: number, lag: number, frequency: Knowledge["frequency"] = "monthly") =>
      publicationMonth({ frequency, lag }, monthOf(2024, month));
    expect([at(9, 0), at(11, 0), at(12, 0), at(11, 1), at(12, 2), at(12, 0, "annual"), at(12, 1, "annual")]).toEqual([
      "2024-10",
      "2024-12",
      "2025-01",
      "2025-01",
      "2025-03",
      "2025-02",
      "2025-03",
    ]);
  });
});

describe("a figure in another unit", () => {
  const amounts = ["元", "千元", "万元", "百万元", "亿元"];
  const weights = ["克", "公斤", "斤", "吨", "万吨"];

  it("is the same amount, there and back, whichever units of one kind they are", () => {
    for (const units of [amounts, weights])
      fc.assert(
        fc.property(fc.constantFrom(...units), fc.constantFrom(...units), fc.constantFrom(...units), (a, b, c) => {
          expect(unitFactor(a, b)! * unitFactor(b, a)!).toBeCloseTo(1, 12);
          expect((unitFactor(a, b)! * unitFactor(b, c)!) / unitFactor(a, c)!).toBeCloseTo(1, 12);
        }),
      );
  });

  it.each([
    ["12345万元", "亿元", 1.2345],
    ["3百万元", "万元", 300],
    ["0.5亿", "万元", 5000],
    ["15亩", "公顷", 1],
    ["2公里", "米", 2000],
    ["1.2万标准箱", "标箱", 12000],
    ["5‰", "%", 0.5],
  ])("%s in %s is %d", (cell, unit, value) => {
    expect(readFigure(cell, { unit, quantity: "amount", reduction: false })).toEqual(ok(value));
  });

  it("is none where the two measure different things", () => {
    for (const [from, to] of [
      ["%", "百分点"],
      ["百分点", "%"],
      ["倍", "%"],
      ["元", "人"],
      ["万", "%"],
      ["万", "百分点"],
      ["人", "人次"],
      ["万%", "%"],
    ] as const)
      expect([from, to, unitFactor(from, to)]).toEqual([from, to, null]);
  });
});
