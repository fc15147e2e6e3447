import fc from "fast-check";
import { projectSeries, type SeriesRow, type SeriesProjection } from "../../src/analysis";

/** Monthly figures of a series that grows 6 % a year with a season, up to month k of the last year. */
function growing(series: string, k: number, years = [2021, 2022, 2023, 2024]): SeriesRow[] {
  return years.flatMap((year, y) =>
    Array.from({ length: year === years.at(-1) ? k : 12 }, (_, i) => ({
      series,
      year,
      month: i + 1,
      value: 100 * 1.06 ** y * (1 + 0.1 * Math.sin(i)),
    })),
  );
}

describe("projecting a file of series", () => {
  test("gives each series once, in the order of its first figure, from its own last month", () => {
    const figures = [...growing("b", 6), ...growing("__proto__", 9), ...growing("a", 3)];
    expect(projectSeries(figures, { measure: "total", values: "monthly" }).map(({ series }) => series)).toEqual([
      "b",
      "__proto__",
      "a",
    ]);
  });

  test("gives a complete year's own sum, average or level without width", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 }), (months) => {
        const figures = months.map((value, i) => ({ series: "s", year: 2024, month: i + 1, value }));
        const sum = months.reduce((a, b) => a + b, 0);
        const expected = { total: sum, average: sum / 12, level: months[11]! };
        for (const measure of ["total", "average", "level"] as const) {
          const [{ result }] = projectSeries(figures, { measure, values: "monthly" }) as [SeriesProjection];
          if (!result.ok) throw new Error(result.error);
          const { value, quantile } = result.value;
          expect(value).toBeCloseTo(expected[measure], 9);
          expect([quantile(0.025), quantile(0.975)]).toEqual([value, value]);
        }
      }),
    );
  });

  test("takes the growth of a complete year from its total and the one before, or as published", () => {
    const whole = growing("s", 12, [2023, 2024]);
    const monthly = projectSeries(whole, { measure: "growth", values: "monthly" })[0]!.result;
    expect(monthly.ok ? monthly.value.value : NaN).toBeCloseTo(6, 9);
    const rates = Array.from({ length: 12 }, (_, i) => ({ series: "s", year: 2024, month: i + 1, value: 5 + i / 10 }));
    const published = projectSeries(rates, { measure: "growth", values: "cumulative" })[0]!.result;
    expect(published.ok ? published.value.value : NaN).toBe(6.1);
  });

  test("is the same for monthly figures as for their cumulative sums", () => {
    let sum = 0;
    const monthly = growing("s", 7);
    const cumulative = monthly.map((f) => {
      sum = f.month === 1 ? f.value : sum + f.value;
      return { ...f, value: sum };
    });
    const value = (figures: SeriesRow[], values: "monthly" | "cumulative") => {
      const { result } = projectSeries(figures, { measure: "total", values })[0]!;
      return result.ok ? result.value.value : NaN;
    };
    expect(value(cumulative, "cumulative")).toBeCloseTo(value(monthly, "monthly"), 6);
  });

  test("never takes a year whose first months are missing for a whole one", () => {
    const late = [2023, 2024].flatMap((year) =>
      Array.from({ length: 10 }, (_, i) => ({ series: "s", year, month: i + 3, value: 100 })),
    );
    const { result } = projectSeries(late, { measure: "total", values: "monthly" })[0]!;
    expect(result.ok).toBe(false);
  });

  test("says why a series cannot be projected and does the others", () => {
    const results = projectSeries([...growing("jan", 1), ...growing("ok", 6)], { measure: "total", values: "monthly" });
    expect(results[0]!.result).toEqual({ ok: false, error: "tooEarly" });
    expect(results[1]!.result.ok).toBe(true);
  });

  test("takes the first of several figures for a month", () => {
    const figures = Array.from({ length: 12 }, (_, i) => ({ series: "s", year: 2024, month: i + 1, value: 1 }));
    const { result } = projectSeries([...figures, { ...figures[0]!, value: 9 }], {
      measure: "total",
      values: "monthly",
    })[0]!;
    expect(result.ok ? result.value.value : NaN).toBe(12);
  });
});
