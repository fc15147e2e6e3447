import fc from "fast-check";
import { intervalOf, project, type Projection } from "../../../src/analysis";
import { cumulative, input, some, year } from "./fixtures/inputs";

const total = (figures: Record<number, readonly (number | null)[]>) => some(project(input("cumulativeTotal", figures)));
const quarters = (flows: readonly number[]) =>
  cumulative(flows)
    .flatMap((sum) => [null, null, sum])
    .slice(0, 12) as (number | null)[];
const flat = (value: number, months = 12) => Array<number>(months).fill(value);
const within = ({ value }: Projection, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

describe("one odd month does not multiply the year", () => {
  test("new jobs of 12, 12 and 9.3 with a third quarter of 0.3, now 3, 6, 9: about 12, not 27", () => {
    const jobs = total({
      2021: quarters([3, 3, 3, 3]),
      2022: quarters([3, 3, 3, 3]),
      2023: quarters([3, 3, 0.3, 3]),
      2024: quarters([3, 3, 3]),
    });
    within(jobs, 11.5, 13);
  });

  test("foreign capital of 0.5 a month after a year with two zero months and a small one: about 6, not 18.8", () => {
    const last = flat(0.5);
    [last[3], last[4], last[5]] = [0, 0, 0.05];
    const capital = total({
      2022: cumulative(flat(0.5)),
      2023: cumulative(last),
      2024: cumulative(flat(0.5, 6)),
    });
    within(capital, 5, 7.5);
  });

  test("COD of 60, 140, 150, 310 and now 60, 150, 290: within what the last quarter allows, not 1,574", () => {
    const cod = total({ 2023: quarters([60, 80, 10, 160]), 2024: quarters([60, 90, 140]) });
    within(cod, 420, 560);
    expect(intervalOf(cod, 95).low).toBeGreaterThanOrEqual(290);
  });

  test("a single zero month leaves the method and moves the answer little", () => {
    const last = flat(10);
    const [whole, hole] = [last, Object.assign([...last], { 4: 0, 5: 20 })].map((months) =>
      total({ 2022: cumulative(flat(10)), 2023: cumulative(months), 2024: cumulative(flat(10, 8)) }),
    ) as [Projection, Projection];
    within(whole, 119, 121);
    expect(hole.method).toBe("ensemble");
    within(hole, 108, 132);
  });

  test("a year of zeros is no history", () => {
    const started = total({ 2022: cumulative(flat(0)), 2023: cumulative(flat(0)), 2024: cumulative(flat(2, 6)) });
    expect(started.basis.years).toEqual([]);
    within(started, 18, 30);
  });
});

describe("what is there and what has never moved", () => {
  test("a total never ends below what is there, intervals included, whatever the months were", () => {
    const flow = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true }));
    const months = fc.array(flow, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, months, months, fc.integer({ min: 2, max: 11 }), (a, b, c, k) => {
        const current = cumulative(c.slice(0, k));
        const result = project(input("cumulativeTotal", { 2022: cumulative(a), 2023: cumulative(b), 2024: current }));
        if (!result.ok) return;
        expect(intervalOf(result.value, 95).low).toBeGreaterThanOrEqual(current[k - 1]! - 1e-9);
        expect(result.value.quantile(0.001)).toBeGreaterThanOrEqual(current[k - 1]! - 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test("a rate of 5.0 in 45 months ends at 5.0, as far as it is printed", () => {
    const same = { 2021: flat(5), 2022: flat(5), 2023: flat(5), 2024: year(flat(5, 9)) };
    const rate = some(project(input("cumulativeAverage", same, { quantity: "rate" })));
    expect(rate.value).toBeCloseTo(5, 6);
    expect(rate.cdf(5.05) - rate.cdf(4.95)).toBeGreaterThan(0.99);
  });

  test("a stock that never fell is not projected to fall, and goes on as it grew", () => {
    const places = some(
      project(
        input(
          "level",
          {
            2022: quarterEnds([3.3, 3.42, 3.5, 3.62]),
            2023: quarterEnds([3.75, 3.85, 3.95, 4.06]),
            2024: quarterEnds([4.15, 4.21, 4.27]),
          },
          { frequency: "quarterly" },
        ),
      ),
    );
    within(places, 4.32, 4.44);
    expect(intervalOf(places, 95).low).toBeGreaterThanOrEqual(4.27);
    expect(intervalOf(places, 95).high).toBeLessThan(4.7);
  });

  test("a share stays a share where one figure was typed wrong", () => {
    const shares = { 2021: flat(98), 2022: flat(98.2), 2023: flat(98.1), 2024: year([...flat(98.5, 8), 98.6]) };
    shares[2022][4] = 925;
    const share = some(project(input("cumulativeAverage", shares, { quantity: "rate" })));
    expect(share.quantile(0.9999)).toBeLessThanOrEqual(100);
  });
});

describe("an incomplete year is used", () => {
  test("insured persons near 414 with one December missing stay near 414", () => {
    const months = (of: number) => Array.from({ length: 12 }, (_, i) => of + (i % 3) * 0.4 - (i % 2) * 0.3);
    const [before, last, now] = [months(412), months(413), months(414)];
    const persons = some(
      project(input("level", { 2022: before, 2023: [...last.slice(0, 11), null], 2024: year(now.slice(0, 8)) })),
    );
    const { low, high } = intervalOf(persons, 80);
    expect(low).toBeGreaterThan(408);
    expect(high).toBeLessThan(420);
    expect(persons.basis.years).toEqual([2022, 2023]);
    expect(persons.basis.caveats).toContain("monthsInterpolated");
  });

  test("a total without its December is made up as the year before went on", () => {
    const last = cumulative(flat(10));
    const answers = [last, [...last.slice(0, 11), null]].map((of) =>
      total({ 2022: cumulative(flat(9)), 2023: of, 2024: cumulative(flat(11, 6)) }),
    ) as [Projection, Projection];
    expect(answers[1].value).toBeCloseTo(answers[0].value, 0);
    expect(answers[1].basis.years).toEqual([2022, 2023]);
  });
});

/** Figures at the ends of quarters. */
function quarterEnds(levels: readonly number[]): (number | null)[] {
  return year(levels.flatMap((level) => [null, null, level]));
}

describe("a year that is not whole counts with the months there are", () => {
  const insured = (year: number, upTo: number, from = 0) =>
    flat(0, upTo).map((_, i) =>
      i < from ? null : 412 + (year - 2021) * 1.2 + i * 0.1 + ((i * 7 + year * 3) % 5) * 0.12,
    );
  const level = (figures: Record<number, readonly (number | null)[]>) => some(project(input("level", figures)));

  test.each([
    ["its last December", { 2022: insured(2022, 12), 2023: insured(2023, 11) }],
    ["most of last year", { 2023: insured(2023, 6) }],
    ["all but three months of last year", { 2023: insured(2023, 12, 9) }],
    ["all earlier years", {}],
  ])("insured persons of 412 to 417 without %s do not become 321 to 534", (_, earlier) => {
    const persons = level({ ...earlier, 2024: insured(2024, 9) });
    const { low, high } = intervalOf(persons, 80);
    within(persons, 415.5, 418);
    expect(high - low).toBeLessThan(6);
  });

  const whole = [8, 7, 9, 9, 10, 9, 8, 8, 10, 11, 12, 14];
  const grown = whole.map((value) => value * 1.1);

  test("a total whose last year stopped early goes on as the year before did", () => {
    const cut = total({
      2022: cumulative(whole),
      2023: cumulative(grown.slice(0, 8)),
      2024: cumulative(grown.slice(0, 6)),
    });
    expect(cut.method).toBe("ensemble");
    expect(cut.basis.caveats).toContain("monthsInterpolated");
    within(cut, 122, 134);
  });

  test("a total of which only the same month and the whole of last year are known keeps last year's share, not its run rate", () => {
    const two = cumulative(whole).map((value, i) => (i === 5 || i === 11 ? value : null));
    const now = total({ 2023: two, 2024: cumulative(grown.slice(0, 6)) });
    expect([now.method, now.basis.years]).toEqual(["shares", [2023]]);
    within(now, 122, 130);
  });

  test("a share whose last December is missing has its year before", () => {
    const shares = (start: number, months: number) => flat(0, months).map((_, i) => start + i * 0.1);
    const share = some(project(input("share", { 2022: shares(50, 12), 2023: shares(51, 11), 2024: shares(52, 6) })));
    expect(share.basis.years).toEqual([2022, 2023]);
    within(share, 52, 54);
  });
});

describe("a series without a whole year before", () => {
  const since = (from: number, values: readonly number[]) => ({
    2023: [...Array<null>(12 - from).fill(null), ...values.slice(0, from)],
    2024: [...values.slice(from), ...Array<null>(12 - values.length + from).fill(null)],
  });

  test("that has never moved stays where it is", () => {
    const rate = some(project(input("level", since(5, flat(30, 7)))));
    expect(rate.value).toBe(30);
    expect(intervalOf(rate, 95).high - intervalOf(rate, 95).low).toBeLessThan(0.1);
  });

  test("of growth does not go on falling as it fell", () => {
    const figures = since(5, [5.1, 3.8, 3.1, 2.9, 2.5, 2.9, 2.1, -0.5]);
    expect(some(project({ ...input("level", figures), quantity: "growth" })).value).toBeCloseTo(-0.5);
  });

  test("a total is not taken back by a revision of this year", () => {
    const revised = total({
      2023: cumulative(flat(10)),
      2024: [10, 20, 30, 40, 50, 60, 56, ...flat(0, 5).map(() => null)],
    });
    expect(intervalOf(revised, 95).low).toBeGreaterThanOrEqual(56);
  });
});
