import fc from "fast-check";
import { scaleOf, ticksOf } from "../../src/model/charts/scale";

describe("the scale of an axis", () => {
  it("holds all values, has zero where they are far apart, and round ticks", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (low, span) => {
          const scale = scaleOf([low, low + span], {});
          expect(scale.minimum).toBeLessThanOrEqual(low + Math.abs(low) * 1e-12 + 1e-99);
          expect(scale.maximum).toBeGreaterThanOrEqual(low + span - Math.abs(low + span) * 1e-12 - 1e-99);
          const far = span > Math.max(Math.abs(low), Math.abs(low + span)) / 6;
          if (far) expect(scale.minimum <= 0 && scale.maximum >= 0).toBe(true);
          expect(ticksOf(scale).length).toBeLessThanOrEqual(12);
          expect([1, 2, 5]).toContain(
            Number((scale.unit / 10 ** Math.floor(Math.log10(scale.unit) + 1e-9)).toFixed(6)),
          );
        },
      ),
    );
  });

  test.each([
    [[3.1, 6.2], {}, { minimum: 0, maximum: 7, unit: 1 }],
    [[-2.5, 7], {}, { minimum: -4, maximum: 8, unit: 2 }],
    [[0, 0], {}, { minimum: 0, maximum: 1, unit: 0.2 }],
    [[95, 105], {}, { minimum: 90, maximum: 106, unit: 2 }],
    [[0.2, 0.9], { minimum: 0, maximum: 1, majorUnit: 0.25 }, { minimum: 0, maximum: 1, unit: 0.25 }],
  ] as const)("of %j with %j is %j", (extent, fixed, scale) => {
    expect(scaleOf(extent, fixed)).toEqual(scale);
  });
});
