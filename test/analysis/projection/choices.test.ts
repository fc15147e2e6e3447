import { alternatives, explain, project, projectSeries, recalibrate } from "../../../src/analysis";
import { err, ok } from "../../../src/plan";
import { airPassengers, before, until } from "./fixtures/airPassengers";
import { cumulative, input, some, year } from "./fixtures/inputs";

const [y1, y2, y3] = before(3) as [number[], number[], number[]];
const figures = { 2021: cumulative(y1), 2022: cumulative(y2), 2023: cumulative(y3), 2024: cumulative(until(6)) };
const totals = input("cumulativeTotal", figures);
const rates = { 2024: year([null, 5, 5.2, 5.4, 5.6, 5.8]) };
const growth = input("cumulativeGrowth", rates, { quantity: "growth" });

describe("the analyst's choice", () => {
  test("of a member puts its own answer in the middle", () => {
    const airline = alternatives(totals).find(({ method }) => method === "airline")!;
    const projection = some(project(totals, { member: "airline" }));
    expect(projection.method).toBe("airline");
    expect(projection.value).toBeCloseTo(airline.value, 6);
  });

  test("of a year-end is its median, also where only rates are published", () => {
    for (const [of, yearEnd] of [
      [totals, 6000],
      [growth, 4.9],
    ] as const) {
      const projection = some(project(of, { yearEnd }));
      expect(projection.value).toBeCloseTo(yearEnd, 9);
      expect(projection.method).toBe("expectation");
      expect(projection.cdf(projection.value)).toBeCloseTo(0.5, 9);
    }
  });

  test("of a member that does not take part gives the reason", () => {
    expect(project(totals, { member: "share" })).toEqual(err("noSuchMember"));
    expect(project(growth, { member: "airline" })).toEqual(err("noSuchMember"));
  });
});

describe("all answers side by side", () => {
  test("begin with the one in use and give each member's share, which add up to one", () => {
    const [used, ...members] = alternatives(totals);
    expect(used).toEqual({ method: "ensemble", value: some(project(totals)).value, weight: null });
    expect(members.map(({ method }) => method)).toEqual([
      "logTheta",
      "dampedTrend",
      "airline",
      "lastYear",
      "yearOnYear",
    ]);
    expect(members.reduce((sum, { weight }) => sum + weight!, 0)).toBeCloseTo(1, 9);
  });

  test("are the one method alone where there are no members, and none without a projection", () => {
    expect(alternatives(growth).map(({ method }) => method)).toEqual(["publishedGrowth"]);
    expect(alternatives(input("annual", {}))).toEqual([]);
  });

  test("are explained by method, years, the members that count and the error to expect", () => {
    const { method, years, members, error } = explain(some(project(totals)));
    expect([method, years]).toEqual(["ensemble", [2021, 2022, 2023]]);
    expect(members.every(({ weight }, i) => i === 0 || weight! <= members[i - 1]!.weight!)).toBe(true);
    const { quantile } = some(project(totals));
    expect(error).toBeCloseTo((quantile(0.9) - quantile(0.1)) / 2, 9);
  });
});

describe("rows of series", () => {
  const rows = airPassengers.flatMap((months, y) =>
    months.map((value, i) => ({ series: "air", year: 1957 + y, month: i + 1, value })),
  );
  const first = (count: number, options: Parameters<typeof projectSeries>[1]) =>
    projectSeries(rows.slice(0, count), options)[0]!;

  test("give the last year's total, average, level and growth from its own last month", () => {
    const june = 36 + 6;
    const total = some(first(june, { measure: "total", values: "monthly" }).result).value;
    expect(total).toBeCloseTo(some(project(totals)).value, 9);
    expect(some(first(june, { measure: "average", values: "monthly" }).result).value).toBeCloseTo(total / 12, 9);
    const rate = some(first(june, { measure: "growth", values: "monthly" }).result).value;
    expect(rate).toBeCloseTo((total / 5140 - 1) * 100, 6);
    expect(first(june, { measure: "level", values: "monthly" })).toMatchObject({ series: "air", year: 1960, month: 6 });
  });

  test("give a complete year as it is", () => {
    const sum = until(12).reduce((a, b) => a + b, 0);
    expect(first(48, { measure: "total", values: "monthly" }).result).toMatchObject(ok({ value: sum, known: true }));
    expect(first(48, { measure: "average", values: "monthly" }).result).toMatchObject(ok({ value: sum / 12 }));
    expect(first(48, { measure: "level", values: "monthly" }).result).toMatchObject(ok({ value: 432 }));
  });

  test("take cumulative growth values as published rates", () => {
    const published = [5, 5.2, 5.4].map((value, i) => ({ series: "g", year: 2024, month: i + 2, value }));
    const [only] = projectSeries(published, { measure: "growth", values: "cumulative" });
    expect(only!.result).toMatchObject(ok({ method: "publishedGrowth" }));
  });

  test("give the reason where a series cannot be projected", () => {
    const [only] = projectSeries([{ series: "x", year: 2024, month: 1, value: 3 }], {
      measure: "total",
      values: "monthly",
    });
    expect(only!.result).toEqual(err("tooEarly"));
  });
});

describe("widths from the bureau's own series", () => {
  const own = (count: number, noise: number) =>
    Array.from({ length: count }, (_, s) =>
      Array.from({ length: 5 }, (_, y) =>
        Array.from({ length: 12 }, (_, m) => 100 * Math.exp(noise * Math.sin(7 * s + 31 * y * y + 5 * m * m))),
      ),
    );

  test("need a hundred series of four years", () => {
    expect(recalibrate(own(99, 0.1))).toBeNull();
  });

  test("replace the shipped ones, and the projection says so", () => {
    const constants = recalibrate(own(100, 0.001))!;
    const projection = some(project(totals, { constants }));
    const shipped = some(project(totals));
    expect(projection.basis.caveats).toEqual(["ownCalibration"]);
    expect(projection.quantile(0.9) - projection.quantile(0.1)).not.toBeCloseTo(
      shipped.quantile(0.9) - shipped.quantile(0.1),
      3,
    );
  });
});
