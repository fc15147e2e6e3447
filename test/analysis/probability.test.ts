import fc from "fast-check";
import { around, compared, type Projection } from "../../src/analysis";
import { aboveOf, goalApart, printable, probabilityOf } from "../../src/analysis/probability";

/** A year-end of what is achieved plus a rest between 0 and 100, evenly likely: method, scale and base are fixed. */
function yearEnd(achieved: number): Projection {
  return {
    value: achieved + 50,
    quantile: (p) => achieved + 100 * p,
    cdf: (x) => Math.min(1, Math.max(0, (x - achieved) / 100)),
    method: "ensemble",
    basis: { years: [], month: 9, caveats: [], members: [] },
    known: false,
  };
}

const known = (value: number): Projection => ({ ...yearEnd(0), value, known: true });

describe("the probability that the year-end meets a goal", () => {
  test("never rises when the actual figure gets worse, with method, scale and base held fixed", () => {
    const actual = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(actual, actual, fc.double({ min: -200, max: 200, noNaN: true }), (a, b, aim) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const p = (achieved: number, better: "high" | "low") =>
          probabilityOf(yearEnd(achieved), around(aim, 1, better), 0.05);
        expect(p(low, "high")).toBeLessThanOrEqual(p(high, "high"));
        expect(p(high, "low")).toBeLessThanOrEqual(p(low, "low"));
      }),
    );
  });

  test("is what lies between the ends of a two-sided goal", () => {
    expect(probabilityOf(yearEnd(0), around(50, 10, "range"), 0)).toBeCloseTo(0.2);
  });

  test("counts what is printed as the limit, and does not where the limit itself does not count", () => {
    const p = (comparator: ">=" | ">" | "<=" | "<") =>
      probabilityOf(yearEnd(0), compared(50, comparator, 0, "high"), 5);
    expect([p(">="), p(">"), p("<="), p("<")].map((each) => each.toFixed(2))).toEqual(["0.55", "0.45", "0.55", "0.45"]);
  });

  test("of a limit that cannot be printed is that of the next figure which can", () => {
    const p = (aim: number, tolerance: number, better: "high" | "low") =>
      probabilityOf(yearEnd(0), printable(around(aim, tolerance, better), 0.5), 0.5);
    expect(p(37, 0.74, "high")).toBeCloseTo(1 - 0.365);
    expect(p(37, 0.74, "low")).toBeCloseTo(0.375);
    expect(p(37, 1, "high")).toBeCloseTo(1 - 0.355);
  });

  test("is one or zero for a year that is known", () => {
    expect(probabilityOf(known(6), around(6, 0, "high"), 0.05)).toBe(1);
    expect(probabilityOf(known(5.9), around(6, 0, "high"), 0.05)).toBe(0);
  });

  test("is, for a year that is known, that the reference ends no closer to it than the goal's margin", () => {
    const margin = aboveOf(150, yearEnd(0));
    expect([margin.value, margin.quantile(0.1), margin.cdf(120)]).toEqual([100, 60, expect.closeTo(0.7)]);
    // 150 is to be 30 above a reference that ends between 0 and 100, evenly likely, or 80.
    const ahead = (points: number) => goalApart(around(7, 0, "high"), -points);
    expect([30, 80, 150].map((points) => probabilityOf(margin, ahead(points), 0).toFixed(4))).toEqual([
      "0.9999",
      "0.7000",
      "0.0001",
    ]);
    const both = goalApart({ ...around(60, 10, "range"), aim: 1 }, 2);
    expect([both.aim, both.min?.value, both.max?.value]).toEqual([0, 47, 67]);
  });
});
