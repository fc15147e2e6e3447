import { defaultSettings } from "../../../../src/analysis";
import { createLookup } from "../../../../src/plan";
import { behind } from "../../../../src/workbook/sheets/dashboard/behind";
import { chosenOf, gapBars, indexGroup } from "../../../../src/workbook/sheets/dashboard/comparisons";
import { groupsOf, monthsWithFigures } from "../../../../src/workbook/sheets/dashboard/figures";
import { figure, indicator, planOf } from "../../../support/build";
import { assessed } from "./assessed";

const named = (name: string, over: Parameters<typeof assessed>[0] = {}) =>
  assessed({ ...over, indicator: { code: name, name, ...over.indicator } });
const names = (list: readonly ReturnType<typeof assessed>[]) => list.map(({ indicator: { name } }) => name);

describe("the indicators behind", () => {
  it("come by status, then by probability, then in the order of the plan, never by gaps of different units", () => {
    const list = behind([
      named("完成", { status: "met" }),
      named("将近", { status: "nearly", probability: 0.6 }),
      named("大数", { status: "lagging", probability: null, gap: -50, aim: 2500 }),
      named("小数", { status: "lagging", probability: null, gap: -1, aim: 7 }),
      named("或许", { status: "lagging", probability: 0.4 }),
      named("无数", { status: "noData" }),
      named("严重", { status: "severe", probability: 0.1 }),
      named("未成", { status: "missed" }),
    ]);
    expect(names(list)).toEqual(["未成", "严重", "或许", "大数", "小数", "将近"]);
  });
});

describe("the gaps in units of tolerance", () => {
  const total = { target: "100", unit: "亿元", knowledge: { measure: "cumulativeTotal", quantity: "amount" } } as const;

  it("stand on one axis whatever the unit, the gravest first, each beside the month before", () => {
    const list = [
      named("领先", { status: "onPace", gap: 1, aim: 6 }),
      named("总量", { indicator: total, status: "lagging", probability: 0.3, gap: -5, aim: 100 }),
      named("增速", { status: "severe", probability: 0.1, gap: -0.8, aim: 6 }),
      named("无序时", { status: "lagging", probability: 0.2, gap: null, aim: 6 }),
    ];
    const before = [named("增速", { status: "lagging", gap: -0.4, aim: 6 })];
    // 0.2 points, and 2 % of the target.
    expect(gapBars(list, before, defaultSettings)).toEqual([
      { name: "增速", now: expect.closeTo(-4, 9) as number, before: expect.closeTo(-2, 9) as number },
      { name: "总量", now: -2.5, before: null },
    ]);
  });
});

describe("pace and actual with the target as 100", () => {
  it("are shares of the target, turned over where less is better", () => {
    expect(indexGroup(named("甲", { aim: 6, pace: 6, actual: 5.4 }))).toMatchObject({ pace: 100, actual: 90 });
    const low = named("乙", { indicator: { better: "low" }, aim: 28, pace: 28, actual: 35 });
    expect(indexGroup(low)).toEqual({ name: "乙", pace: 100, actual: 80 });
  });

  it("are not there for a target that is not above zero, and a fall is below zero", () => {
    expect(indexGroup(named("甲", { aim: 0, pace: 0, actual: 1 }))).toMatchObject({ pace: null, actual: null });
    expect(indexGroup(named("乙", { aim: 5, pace: 5, actual: -2 }))).toMatchObject({ actual: -40 });
  });

  it("are of the indicators chosen, in their order, else of those furthest behind that can be drawn", () => {
    const list = [
      named("先", { status: "lagging", probability: 0.3, aim: 5, pace: 5, actual: 4 }),
      named("不可", { status: "severe", probability: 0.1, aim: null }),
      named("后", { status: "met", aim: 5, pace: 5, actual: 6 }),
    ];
    expect(groupsOf(list, ["后", "先"], 6).map(({ name }) => name)).toEqual(["后", "先"]);
    expect(groupsOf(list, [], 6).map(({ name }) => name)).toEqual(["先"]);
  });
});

describe("what an analyst typed to choose", () => {
  it("is a code, a number or a name, each indicator once; what names none is said", () => {
    const plan = planOf(
      indicator({ no: "1", code: "GDP", name: "生产总值" }),
      indicator({ no: "2", code: "CPI", name: "价格涨幅" }),
    );
    const { find } = createLookup(plan);
    expect(chosenOf(["价格涨幅", "", "1", "GDP", "没有的"], find)).toEqual({
      codes: ["CPI", "GDP"],
      unknown: ["没有的"],
    });
  });
});

describe("the months of the third chart", () => {
  it("are those up to the as-of for which a figure was reported, of this plan's indicators", () => {
    const months = monthsWithFigures(
      planOf(indicator()),
      [
        figure("GDP", 2024, 3, 5.3),
        figure("GDP", 2024, 6, 5.4),
        figure("GDP", 2024, 9, 5.2),
        figure("GDP", 2023, 12, 5),
        figure("GDP", 2024, 4, 5, { role: "benchmark" }),
        figure("OTHER", 2024, 5, 1),
      ],
      "2024-08",
    );
    expect(months).toEqual(["2024-03", "2024-06"]);
  });
});
