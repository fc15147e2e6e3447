import fc from "fast-check";
import { analyse, defaultSettings, noJudgement } from "../../src/analysis";
import { figure, indicator, planOf } from "../support/build";
import { createEvaluate } from "../../src/functions/evaluate";
import { viewOf } from "../../src/functions/view";
import { call, example, jinhua, notAvailable, valueError, workbookOf } from "./support";

const assessed = analyse({
  plan: example.plan,
  observations: example.observations,
  settings: defaultSettings,
  asOf: "2024-09",
});

describe("JH.WHATIF", () => {
  it("ends the year at the aim where the rest grows as JH.NEEDED says", () => {
    const able = assessed.filter(({ aim, required }) => aim !== null && required?.growth != null);
    expect(able.length).toBeGreaterThan(10);
    for (const { indicator: of, aim, required } of able) {
      expect(call("NEEDED", of.code, null, "growth", "2024-09")).toBe(required!.growth);
      expect(call("WHATIF", of.code, required!.growth, "growth", "2024-09")).toBeCloseTo(aim!, 6);
    }
  });

  it("gives the probability, the status and the interval of the assumption", () => {
    const probability = (growth: number) =>
      call("WHATIF", "社零", growth, "growth", "2024-09", "probability") as number;
    expect(probability(12)).toBeGreaterThan(probability(2));
    // Below its pace in September, whatever the rest of the year brings.
    expect(call("WHATIF", "社零", 30, "growth", "2024-09", "status")).toBe("基本达到");
    const [low, value, high] = ["low80", "value", "high80"].map((part) =>
      call("WHATIF", "社零", 6, "同比增速", "2024-09", part),
    );
    expect(low).toBeLessThan(value as number);
    expect(value).toBeLessThan(high as number);
  });

  it("adds a monthly level for each month to come to a total", () => {
    const total = planOf(
      indicator({
        code: "FDI",
        name: "外资",
        unit: "亿美元",
        target: "126",
        knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount" },
      }),
    );
    const figures = [2023, 2024].flatMap((year) =>
      Array.from({ length: year === 2023 ? 12 : 6 }, (_, i) => figure("FDI", year, i + 1, 10 * (i + 1))),
    );
    const evaluate = createEvaluate(() => "zh-CN");
    const ask = (...given: unknown[]) => evaluate("WHATIF", given, workbookOf(total, figures));
    expect(ask("FDI", 11, "monthly", "2024-06")).toBeCloseTo(126, 9);
    expect(evaluate("NEEDED", ["FDI", 126, "monthly", "2024-06"], workbookOf(total, figures))).toBeCloseTo(11, 9);
    expect(evaluate("NEEDED", ["FDI", null, "growth", "2024-06"], workbookOf(total, figures))).toBeCloseTo(10, 9);
  });

  it("takes a percentage as one, and refuses the fraction that Excel makes of a typed 6%", () => {
    const six = call("WHATIF", "社零", 6, null, "2024-09");
    expect(call("WHATIF", "社零", "6%", null, "2024-09")).toBe(six);
    expect(call("WHATIF", "社零", 0.06, null, "2024-09")).toEqual(
      valueError('“0.06”像是把6%写成了小数，请填6；确为0.06%的，请写成 "0.06%"。'),
    );
    expect(call("WHATIF", "社零", 0.1, null, "2024-09", "status")).toMatchObject({ error: "#VALUE!" });
    expect(call("WHATIF", "社零", "0.06%", null, "2024-09")).toBeLessThan(six as number);
  });

  it("refuses a percentage where an amount is due", () => {
    for (const [id, given] of [
      ["NEEDED", ["外资", "7%", "monthly", "2024-09"]],
      ["WHATIF", ["外资", "7%", "monthly", "2024-09"]],
    ] as const)
      expect(call(id, ...given)).toEqual(valueError("“7%”的单位%不能换算为亿美元，未使用，请核对单位。"));
  });

  it("refuses an assumption that is no number, and says so where there is none", () => {
    expect(call("WHATIF", "GDP", "快", "growth", "2024-09")).toEqual(valueError("“快”不是数字，请改为数字。"));
    expect(call("WHATIF", "GDP", null, "growth", "2024-09")).toEqual(
      valueError("请给出后续月份的同比增速或每月的数。"),
    );
  });

  it("never shows an error of its own for any number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom("growth", "monthly"), (value, mode) => {
        const result = call("WHATIF", "外资", value, mode, "2024-09");
        expect(typeof result === "number" ? Number.isFinite(result) : result).toBeTruthy();
      }),
    );
  });
});

describe("JH.METHODS", () => {
  it("lists the method in use and the members with their shares, which add up to one", () => {
    const rows = call("METHODS", "中欧班列", "2024-09") as (string | number)[][];
    expect(rows[0]).toEqual(["预计方法", "全年数", "权重"]);
    expect(rows[1]).toEqual(["多模型加权", call("PROJECT", "中欧班列", "2024-09"), ""]);
    expect(rows.slice(2).reduce((sum, row) => sum + (row[2] as number), 0)).toBeCloseTo(1, 9);
  });

  it("says why there is no projection", () => {
    expect(call("METHODS", "全员劳动生产率", "2024-09")).toEqual(
      notAvailable("“全员劳动生产率增长”截至2024-09没有数据。"),
    );
  });
});

describe("JH.PLACE", () => {
  it("is the place last entered, and none says so", () => {
    const plan = planOf(indicator());
    const evaluate = createEvaluate(() => "zh-CN");
    const ranked = workbookOf(plan, [figure("GDP", 2024, 6, 5), figure("GDP", 2024, 6, 3, { role: "rank" })]);
    expect(evaluate("PLACE", ["GDP", "2024-09"], ranked)).toBe(3);
    expect(evaluate("PLACE", ["GDP", "2024-03"], ranked)).toEqual(
      notAvailable("“地区生产总值增长”截至2024-03没有录入位次。"),
    );
  });
});

describe("JH.NOTE", () => {
  it("is the note as it was written, and says where to write one where there is none", () => {
    const note = { text: "=待核实：三季度口径有调整", by: "张三", on: "2024-10-15" };
    const settings = { ...defaultSettings, judgements: { GDP: { ...noJudgement, note } } };
    const noted = viewOf({ ...jinhua, settings }, jinhua);
    const evaluate = createEvaluate(() => "zh-CN");
    expect(evaluate("NOTE", ["GDP"], noted)).toBe("=待核实：三季度口径有调整");
    expect(evaluate("NOTE", ["社零"], noted)).toEqual(
      notAvailable("“社会消费品零售总额增长”没有备注，可在窗格的指标详情中填写。"),
    );
  });
});
