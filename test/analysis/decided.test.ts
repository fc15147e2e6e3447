import fc from "fast-check";
import { analyse, defaultSettings, noJudgement, type OwnRule, type Settings, type Status } from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Month } from "../../src/observations";
import { parseTarget } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

const statuses: Status[] = ["pending", "noData", "met", "missed", "severe", "lagging", "nearly", "onPace"];
const example = loadExample("jinhua-2024", "2024-12");
const assess = (settings: Partial<Settings>, asOf: Month = "2024-09") =>
  analyse({
    plan: example.plan,
    observations: example.observations,
    settings: { ...defaultSettings, ...settings },
    asOf,
  });
const plain = assess({});

describe("a rule of the bureau's own", () => {
  const always: OwnRule = { name: "都滞后", expression: "month >= 1", status: "lagging" };

  it("decides by its name what figures have not decided yet", () => {
    const ruled = assess({ rules: [always] });
    const decided = new Set(["pending", "noData", "notDue", "met", "missed"]);
    for (const [i, { status, computed, rule, reason }] of ruled.entries()) {
      const before = plain[i]!;
      if (decided.has(before.status)) expect([status, rule]).toEqual([before.status, null]);
      else
        expect({ status, computed, rule, code: reason.code }).toEqual({
          ...{ status: "lagging", computed: "lagging", rule: "都滞后", code: "ownRule" },
        });
    }
  });

  it("gives way to the rule before it", () => {
    const first: OwnRule = { name: "一", expression: "gap < 0", status: "severe" };
    for (const { gap, rule } of assess({ rules: [first, always] }))
      if (rule !== null && gap !== null) expect(rule).toBe(gap < 0 ? "一" : "都滞后");
  });

  it("that is no rule, or speaks of figures that are missing, changes nothing", () => {
    const rules: OwnRule[] = [
      { name: "错", expression: "gap < 缺口", status: "severe" },
      { name: "无", expression: "attainment > 99 and probability < 2", status: "severe" },
    ];
    expect(assess({ rules }).map(({ status }) => status)).toEqual(plain.map(({ status }) => status));
  });

  it("sees the tolerance of its indicator", () => {
    const rules: OwnRule[] = [{ name: "容差", expression: "tolerance == 0.7", status: "nearly" }];
    const tolerance = { ...defaultSettings.tolerance, byCode: { FAI: 0.7 } };
    const hit = assess({ rules, tolerance }).filter(({ rule }) => rule === "容差");
    expect(hit.map(({ indicator: { code } }) => code)).toEqual(["FAI"]);
  });
});

describe("a status set by hand", () => {
  it("counts, and leaves what rules and figures say as it was", () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...plain.map((a) => a.indicator.code)), (set, code) => {
        const manual = { status: set, reason: "专项核实", by: "张三", on: "2024-10-15" };
        const [was, is] = [plain, assess({ judgements: { [code]: { ...noJudgement, manual } } })].map((all) =>
          all.find(({ indicator: of }) => of.code === code)!,
        );
        expect(is!.status).toBe(set);
        expect([is!.computed, is!.reason, is!.probability]).toEqual([was!.computed, was!.reason, was!.probability]);
        expect(is!.judgement.manual).toEqual(manual);
      }),
      { numRuns: 30 },
    );
  });

  it("does not reach an indicator by a name of every object", () => {
    expect(assess({ judgements: {} }).every(({ judgement }) => judgement === noJudgement)).toBe(true);
    const odd = planOf(indicator({ code: "constructor" }));
    expect(analyse({ plan: odd, observations: [], settings: defaultSettings, asOf: "2024-09" })[0]!.judgement).toBe(
      noJudgement,
    );
  });
});

describe("a target changed in mid-year", () => {
  const target = (text: string) => parseTarget(text, "%", () => null);
  const revised = indicator({
    target: "5.5左右",
    revisions: [
      { from: 10, target: target("6左右"), reason: "再次调整", by: "李四", on: "2024-09-20" },
      { from: 7, target: target("6.5以上"), reason: "年中调整", by: "张三", on: "2024-07-15" },
    ],
  });
  const figures = [figure("GDP", 2024, 3, 5.6), figure("GDP", 2024, 6, 5.6), figure("GDP", 2024, 9, 5.6)];
  const at = (asOf: Month) =>
    analyse({ plan: planOf(revised), observations: figures, settings: defaultSettings, asOf })[0]!;

  it.each([
    ["2024-03", "6.5以上", 6.5, null],
    ["2024-06", "6.5以上", 6.5, null],
    ["2024-07", "6左右", 6, "年中调整"],
    ["2024-09", "6左右", 6, "年中调整"],
    ["2024-10", "5.5左右", 5.5, "再次调整"],
    ["2024-12", "5.5左右", 5.5, "再次调整"],
  ] as const)("is at %s %s, with the change that is in force", (asOf, text, aim, reason) => {
    const { indicator: of, aim: aimed, pace, gap, revision } = at(asOf);
    expect([of.target.text, aimed, pace]).toEqual([text, aim, aim]);
    expect(gap).toBeCloseTo(5.6 - aim, 9);
    expect(revision?.reason ?? null).toBe(reason);
  });

  it("leaves an earlier report as it was before anyone changed it", () => {
    const before = indicator({ target: "6.5以上" });
    const plain = analyse({
      plan: planOf(before),
      observations: figures,
      settings: defaultSettings,
      asOf: "2024-06",
    })[0]!;
    const { status, gap, probability, aim, required } = at("2024-06");
    expect({ status, gap, probability, aim, required }).toEqual({
      ...{ status: plain.status, gap: plain.gap, probability: plain.probability },
      ...{ aim: plain.aim, required: plain.required },
    });
  });

  it("is what an indicator linked to its plan value is held to", () => {
    const income = indicator({ code: "INCOME", no: "2", target: "与经济增长同步" });
    const aims = (["2024-06", "2024-10"] as const).map(
      (asOf) =>
        analyse({ plan: planOf(revised, income), observations: [], settings: defaultSettings, asOf })[1]!.reference
          ?.value,
    );
    expect(aims).toEqual([6.5, 5.5]);
  });
});

describe("the place among the regions", () => {
  it("is the one last entered up to the as-of, of this year", () => {
    const rank = (year: number, month: number, value: number) => figure("GDP", year, month, value, { role: "rank" });
    const given = [rank(2023, 12, 1), rank(2024, 3, 5), rank(2024, 6, 4), figure("GDP", 2024, 9, 5)];
    const at = (asOf: Month) =>
      analyse({ plan: planOf(indicator()), observations: given, settings: defaultSettings, asOf })[0]!.rank;
    expect(at("2024-02")).toBeNull();
    expect(at("2024-05")).toEqual({ month: "2024-03", value: 5 });
    expect(at("2024-12")).toEqual({ month: "2024-06", value: 4 });
  });

  it("is no figure of the indicator", () => {
    const [of] = analyse({
      plan: planOf(indicator()),
      observations: [figure("GDP", 2024, 6, 4, { role: "rank" })],
      settings: defaultSettings,
      asOf: "2024-09",
    });
    expect([of!.actual, of!.status]).toEqual([null, "noData"]);
  });
});
