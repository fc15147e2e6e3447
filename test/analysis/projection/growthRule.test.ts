import { shippedConstants } from "../../../src/analysis/projection/constants";
import { growthRule, growthSignals } from "../../../src/analysis/projection/growthRule";
import { byYear, year } from "./fixtures/inputs";

const calm = year([null, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
const median = (current: (number | null)[], k: number) =>
  growthRule(byYear({ 2023: calm, 2024: year(current) }), 2024, k, false, shippedConstants).quantile(0.5);

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
    expect(growthSignals(figures, 2024, 6, true)).toEqual({ rate: 5, latest: 6, jump: Math.sqrt(4 / 5) });
  });

  test("is wider for jumpy rates, and narrower late in the year", () => {
    const width = (current: (number | null)[], k: number) => {
      const { quantile } = growthRule(byYear({ 2024: year(current) }), 2024, k, false, shippedConstants);
      return quantile(0.9) - quantile(0.1);
    };
    expect(width([null, 5, 9, 3], 4)).toBeGreaterThan(width([null, 5, 5.1, 5], 4));
    expect(width([null, 5, 5.1, 5], 4)).toBeGreaterThan(width([null, 5, 5.1, 5, 5, 5.1, 5, 5, 5, 5.1, 5], 11));
  });
});
