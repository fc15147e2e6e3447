import fc from "fast-check";
import type { Measure } from "../../../src/plan";
import { project } from "../../../src/analysis";
import { projectFlows } from "../../../src/analysis/projection/flows";
import { before, until } from "./fixtures/airPassengers";
import { byYear, cumulative, input, some, year } from "./fixtures/inputs";

const [y1, y2, y3] = before(3) as [number[], number[], number[]];
const past = { 2021: cumulative(y1), 2022: cumulative(y2), 2023: cumulative(y3) };
const nine = projectFlows(before(3), until(9));
const mapped = (figures: Record<number, (number | null)[]>, f: (x: number, index: number) => number) =>
  Object.fromEntries(Object.entries(figures).map(([y, of]) => [y, of.map((x, i) => (x === null ? null : f(x, i)))]));

describe("a projection by measure", () => {
  const totals = { ...past, 2024: cumulative(until(9)) };

  test("of a cumulative total is that of its monthly flows", () => {
    const projection = some(project(input("cumulativeTotal", totals)));
    expect(projection.value).toBeCloseTo(nine.total.quantile(0.5), 9);
    expect(projection.method).toBe("ensemble");
    expect(projection.basis).toMatchObject({ years: [2021, 2022, 2023], month: 9, caveats: [] });
  });

  test("of a cumulative average is a twelfth of the total, as wide in proportion", () => {
    const projection = some(
      project(
        input(
          "cumulativeAverage",
          mapped(totals, (x, i) => x / (i + 1)),
        ),
      ),
    );
    for (const p of [0.025, 0.1, 0.5, 0.9, 0.975])
      expect(projection.quantile(p)).toBeCloseTo(nine.total.quantile(p) / 12, 8);
  });

  test("of a rate that is a part of a whole stays between 0 and 100 %", () => {
    const clear = [92, 97, 99, 99, 99, 99.5, 99.5, 99, 98, 99, 98, 96];
    const averages = (months: number[]) => cumulative(months).map((x, i) => (x === null ? null : x / (i + 1)));
    const figures = {
      2022: averages(clear),
      2023: averages(clear.map((x) => x + 0.4)),
      2024: averages([96, 99, 99.9]),
    };
    const upper = (quantity: "rate" | "amount") =>
      some(project(input("cumulativeAverage", figures, { quantity }))).quantile(0.9999);
    expect(upper("amount")).toBeGreaterThan(100);
    expect(upper("rate")).toBeCloseTo((96 + 99 + 99.9 + 900) / 12, 9);
    const levels = { 2023: year(clear), 2024: year([99, 99.5, 99.9]) };
    expect(some(project(input("level", levels, { quantity: "rate" }))).quantile(0.99)).toBe(100);
  });

  test("of a rate above 100 % is not held below it: it is no part of a whole", () => {
    const sales = [103, 101, 104, 102, 103, 101, 102, 104, 103, 102, 101, 103];
    const levels = { 2022: year(sales), 2023: year(sales), 2024: year([104, 105]) };
    expect(some(project(input("level", levels, { quantity: "rate" }))).quantile(0.9)).toBeGreaterThan(103);
  });

  test("of a level is the December value", () => {
    const levels = { 2021: y1, 2022: y2, 2023: y3, 2024: year(until(9)) };
    expect(some(project(input("level", levels))).value).toBeCloseTo(nine.december.quantile(0.5), 9);
  });

  test("of a growth goes by its published rates, and levels beside them make it no other", () => {
    const growth = mapped({ 2024: cumulative(until(9)), 2023: past[2023], 2022: past[2022] }, (x) => x);
    const rates = Object.fromEntries(
      [2022, 2023, 2024].map((y) => {
        const base = y === 2024 ? past[2023] : y === 2023 ? past[2022] : past[2021];
        return [y, growth[y]!.map((x, i) => (x === null ? null : (x / base[i]! - 1) * 100))];
      }),
    );
    const growthWith = (levels: Record<number, readonly (number | null)[]>) =>
      some(project(input("cumulativeGrowth", rates, { quantity: "growth", levels: byYear(levels) })));
    const projection = growthWith({ 2023: past[2023] });
    expect([projection.method, projection.value]).toEqual(["publishedGrowth", growthWith({}).value]);
    expect(projection.basis.years).toEqual([2022, 2023]);
    expect(projection.value).toBeCloseTo((nine.total.quantile(0.5) / past[2023][11]! - 1) * 100, 0);
  });

  test("of a growth without levels carries the latest months' growth on and says so", () => {
    const rates = {
      2023: year([null, 4, 4.1, 4.1, 4.2, 4.2, 4.3, 4.3, 4.4, 4.4, 4.5, 4.5]),
      2024: year([null, 5, 5.2, 5.4, 5.6, 5.8]),
    };
    const projection = some(project(input("cumulativeGrowth", rates, { quantity: "growth" })));
    expect(projection.method).toBe("publishedGrowth");
    expect(projection.basis.caveats).toEqual(["noBaseLevels"]);
    expect(projection.value).toBeGreaterThan(5.8);
    expect(projection.value).toBeLessThan(6.6);
  });

  test("of a quarterly growth goes by its rates, and calls the levels missing only where they are", () => {
    const quarterly = (...figures: number[]) => year(figures.flatMap((x) => [null, null, x]));
    const rates = { 2023: quarterly(5, 5.4, 5.3, 5.5), 2024: quarterly(6.2, 6.1, 6) };
    const of = (levels: Record<number, (number | null)[]>) =>
      some(
        project(
          input("cumulativeGrowth", rates, { quantity: "growth", frequency: "quarterly", levels: byYear(levels) }),
        ),
      );
    expect(of({ 2023: quarterly(230, 480, 730, 1000) })).toMatchObject({
      method: "publishedGrowth",
      basis: { caveats: ["quarterly"] },
    });
    expect(of({}).basis.caveats).toEqual(["noBaseLevels"]);
  });

  test("of a share with denominators weighs the months to come by them", () => {
    const shares = { 2023: year(Array<number>(12).fill(30)), 2024: year([30, 30, 30, 30, 30, 30]) };
    const levels = byYear({ 2023: cumulative(y3), 2024: cumulative(until(6)) });
    const projection = some(project(input("share", shares, { quantity: "rate", levels })));
    expect(projection.value).toBeCloseTo(30, 1);
    expect(projection.basis.caveats).toEqual([]);
    expect(some(project(input("share", shares, { quantity: "rate" }))).basis.caveats).toEqual(["noDenominators"]);
  });

  test("of a price change averaged over months follows the latest months rather than last year's", () => {
    const averages = { 2023: year(Array<number>(12).fill(2)), 2024: year([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]) };
    const { value, method } = some(project(input("cumulativeAverage", averages, { quantity: "growth" })));
    expect(method).toBe("differences");
    expect(value).toBeGreaterThan(0.3);
    expect(value).toBeLessThan(0.9);
  });

  test("of a complete year is the figure itself without any width", () => {
    for (const measure of ["cumulativeTotal", "level", "annual"] as Measure[]) {
      const projection = some(project(input(measure, { 2024: year(Array<number>(12).fill(7)) })));
      expect([projection.value, projection.quantile(0.01), projection.quantile(0.99)]).toEqual([7, 7, 7]);
      expect([projection.cdf(6.99), projection.cdf(7), projection.known]).toEqual([0, 1, true]);
    }
  });
});

describe("a projection with less to go by", () => {
  const quarters = (figures: number[]) => year(figures.flatMap((x) => [null, null, x]));

  test.each([
    ["annual", input("annual", { 2023: year([]) })],
    ["noData", input("cumulativeTotal", past)],
    ["tooEarly", input("cumulativeTotal", { ...past, 2024: year([417]) })],
    ["monthsMissing", input("cumulativeTotal", { ...past, 2024: year([417, null, null, null, 2160]) })],
    ["noActivity", input("cumulativeTotal", { 2023: cumulative(Array<number>(12).fill(0)), 2024: year([0, 0]) })],
    ["noHistory", input("cumulativeTotal", { 2024: cumulative([1, -2, -3]) })],
    [
      "outOfRange",
      input("cumulativeTotal", {
        2023: cumulative(Array<number>(12).fill(1.4e307)),
        2024: cumulative(Array<number>(6).fill(1.6e307)),
      }),
    ],
  ])("gives the reason %s where there is none", (reason, of) => {
    expect(project(of)).toEqual({ ok: false, error: reason });
  });

  test("takes January and February together when they are published together", () => {
    const alone = { 2023: cumulative(y3), 2024: cumulative(until(6)) };
    const together = mapped(alone, (x) => x);
    together[2024]![0] = null;
    const projection = some(project(input("cumulativeTotal", together)));
    expect(projection.basis.caveats).toEqual([]);
    expect(projection.value / some(project(input("cumulativeTotal", alone))).value).toBeCloseTo(1, 2);
  });

  test("fills a missing month in and says so", () => {
    const gap = cumulative(until(6));
    gap[3] = null;
    expect(some(project(input("cumulativeTotal", { ...past, 2024: gap }))).basis.caveats).toEqual([
      "monthsInterpolated",
    ]);
  });

  test("carries quarters on by last year's shares and growth", () => {
    const of = {
      2022: quarters([90, 200, 310, 440]),
      2023: quarters([100, 220, 340, 480]),
      2024: quarters([110, 242]),
    };
    const { value, basis, method } = some(project(input("cumulativeTotal", of, { frequency: "quarterly" })));
    expect([method, basis.month, basis.caveats]).toEqual(["shares", 6, ["quarterly"]]);
    expect(value).toBeGreaterThan(515);
    expect(value).toBeLessThan(535);
  });

  test("projects months with zeros, never below what is already there", () => {
    const flows = [0, 5, 0, 8, 0, 0, 9, 3, 0, 2, 4, 0];
    const of = { 2022: cumulative(flows), 2023: cumulative(flows), 2024: cumulative([0, 6, 2]) };
    const projection = some(project(input("cumulativeTotal", of)));
    expect([projection.method, projection.basis.caveats]).toEqual(["shares", ["zeros"]]);
    expect(projection.quantile(0.001)).toBeGreaterThan(8);
  });

  test("projects figures below zero by differences", () => {
    const flows = [-1, 5, -2, 8, 0, 0, 9, 3, 0, 2, 4, 0];
    const of = { 2022: cumulative(flows), 2023: cumulative(flows), 2024: cumulative([-1, 5, -2]) };
    const projection = some(project(input("cumulativeTotal", of)));
    expect(projection.basis.caveats).toEqual(["negatives"]);
    expect(projection.value).toBeCloseTo(28, 0);
  });

  test("leaves out what lies before a jump to ten times as much", () => {
    const of = {
      2021: cumulative(y1),
      2022: cumulative(y2.map((x) => 10 * x)),
      2023: cumulative(y3.map((x) => 10 * x)),
    };
    const projection = some(
      project(input("cumulativeTotal", { ...of, 2024: cumulative(until(6).map((x) => 10 * x)) })),
    );
    expect(projection.basis.years).toEqual([2022, 2023]);
    expect(projection.basis.caveats).toEqual(["broken"]);
  });

  test("takes the run rate with a wide interval where there is no year before", () => {
    const projection = some(project(input("cumulativeTotal", { 2024: cumulative(until(6)) })));
    expect([projection.method, projection.basis.caveats]).toEqual(["runRate", ["noHistory"]]);
    const informed = projectFlows(before(1), until(6)).total;
    expect(projection.quantile(0.9) - projection.quantile(0.1)).toBeGreaterThan(
      informed.quantile(0.9) - informed.quantile(0.1),
    );
  });

  test("takes the last level for the next where there is no year before", () => {
    const ended = (last: number) => some(project(input("level", { 2024: year([100, 104, last]) }))).value;
    expect(ended(130) / 130).toBeCloseTo(1, 1);
    expect(ended(90) / 90).toBeCloseTo(ended(130) / 130, 9);
  });

  test("stays where a constant series is, nearly without width", () => {
    const flat = cumulative(Array<number>(12).fill(5));
    const projection = some(project(input("cumulativeTotal", { 2022: flat, 2023: flat, 2024: cumulative([5, 5, 5]) })));
    expect(projection.value).toBeCloseTo(60, 0);
    expect(projection.quantile(0.975) - projection.quantile(0.025)).toBeLessThan(1);
  });
});

describe("whatever the figures", () => {
  const figure = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true }),
    fc.double({ min: -100, max: 1000, noNaN: true }),
  );
  const years = fc.array(fc.array(figure, { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 });
  const measure = fc.constantFrom<Measure>(
    "cumulativeTotal",
    "cumulativeAverage",
    "cumulativeGrowth",
    "share",
    "level",
    "annual",
  );

  test("a projection is a number with ordered bounds, or a reason", () => {
    fc.assert(
      fc.property(
        years,
        measure,
        fc.constantFrom("growth", "rate", "amount" as const),
        fc.integer({ min: 0, max: 11 }),
        (all, of, quantity, k) => {
          const current = year(all[3]!.slice(0, k));
          const figures = { 2021: all[0]!, 2022: all[1]!, 2023: all[2]!, 2024: current };
          const result = project(
            input(of, figures, { quantity: quantity as "growth", levels: byYear({ 2023: all[2]!, 2024: current }) }),
          );
          if (!result.ok) return expect(result.error).toMatch(/^[a-zA-Z]+$/);
          const bounds = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => result.value.quantile(p));
          expect(bounds.every(Number.isFinite)).toBe(true);
          expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
          return undefined;
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of positive flows the total never ends below what is already there, and is in the figures' unit", () => {
    const flow = fc.double({ min: 1, max: 100, noNaN: true });
    const flows = fc.array(fc.array(flow, { minLength: 12, maxLength: 12 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        flows,
        fc.integer({ min: 2, max: 11 }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (all, k, unit) => {
          const at = (factor: number) => {
            const of = all.map((flowsOf) => cumulative(flowsOf.map((x) => factor * x)));
            const figures = Object.fromEntries(of.map((months, i) => [2025 - all.length + i, months]));
            figures[2024] = year(figures[2024]!.slice(0, k));
            return project(input("cumulativeTotal", figures));
          };
          const [one, other] = [at(1), at(unit)];
          if (!one.ok || !other.ok) return expect(one).toEqual(other);
          expect(one.value.quantile(0.001)).toBeGreaterThan(
            all
              .at(-1)!
              .slice(0, k)
              .reduce((a, b) => a + b, 0),
          );
          return expect(other.value.value / one.value.value / unit).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe("a slip of typing", () => {
  const rates = {
    2022: year([5.1, 5.3, 5.2, 5.5, 5.4, 5.6, 5.3, 5.2, 5.4, 5.5, 5.3, 5.4]),
    2023: year([5.2, 5.4, 5.3, 5.6, 5.5, 5.4, 5.2, 5.3, 5.5, 5.4, 5.6, 5.5]),
    2024: year([5.3, 5.5, 5.4, 5.2, 5.6, 5.5, 5.4, 5.3]),
  };
  const totals = { ...past, 2024: cumulative(until(9)) };
  const levels = {
    2022: year([300, 302, 305, 307, 306, 309, 311, 310, 312, 315, 314, 316]),
    2023: year([318, 317, 320, 322, 321, 324, 326, 325, 327, 330, 329, 331]),
    2024: year([333, 332, 335, 337, 336, 339]),
  };
  const withValue = (figures: Record<number, (number | null)[]>, of: number, month: number, value: number | null) => ({
    ...figures,
    [of]: figures[of]!.map((known, i) => (i === month - 1 ? value : known)),
  });
  const at = (figures: Record<number, (number | null)[]>, of: number, month: number) => figures[of]![month - 1]!;

  test.each([
    ["a total ten times too large", "cumulativeTotal", totals, 2023, 5, 10 * at(totals, 2023, 5)],
    ["a total that falls back", "cumulativeTotal", totals, 2023, 8, at(totals, 2023, 8) / 10],
    ["a total of this year before its last", "cumulativeTotal", totals, 2024, 4, 10 * at(totals, 2024, 4)],
    ["a growth without its point", "cumulativeGrowth", rates, 2023, 6, 54],
    ["a growth of this year before its last", "cumulativeGrowth", rates, 2024, 5, 56],
    ["a level without a digit", "level", levels, 2023, 6, 34],
    ["a level at the turn of the year", "level", levels, 2023, 12, 3310],
    ["a level that opens a year", "level", levels, 2024, 1, 3330],
  ] as const)("as %s counts as a figure that is missing", (_, measure, figures, of, month, slip) => {
    const quantity = measure === "cumulativeGrowth" ? ("growth" as const) : ("amount" as const);
    const projected = (value: number | null) =>
      some(project(input(measure, withValue(figures, of, month, value), { quantity })));
    const [slipped, missing] = [projected(slip), projected(null)];
    for (const p of [0.05, 0.5, 0.95]) expect(slipped.quantile(p)).toBe(missing.quantile(p));
  });

  test.each([
    ["the last figure of this year, as nothing stands after it", "cumulativeGrowth", rates, 2024, 8, 5.3, 9],
    ["a move as large as others are", "cumulativeGrowth", rates, 2023, 6, 5.4, 5.7],
    ["a total that rises steeply", "cumulativeTotal", totals, 2023, 8, null, at(totals, 2023, 8) * 1.05],
  ] as const)("is not %s", (_, measure, figures, of, month, less, value) => {
    const quantity = measure === "cumulativeGrowth" ? ("growth" as const) : ("amount" as const);
    const projected = (each: number | null) =>
      some(project(input(measure, withValue(figures, of, month, each), { quantity }))).quantile(0.5);
    expect(projected(value)).not.toBe(projected(less));
    expect(projected(value)).not.toBe(projected(null));
  });
});
