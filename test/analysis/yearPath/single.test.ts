import fc from "fast-check";
import { singles } from "../../../src/analysis";
import type { Measure } from "../../../src/plan";

type Months = (number | null)[];
const year = (...months: Months): Months => Array.from({ length: 12 }, (_, i) => months[i] ?? null);
/** Only these months have a figure. */
const at = (figures: Record<number, number>): Months =>
  Array.from({ length: 12 }, (_, i) => (i + 1 in figures ? figures[i + 1]! : null));
const of = (measure: Measure, figures: Months, { before, levels, denominators, decimals = 1 }: Given = {}) =>
  singles(
    { measure, decimals },
    new Map([[2024, figures], ...(before ? ([[2023, before]] as const) : [])]),
    new Map([
      ...(levels ? ([[2023, levels]] as const) : []),
      ...(denominators ? ([[2024, denominators]] as const) : []),
    ]),
    2024,
  );
interface Given {
  before?: Months;
  levels?: Months;
  denominators?: Months;
  decimals?: number;
}

describe("a single month behind cumulative figures", () => {
  it("is of a total the difference, January to February together where they come together", () => {
    const months = of("cumulativeTotal", at({ 2: 12, 3: 18, 4: 25 }));
    expect(months.slice(0, 5)).toEqual([
      null,
      { months: 2, value: 12, band: 0 },
      { months: 1, value: 6, band: 0 },
      { months: 1, value: 7, band: 0 },
      null,
    ]);
  });

  it("is of a growth its own growth from last year's levels, with the band that rounding opens: 4.9 ± 0.95", () => {
    const levels = at({ 9: 719, 10: 799, 12: 1000 });
    const exact = (719 * 1.052 + 80 * 1.049) / 799;
    const october = of("cumulativeGrowth", at({ 9: 5.2, 10: (exact - 1) * 100 }), { levels })[9]!;
    expect(october.value).toBeCloseTo(4.9, 9);
    expect(october.band).toBeCloseTo((0.05 * (799 + 719)) / 80, 9);
    expect((exact - 1) * 100 - 5.2).toBeCloseTo(-0.03, 3);
  });

  it("is not to be had of a growth without last year's levels", () => {
    expect(of("cumulativeGrowth", at({ 9: 5.2, 10: 5.1 }))).toEqual(year());
  });

  it("is of an average the mean that the month adds: 10·9.3 − 9·9 = 12", () => {
    const [september, october] = of("cumulativeAverage", at({ 9: 9, 10: 9.3 })).slice(8);
    expect(september).toMatchObject({ months: 9, value: 9 });
    expect(october!.value).toBeCloseTo(12, 9);
    expect(october!.band).toBeCloseTo(0.05 * 19, 9);
  });

  it("is of a share weighed by its denominators, and none without them", () => {
    const march = of("share", at({ 2: 50, 3: 60 }), { denominators: at({ 2: 200, 3: 300 }) })[2]!;
    expect(march.value).toBeCloseTo((300 * 60 - 200 * 50) / 100, 9);
    expect(of("share", at({ 2: 50, 3: 60 }))).toEqual(year());
  });

  it("is of a level the change since the month before, in January since last year's end", () => {
    const months = of("level", year(102, 105), { before: at({ 12: 100 }) });
    expect(months.slice(0, 2)).toEqual([
      { months: 1, value: 2, band: 0 },
      { months: 1, value: 3, band: 0 },
    ]);
    expect(of("level", year(102, 105))[0]).toBeNull();
  });

  it("covers a quarter where only quarters are published, and is none of a yearly figure", () => {
    expect(of("cumulativeTotal", at({ 3: 30, 6: 70 }))[5]).toEqual({ months: 3, value: 40, band: 0 });
    expect(of("annual", at({ 12: 5 }))).toEqual(year());
  });

  it("of a growth lies within its band of the truth, however the published figures were rounded", () => {
    const level = fc.double({ min: 50, max: 150, noNaN: true });
    const growth = fc.double({ min: -30, max: 30, noNaN: true });
    const months = fc.array(fc.tuple(level, growth), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, (given) => {
        let [base, now] = [0, 0];
        const [levels, rates]: [Months, Months] = [[], []];
        for (const [b, g] of given) {
          base += b;
          now += b * (1 + g / 100);
          levels.push(base);
          rates.push(Math.round((now / base - 1) * 1000) / 10);
        }
        of("cumulativeGrowth", rates, { levels }).forEach((single, i) => {
          expect(Math.abs(single!.value - given[i]![1])).toBeLessThanOrEqual(single!.band + 1e-9);
        });
      }),
    );
  });
});
