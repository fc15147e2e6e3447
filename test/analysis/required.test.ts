import fc from "fast-check";
import { baseRest, requiredAmount, requiredRemainder } from "../../src/analysis";

describe("the growth that the remaining months must show", () => {
  test("is 4.49 % where January to September grew 5.2 % with 71.9 % of the base year and the year is to grow 5.0 %", () => {
    const { value, low, high } = requiredRemainder(5.0, 5.2, 0.719, 0.05);
    expect(value).toBeCloseTo(4.488, 3);
    expect(low).toBeCloseTo(4.36, 2);
    expect(high).toBeCloseTo(4.62, 2);
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
          expect(requiredRemainder(target, soFar, known / whole, 0.05).value).toBeCloseTo(fromLevels, 6);
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
          const { value } = requiredRemainder(target, soFar, sum(0, k) / sum(0, 12), 0);
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
          const band = requiredRemainder(target, soFar, share, 0.05);
          expect(band.low).toBeLessThanOrEqual(band.value);
          expect(band.high).toBeGreaterThanOrEqual(band.value);
          expect(band.high - band.low).toBeCloseTo((0.1 * share) / (1 - share), 8);
          const exact = requiredRemainder(target, soFar, share, 0);
          expect(exact.high).toBe(exact.low);
        },
      ),
    );
  });
});

describe("what a total still needs", () => {
  test("is the distance to the target in all, a month, and as growth over the base year's remaining months", () => {
    expect(requiredAmount(2500, 1900, 9, 500)).toEqual({ value: 600, perMonth: 200, growth: expect.closeTo(20, 9) });
  });

  test("has no growth without the base year's remaining months", () => {
    expect(requiredAmount(2500, 1900, 9, null).growth).toBeNull();
    expect(requiredAmount(2500, 1900, 9, 0).growth).toBeNull();
  });

  test("takes the base year's rest from its cumulative figures of the data month and of December", () => {
    const base = [null, 100, 150, 200, 260, 320, 380, 430, 500, 560, 640, 720];
    expect(baseRest(base, 9)).toBe(220);
    expect(baseRest(base, 1)).toBeNull();
    expect(baseRest(undefined, 9)).toBeNull();
  });
});
