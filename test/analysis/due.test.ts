import {
  analyse,
  completenessOf,
  defaultSettings,
  missingFigures,
  monthToEnter,
  nextFigures,
  resolvingFigure,
} from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Month, Observation } from "../../src/observations";
import { figure, indicator, planOf } from "../support/build";

describe("what is not entered for a month", () => {
  const plan = planOf(
    indicator({ owner: "统计局" }),
    indicator({ code: "CPI", no: "2", owner: "调查队", knowledge: { frequency: "monthly" } }),
    indicator({ code: "LATE", no: "3", owner: "商务局", knowledge: { frequency: "monthly", lag: 1 } }),
    indicator({ code: "YEARLY", no: "4", knowledge: { frequency: "annual" } }),
  );
  const missing = (figures: Observation[], asOf: Month) =>
    missingFigures(plan, figures, asOf).map(({ code, month }) => `${code} ${month}`);

  it("is named with the month that is asked for and who answers for it, in the plan's order", () => {
    expect(missingFigures(plan, [], "2024-09")).toEqual([
      { code: "GDP", owner: "统计局", month: "2024-09" },
      { code: "CPI", owner: "调查队", month: "2024-09" },
      { code: "LATE", owner: "商务局", month: "2024-08" },
    ]);
  });

  it("leaves out what has come, also a later figure than the one due", () => {
    const figures = [figure("CPI", 2024, 8, 0.2), figure("LATE", 2024, 9, 1), figure("GDP", 2024, 9, 5)];
    expect(missing(figures, "2024-09")).toEqual(["CPI 2024-09"]);
    expect(missing(figures, "2024-12")).toEqual(["GDP 2024-12", "CPI 2024-12", "LATE 2024-12", "YEARLY 2024-12"]);
  });

  it("comes next in its month, the soonest first, with the latest figure that is there", () => {
    const figures = [figure("GDP", 2024, 9, 5), figure("YEARLY", 2023, 12, 70.4), figure("CPI", 2024, 12, 0.1)];
    const next = nextFigures(plan, figures, "2024-09");
    expect(next.map(({ code, month, published }) => `${code} ${month} ${published}`)).toEqual([
      "CPI 2024-02 2024-03",
      "LATE 2024-02 2024-04",
      "GDP 2024-12 2025-01",
      "YEARLY 2024-12 2025-02",
    ]);
    expect(next.map(({ last }) => last?.value)).toEqual([undefined, undefined, 5, 70.4]);
    expect(nextFigures(plan, figures, "2024-12").map(({ code }) => code)).toEqual(["LATE", "GDP", "YEARLY"]);
  });

  it("is said beside how many figures are due by then, the months that do not come out aside", () => {
    const figures = [figure("CPI", 2024, 9, 0.2), figure("LATE", 2024, 8, 1)];
    const { due, missing } = completenessOf(plan, figures, "2024-09");
    expect({ due, missing: missing.map(({ code }) => code) }).toEqual({ due: 3, missing: ["GDP"] });
  });

  it("counts reported figures of the year alone: no level, no benchmark, no year before", () => {
    const figures = [
      figure("CPI", 2024, 9, 1, { role: "level" }),
      figure("CPI", 2024, 9, 1, { role: "benchmark" }),
      figure("CPI", 2024, 9, 1, { role: "rank" }),
      figure("CPI", 2023, 12, 1),
      figure("CPI", 2024, 10, 1),
    ];
    expect(missing(figures, "2024-09")).toContain("CPI 2024-09");
  });
});

describe("the month to enter figures for", () => {
  const plan = planOf(indicator({ knowledge: { frequency: "monthly" } }));
  const month = (asOf: Month, today: Month, ...figures: Observation[]) => monthToEnter(plan, figures, { asOf, today });

  it("is the one that is looked at until all that is due has come, then the next once that is over", () => {
    const [august, december] = [figure("GDP", 2024, 8, 5), figure("GDP", 2024, 12, 5)];
    expect(month("2024-08", "2024-10")).toBe("2024-08");
    expect(month("2024-08", "2024-10", august)).toBe("2024-09");
    expect(month("2024-08", "2024-09", august)).toBe("2024-08");
    expect(month("2024-12", "2025-03", december)).toBe("2024-12");
  });
});

describe("the figure that would resolve a pending target", () => {
  const resolving = (target: string, asOf: Month = "2024-09", given: Observation[] = []) =>
    resolvingFigure(
      analyse({
        plan: planOf(indicator({ code: "X", target })),
        observations: given,
        settings: defaultSettings,
        asOf,
      })[0]!,
      asOf,
    );

  it("is the number handed down, the benchmark of the data month, or last year's end", () => {
    expect(resolving("完成省下达目标")).toEqual({ code: "X", role: "assigned", month: "2024-12" });
    expect(resolving("高于全省平均")).toEqual({ code: "X", role: "benchmark", month: "2024-09" });
    expect(resolving("高于全省平均", "2024-09", [figure("X", 2024, 6, 5)])).toMatchObject({ month: "2024-06" });
    expect(resolving("提高0.5个百分点")).toEqual({ code: "X", role: "actual", month: "2023-12" });
    expect(resolving("与GDP增长同步")).toEqual({ code: "GDP", role: "actual", month: "2024-09" });
  });

  it("is none where the target's words or the catalogue are to blame, or nothing is pending", () => {
    expect(resolving("尽力而为")).toBeNull();
    expect(resolving("5左右")).toBeNull();
  });

  it("resolves every pending indicator of the plan that it is named for", () => {
    const { plan, observations } = loadExample("jinhua-2024", "2024-12");
    const of = (given: readonly Observation[]) =>
      analyse({ plan, observations: given, settings: defaultSettings, asOf: "2024-09" });
    const pending = of(observations).filter(({ status }) => status === "pending");
    const named = pending.flatMap((each) => resolvingFigure(each, "2024-09") ?? []);
    expect(named.length).toBeGreaterThan(0);
    const entered = named.map(({ code, role, month }) =>
      figure(code, Number(month.slice(0, 4)), Number(month.slice(5)), 50, { role }),
    );
    const still = of([...observations, ...entered]).filter(({ status }) => status === "pending");
    expect(still.map(({ indicator: { code } }) => code)).toEqual(
      pending.filter((each) => resolvingFigure(each, "2024-09") === null).map(({ indicator: { code } }) => code),
    );
  });
});
