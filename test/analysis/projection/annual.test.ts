import fc from "fast-check";
import { intervalOf, project } from "../../../src/analysis";
import { err } from "../../../src/plan";
import { input, some, year } from "./fixtures/inputs";

const december = (value: number) => year([...Array<null>(11).fill(null), value]);
const annual = (values: Record<number, number>, quantity: "rate" | "amount" | "growth" = "rate") =>
  project(input("annual", Object.fromEntries(Object.entries(values).map(([y, x]) => [y, december(x)])), { quantity }));

describe("an annual figure", () => {
  test("goes on as it went in the years before, with the width that so few years allow", () => {
    const cities = some(annual({ 2020: 68.1, 2021: 68.9, 2022: 69.5, 2023: 70.1 }));
    expect(cities.value).toBeCloseTo(70.1 + 2 / 3, 6);
    const { low, high } = intervalOf(cities, 80);
    expect([low, high]).toEqual([expect.closeTo(70.51, 1), expect.closeTo(71.02, 1)]);
    expect([cities.method, cities.basis.years, cities.known]).toEqual(["trend", [2020, 2021, 2022, 2023], false]);
  });

  test("of a growth is the mean of the years: growth does not go on growing", () => {
    expect(some(annual({ 2021: 8, 2022: 3, 2023: 5 }, "growth")).value).toBeCloseTo(5.333, 3);
  });

  test("needs three years before it, the last one not long ago", () => {
    expect(annual({ 2022: 69.5, 2023: 70.1 })).toEqual(err("annual"));
    expect(annual({ 2018: 68, 2019: 69, 2020: 70, 2021: 71 })).toEqual(err("annual"));
    expect(some(annual({ 2020: 68, 2021: 69, 2022: 70 })).value).toBeCloseTo(72, 9);
  });

  test("is no answer of an ensemble's member, and one's own expectation where a person has one", () => {
    const figures = { 2021: december(69), 2022: december(70), 2023: december(71) };
    expect(project(input("annual", figures), { member: "airline" })).toEqual(err("noSuchMember"));
    expect(some(project(input("annual", figures), { yearEnd: 75 })).value).toBeCloseTo(75, 9);
  });

  test("stays above zero, and a share of a whole within 100 %, however few years there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 8 }),
        fc.constantFrom("rate", "amount"),
        (values, quantity) => {
          const result = annual(Object.fromEntries(values.map((x, i) => [2023 - i, x])), quantity);
          const { low, high } = intervalOf(some(result), 95);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          if (quantity === "rate") expect(high).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 50 },
    );
  });
});
