import fc from "fast-check";
import { analyse, defaultSettings, meets, type Assessment, type Goal } from "../../src/analysis";
import { monthOf, type Observation } from "../../src/observations";
import type { Knowledge, Measure } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

const years = [2021, 2022, 2023];

/** Months of three years and of the present one up to k, by a value of the month. */
type Months = readonly (readonly (number | null)[])[];

interface Case {
  readonly months: Months;
  readonly k: number;
}

const around = (value: number, spread: number) =>
  fc.double({ min: value * (1 - spread), max: value * (1 + spread), noNaN: true });

/** Near-even months of a size, and something odd about them. */
const series = fc
  .record({
    size: fc.constantFrom(0.5, 3, 40, 2600),
    k: fc.integer({ min: 2, max: 11 }),
    noise: fc.array(around(1, 0.15), { minLength: 48, maxLength: 48 }),
    kind: fc.constantFrom(
      "even",
      "constant",
      "zeroMonths",
      "missingDecember",
      "typingError",
      "step",
      "zeroYear",
      "lateStart",
    ),
    at: fc.integer({ min: 0, max: 35 }),
  })
  .map(({ size, k, noise, kind, at }): Case & { readonly kind: string; readonly size: number } => {
    const rounded = (x: number) => Number(x.toFixed(2));
    const months = [0, 1, 2, 3].map((y) =>
      Array.from({ length: y === 3 ? k : 12 }, (_, i): number | null => {
        const value = rounded(kind === "constant" ? size : size * noise[12 * y + i]!);
        if (kind === "step") return rounded(y === 3 ? value * 1.3 : value);
        return kind === "zeroYear" && y === 1 ? 0 : value;
      }),
    );
    const [year, month] = [Math.floor(at / 12), at % 12];
    if (kind === "zeroMonths") months[year]![month] = 0;
    if (kind === "typingError") months[year]![month] = months[year]![month]! * 10;
    if (kind === "missingDecember") months[2]![11] = null;
    if (kind === "lateStart") months.splice(0, 2, [], []);
    return { months, k, kind, size };
  });

const cumulated = (months: readonly (number | null)[]) => {
  let sum = 0;
  return months.map((value) => (value === null ? null : Number((sum += value).toFixed(2))));
};

const observed = ({ months }: Case, cumulative: boolean): Observation[] =>
  [...years, 2024].flatMap((year, y) =>
    (cumulative ? cumulated(months[y]!) : months[y]!).flatMap((value, i) =>
      value === null ? [] : [figure("X", year, i + 1, value)],
    ),
  );

const assess = (
  target: string,
  knowledge: Partial<Knowledge>,
  unit: string,
  figures: Observation[],
  k: number,
): Assessment =>
  analyse({
    plan: planOf(
      indicator({ code: "X", unit, target, knowledge: { frequency: "monthly", decimals: 2, ...knowledge } }),
    ),
    observations: figures,
    settings: defaultSettings,
    asOf: monthOf(2024, k),
  })[0]!;

/** What is printed and how likely it is do not contradict each other. */
function agrees({ projection, probability, indicator: { knowledge } }: Assessment, goal: Goal): void {
  if (projection === null || probability === null) return;
  const { decimals } = knowledge!;
  const printed = Number(projection.value.toFixed(decimals));
  const clear =
    Math.min(...[goal.min, goal.max].map((limit) => (limit ? Math.abs(printed - limit.value) : Infinity))) >
    0.1 ** decimals;
  if (clear) expect(probability >= 0.5).toBe(meets(printed, goal));
}

const atLeast = (value: number): Goal => ({ aim: value, min: { value, open: false }, max: null });

describe("series with something odd about them", () => {
  test("of a total never end below what is there, far from their months, or against their own probability", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 0.7, max: 1.3, noNaN: true }), (of, share) => {
        const aim = Number((12 * of.size * share).toFixed(2));
        const figures = observed(of, true);
        const result = assess(String(aim), { measure: "cumulativeTotal", quantity: "amount" }, "万人", figures, of.k);
        const { projection, actual } = result;
        expect(projection).not.toBeNull();
        const points = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => projection!.quantile(p));
        expect(points[0]).toBeGreaterThanOrEqual(actual!);
        expect([...points].sort((a, b) => a - b)).toEqual(points);
        const level = of.kind === "step" ? 1.3 : 1;
        // A month typed ten times too large lasts in a year's totals; in February it is most of what last year had shown.
        const least = of.kind === "typingError" ? 0.5 : 0.6;
        expect(projection!.value / (12 * of.size * level)).toBeGreaterThan(least);
        expect(projection!.value / (12 * of.size * level)).toBeLessThan(1.75);
        agrees(result, atLeast(aim));
      }),
      { numRuns: 100 },
    );
  });

  test("of a level stay near it, and a level that never fell does not fall", () => {
    fc.assert(
      fc.property(series, fc.boolean(), (of, rising) => {
        if (["zeroYear", "zeroMonths", "typingError", "step"].includes(of.kind)) return;
        let sum = 10 * of.size;
        const months = of.months.map((year) =>
          year.map((value) => (value === null ? null : rising ? Number((sum += value * 0.02).toFixed(2)) : value * 10)),
        );
        const result = assess(
          "1以上",
          { measure: "level", quantity: "amount" },
          "万人",
          observed({ ...of, months }, false),
          of.k,
        );
        const { projection, actual } = result;
        if (rising)
          expect(projection!.quantile(0.025)).toBeGreaterThanOrEqual(of.kind === "lateStart" ? 0.9 * actual! : actual!);
        expect(projection!.value / actual!).toBeGreaterThan(0.6);
        expect(projection!.value / actual!).toBeLessThan(1.65);
      }),
      { numRuns: 100 },
    );
  });

  test("of a share at its bound stay at it, and reach it almost surely", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 11 }),
        fc.constantFrom("share", "level", "cumulativeAverage"),
        (k, measure) => {
          const months = [0, 1, 2, 3].map((y) => Array<number>(y === 3 ? k : 12).fill(100));
          const knowledge = { measure, quantity: "rate", decimals: 1 } as const;
          const { projection, probability, status } = assess("100", knowledge, "%", observed({ months, k }, false), k);
          expect(projection!.value).toBeCloseTo(100, 6);
          expect(projection!.quantile(0.975)).toBeLessThanOrEqual(100);
          expect(probability).toBeGreaterThan(0.9);
          expect(status).toBe("onPace");
        },
      ),
      { numRuns: 40 },
    );
  });

  test("of a growth rate stay within what rates have been, and agree with their own probability", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 2, max: 9, noNaN: true }), (of, target) => {
        if (["zeroYear", "typingError", "step"].includes(of.kind)) return;
        const months = of.months.map((year) =>
          year.map((value) => value && Number(((5.5 * value) / of.size).toFixed(1))),
        );
        const aim = Number(target.toFixed(1));
        const result = assess(`${aim}以上`, { decimals: 1 }, "%", observed({ ...of, months }, false), of.k);
        expect(result.projection!.value).toBeGreaterThan(0);
        expect(result.projection!.value).toBeLessThan(11);
        agrees(result, atLeast(aim));
      }),
      { numRuns: 100 },
    );
  });

  test("of growth whose first quarter of an earlier year was typed ten times too large end where they would without it", () => {
    const rates = (first: number) => [[4.3, 4.5, 6.1, 4.8], [first, 5.5, 5.5, 5.9], [5.7, 4.8, 6, 5.2], [5.1]];
    const [right, wrong] = [5.8, 58].map((first) => {
      const figures = rates(first).flatMap((of, y) => of.map((rate, i) => figure("X", 2021 + y, 3 * i + 3, rate)));
      return assess("6左右", { frequency: "quarterly", decimals: 1 }, "%", figures, 3).projection!;
    });
    expect(Math.abs(wrong!.value - right!.value)).toBeLessThan(0.5);
    expect(wrong!.basis.caveats).toContain("slips");
  });

  test("of a figure typed ten times too large or small, as zero or with a sign end where they would without the slip", () => {
    const flows = [9, 11, 10, 12, 10, 9, 11, 10, 12, 10, 9, 12];
    const level = (i: number) => 400 + i / 2;
    const kinds = {
      cumulativeTotal: {
        quantity: "amount",
        unit: "万人",
        value: (y: number, m: number) => cumulated(flows)[m]! + y * m,
      },
      level: { quantity: "amount", unit: "万人", value: (y: number, m: number) => level(12 * y + m) },
      share: { quantity: "rate", unit: "%", value: (y: number, m: number) => 60 + ((y + m) % 3) / 10 },
      cumulativeAverage: { quantity: "rate", unit: "%", value: (y: number, m: number) => 61 - ((y + m) % 2) / 10 },
      cumulativeGrowth: { quantity: "growth", unit: "%", value: (y: number, m: number) => 5.3 + ((y + m) % 3) / 10 },
    } as const;
    const places = [1, 2, 3, 3].map((y, i) => [y, [5, 11, 2, 5][i]!] as const);
    const slips = [(x: number) => 10 * x, (x: number) => x / 10, () => 0, (x: number) => -x];
    for (const [measure, { quantity, unit, value }] of Object.entries(kinds))
      for (const frequency of ["monthly", "quarterly"] as const)
        // The first quarter of a year has nothing before it.
        for (const [y, m] of places.filter(([, month]) => frequency === "monthly" || month !== 2))
          for (const slip of slips) {
            const at = (typed: boolean) =>
              observed(
                {
                  k: 9,
                  months: [0, 1, 2, 3].map((year) =>
                    Array.from({ length: year === 3 ? 9 : 12 }, (_, i) => {
                      if (frequency === "quarterly" && i % 3 !== 2) return null;
                      const figure = Number(value(year, i).toFixed(2));
                      return typed && year === y && i === m ? slip(figure) : figure;
                    }),
                  ),
                },
                false,
              );
            const [right, wrong] = [false, true].map(
              (typed) =>
                assess("1以上", { measure: measure as Measure, quantity, frequency }, unit, at(typed), 9).projection!,
            );
            const [low, high] = [wrong!.quantile(0.1), wrong!.quantile(0.9)];
            expect(Math.abs(wrong!.value - right!.value)).toBeLessThan(0.03 * right!.value);
            expect((high - low) / right!.value).toBeLessThan(0.5);
          }
  });
});
