import { analyse, defaultSettings, type Assessment } from "../../src/analysis";
import type { Month, Observation } from "../../src/observations";
import type { Indicator } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

const run = (indicators: Indicator[], observations: Observation[], asOf: Month = "2024-09"): Assessment[] =>
  analyse({ plan: planOf(...indicators), observations, settings: defaultSettings, asOf });
const one = (of: Indicator, observations: Observation[], asOf: Month = "2024-09"): Assessment =>
  run([of], observations, asOf)[0]!;

const jobs = indicator({
  code: "JOBS",
  unit: "万人",
  target: "10",
  knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 2 },
});
const fiscal = indicator({ no: "7", code: "FISCAL_REVENUE", name: "一般公共预算收入增长", target: "与经济增长同步" });
const npl = indicator({
  code: "NPL",
  better: "low",
  target: "1.5以内",
  knowledge: { measure: "level", frequency: "monthly", quantity: "rate", decimals: 2 },
});
const urban = indicator({
  code: "URBANIZATION",
  target: "提高0.5个百分点",
  knowledge: { measure: "annual", frequency: "annual", quantity: "rate", decimals: 2 },
});

describe("an assessment", () => {
  test("uses no figure after the as-of month", () => {
    const months = [3, 6, 9, 12].map((month, i) => figure("GDP", 2024, month, 5 + i / 10));
    const { dataMonth, actual } = one(indicator(), months, "2024-11");
    expect([dataMonth, actual]).toEqual(["2024-09", 5.2]);
    expect(one(indicator(), months, "2024-02")).toMatchObject({ dataMonth: null, status: "notDue" });
  });

  test("measures the gap of growth in points against the target, negative when behind", () => {
    expect(one(indicator(), [figure("GDP", 2024, 9, 4.8)]).gap).toBeCloseTo(-0.2);
    const lower = one(npl, [figure("NPL", 2023, 12, 1.2), figure("NPL", 2024, 9, 1.7)]);
    expect(lower.gap).toBeCloseTo(-0.2);
  });

  test("measures the gap of a two-sided indicator from the nearer end of its range, zero inside", () => {
    const knowledge = { measure: "cumulativeAverage", frequency: "monthly", quantity: "rate" } as const;
    const at = (target: string, actual: number) =>
      one(indicator({ better: "range", target, knowledge }), [figure("GDP", 2024, 9, actual)]).gap;
    expect([1.5, 2.5, 3.5].map((actual) => at("2—3", actual))).toEqual([-0.5, 0, -0.5]);
    expect([1.5, 2, 3.5].map((actual) => at("2", actual))).toEqual([-0.5, 0, -1.5]);
  });

  test("takes the required growth from the base year's levels, as in the worked figures", () => {
    const levels = [figure("GDP", 2023, 9, 719, { role: "level" }), figure("GDP", 2023, 12, 1000, { role: "level" })];
    const { required } = one(indicator({ target: "5.0" }), [figure("GDP", 2024, 9, 5.2), ...levels]);
    expect(required).toMatchObject({ measure: "cumulativeGrowth", unit: "%", weights: "base" });
    expect(required?.value).toBeCloseTo(4.488, 3);
    expect(required?.low).toBeCloseTo(4.36, 2);
    expect(required?.high).toBeCloseTo(4.62, 2);
  });

  test("beside the required growth stands what the same months showed in the years before", () => {
    const years = [
      [2021, 6.4, 6],
      [2022, 5, 5.6],
      [2023, 5.8, 6],
    ].flatMap(([year, soFar, whole]) => [figure("GDP", year!, 9, soFar!), figure("GDP", year!, 12, whole!)]);
    const { required } = one(indicator({ target: "6.5以上" }), [...years, figure("GDP", 2024, 9, 6.6)]);
    expect(required!.value).toBeCloseTo(6.2, 9);
    expect(required!.earlier.map((each) => Number(each.toFixed(6)))).toEqual([6.6, 7.4, 4.8]);
  });

  test("says what a total still needs in all, a month and as growth over the base year's rest", () => {
    const history = [figure("JOBS", 2023, 9, 8), figure("JOBS", 2023, 12, 10)];
    const { pace, gap, required, attainment } = one(jobs, [...history, figure("JOBS", 2024, 9, 7)]);
    expect([pace, gap]).toEqual([8, -1]);
    expect(required).toMatchObject({ value: 3, perMonth: 1, growth: expect.closeTo(50) });
    expect(attainment).toBeCloseTo(0.7);
  });

  test("has no required figure and a known projection in December", () => {
    const year = one(indicator(), [figure("GDP", 2024, 12, 5.4)], "2024-12");
    expect(year.required).toBeNull();
    expect(year.projection).toMatchObject({ value: 5.4, known: true });
    expect([year.projection?.quantile(0.025), year.projection?.quantile(0.975)]).toEqual([5.4, 5.4]);
    expect([year.probability, year.status]).toEqual([1, "met"]);
  });

  test("is decided before December where a total has reached its target or passed its upper bound", () => {
    expect(one(jobs, [figure("JOBS", 2024, 9, 10)])).toMatchObject({ status: "met", reason: { code: "totalReached" } });
    const about = { ...jobs, target: indicator({ unit: "万人", target: "10左右" }).target };
    expect(one(about, [figure("JOBS", 2024, 9, 9.85)])).toMatchObject({ probability: 0.9999, status: "onPace" });
    expect(one(about, [figure("JOBS", 2024, 12, 9.85)], "2024-12").status).toBe("met");
    const deaths = {
      ...jobs,
      code: "DEATHS",
      better: "low" as const,
      target: indicator({ unit: "人", target: "30以内" }).target,
    };
    expect(one(deaths, [figure("DEATHS", 2024, 9, 31)])).toMatchObject({
      status: "missed",
      reason: { code: "boundPassed" },
    });
    const below = { ...deaths, target: indicator({ unit: "人", target: "低于30" }).target };
    expect(one(below, [figure("DEATHS", 2024, 9, 30)]).status).toBe("missed");
    expect(one(indicator(), [figure("GDP", 2024, 9, 9)]).status).toBe("onPace");
  });

  test("is decided where a part of a whole can no longer get there, or no longer miss it", () => {
    const air = (target: string, better: "high" | "low" = "high") =>
      indicator({
        ...{ code: "AIR", better, target },
        knowledge: { measure: "cumulativeAverage", frequency: "monthly", quantity: "rate" },
      });
    // September has passed 274 of 366 days: the year ends from 59.9 to 85.0.
    const at80 = (target: string, better?: "high" | "low") => one(air(target, better), [figure("AIR", 2024, 9, 80)]);
    expect(at80("86")).toMatchObject({ status: "missed", reason: { code: "outOfReach" } });
    expect(at80("55")).toMatchObject({ status: "met", reason: { code: "assured" } });
    expect(at80("50以内", "low")).toMatchObject({ status: "missed", reason: { code: "outOfReach" } });
    expect(at80("84").reason.code).not.toMatch(/outOfReach|assured/);
    // Of a level what is there today says nothing about December.
    const level = indicator({
      target: "55以上",
      knowledge: { measure: "level", frequency: "monthly", quantity: "rate" },
    });
    expect(one(level, [figure("GDP", 2024, 9, 80)]).status).not.toBe("met");
    // What was beyond 100 last year is no part of a whole; what was so before that was a slip.
    const after = (year: number) => one(air("86"), [figure("AIR", year, 9, 104), figure("AIR", 2024, 9, 80)]);
    expect(after(2023).reason.code).not.toBe("outOfReach");
    expect(after(2022).reason.code).toBe("outOfReach");
  });

  test("names the missing figure of a target that has no number yet and leaves the others alone", () => {
    const assigned = indicator({ code: "COD", target: "完成省下达目标" });
    const benchmark = indicator({ code: "PFAI", target: "高于全省平均" });
    const strange = indicator({ code: "ODD", target: "大体如此" });
    const unknown = indicator({ code: "N9", target: "6", knowledge: null });
    const results = run([assigned, benchmark, urban, strange, unknown, indicator()], [figure("GDP", 2024, 9, 5.3)]);
    expect(results.map((a) => a.reason.code).slice(0, 5)).toEqual([
      "assignedMissing",
      "benchmarkMissing",
      "baseMissing",
      "unparsedTarget",
      "notInCatalogue",
    ]);
    expect(results.slice(0, 5).every((a) => a.status === "pending" && a.gap === null)).toBe(true);
    expect(results[5]?.gap).toBeCloseTo(0.3);
  });

  test("of an annual indicator says before its figure is due where the years before lead, and stays 未到公布期", () => {
    const years = [2020, 2021, 2022, 2023].map((year, i) =>
      figure("URBANIZATION", year, 12, [67.9, 68.4, 69, 69.5][i]!),
    );
    expect(one(urban, years)).toMatchObject({
      ...{ stage: "noData", status: "notDue", aim: 70, outlook: "fair", actual: null, gap: null },
      projection: { method: "trend", value: expect.closeTo(70.03, 2) },
    });
    expect(one(urban, years.slice(2))).toMatchObject({ projection: null, probability: null, noProjection: "annual" });
  });

  test("of an annual indicator has no gap inside the year, also where a figure of it was published", () => {
    const given = [figure("URBANIZATION", 2023, 12, 69.5), figure("URBANIZATION", 2024, 6, 69.8)];
    expect(one(urban, given)).toMatchObject({ actual: 69.8, pace: null, paceBasis: null, gap: null, required: null });
  });

  test("takes an assigned number whenever it was entered for the year", () => {
    const assigned = indicator({ code: "COD", target: "完成省下达目标" });
    const entered = [figure("COD", 2024, 12, 3.5, { role: "assigned" }), figure("COD", 2024, 6, 3.6)];
    expect(one(assigned, entered, "2024-06")).toMatchObject({ aim: 3.5, pace: 3.5 });
  });

  test("turns a change into a year-end value from the base year, absolute in points and relative in percent", () => {
    const base = figure("URBANIZATION", 2023, 12, 69.5);
    expect(one(urban, [base, figure("URBANIZATION", 2024, 12, 70.1)], "2024-12")).toMatchObject({
      aim: 70,
      status: "met",
      attainment: expect.closeTo(1.2),
    });
    const ratio = indicator({
      code: "R",
      unit: "—",
      target: "提高0.5个点",
      knowledge: { measure: "annual", quantity: "amount" },
    });
    expect(one(ratio, [figure("R", 2023, 12, 0.72)]).aim).toBeCloseTo(0.725);
    const relative = indicator({
      code: "D",
      better: "low",
      unit: "吨",
      target: "降低3%",
      knowledge: { measure: "annual", quantity: "amount" },
    });
    expect(one(relative, [figure("D", 2023, 12, 200)]).aim).toBeCloseTo(194);
  });

  test("is met by the figure that the sum of printed figures makes", () => {
    const at = (target: string, before: number, actual: number) =>
      one(
        { ...urban, target: indicator({ target }).target },
        [figure(urban.code, 2023, 12, before), figure(urban.code, 2024, 12, actual)],
        "2024-12",
      );
    expect(60.1 + 0.2).toBeGreaterThan(60.3);
    expect(at("提高0.2个百分点", 60.1, 60.3)).toMatchObject({ aim: 60.3, status: "met" });
    expect(1.6 - 0.2).toBeGreaterThan(1.4);
    expect(at("1.6左右", 1, 1.4).status).toBe("met");
  });

  test("holds a stable target to the base year give or take its tolerance, and 只增不减 without one", () => {
    const share = (target: string) =>
      indicator({ code: "S", target, knowledge: { measure: "share", quantity: "rate", frequency: "monthly" } });
    const figures = (now: number) => [figure("S", 2023, 12, 3), figure("S", 2024, 12, now)];
    expect(one(share("基本稳定"), figures(2.92), "2024-12").status).toBe("met");
    expect(one(share("基本稳定"), figures(2.9), "2024-12").status).toBe("missed");
    expect(one(share("只增不减"), figures(2.99), "2024-12").status).toBe("missed");
    expect(one(share("基本稳定"), [figure("S", 2024, 12, 3)], "2024-12").reason.code).toBe("baseMissing");
  });

  test("judges a direction against the base value, of growth against zero", () => {
    const direction = indicator({ code: "Q", target: "持续提高", knowledge: { measure: "annual", quantity: "rate" } });
    expect(one(direction, [figure("Q", 2024, 12, 70)], "2024-12").status).toBe("pending");
    expect(one(direction, [figure("Q", 2023, 12, 69), figure("Q", 2024, 12, 70)], "2024-12").status).toBe("met");
    const growth = indicator({ code: "G", target: "保持适度增长" });
    expect(one(growth, [figure("G", 2024, 12, -0.1)], "2024-12").status).toBe("missed");
  });
});

describe("a linked target", () => {
  const gdp = indicator();

  test("is held to the reference's latest figure up to the data month and names it", () => {
    const figures = [figure("GDP", 2024, 6, 5.1), figure("GDP", 2024, 9, 5.2), figure("FISCAL_REVENUE", 2024, 8, 4.1)];
    const linked = run([gdp, fiscal], figures)[1]!;
    expect(linked.reference).toMatchObject({ code: "GDP", month: "2024-06", value: 5.1 });
    expect(linked.gap).toBeCloseTo(-1);
  });

  test("is held to the reference's own plan value before the first figure, and says so", () => {
    const linked = run([gdp, fiscal], [figure("FISCAL_REVENUE", 2024, 2, 4.1)], "2024-02")[1]!;
    expect(linked.reference).toMatchObject({ code: "GDP", month: null, value: 5 });
    const range = { ...gdp, better: "low" as const, target: indicator({ target: "3—4" }).target };
    expect(run([range, fiscal], [figure("FISCAL_REVENUE", 2024, 2, 4.1)], "2024-02")[1]!.aim).toBe(4);
  });

  test("is decided at year-end by the reference's year-end figure, within the tolerance of 同步", () => {
    const at = (own: number) =>
      run([gdp, fiscal], [figure("GDP", 2024, 12, 5), figure("FISCAL_REVENUE", 2024, 12, own)], "2024-12")[1]!.status;
    expect([at(4.8), at(4.79)]).toEqual(["met", "missed"]);
  });

  test("is not decided in December while the reference's year-end figure is still to come", () => {
    const linked = run(
      [gdp, fiscal],
      [figure("GDP", 2024, 9, 5), figure("FISCAL_REVENUE", 2024, 12, 6)],
      "2024-12",
    )[1]!;
    expect(["met", "missed"]).not.toContain(linked.status);
    expect(linked.probability).toBeGreaterThan(0);
    expect(linked.probability).toBeLessThan(1);
  });

  test("uses real growth where both real and nominal figures are entered", () => {
    const income = { ...fiscal, code: "INCOME" };
    const both = [
      figure("GDP", 2024, 12, 5),
      figure("INCOME", 2024, 12, 5.3, { basis: "名义" }),
      figure("INCOME", 2024, 12, 5.1, { basis: "实际" }),
    ];
    expect(run([gdp, income], both, "2024-12")[1]!.actual).toBe(5.1);
  });
});

describe("a benchmark target", () => {
  const investment = indicator({ code: "PFAI", target: "高于全省平均", knowledge: { frequency: "monthly" } });
  test("is held to the series entered for it", () => {
    const figures = [figure("PFAI", 2024, 9, 3.1), figure("PFAI", 2024, 9, 3.5, { role: "benchmark" })];
    const result = one(investment, figures);
    expect(result.reference).toEqual({ code: null, month: "2024-09", value: 3.5, points: 0, against: null });
    expect(result.gap).toBeCloseTo(-0.4);
    expect(result.probability).toBeLessThan(0.5);
  });

  test("of a share or a total is held to the reference as published, not to a season of its own", () => {
    const share = indicator({
      code: "PSHARE",
      target: "高于全省平均",
      knowledge: { measure: "share", frequency: "monthly", quantity: "rate" },
    });
    const total = { ...jobs, target: indicator({ unit: "万人", target: "高于全省平均" }).target };
    const figures = (code: string) => [
      figure(code, 2023, 9, 57.2),
      figure(code, 2023, 12, 56.9),
      figure(code, 2024, 9, 57),
      figure(code, 2024, 9, 56.5, { role: "benchmark" }),
    ];
    for (const held of [share, total]) {
      const { pace, paceBasis, gap } = one(held, figures(held.code));
      expect([pace, paceBasis, gap]).toEqual([56.5, "reference", expect.closeTo(0.5)]);
    }
  });

  describe("of which several authorities' figures are entered", () => {
    const both = [
      figure("PFAI", 2024, 9, 3.1),
      figure("PFAI", 2024, 9, 2.9, { role: "benchmark", basis: "全省" }),
      figure("PFAI", 2024, 9, 3.5, { role: "benchmark", basis: "全国" }),
    ];
    const national = { ...investment, target: indicator({ target: "高于全国平均" }).target };
    const held = (of: Indicator, figures: Observation[]) => {
      const { reference, gap, reason } = one(of, figures);
      return reference === null ? reason.code : [reference.value, gap && Number(gap.toFixed(9))];
    };

    test("is held to the one that it names, in whatever order they were entered", () => {
      for (const figures of [both, [...both].reverse()]) {
        expect(held(investment, figures)).toEqual([2.9, 0.2]);
        expect(held(national, figures)).toEqual([3.5, -0.4]);
      }
    });

    test("takes what does not say whose it is for the one that it names, unless that is there by name", () => {
      const unnamed = figure("PFAI", 2024, 9, 3.3, { role: "benchmark" });
      expect(held(national, [both[0]!, unnamed, both[1]!])).toEqual([3.3, -0.2]);
      expect(held(national, [unnamed, ...both])).toEqual([3.5, -0.4]);
    });

    test("is pending where only another one's are there", () => {
      const city = figure("PFAI", 2024, 9, 3, { role: "benchmark", basis: "全市" });
      expect(held(national, both.slice(0, 2))).toBe("benchmarkMissing");
      expect(held(investment, [both[0]!, city])).toBe("benchmarkMissing");
    });

    test("reads whose a figure is from its note, where a publisher's name is none", () => {
      const noted = figure("PFAI", 2024, 9, 2.9, { role: "benchmark", note: "浙江省，国家统计局公布" });
      expect(held(investment, [both[0]!, noted])).toEqual([2.9, 0.2]);
      expect(held(national, [both[0]!, noted])).toBe("benchmarkMissing");
    });
  });

  test("that must be higher is missed by an equal figure", () => {
    const figures = [figure("PFAI", 2024, 12, 3.5), figure("PFAI", 2024, 12, 3.5, { role: "benchmark" })];
    expect(one(investment, figures, "2024-12").status).toBe("missed");
  });
});

describe("the figures behind an assessment", () => {
  test("count in their latest vintage, whatever the order of entry", () => {
    const entries = [
      figure("GDP", 2024, 9, 5.2, { vintage: "verified" }),
      figure("GDP", 2024, 9, 5.0, { vintage: "flash" }),
      figure("GDP", 2024, 9, 5.1, { vintage: "preliminary" }),
    ];
    for (const order of [entries, [...entries].reverse()]) expect(one(indicator(), order).actual).toBe(5.2);
  });

  test("mark the record as a sample when any of them is one, also the reference's", () => {
    const mixed = [figure("GDP", 2024, 9, 5, { sample: true }), figure("FISCAL_REVENUE", 2024, 9, 5)];
    expect(run([indicator(), fiscal, jobs], mixed).map((a) => a.sample)).toEqual([true, true, false]);
    expect(one(indicator(), [figure("GDP", 2024, 9, 5.2)]).sample).toBe(false);
    expect(one(indicator(), [figure("GDP", 2024, 9, 5.2), figure("GDP", 2023, 9, 5, { sample: true })]).sample).toBe(
      true,
    );
  });
});
