import { analyse, defaultSettings } from "../../src/analysis";
import type { Month, Observation } from "../../src/observations";
import type { Indicator } from "../../src/plan";
import { formatDifference, formatFigure, formatShare } from "../../src/figures";
import { assessmentRecord, issueSentence, reasonSentence } from "../../src/report";
import { figure, indicator, planOf } from "../support/build";

const names = new Map([["GDP", "地区生产总值增长"]]);
const nameOf = (code: string) => names.get(code) ?? code;
const sentence = (of: Indicator, figures: Observation[], asOf: Month = "2024-09", others: Indicator[] = []) => {
  const assessment = analyse({
    plan: planOf(of, ...others),
    observations: figures,
    settings: defaultSettings,
    asOf,
  })[0]!;
  return reasonSentence(assessment, asOf, "zh-CN", nameOf);
};
const jobs = indicator({
  code: "JOBS",
  unit: "万人",
  target: "10",
  knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 2 },
});

describe("the sentence behind a status", () => {
  test("names period, figure, pace, gap in points, and the growth that is still needed with its rounding band", () => {
    const levels = [figure("GDP", 2023, 9, 719, { role: "level" }), figure("GDP", 2023, 12, 1000, { role: "level" })];
    const text = sentence(indicator({ target: "5.0" }), [...levels, figure("GDP", 2024, 9, 5.2)]);
    expect(text).toContain("1—9月5.2%（序时5.0%，差距+0.2个百分点）");
    expect(text).toContain("四季度需达到4.5%（按数据舍入为4.4%至4.6%）");
  });

  test("names the reference of a linked target with its period", () => {
    const fiscal = indicator({ code: "FISCAL_REVENUE", target: "与经济增长同步" });
    const text = sentence(fiscal, [figure("GDP", 2024, 9, 5.2), figure("FISCAL_REVENUE", 2024, 9, 4.1)], "2024-09", [
      indicator(),
    ]);
    expect(text).toContain("对比1—9月地区生产总值增长5.2%");
  });

  test("says how many points from its reference a target is", () => {
    const of = (target: string) => indicator({ code: "FISCAL_REVENUE", target });
    const figures = [figure("GDP", 2024, 9, 5.2), figure("FISCAL_REVENUE", 2024, 9, 4.1)];
    expect(sentence(of("高于GDP增速1.25个百分点"), figures, "2024-09", [indicator()])).toContain(
      "（对比1—9月地区生产总值增长5.2%加1.25个百分点，差距−2.4个百分点）",
    );
    expect(sentence(of("低于GDP增速1个百分点"), figures, "2024-09", [indicator()])).toContain("5.2%减1个百分点");
  });

  test("says what a total still needs in all and a month, and 已有余量 where nothing more is needed", () => {
    const history = [figure("JOBS", 2023, 9, 8), figure("JOBS", 2023, 12, 10)];
    expect(sentence(jobs, [...history, figure("JOBS", 2024, 9, 7)])).toContain("后三个月还需3.00万人，月均1.00万人");
    expect(sentence(jobs, [...history, figure("JOBS", 2024, 9, 10.2)])).toBe(
      "1—9月10.20万人（序时8.00万人，差距+2.20万人），已达到全年目标10.00万人。",
    );
  });

  test("caps what the rest may show on average where less is better", () => {
    const dust = indicator({
      code: "PM25",
      unit: "微克/立方米",
      target: "28.0",
      better: "low",
      knowledge: { measure: "cumulativeAverage", frequency: "monthly", quantity: "amount", decimals: 1 },
    });
    const text = sentence(dust, [figure("PM25", 2024, 9, 25)]);
    expect(text).toMatch(/后三个月平均需控制在3[67]\.\d微克\/立方米以内/);
    expect(text).not.toContain("需达到");
  });

  test("asks no part of a whole for more than 100 % or less than none", () => {
    const share = indicator({
      code: "EXPORT_SHARE",
      target: "98以上",
      knowledge: { measure: "share", frequency: "monthly", quantity: "rate", decimals: 1 },
    });
    const at = (month: number, value: number) => sentence(share, [figure("EXPORT_SHARE", 2024, month, value)]);
    expect(at(9, 97)).toMatch(/后三个月平均需超过100%。$/);
    expect(at(9, 97.9)).toContain("后三个月平均需达到98.3%");
    expect(sentence({ ...share, better: "low" }, [figure("EXPORT_SHARE", 2024, 9, 50)])).toMatch(/已有余量。$/);
  });

  test("says that a limit is far away where what the rest may show says nothing", () => {
    const prices = indicator({
      code: "CPI",
      target: "3左右",
      better: "low",
      knowledge: { measure: "cumulativeAverage", frequency: "monthly", quantity: "growth" },
    });
    const text = sentence(prices, [figure("CPI", 2024, 10, 0.2)], "2024-10");
    expect(text).toContain("；远低于控制目标。");
    expect(text).not.toContain("控制在");
  });

  test("says what a level still has to change by, in which months, and how much a month", () => {
    const insured = indicator({
      code: "INSURED",
      unit: "万人",
      target: "160",
      knowledge: { measure: "level", frequency: "monthly", quantity: "amount", decimals: 1 },
    });
    const months = [figure("INSURED", 2023, 12, 150), figure("INSURED", 2024, 9, 158.4)];
    expect(sentence(insured, months)).toContain("；后三个月还需增加1.6万人，月均0.5万人。");
    const quarterly = indicator({
      ...insured,
      target: "160",
      knowledge: { ...insured.knowledge!, frequency: "quarterly" },
    });
    expect(sentence(quarterly, months)).toContain("；四季度还需增加1.6万人。");
  });

  test("says of a probability below 1 % that it is so, with no sign, and never that it is only less", () => {
    const history = Array.from({ length: 24 }, (_, i) => figure("GDP", 2022 + Math.floor(i / 12), (i % 12) + 1, 5));
    const now = Array.from({ length: 9 }, (_, i) => figure("GDP", 2024, i + 1, 1));
    const text = sentence(indicator({ target: "8以上" }), [...history, ...now]);
    expect(text).toContain("的概率不足1%");
    expect(text).not.toMatch(/仅<|<1%/);
  });

  test("says where the growth that is needed stands among what the same months showed", () => {
    const growth = indicator({ target: "6.5以上", knowledge: { frequency: "quarterly" } });
    const years = (...rates: [number, number, number][]) =>
      rates.flatMap(([year, soFar, whole]) => [figure("GDP", year, 9, soFar), figure("GDP", year, 12, whole)]);
    const now = figure("GDP", 2024, 9, 6.6);
    const calm = years([2021, 6, 6], [2022, 6, 6.2], [2023, 6, 5.9]);
    expect(sentence(growth, [...calm, now])).toContain("四季度需增长6%左右，为近三年同期第二高");
    const still = indicator({ target: "0以上", knowledge: { frequency: "quarterly" } });
    expect(sentence(still, [...calm, figure("GDP", 2024, 9, 0.1)])).toContain(
      "四季度需与上年同期大体持平，低于近三年同期",
    );
    const high = years([2021, 7, 7], [2022, 7, 7], [2023, 7, 7]);
    expect(sentence(growth, [...high, now])).toContain("，低于近三年同期");
    expect(sentence(growth, [...years([2022, 5, 5], [2023, 5, 5]), now])).toContain("，高于近两年同期");
    expect(sentence(growth, [...years([2023, 5, 5]), now])).not.toContain("同期");
  });

  test("calls what is needed neither above nor below what it equals as printed, and nothing without precedent on two years", () => {
    const share = (target: string) =>
      indicator({ target, knowledge: { measure: "cumulativeAverage", frequency: "monthly", quantity: "rate" } });
    const months = (year: number, upTo: number, value: number) =>
      Array.from({ length: upTo }, (_, i) => figure("GDP", year, i + 1, value));
    const full = (from: number, value: number) =>
      Array.from({ length: 2024 - from }, (_, i) => months(from + i, 12, value)).flat();
    expect(sentence(share("100"), [...full(2021, 100), ...months(2024, 9, 100)])).toContain(
      "后三个月平均需达到100.0%，与近三年同期持平。",
    );
    expect(sentence(share("91"), [...full(2021, 90), ...months(2024, 9, 90)])).toContain(
      "近三年同期没有先例，按现状难以完成",
    );
    const short = sentence(share("91"), [...full(2022, 90), ...months(2024, 9, 90)]);
    expect(short).toContain("，高于近两年同期");
    expect(short).not.toContain("先例");
  });

  test("never calls a number the target that is only where its reference is expected to end", () => {
    const gdp = indicator();
    const income = indicator({ no: "2", code: "INCOME", target: "与经济增长同步" });
    const rates = (code: string, ...of: number[]) =>
      [2022, 2023, 2024].flatMap((year) =>
        [3, 6, 9, 12].flatMap((month, i) => (year === 2024 && month > 6 ? [] : [figure(code, year, month, of[i]!)])),
      );
    const text = sentence(
      income,
      [...rates("INCOME", 5, 5.1, 5.2, 5.2), ...rates("GDP", 6, 5.9, 5.8, 5.7)],
      "2024-06",
      [gdp],
    );
    expect(text).toContain("完成目标“与经济增长同步”的概率");
  });

  test("says of an annual indicator when its figure comes and what the last one was", () => {
    const cities = indicator({
      code: "URBAN",
      target: "71以上",
      knowledge: { measure: "annual", frequency: "annual" },
    });
    expect(sentence(cities, [figure("URBAN", 2023, 12, 70.4)])).toBe("年度指标，预计次年2月公布；2023年为70.4%。");
    const years = [2020, 2021, 2022, 2023].map((year, i) => figure("URBAN", year, 12, [68.4, 69, 69.8, 70.4][i]!));
    const share = { ...cities, knowledge: { ...cities.knowledge!, quantity: "rate" as const } };
    expect(sentence(share, years)).toBe(
      "年度指标，预计次年2月公布；2023年为70.4%。按历年趋势预计71.1%，完成目标71.0%的概率76%，较有把握。",
    );
  });

  test("says which figure is missing for a target that has no number yet", () => {
    expect(sentence(indicator({ code: "COD", target: "完成省下达目标" }), [])).toBe(
      "目标为“完成省下达目标”，请录入下达数。",
    );
  });
});

describe("the sentence of an issue", () => {
  const issue = { row: 3, column: "数值", value: "abc", code: "notANumber", severity: "error", details: {} } as const;
  test("names row, column, value and what to do", () => {
    expect(issueSentence(issue, "zh-CN")).toBe("第3行“数值”列的“abc”不是数字，未使用，请改为数字。");
    expect(issueSentence(issue, "en")).toBe(
      "Row 3, column “数值”, “abc” is no number and was not used; enter a number.",
    );
  });
  test("names the nearest indicators where there are any", () => {
    const unknown = { ...issue, code: "unknownIndicator", details: { nearest: "地区生产总值增长" } };
    expect(issueSentence(unknown, "zh-CN")).toContain("最接近的是地区生产总值增长");
    expect(issueSentence({ ...unknown, details: { nearest: "" } }, "zh-CN")).not.toContain("最接近");
  });
});

describe("figures as text", () => {
  test("have the decimals asked for, a true minus sign and no negative zero", () => {
    expect([formatFigure(5.25, 1), formatFigure(-3, 1), formatFigure(-0.01, 1)]).toEqual(["5.3", "−3.0", "0.0"]);
    expect([formatFigure(1.005, 2), formatFigure(-1.005, 2)]).toEqual(["1.01", "−1.01"]);
    expect([formatDifference(0.2, 1), formatDifference(-0.2, 1), formatDifference(0.04, 1)]).toEqual([
      "+0.2",
      "−0.2",
      "0.0",
    ]);
  });
  test("never say that the nearly certain is certain", () => {
    expect([0, 0.001, 0.12, 0.999, 1].map(formatShare)).toEqual(["0%", "<1%", "12%", ">99%", "100%"]);
  });
});

test("an assessment is exchanged unrounded, with its status in Chinese and null where a figure has no meaning", () => {
  const assessment = analyse({
    plan: planOf(indicator()),
    observations: [figure("GDP", 2024, 9, 5.2)],
    settings: defaultSettings,
    asOf: "2024-09",
  })[0]!;
  const record = assessmentRecord(assessment, { asOf: "2024-09", locale: "en", nameOf });
  expect(record).toMatchObject({
    no: "1",
    code: "GDP",
    attainment: null,
    sample: false,
    target: { kind: "about", value: 5 },
  });
  expect(record.status).toMatch(/[一-龥]/);
  expect(record.projection?.low95).toBeLessThan(record.projection?.low80 ?? NaN);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});
