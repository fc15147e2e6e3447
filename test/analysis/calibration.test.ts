import { analyse, defaultSettings, fullYears } from "../../src/analysis";
import type { Month, Observation } from "../../src/observations";
import type { Measure } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

const monthly = { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", january: true } as const;

/** A plan of many alike: totals that grow by 5 % a year, each with a rhythm and noise of its own. */
function many(count: number, firstYear: number) {
  const indicators = Array.from({ length: count }, (_, i) =>
    indicator({ code: `N${i}`, no: String(i), name: `指标${i}`, unit: "亿元", target: "1000", knowledge: monthly }),
  );
  const figures: Observation[] = [];
  let seed = 7;
  const noise = () => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5;
  for (const { code } of indicators)
    for (let year = firstYear; year <= 2024; year++) {
      let total = 0;
      for (let month = 1; month <= (year === 2024 ? 9 : 12); month++) {
        total += 80 * 1.05 ** (year - 2020) * (1 + 0.1 * Math.sin(month) + 0.06 * noise());
        figures.push(figure(code, year, month, total));
      }
    }
  return { plan: planOf(...indicators), figures };
}

const caveatsOf = ({ plan, figures }: ReturnType<typeof many>) =>
  new Set(
    analyse({ plan, observations: figures, settings: defaultSettings, asOf: "2024-09" }).flatMap(
      ({ projection }) => projection?.basis.caveats ?? [],
    ),
  );

describe("a plan with a hundred monthly series of four full years", () => {
  const given = many(100, 2020);
  const assessments = analyse({
    plan: given.plan,
    observations: given.figures,
    settings: defaultSettings,
    asOf: "2024-09",
  });

  it("takes the widths of its projections from its own series, and says so", () => {
    expect(assessments.every(({ projection }) => projection?.basis.caveats.includes("ownCalibration"))).toBe(true);
  });

  it("has other widths than the usual ones, around the same members", () => {
    const few = analyse({
      plan: planOf(given.plan.indicators[0]!),
      observations: given.figures,
      settings: defaultSettings,
      asOf: "2024-09",
    });
    const width = ({ projection }: (typeof few)[number]) => projection!.quantile(0.9) - projection!.quantile(0.1);
    expect(width(assessments[0]!)).not.toBeCloseTo(width(few[0]!), 3);
    expect(assessments[0]!.projection!.basis.members).toEqual(few[0]!.projection!.basis.members);
  });

  it("keeps the usual widths with one series less or one year less", () => {
    expect(caveatsOf(many(99, 2020))).not.toContain("ownCalibration");
    expect(caveatsOf(many(100, 2021))).not.toContain("ownCalibration");
  });
});

test("a hundred indicators that the catalogue does not know have no widths of their own, nor do shares", () => {
  const unknown = Array.from({ length: 100 }, (_, i) => indicator({ code: `N${i}`, no: String(i), knowledge: null }));
  const given = { plan: planOf(...unknown), figures: [figure("N0", 2024, 9, 1)] };
  expect(caveatsOf(given)).toEqual(new Set());
  const year = Array.from({ length: 12 }, (_, i) => 10 * (i + 1));
  const years = (measure: Measure) =>
    fullYears({
      ...{ measure, frequency: "monthly", quantity: "amount", year: 2024 },
      ...{ figures: new Map([[2023, year]]), levels: new Map() },
    });
  expect(years("share")).toEqual([]);
  expect(years("cumulativeTotal")).toEqual([Array(12).fill(10)]);
  // The averages 10, 20, 30 … come of the months 10, 30, 50 ….
  expect(years("cumulativeAverage")).toEqual([year.map((value, i) => value + 10 * i)]);
  expect(years("level")).toEqual([year]);
});

describe("figures asked about again", () => {
  it("are looked at afresh where their array, their month or the plan is another one", () => {
    const { plan, figures } = many(1, 2022);
    const actual = (observations: readonly Observation[], asOf: Month) =>
      analyse({ plan, observations, settings: defaultSettings, asOf })[0]!.actual;
    const september = actual(figures, "2024-09");
    expect(actual(figures, "2024-08")).toBeLessThan(september!);
    expect(actual([...figures, figure("N0", 2024, 9, 1, { vintage: "verified" })], "2024-09")).toBe(1);
    expect(actual(figures, "2024-09")).toBe(september);
  });
});
