import fc from "fast-check";
import {
  exponential,
  fromQuantiles,
  clamped,
  linear,
  moved,
  stretched,
} from "../../../src/analysis/projection/distribution";
import { shippedConstants } from "../../../src/analysis/projection/constants";

const errors = fromQuantiles(shippedConstants.probabilities, shippedConstants.intervals["3"]!["6"]!.total.q);
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const total = exponential(errors, 600, 400, 0.1);
const all = {
  errors,
  total,
  linear: linear(errors, 5, 2),
  stretched: stretched(total, 600, 900),
  moved: moved(total, 7),
};

describe("a distribution from a table of quantiles", () => {
  test.each(Object.entries(all))("%s: quantile and cdf are each other's inverse", (_, { quantile, cdf }) => {
    fc.assert(fc.property(probability, (p) => expect(cdf(quantile(p))).toBeCloseTo(p, 9)));
  });

  test.each(Object.entries(all))("%s: a larger probability never has a smaller quantile", (_, { quantile }) => {
    fc.assert(
      fc.property(probability, probability, (a, b) =>
        expect(quantile(Math.min(a, b))).toBeLessThanOrEqual(quantile(Math.max(a, b))),
      ),
    );
  });

  test("lies on straight lines between the points of the table", () => {
    expect(fromQuantiles([0.1, 0.5, 0.9], [-1, 0, 1]).cdf(0.5)).toBeCloseTo(0.7, 12);
  });

  test("of a total is nothing at or below what is already there", () => {
    expect(total.cdf(600)).toBe(0);
    expect(total.quantile(1e-9)).toBeGreaterThan(600);
  });

  test("stretched to another median keeps what is already there and widens with the rest", () => {
    const from = exponential(fromQuantiles([0.1, 0.5, 0.9], [-1, 0, 1]), 800, 200, 0.1);
    const to = stretched(from, 800, 900);
    expect(to.quantile(0.5)).toBeCloseTo(900, 9);
    expect(to.quantile(0.9) - 900).toBeCloseTo((from.quantile(0.9) - 1000) / 2, 9);
  });

  test("clamped between bounds has nothing beyond them, and reaches the upper one as often as it would have passed it", () => {
    const wide = fromQuantiles([0.1, 0.5, 0.9], [98, 99, 101]);
    const { quantile, cdf } = clamped(wide, 0, 100);
    expect(quantile(0.5)).toBe(99);
    expect(quantile(0.95)).toBe(100);
    expect(1 - cdf(100)).toBeCloseTo(1 - wide.cdf(100), 12);
    expect(cdf(100.01)).toBe(1);
    expect(cdf(-0.01)).toBe(0);
  });

  test("of a total gives a target less probability when what is already there is less", () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, target) => {
        const chance = (base: number) => 1 - exponential(errors, base, 1000, 0.1).cdf(target);
        expect(chance(Math.min(a, b))).toBeLessThanOrEqual(chance(Math.max(a, b)));
      }),
    );
  });
});
