import fc from "fast-check";
import {
  analyse,
  assessWith,
  defaultSettings,
  earlierOf,
  movesBetween,
  movesSince,
  noJudgement,
  type AnalysisInput,
  type Move,
} from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Month, Observation } from "../../src/observations";
import { parseTarget } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

const monthly = (rates: readonly number[], year: number) => rates.map((rate, i) => figure("GDP", year, i + 2, rate));
const flat = (rate: number, months: number) => Array<number>(months).fill(rate);
const of = indicator({ target: "5.2以上", knowledge: { frequency: "monthly" } });
const past = [...monthly(flat(5.4, 11), 2022), ...monthly(flat(5.5, 11), 2023)];
const state = (
  observations: readonly Observation[],
  asOf: Month,
  over: Partial<AnalysisInput> = {},
): AnalysisInput => ({
  plan: planOf(of),
  observations,
  settings: defaultSettings,
  asOf,
  ...over,
});
const august = [...past, ...monthly(flat(5.5, 7), 2024)];
const causesOf = (move: Move | null | undefined) => move!.parts.map(({ cause }) => cause);
const sum = ({ parts }: Move) => parts.reduce((total, { value }) => total + value, 0);

describe("why an indicator moved", () => {
  test("is the new month's figure, where that alone is new", () => {
    const { projection, since } = movesSince(state([...august, figure("GDP", 2024, 9, 5)], "2024-09"), "GDP", null)!;
    expect(since).toBe("2024-08");
    expect(causesOf(projection)).toEqual(["figure"]);
    expect(projection!.now).toBeLessThan(projection!.before - 0.3);
    expect(sum(projection!)).toBeCloseTo(projection!.now - projection!.before, 9);
  });

  test("parts the new figure from one that was revised, each with its own sign", () => {
    const revised = [...past, ...monthly([...flat(5.5, 3), 4, 3, 2, 2], 2024), figure("GDP", 2024, 9, 5)];
    const { projection } = movesBetween(state(august, "2024-08"), state(revised, "2024-09"), "GDP")!;
    expect(causesOf(projection)).toEqual(["figure", "revision"]);
    expect(projection!.parts.map(({ value }) => Math.sign(value))).toEqual([-1, 1]);
  });

  test("puts together as another what no part of is large enough to be printed", () => {
    const revised = [...past, ...monthly([5.4, ...flat(5.5, 6)], 2024), figure("GDP", 2024, 9, 5)];
    const { projection } = movesBetween(state(august, "2024-08"), state(revised, "2024-09"), "GDP")!;
    expect(causesOf(projection)).toEqual(["figure", "other"]);
    expect(Math.abs(projection!.parts[1]!.value)).toBeGreaterThan(0);
    expect(Math.abs(projection!.parts[1]!.value)).toBeLessThan(0.05);
    expect(sum(projection!)).toBeCloseTo(projection!.now - projection!.before, 9);
  });

  test("says nothing of a projection that there was none of before", () => {
    const first = movesBetween(state([], "2024-08"), state(august, "2024-09"), "GDP");
    expect(first?.projection ?? null).toBeNull();
  });

  test("is since the figure of its own before, not since a benchmark's, a place or a figure of another year", () => {
    const beside = [
      figure("GDP", 2024, 7, 5.6, { role: "benchmark" }),
      figure("GDP", 2024, 8, 3, { role: "rank" }),
      figure("GDP", 2023, 12, 5.5),
    ];
    const quarterly = [...[3, 6, 9].map((month) => figure("GDP", 2024, month, 5.4)), ...beside];
    expect(movesSince(state([...past, ...quarterly], "2024-09"), "GDP", null)!.since).toBe("2024-06");
    expect(movesSince(state([...past, ...quarterly], "2024-08"), "GDP", null)!.since).toBe("2024-03");
  });

  test("names the base, the target and the choice of a method", () => {
    const jobs = indicator({
      code: "JOBS",
      unit: "万人",
      target: "12",
      knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount" },
    });
    const total = (year: number, months: number, each: number) =>
      Array.from({ length: months }, (_, i) => figure("JOBS", year, i + 1, each * (i + 1)));
    const before = [...total(2023, 8, 1), ...[9, 10, 11, 12].map((m) => figure("JOBS", 2023, m, 8 + 2 * (m - 8)))];
    const now = total(2024, 8, 1.1);
    const choice = { kind: "growth", value: 60 } as const;
    const settings = { ...defaultSettings, judgements: { JOBS: { ...noJudgement, choice } } };
    const plan = planOf({ ...jobs, target: parseTarget("19", "万人", () => null) });
    const { projection, probability } = movesBetween(
      state([...before, ...now], "2024-08", { plan: planOf(jobs) }),
      state([...total(2023, 12, 1), ...now], "2024-08", { settings, plan }),
      "JOBS",
    )!;
    expect(causesOf(projection)).toEqual(expect.arrayContaining(["base", "method"]));
    expect(causesOf(probability)).toEqual(expect.arrayContaining(["target"]));
  });

  test("of a linked target names what it is held to", () => {
    const income = indicator({
      no: "2",
      code: "INCOME",
      target: "与经济增长同步",
      knowledge: { frequency: "monthly" },
    });
    const own = [2022, 2023, 2024].flatMap((year) =>
      Array.from({ length: year === 2024 ? 8 : 11 }, (_, i) => figure("INCOME", year, i + 2, 5.4)),
    );
    const plan = planOf(of, income);
    const early = [...august, ...own.filter(({ month }) => month < "2024-09")];
    const later = [...early, figure("INCOME", 2024, 9, 5.4), figure("GDP", 2024, 9, 7)];
    const before = state(early, "2024-08", { plan });
    const { probability } = movesBetween(before, state(later, "2024-09", { plan }), "INCOME")!;
    expect(causesOf(probability)).toContain("reference");
  });

  test("of a number handed down for the year, which stood before too, is the figure", () => {
    const pm = indicator({ target: "完成省下达目标", knowledge: { frequency: "monthly" } });
    const assigned = figure("GDP", 2024, 12, 5.2, { role: "assigned" });
    const input = state([...august, assigned, figure("GDP", 2024, 9, 5)], "2024-09", { plan: planOf(pm) });
    expect(causesOf(movesSince(input, "GDP", null)!.probability)).toEqual(["figure"]);
  });

  test("of a linked target whose figure fell more than its reference lays the fall to the figure, not to the reference", () => {
    const income = indicator({ no: "2", code: "INCOME", target: "与经济增长同步" });
    const gdp = indicator();
    const quarters = (code: string, rates: readonly number[][]) =>
      rates.flatMap((of, y) => of.map((rate, i) => figure(code, 2022 + y, 3 * i + 3, rate)));
    const past = [
      [5.6, 5.4, 5.7, 5.5],
      [5.9, 5.8, 6.1, 6],
    ];
    const own = quarters("INCOME", [...past, [5.9, 5.8, 5.5]]);
    const reference = quarters("GDP", [...past, [6, 6, 5.8]]);
    const at = (asOf: Month) => state([...own, ...reference], asOf, { plan: planOf(gdp, income) });
    const { probability } = movesSince(at("2024-09"), "INCOME", null)!;
    expect(causesOf(probability)).toEqual(["figure", "reference"]);
    expect(probability!.parts.map(({ value }) => Math.sign(value))).toEqual([-1, 1]);
    expect(sum(probability!)).toBeCloseTo(probability!.now - probability!.before, 9);
  });

  test("since an analysis that was kept, says what its figures became since", () => {
    const input = state([...august, figure("GDP", 2024, 9, 5.5)], "2024-09");
    const [then] = analyse({ plan: input.plan, observations: august, settings: defaultSettings, asOf: "2024-08" });
    const kept = { ...earlierOf(then!), projection: then!.projection!.value - 0.5, status: "severe" as const };
    const { projection, status } = movesSince(input, "GDP", kept)!;
    expect(status.before).toBe("severe");
    expect(projection!.before).toBe(kept.projection);
    expect(projection!.parts.find(({ cause }) => cause === "revision")!.value).toBeCloseTo(0.5, 9);
    expect(sum(projection!)).toBeCloseTo(projection!.now - projection!.before, 9);
  });

  test("since an analysis of the same month, is what was revised since, and none of a later or another year's", () => {
    const input = state(august, "2024-08");
    const [then] = analyse(input);
    const at = (dataMonth: Month) => movesSince(input, "GDP", { ...earlierOf(then!), dataMonth, projection: 5 });
    expect(movesSince(input, "GDP", earlierOf(then!))!.projection!.parts).toEqual([]);
    expect(at("2024-08")!.projection!.parts.map(({ cause }) => cause)).toEqual(["revision"]);
    expect([at("2024-09"), at("2023-08")]).toEqual([null, null]);
  });

  test("has the widths of the whole plan's own series, where that has enough of them", () => {
    const jobs = (no: number) =>
      indicator({
        no: String(no),
        code: `N${no}`,
        unit: "万人",
        target: "12.02",
        knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount" },
      });
    const noise = (no: number, month: number) => 1 + 0.4 * Math.sin(no * 7 + month * 11);
    const observations = Array.from({ length: 100 }, (_, no) =>
      [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => {
        let total = 0;
        return Array.from({ length: year === 2024 ? 8 : 12 }, (_each, i) =>
          figure(`N${no}`, year, i + 1, (total += noise(no, i + 12 * (year - 2019)))),
        );
      }),
    ).flat();
    const plan = planOf(...Array.from({ length: 100 }, (_, no) => jobs(no)));
    const input = state(observations, "2024-08", { plan });
    const { probability } = movesSince(input, "N7", null)!;
    expect(assessWith(input, "N7", null)!.projection!.basis.caveats).toContain("ownCalibration");
    expect(probability!.now).toBeCloseTo(assessWith(input, "N7", null)!.probability!, 9);
    expect(probability!.before).toBeCloseTo(assessWith({ ...input, asOf: "2024-07" }, "N7", null)!.probability!, 9);
  });

  test("is nothing where either plan lacks the indicator", () => {
    const without = state(august, "2024-08", { plan: planOf(indicator({ code: "OTHER" })) });
    expect(movesBetween(without, state(august, "2024-08"), "GDP")).toBeNull();
    expect(movesBetween(state(august, "2024-08"), without, "GDP")).toBeNull();
  });

  test("is nothing where there was no figure before", () => {
    expect(movesSince(state([...past, figure("GDP", 2024, 3, 5)], "2024-03"), "GDP", null)).toBeNull();
    expect(movesSince(state(august, "2024-08"), "NOBODY", null)).toBeNull();
  });

  test("always adds up, and ends where the analysis does", () => {
    const { plan, observations } = loadExample("jinhua-2024", "2024-12");
    const codes = plan.indicators.map(({ code }) => code);
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 3, max: 12 }), (code, month) => {
        const input = {
          plan,
          observations,
          settings: defaultSettings,
          asOf: `2024-${String(month).padStart(2, "0")}` as Month,
        };
        const moves = movesSince(input, code, null);
        const now = assessWith(input, code, null)!;
        for (const [move, value] of [
          [moves?.projection, now.projection?.value],
          [moves?.probability, now.probability],
        ] as const) {
          if (!move) continue;
          expect(move.now).toBeCloseTo(value!, 9);
          expect(sum(move)).toBeCloseTo(move.now - move.before, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
