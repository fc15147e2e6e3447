import fc from "fast-check";
import { restOf, requiredFor, yearEndIf, type Rest } from "../../src/analysis";
import { indicator, planOf } from "../support/build";
import { err } from "../../src/plan";

/** The rest of an average or growth of which `share` of the year is known. */
const weighed = (actual: number, share: number, halfStep: number): Rest => ({
  ...({
    measure: "cumulativeGrowth",
    weights: "base",
    months: 3,
    parts: 3,
    before: null,
    levels: null,
    earlier: [],
  } as const),
  ...{ known: share * actual, share: 1 - share, actual, halfStep },
});
const total = (actual: number, months: number, before: number | null): Rest => ({
  ...({ measure: "cumulativeTotal", weights: null, levels: null, earlier: [], share: 1, halfStep: 0 } as const),
  ...{ known: actual, actual, months, parts: months, before },
});

describe("the growth that the remaining months must show", () => {
  test("is 4.49 % where January to September grew 5.2 % with 71.9 % of the base year and the year is to grow 5.0 %", () => {
    const { value, low, high } = requiredFor(weighed(5.2, 0.719, 0.05), 5.0, "%");
    expect(value).toBeCloseTo(4.488, 3);
    expect(low).toBeCloseTo(4.36, 2);
    expect(high).toBeCloseTo(4.62, 2);
  });

  test("of a total is its rest, in all, a month, a period and over last year's rest", () => {
    expect(requiredFor({ ...total(1900, 3, 500), parts: 1 }, 2500, "亿元")).toMatchObject({
      ...{
        value: 600,
        perMonth: 200,
        monthly: 600,
        growth: expect.closeTo(20, 9),
        low: null,
        high: null,
        unit: "亿元",
      },
    });
  });

  test("of a level is what it still has to change by, in points where it is a percentage", () => {
    const level: Rest = { ...total(85, 3, 80), measure: "level", known: 0 };
    expect(requiredFor(level, 91, "%")).toMatchObject({
      ...{ value: 6, perMonth: 2, monthly: 91, growth: expect.closeTo(13.75, 9), low: null, high: null },
      unit: "百分点",
    });
    expect(requiredFor({ ...level, before: 0 }, 91, "万人")).toMatchObject({ value: 6, growth: null, unit: "万人" });
  });

  test("agrees with what follows from the levels of the base year", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: -50, max: 100, noNaN: true }),
        fc.double({ min: -50, max: 100, noNaN: true }),
        (whole, share, soFar, target) => {
          const known = whole * share;
          const fromLevels = ((whole * (1 + target / 100) - known * (1 + soFar / 100)) / (whole - known) - 1) * 100;
          expect(requiredFor(weighed(soFar, known / whole, 0.05), target, "%").value).toBeCloseTo(fromLevels, 6);
        },
      ),
    );
  });

  test("brings the year to its target when the remaining months show it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 2, max: 11 }),
        fc.double({ min: -30, max: 60, noNaN: true }),
        fc.double({ min: -30, max: 60, noNaN: true }),
        (months, k, soFar, target) => {
          const sum = (from: number, to: number) => months.slice(from, to).reduce((a, b) => a + b, 0);
          const { value } = requiredFor(weighed(soFar, sum(0, k) / sum(0, 12), 0), target, "%");
          const yearEnd = sum(0, k) * (1 + soFar / 100) + sum(k, 12) * (1 + value / 100);
          expect(yearEnd / sum(0, 12)).toBeCloseTo(1 + target / 100, 8);
        },
      ),
    );
  });

  test("lies inside its rounding band, which narrows to nothing for an unrounded figure", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 40, noNaN: true }),
        fc.double({ min: -20, max: 40, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (target, soFar, share) => {
          const band = requiredFor(weighed(soFar, share, 0.05), target, "%");
          expect(band.low).toBeLessThanOrEqual(band.value);
          expect(band.high).toBeGreaterThanOrEqual(band.value);
          expect(band.high! - band.low!).toBeCloseTo((0.1 * share) / (1 - share), 8);
          const exact = requiredFor(weighed(soFar, share, 0), target, "%");
          expect(exact.high).toBe(exact.low);
        },
      ),
    );
  });
});

describe("what a total still needs", () => {
  test("is the distance to the target in all, a month, and as growth over the base year's remaining months", () => {
    const required = requiredFor(total(1900, 3, 500), 2500, "亿元");
    expect(required).toMatchObject({ value: 600, perMonth: 200, monthly: 200, growth: expect.closeTo(20, 9) });
  });

  test("has no growth without the base year's remaining months", () => {
    expect(requiredFor(total(1900, 3, null), 2500, "亿元").growth).toBeNull();
  });

  test("takes the base year's rest from its cumulative figures of the data month and of December", () => {
    const base = [null, 100, 150, 200, 260, 320, 380, 430, 500, 560, 640, 720];
    const restAt = (k: number, before: readonly (number | null)[] = base) => {
      const { indicators } = planOf(
        indicator({ target: "900", unit: "亿元", knowledge: { measure: "cumulativeTotal", quantity: "amount" } }),
      );
      const actual = new Map([
        [2023, before],
        [2024, Array.from({ length: 12 }, (_, i) => (i + 1 === k ? 100 : null))],
      ]);
      const none = new Map<number, (number | null)[]>();
      const series = { actual, level: none, benchmark: none, rank: none, assigned: null, sample: false };
      return restOf({ indicator: indicators[0]!, knowledge: indicators[0]!.knowledge!, series, year: 2024 });
    };
    expect(restAt(9)!.before).toBe(220);
    expect(restAt(1)!.before).toBeNull();
    expect(restAt(9, [])!.before).toBeNull();
    expect(restAt(12)).toBeNull();
  });
});

describe("an expectation of the rest", () => {
  const levels: Rest = { ...weighed(5, 0.75, 0.05), levels: 250, months: 3, parts: 3 };
  const level: Rest = { ...total(90, 3, 80), measure: "level", known: 0 };

  test("comes to the year-end for which it is what must be shown", () => {
    for (const rest of [total(1900, 3, 500), levels, level, { ...weighed(97, 0.75, 0.05), measure: "share" } as const])
      for (const kind of ["growth", "monthly"] as const) {
        const required = requiredFor(rest, 98, "%")[kind];
        if (required !== null)
          expect(yearEndIf(rest, { kind, value: required })).toEqual({ ok: true, value: expect.closeTo(98, 9) });
      }
  });

  test("of growth weighs by months where only rates are published", () => {
    expect(yearEndIf(weighed(5.8, 0.5, 0.05), { kind: "growth", value: 4 })).toEqual({
      ok: true,
      value: expect.closeTo(4.9, 9),
    });
  });

  test("that the figures do not carry gives the reason", () => {
    expect(yearEndIf(weighed(5, 0.5, 0.05), { kind: "monthly", value: 4 })).toEqual(err("noBaseLevels"));
    expect(yearEndIf(total(60, 6, null), { kind: "growth", value: 4 })).toEqual(err("noHistory"));
  });
});
