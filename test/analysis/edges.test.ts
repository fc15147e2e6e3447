import { monthOf } from "../../src/observations";
import { analyse, defaultSettings, type Assessment } from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Indicator } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

/** The assessment of the first indicator of a plan in 2024. */
const assess = (month: number, indicators: readonly Indicator[], figures: ReturnType<typeof figure>[]): Assessment =>
  analyse({
    plan: planOf(...indicators),
    observations: figures,
    settings: defaultSettings,
    asOf: monthOf(2024, month),
  })[0]!;

const years = [2020, 2021, 2022, 2023];
const monthsOf = (code: string, year: number, upTo: number, value: (month: number) => number) =>
  Array.from({ length: upTo }, (_, i) => figure(code, year, i + 1, value(i + 1)));

describe("figures that are printed to their decimals", () => {
  const unemployment = indicator({
    code: "UNEMPLOYMENT",
    target: "5以内",
    better: "low",
    knowledge: { measure: "cumulativeAverage", quantity: "rate", frequency: "monthly" },
  });

  test("a rate of 5.0 in all 45 months meets 5以内 almost surely, and is on its pace", () => {
    const figures = [...years.slice(1), 2024].flatMap((year) =>
      monthsOf("UNEMPLOYMENT", year, year === 2024 ? 9 : 12, () => 5),
    );
    const { probability, status, gap } = assess(9, [unemployment], figures);
    expect(probability).toBeGreaterThan(0.95);
    expect([status, gap]).toEqual(["onPace", expect.closeTo(0, 9)]);
  });

  test("a share of 100 in all months meets 100 almost surely", () => {
    const share = indicator({
      code: "SHARE",
      target: "100",
      knowledge: { measure: "share", quantity: "rate", frequency: "monthly" },
    });
    const figures = [2022, 2023, 2024].flatMap((year) => monthsOf("SHARE", year, year === 2024 ? 9 : 12, () => 100));
    expect(assess(9, [share], figures).probability).toBeGreaterThan(0.9);
  });
});

describe("pace without a season", () => {
  test.each([
    ["a price rise", "3", { measure: "cumulativeAverage", quantity: "growth" }],
    ["an unemployment rate", "5以内", { measure: "cumulativeAverage", quantity: "rate" }],
  ] as const)("%s is held to its target in every month, whatever last year's path was", (_, target, knowledge) => {
    const of = indicator({ code: "X", target, better: "low", knowledge: { ...knowledge, frequency: "monthly" } });
    const base = monthsOf("X", 2023, 12, (month) => 4 - month * 0.2);
    const { pace, paceBasis, aim } = assess(1, [of], [...base, figure("X", 2024, 1, 2.9)]);
    expect([pace, paceBasis]).toEqual([aim, "target"]);
  });
});

describe("a target held to a reference", () => {
  const gdp = indicator({ no: "2", code: "GDP", target: "6.5以上" });
  const income = indicator({ no: "1", code: "INCOME", name: "居民收入", target: "与经济增长同步" });
  // National figures of 2020 and 2021, moved to 2023 and 2024: a fall, then a rebound that ends lower.
  const figures = [
    ...[-6.8, -1.6, 0.7, 2.2].map((value, i) => figure("GDP", 2023, 3 * i + 3, value)),
    ...[-3.9, -1.3, 0.6, 2.1].map((value, i) => figure("INCOME", 2023, 3 * i + 3, value)),
    figure("GDP", 2024, 3, 18.3),
    figure("INCOME", 2024, 3, 13.7),
  ];

  test("keeps pace with the reference's figure, and aims at where the reference is projected to end", () => {
    const { pace, gap, aim, required, reference } = assess(3, [income, gdp], figures);
    expect([pace, reference?.value]).toEqual([18.3, 18.3]);
    expect(gap).toBeCloseTo(-4.6, 9);
    expect(aim).toBeLessThan(15);
    expect(required!.value).toBeLessThan(15);
  });

  test("compares the figures of the last month that both have, where the reference comes out later", () => {
    const monthly = indicator({ ...income, no: "1", target: "与经济增长同步", knowledge: { frequency: "monthly" } });
    const late = [
      ...[6, 7, 8].map((month, i) => figure("INCOME", 2024, month, 5 + i / 2)),
      figure("GDP", 2024, 6, 5.2),
    ];
    const { actual, dataMonth, pace, gap, standing, reference } = assess(8, [monthly, gdp], late);
    expect([actual, dataMonth, pace]).toEqual([6, "2024-08", 5.2]);
    expect(reference).toEqual({ code: "GDP", month: "2024-06", value: 5.2, against: 5, points: 0 });
    expect([gap, standing]).toEqual([expect.closeTo(-0.2, 9), "below"]);
  });

  test("is as probable as the difference itself is to hold, whose errors are not those of two strangers", () => {
    const steady = [2022, 2023, 2024].flatMap((year) =>
      [3, 6, 9, 12].slice(0, year === 2024 ? 3 : 4).flatMap((month, i) => {
        const value = [4.5, 5.5, 5.2, 5.2][i]! + year - 2023;
        return [figure("GDP", year, month, value), figure("INCOME", year, month, value + 0.4)];
      }),
    );
    expect(assess(9, [income, gdp], steady).probability).toBeGreaterThan(0.95);
  });
});

describe("what has never been shown", () => {
  const growth = (target: string) => indicator({ target });
  const quarterly = (year: number, ...rates: number[]) =>
    rates.map((value, i) => figure("GDP", year, 3 * i + 3, value));

  test("is not said of two years, nor where the tolerance or the running year has it", () => {
    const figures = [
      ...quarterly(2022, 4.8, 2.5, 3, 3),
      ...quarterly(2023, 4.5, 5.5, 5.2, 5.2),
      ...quarterly(2024, 5.3, 5, 4.8),
    ];
    const { reason, status } = assess(9, [growth("5左右")], figures);
    expect(reason.code).not.toBe("unprecedented");
    expect(status).not.toBe("severe");
  });

  test("is said of falls too: a rest of −2.2 after years that never did better than −2.5", () => {
    const figures = [
      ...[2021, 2022, 2023].flatMap((year) => quarterly(year, -3.5, -2.5, -3, -2.5)),
      ...quarterly(2024, -2.7, -2.6, -2.6),
    ];
    expect(assess(9, [growth("-2.5以上")], figures).reason.code).toBe("unprecedented");
  });
});

describe("严重滞后", () => {
  const { plan, observations } = loadExample("jinhua-2024", "2024-12");
  const byMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) =>
    analyse({ plan, observations, settings: defaultSettings, asOf: monthOf(2024, month) }),
  );

  test("is a wide miss or the second one in a row, in every month of the shipped plan", () => {
    const severe = byMonth.flatMap((of, i) =>
      of.filter(({ computed }) => computed === "severe").map((now) => ({ now, month: i })),
    );
    expect(severe.length).toBeGreaterThan(10);
    for (const { now, month } of severe) {
      if (now.probability! < 0.05) continue;
      const earlier = byMonth
        .slice(0, month)
        .map((of) => of.find(({ indicator: each }) => each.code === now.indicator.code)!)
        .filter(({ dataMonth }) => dataMonth !== null && dataMonth < now.dataMonth!);
      expect(earlier.at(-1)!.probability).toBeLessThan(0.2);
    }
    const first = byMonth.flat().filter(({ reason }) => reason.code === "newlyDoubtful");
    expect(first.length).toBeGreaterThan(0);
    expect(first.every(({ computed }) => computed === "lagging")).toBe(true);
  });
});
