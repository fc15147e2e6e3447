import fc from "fast-check";
import { analyse, assessWith, defaultSettings, pathOf, type IndicatorPath } from "../../../src/analysis";
import { loadExample } from "../../../src/cli/sources";
import { monthOf, type Month } from "../../../src/observations";
import { figure, indicator, planOf } from "../../support/build";

const { plan, observations } = loadExample("jinhua-2024", "2024-12");
const pathAt = (code: string, asOf: Month) => pathOf({ plan, observations, settings: defaultSettings, asOf }, code);
const codes = plan.indicators.map(({ code }) => code);
const anyOf = fc.tuple(
  fc.constantFrom(...codes),
  fc.integer({ min: 1, max: 12 }).map((k) => monthOf(2024, k)),
);

describe("an indicator's way through the year", () => {
  it("has the months' figures of this year up to the as-of, and all of the year before", () => {
    const plain = planOf(indicator({ knowledge: { frequency: "monthly" } }));
    const given = [figure("GDP", 2023, 12, 4.9), figure("GDP", 2024, 5, 5), figure("GDP", 2024, 8, 5.3)];
    const { months } = pathOf({ plan: plain, observations: given, settings: defaultSettings, asOf: "2024-07" }, "GDP")!;
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([months[4]!.actual, months[7]!.actual, months[11]!.base]).toEqual([5, null, 4.9]);
  });

  it("has the pace at every month: of a total along last year's months up to the target", () => {
    const total = planOf(
      indicator({ target: "24", unit: "万人", knowledge: { measure: "cumulativeTotal", frequency: "monthly" } }),
    );
    const base = Array.from({ length: 12 }, (_, i) => figure("GDP", 2023, i + 1, i + 1));
    const { months } = pathOf(
      { plan: total, observations: [...base, figure("GDP", 2024, 3, 7)], settings: defaultSettings, asOf: "2024-03" },
      "GDP",
    )!;
    expect(months.map(({ pace }) => pace)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
  });

  it("has what came in a month alone beside the same of last year", () => {
    const total = planOf(
      indicator({ target: "24", unit: "万人", knowledge: { measure: "cumulativeTotal", frequency: "monthly" } }),
    );
    const years = [1, 2, 3].flatMap((month) => [
      figure("GDP", 2023, month, month),
      figure("GDP", 2024, month, 2 * month),
      figure("GDP", 2025, month, 9 * month),
    ]);
    const at = (observations: typeof years) =>
      pathOf({ plan: total, observations, settings: defaultSettings, asOf: "2024-03" }, "GDP")!;
    expect(at(years).months[2]!.single).toMatchObject({ value: 2, base: 1 });
  });

  it("is none of what the plan does not have or the catalogue does not know", () => {
    expect(pathAt("NOTHING", "2024-09")).toBeNull();
    const unknown = planOf(indicator({ knowledge: null }));
    expect(pathOf({ plan: unknown, observations: [], settings: defaultSettings, asOf: "2024-09" }, "GDP")).toBeNull();
  });

  it("goes in its fan from the data month, without width, to the projection with its interval in December", () => {
    fc.assert(
      fc.property(anyOf, ([code, asOf]) => {
        const of = analyse({ plan, observations, settings: defaultSettings, asOf }).find(
          ({ indicator: i }) => i.code === code,
        )!;
        const { fan } = pathAt(code, asOf)!;
        if (of.projection === null || of.projection.known || of.dataMonth === null) return expect(fan).toEqual([]);
        const { value, quantile } = of.projection;
        const [first, last] = [fan[0]!, fan.at(-1)!];
        expect(monthOf(2024, first.month)).toBe(of.dataMonth);
        expect([first.value, first.low95, first.high95]).toEqual([of.actual, of.actual, of.actual]);
        expect(last).toEqual({
          ...{ month: 12, value, low80: quantile(0.1), high80: quantile(0.9) },
          ...{ low95: quantile(0.025), high95: quantile(0.975) },
        });
      }),
    );
  });

  it("has a fan that opens in order, each bound on its side", () => {
    fc.assert(
      fc.property(anyOf, ([code, asOf]) => {
        for (const { low95, low80, value, high80, high95 } of pathAt(code, asOf)!.fan) {
          const bounds = [low95, low80, value, high80, high95];
          expect(bounds.every(Number.isFinite)).toBe(true);
          for (let i = 1; i < bounds.length; i++) expect(bounds[i]! - bounds[i - 1]!).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });

  it("leads its required path from the data month to the aim", () => {
    fc.assert(
      fc.property(anyOf, ([code, asOf]) => {
        const of = analyse({ plan, observations, settings: defaultSettings, asOf }).find(
          ({ indicator: i }) => i.code === code,
        )!;
        const { required } = pathAt(code, asOf)!;
        if (of.aim === null || of.required === null) return expect(required).toEqual([]);
        expect(required[0]!.value).toBe(of.actual);
        expect(required.at(-1)).toEqual({ month: 12, value: of.aim });
      }),
    );
  });
});

describe("a fan between the data month and December", () => {
  const rhythm = [5, 7, 9, 10, 11, 12, 12, 11, 9, 7, 4, 3];
  const months = (measure: "cumulativeTotal" | "cumulativeAverage" | "level") => {
    let sum = 0;
    return rhythm.map((flow, i) => {
      sum += flow;
      return measure === "level" ? flow : measure === "cumulativeTotal" ? sum : sum / (i + 1);
    });
  };
  const fanOf = (measure: "cumulativeTotal" | "cumulativeAverage" | "level"): IndicatorPath["fan"] => {
    const of = planOf(
      indicator({
        target: "100",
        unit: "亿元",
        knowledge: { measure, frequency: "monthly", quantity: "amount", january: true },
      }),
    );
    const given = [2021, 2022, 2023, 2024].flatMap((year) =>
      months(measure)
        .slice(0, year === 2024 ? 6 : 12)
        .map((value, i) => figure("GDP", year, i + 1, value)),
    );
    return pathOf({ plan: of, observations: given, settings: defaultSettings, asOf: "2024-06" }, "GDP")!.fan;
  };

  it.each(["cumulativeTotal", "cumulativeAverage", "level"] as const)(
    "keeps the rhythm of the year as the ensemble has it, for a %s",
    (measure) => {
      // The same year again and again: the ensemble can only go on the same way.
      for (const { month, value } of fanOf(measure)) expect(value / months(measure)[month - 1]!).toBeCloseTo(1, 1);
    },
  );

  it("never falls below what a total has reached", () => {
    for (const { low95 } of fanOf("cumulativeTotal")) expect(low95).toBeGreaterThanOrEqual(54);
  });

  it("has of a growth the same growth in each month to come where there are only rates", () => {
    const { fan } = pathOf(
      {
        plan: planOf(indicator({ knowledge: { frequency: "monthly" } })),
        observations: [figure("GDP", 2024, 5, 5), figure("GDP", 2024, 6, 5)],
        settings: defaultSettings,
        asOf: "2024-06",
      },
      "GDP",
    )!;
    const end = fan.at(-1)!.high80;
    const rest = 2 * end - 5;
    for (const { month, high80 } of fan) expect(high80).toBeCloseTo((6 * 5 + (month - 6) * rest) / month, 9);
  });
});

describe("what a growth and its required path go by", () => {
  const at = (levels: readonly (number | null)[]) => {
    const of = planOf(indicator({ target: "6以上", knowledge: { frequency: "monthly", january: true } }));
    const given = [
      ...[2021, 2022, 2023].flatMap((year) => months(5).map((value, i) => figure("GDP", year, i + 1, value))),
      ...levels.flatMap((value, i) => (value === null ? [] : [figure("GDP", 2023, i + 1, value, { role: "level" })])),
      ...months(5)
        .slice(0, 6)
        .map((value, i) => figure("GDP", 2024, i + 1, value)),
    ];
    return pathOf({ plan: of, observations: given, settings: defaultSettings, asOf: "2024-06" }, "GDP")!;
  };
  const months = (value: number) => Array.from({ length: 12 }, () => value);
  const even = Array.from({ length: 12 }, (_, i) => 100 * (i + 1));

  it("stays where it is, where all months have grown alike over last year's levels", () => {
    for (const { value } of at(even).fan) expect(value).toBeCloseTo(5, 1);
  });

  it("has a fan and a required path also where one of last year's levels is missing", () => {
    const { fan, required } = at(even.map((level, i) => (i === 8 ? null : level)));
    expect(fan.map(({ month }) => month)).toEqual([6, 7, 8, 9, 10, 11, 12]);
    for (const { value } of fan) expect(value).toBeCloseTo(5, 1);
    expect(required.every(({ value }) => value >= 5 && value <= 6)).toBe(true);
  });

  it("goes of a total by last year's months to the aim: half of its rest by September where they did half by then", () => {
    const of = planOf(
      indicator({ target: "100", unit: "亿元", knowledge: { measure: "cumulativeTotal", frequency: "monthly" } }),
    );
    const last = [1, 2, 3, 4, 5, 20, 25, 30, 50, 60, 70, 80].map((value, i) => figure("GDP", 2023, i + 1, value));
    const { required } = pathOf(
      { plan: of, observations: [...last, figure("GDP", 2024, 6, 40)], settings: defaultSettings, asOf: "2024-06" },
      "GDP",
    )!;
    expect(required.find(({ month }) => month === 9)!.value).toBeCloseTo(70, 9);
  });
});

describe("加快 and 回落", () => {
  const changes = (rates: number[], levels: number[]) => {
    const of = planOf(indicator({ knowledge: { frequency: "monthly" } }));
    const given = [
      ...levels.map((level, i) => figure("GDP", 2023, i + 1, level, { role: "level" })),
      ...rates.map((rate, i) => figure("GDP", 2024, i + 1, rate)),
    ];
    return pathOf({ plan: of, observations: given, settings: defaultSettings, asOf: "2024-12" }, "GDP")!.months.map(
      ({ single }) => single?.change ?? null,
    );
  };
  const even = Array.from({ length: 12 }, (_, i) => 100 * (i + 1));

  it("are said against the single month before, beyond what rounding can do", () => {
    expect(changes([5, 5, 6.5, 5.5], even).slice(0, 4)).toEqual([null, "same", "faster", "slower"]);
    expect(changes([5, 5, 5.1], even)[2]).toBe("same");
  });

  it("are said of a total by its growth over the same month of last year, in points", () => {
    const of = planOf(
      indicator({ target: "100", unit: "亿元", knowledge: { measure: "cumulativeTotal", frequency: "monthly" } }),
    );
    const year = (y: number, flows: readonly number[]) =>
      flows.map((_, i) =>
        figure(
          "GDP",
          y,
          i + 1,
          flows.slice(0, i + 1).reduce((sum, flow) => sum + flow),
        ),
      );
    const given = [...year(2023, [10, 10, 10, 10]), ...year(2024, [11, 11, 12, 11.9])];
    const { months } = pathOf({ plan: of, observations: given, settings: defaultSettings, asOf: "2024-04" }, "GDP")!;
    expect(months.slice(0, 4).map(({ single }) => single?.change ?? null)).toEqual([null, "same", "faster", "slower"]);
  });
});

describe("an assumed rest of the year", () => {
  it("that grows as needed lands on the aim, and is met as likely as not where the target is a bound", () => {
    fc.assert(
      fc.property(anyOf, ([code, asOf]) => {
        const of = analyse({ plan, observations, settings: defaultSettings, asOf }).find(
          ({ indicator: i }) => i.code === code,
        )!;
        if (of.aim === null || of.required === null) return;
        for (const kind of ["growth", "monthly"] as const) {
          const value = of.required[kind];
          if (value === null) continue;
          const assumed = assessWith({ plan, observations, settings: defaultSettings, asOf }, code, { kind, value })!;
          if (assumed.projection === null) continue;
          expect(assumed.projection.value).toBeCloseTo(of.aim, 6);
          expect(assumed.judgement.choice).toEqual({ kind, value });
          expect(assumed.actual).toBe(of.actual);
        }
      }),
    );
  });

  it("leaves the settings and what others see as they were", () => {
    const before = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" }).map(
      ({ projection }) => projection?.value,
    );
    assessWith({ plan, observations, settings: defaultSettings, asOf: "2024-09" }, "RETAIL", {
      kind: "growth",
      value: 50,
    });
    const after = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" }).map(
      ({ projection }) => projection?.value,
    );
    expect(after).toEqual(before);
    expect(defaultSettings.judgements).toEqual({});
  });

  it("is none for an indicator that the plan does not have", () => {
    expect(assessWith({ plan, observations, settings: defaultSettings, asOf: "2024-09" }, "NOTHING", null)).toBeNull();
  });
});
