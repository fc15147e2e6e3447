import fc from "fast-check";
import { analyse, defaultSettings } from "../../src/analysis";
import { figure, indicator, planOf } from "../support/build";
import { createEvaluate } from "../../src/functions/evaluate";
import type { FunctionId } from "../../src/functions/ids";
import { functionTable } from "../../src/functions/table";
import { call, example, jinhua, notAvailable, valueError, workbookOf } from "./support";

const figureFunctions = functionTable.filter(({ stream }) => stream).map(({ id }) => id);

describe("a function that follows the figures", () => {
  it("shows the analysis' own numbers for every indicator of the plan", () => {
    for (const a of analyse({
      plan: example.plan,
      observations: example.observations,
      settings: defaultSettings,
      asOf: "2024-09",
    })) {
      const value = (id: FunctionId, part?: string) => call(id, a.indicator.code, "2024-09", part);
      const shown = (expected: number | string | null | undefined) =>
        expected ?? expect.objectContaining({ error: "#N/A" });
      expect(value("ACTUAL")).toEqual(shown(a.actual));
      expect(value("PACE")).toEqual(shown(a.pace));
      expect(value("GAP")).toEqual(shown(a.gap));
      expect(value("ATTAIN")).toEqual(shown(a.attainment));
      expect(value("PROBABILITY")).toEqual(shown(a.probability));
      expect(value("PROJECT")).toEqual(shown(a.projection?.value));
      expect(value("PROJECT", "high95")).toEqual(shown(a.projection?.quantile(0.975)));
      expect(value("REQUIRED")).toEqual(shown(a.required?.value));
      expect(value("REQUIRED", "growth")).toEqual(shown(a.required?.growth));
    }
  });

  it("gives the status by its Chinese name, whatever the user's language", () => {
    expect(call("STATUS", "固投", "2024-09")).toBe("严重滞后");
    expect(call("STATUS", 2, "2024-09")).toBe("未到公布期");
    expect(call("OUTLOOK", "固投", "2024-09")).toBe("难以完成");
    expect(createEvaluate(() => "en")("STATUS", ["26.4", "2024-09"], jinhua)).toBe("待定");
  });

  it("says why the year-end moved since the figure before, and why it cannot", () => {
    expect(call("WHY", "规上工业", "2024-09")).toMatch(/^较1—8月的预计下调[\d.]+个百分点（当期数据）/);
    expect(call("WHY", "GDP", "2024-03")).toEqual(notAvailable(expect.stringContaining("没有上一次数据") as string));
  });

  it("names the method of a projection", () => {
    expect(call("PROJECT", "中欧班列", "2024-09", "method")).toBe("多模型加权");
    expect(call("PROJECT", "中欧班列", "2024-12", "方法")).toBe("全年已有数");
  });
});

describe("the month of a function", () => {
  it("is read as a text, as a number, and as the serial of a date", () => {
    const september = call("ACTUAL", "GDP", "2024-09");
    for (const month of [202409, "202409", 45536, 45565.5, "2024/9", "2024年9月", "２０２４-０９"])
      expect(call("ACTUAL", "GDP", month)).toBe(september);
    expect(call("ACTUAL", "GDP", "2024-03")).not.toBe(september);
  });

  it("is the last one with figures where it is omitted", () => {
    expect(call("GAP", "GDP")).toBe(call("GAP", "GDP", "2024-12"));
    expect(call("GAP", "GDP", null)).toBe(call("GAP", "GDP", "2024-12"));
  });

  it("is refused where it is none or in another year", () => {
    const none = (shown: string) => valueError(`“${shown}”不是月份，请写成 "2024-09"、202409 或日期。`);
    expect(call("GAP", "GDP", "九月")).toEqual(none("九月"));
    expect(call("GAP", "GDP", 202413)).toEqual(none("202413"));
    expect(call("GAP", "GDP", 9)).toEqual(none("9"));
    expect(call("GAP", "GDP", 2024.1)).toEqual(
      valueError('“2024.1”带小数点，分不清是1月还是10月，请写成 "2024-01" 或 "2024-10" 这样。'),
    );
    expect(call("GAP", "GDP", "2024.10")).toBe(call("GAP", "GDP", "2024-10"));
    expect(call("GAP", "GDP", "2023-09")).toEqual(
      valueError("2023-09不在计划年度2024年内，请改为该年的月份，或先载入该年的计划。"),
    );
  });
});

describe("a function without an answer", () => {
  it("says in #N/A up to which month there is no figure", () => {
    expect(call("ACTUAL", "全员劳动生产率", "2024-09")).toEqual(
      notAvailable("“全员劳动生产率增长”截至2024-09没有数据。"),
    );
    expect(call("PROJECT", "GDP", "2024-02")).toEqual(notAvailable("“地区生产总值（GDP）增长”截至2024-02没有数据。"));
  });

  it("gives the reason of a pending status", () => {
    expect(call("GAP", "26.4", "2024-09")).toEqual(
      notAvailable("“氮氧化物减排量”：目标为“完成省下达目标”，请录入下达数。"),
    );
  });

  it("says that growth has no attainment", () => {
    expect(call("ATTAIN", "GDP", "2024-09")).toEqual(
      notAvailable("“地区生产总值（GDP）增长”不算完成率（增速、挂钩、对标和定性目标只看差距）。"),
    );
  });

  it("says why there is no projection, and so no probability", () => {
    const january = workbookOf(planOf(indicator({ code: "CPI", knowledge: { frequency: "monthly", january: true } })), [
      figure("CPI", 2024, 1, 0.2),
    ]);
    for (const id of ["PROJECT", "PROBABILITY"] as const)
      expect(createEvaluate(() => "zh-CN")(id, ["CPI"], january)).toEqual(
        notAvailable("“地区生产总值增长”截至2024-01没有全年预计：今年的数据还不足两个月（一个季度）。"),
      );
  });

  it("says that nothing more is required of a complete year, and of growth no amount a month", () => {
    expect(call("REQUIRED", "GDP", "2024-12")).toMatchObject({ error: "#N/A" });
    expect(call("REQUIRED", "GDP", "2024-09", "perMonth")).toEqual(
      notAvailable("“地区生产总值（GDP）增长”没有这一部分的所需值，请换一个取值。"),
    );
    expect(call("REQUIRED", "GDP", "2024-09", "month")).toEqual(
      valueError("没有取值“month”，可用：value、low、high、perMonth、growth。"),
    );
  });
});

describe("a worked example", () => {
  const workbook = workbookOf(planOf(indicator({ target: "6左右" })), [
    figure("GDP", 2024, 6, 5.4),
    figure("GDP", 2024, 9, 5.2),
  ]);
  const evaluate = createEvaluate(() => "zh-CN");

  it("has the gap 5.2 − 6 = −0.8 in September and 5.4 − 6 = −0.6 in June", () => {
    expect(evaluate("GAP", ["GDP", "2024-09"], workbook)).toBeCloseTo(-0.8, 12);
    expect(evaluate("GAP", ["GDP", "2024-08"], workbook)).toBeCloseTo(-0.6, 12);
  });
});

describe("any argument", () => {
  const anything = fc.oneof(fc.anything(), fc.string(), fc.double(), fc.constantFrom("GDP", 9.1, "2024-09", 202409));

  it("ends in a value, a table or an error cell with a message", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...figureFunctions, "TARGET" as const),
        fc.array(anything, { maxLength: 3 }),
        (id, given) => {
          const result = call(id, ...given.map((argument) => (typeof argument === "object" ? null : argument)));
          if (typeof result !== "object") expect(["string", "number"]).toContain(typeof result);
          else if (Array.isArray(result)) expect(result.flat().length).toBeGreaterThan(0);
          else
            expect(result).toEqual({
              error: expect.stringMatching(/^#(VALUE!|N\/A)$/),
              message: expect.stringMatching(/./),
            });
        },
      ),
    );
  });
});
