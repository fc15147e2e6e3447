import fc from "fast-check";
import { dueMonth, monthOf, publicationMonth, publishedMonths, type Month } from "../../src/observations";
import type { Knowledge } from "../../src/plan";
import { indicator } from "../support/build";

const due = (knowledge: Partial<Knowledge>, asOf: Month) => dueMonth(indicator({ knowledge }), asOf);

describe("the months for which figures come out", () => {
  it("are all but January, which comes together with February, unless January is published by itself", () => {
    expect(publishedMonths({ frequency: "monthly", january: false })).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(publishedMonths({ frequency: "monthly", january: true })).toHaveLength(12);
  });

  it("are the ends of quarters or of the year, and all where nothing is known", () => {
    expect(publishedMonths({ frequency: "quarterly", january: true })).toEqual([3, 6, 9, 12]);
    expect(publishedMonths({ frequency: "annual", january: false })).toEqual([12]);
    expect(publishedMonths(null)).toHaveLength(12);
  });
});

describe("the month in which a figure is expected", () => {
  it.each([
    ["monthly", 0, "2024-09", "2024-10"],
    ["monthly", 1, "2024-11", "2025-01"],
    ["quarterly", 0, "2024-12", "2025-01"],
    ["annual", 0, "2024-12", "2025-02"],
  ] as const)("of a %s one, %i months late, of %s is %s", (frequency, lag, month, expected) => {
    expect(publicationMonth({ frequency, lag }, month)).toBe(expected);
  });
});

describe("the figure that should be out by a month", () => {
  it.each([
    ["monthly", 0, false, "2024-09", "2024-09"],
    ["monthly", 1, false, "2024-09", "2024-08"],
    ["monthly", 0, false, "2024-01", null],
    ["monthly", 0, true, "2024-01", "2024-01"],
    ["monthly", 1, true, "2024-01", null],
    ["monthly", 1, false, "2024-02", null],
    ["monthly", 1, false, "2024-12", "2024-12"],
    ["quarterly", 0, false, "2024-08", "2024-06"],
    ["quarterly", 0, false, "2024-09", "2024-09"],
    ["quarterly", 1, false, "2024-09", "2024-06"],
    ["quarterly", 0, false, "2024-02", null],
    ["annual", 0, false, "2024-11", null],
    ["annual", 0, false, "2024-12", "2024-12"],
  ] as const)("of a %s figure, %i months late, January %s, at %s: %s", (frequency, lag, january, asOf, expected) => {
    expect(due({ frequency, lag, january }, asOf)).toBe(expected);
  });

  it("is none for an indicator that the catalogue does not know", () => {
    expect(dueMonth(indicator({ knowledge: null }), "2024-12")).toBeNull();
  });

  it("is never later than the as-of, and one that can be published", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("monthly" as const, "quarterly" as const, "annual" as const),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        (frequency, lag, january, k) => {
          const month = due({ frequency, lag, january }, monthOf(2024, k));
          if (month === null) return;
          const of = Number(month.slice(5));
          expect(of).toBeLessThanOrEqual(k);
          if (frequency === "quarterly") expect(of % 3).toBe(0);
          if (frequency === "annual") expect(of).toBe(12);
          if (!january) expect(of).toBeGreaterThan(1);
        },
      ),
    );
  });
});
