import { shippedConstants } from "../../../src/analysis/projection/constants";
import { growthRule, growthSignals } from "../../../src/analysis/projection/growthRule";
import { byYear, year } from "./fixtures/inputs";

const calm = year([null, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
const median = (current: (number | null)[], k: number) =>
  growthRule(
    { figures: byYear({ 2023: calm, 2024: year(current) }), year: 2024, k, quarterly: false },
    shippedConstants,
  ).quantile(0.5);

describe("the rule for published growth rates", () => {
  test("keeps a steady rate nearly where it is", () => {
    expect(median([null, 5, 5, 5, 5, 5, 5, 5, 5], 9)).toBeCloseTo(5, 1);
  });

  test("goes further the way the latest months went", () => {
    expect(median([null, 5, 5, 5.1, 5.2, 5.3], 6)).toBeGreaterThan(5.3);
    expect(median([null, 5, 5, 4.9, 4.8, 4.7], 6)).toBeLessThan(4.7);
  });

  test("draws a jumpy rate towards zero early in the year", () => {
    expect(median([null, 30, 12], 3)).toBeLessThan(12);
  });

  test("reads the last quarter's growth and the jumps between quarters from quarterly rates", () => {
    const quarters = (rates: number[]) => year(rates.flatMap((rate) => [null, null, rate]));
    const figures = byYear({ 2023: quarters([4, 4, 4, 4]), 2024: quarters([4, 5]) });
    expect(growthSignals({ figures, year: 2024, k: 6, quarterly: true })).toMatchObject({
      rate: 5,
      latest: 6,
      jump: Math.sqrt(4 / 5),
    });
  });

  test("smooths monthly growth: one month out of line counts less than a lasting change", () => {
    const latest = (rates: (number | null)[]) =>
      growthSignals({
        figures: byYear({ 2023: calm, 2024: year(rates) }),
        year: 2024,
        k: rates.length,
        quarterly: false,
      }).latest;
    expect(latest([null, 5, 5, 5, 5, 5.5])).toBeGreaterThan(5); // June alone 8
    expect(latest([null, 5, 5, 5, 5, 5.5])).toBeLessThan(8);
    expect(latest([null, 8, 8, 8, 8, 8])).toBeCloseTo(8, 0);
  });

  test("takes back what the years before made up for late in the year", () => {
    const rising = year([null, 2, 2, 2.5, 3, 3.5, 4, 4.3, 4.6, 4.8, 5, 5.2]);
    const current = year([null, 5, 5]);
    const after = (figures: Record<number, (number | null)[]>) =>
      growthSignals({ figures: byYear(figures), year: 2024, k: 3, quarterly: false }).after;
    expect(after({ 2022: calm, 2023: rising, 2024: current })).toEqual([5.2 - 2, 0]);
    expect(after({ 2022: rising, 2023: calm, 2024: current })).toEqual([0, 5.2 - 2]);
    expect(after({ 2024: current })).toEqual([0, 0]);
    expect(shippedConstants.growthOnly.k[3]!.d).toBeGreaterThan(shippedConstants.growthOnly.k[3]!.e);
    expect(shippedConstants.growthOnly.k[3]!.e).toBeGreaterThan(0);
  });

  test("lands no further from industrial value added than the last published rate: 2022, base 2021 and 2020", () => {
    const figures = byYear({
      2020: year([null, -13.5, -8.4, -4.9, -2.8, -1.3, -0.4, 0.4, 1.2, 1.8, 2.3, 2.8]),
      2021: year([null, 35.1, 24.5, 20.3, 17.8, 15.9, 14.4, 13.1, 11.8, 10.9, 10.1, 9.6]),
      2022: year([null, 7.5, 6.5, 4, 3.3, 3.4]),
    });
    expect(growthRule({ figures, year: 2022, k: 6, quarterly: false }, shippedConstants).quantile(0.5)).toBeCloseTo(
      3.6,
      0,
    );
  });

  test("is wider for jumpy rates, and narrower late in the year", () => {
    const width = (current: (number | null)[], k: number) => {
      const { quantile } = growthRule(
        { figures: byYear({ 2024: year(current) }), year: 2024, k, quarterly: false },
        shippedConstants,
      );
      return quantile(0.9) - quantile(0.1);
    };
    expect(width([null, 5, 9, 3], 4)).toBeGreaterThan(width([null, 5, 5.1, 5], 4));
    expect(width([null, 5, 5.1, 5], 4)).toBeGreaterThan(width([null, 5, 5.1, 5, 5, 5.1, 5, 5, 5, 5.1, 5], 11));
  });
});
