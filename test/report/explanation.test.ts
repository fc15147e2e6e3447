import { analyse, defaultSettings, noJudgement, type Judgement } from "../../src/analysis";
import type { Observation } from "../../src/observations";
import type { Indicator } from "../../src/plan";
import { explanationSentence } from "../../src/report";
import { figure, indicator, planOf } from "../support/build";

const jobs = indicator({
  code: "JOBS",
  unit: "万人",
  target: "12",
  knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 2, january: true },
});
/** About one in each month, with a rhythm over the year, 5 % more each year. */
const monthly = (from: number, last: number): Observation[] =>
  Array.from({ length: 2025 - from }, (_, y) => from + y).flatMap((year) => {
    let total = 0;
    return Array.from({ length: year === 2024 ? last : 12 }, (_, i) => {
      total += 1.05 ** (year - 2023) * (1 + 0.2 * Math.sin(i) + 0.03 * Math.sin(7 * i + year));
      return figure("JOBS", year, i + 1, Number(total.toFixed(2)));
    });
  });

const explained = (of: Indicator, figures: Observation[], judgement: Partial<Judgement> = {}, locale = "zh-CN") => {
  const judgements = { [of.code]: { ...noJudgement, ...judgement } };
  const assessment = analyse({
    plan: planOf(of),
    observations: figures,
    settings: { ...defaultSettings, judgements },
    asOf: "2024-09",
  })[0]!;
  return { text: explanationSentence(assessment, locale as "zh-CN" | "en"), assessment };
};

describe("the sentence that explains a projection", () => {
  it("names the method, the years it rests on, the members by share and the error to expect", () => {
    const { text, assessment } = explained(jobs, monthly(2021, 9));
    const { basis, quantile } = assessment.projection!;
    const largest = [...basis.members].sort((a, b) => b.weight! - a.weight!)[0]!;
    expect(text).toMatch(/^多模型加权（依据2021—2023年和今年1—9月）：/);
    expect(text).toContain(`${Math.round(largest.weight! * 100)}%`);
    expect(text).toContain(`，八成把握的误差±${((quantile(0.9) - quantile(0.1)) / 2).toFixed(2)}万人。`);
  });

  it("lists the shares from the largest on, and only those that count", () => {
    const { text } = explained(jobs, monthly(2021, 9));
    const shares = [...text.matchAll(/(\d+)%/g)].map(([, share]) => Number(share));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.every((share) => share >= 5)).toBe(true);
  });

  it("says in English the same with the same numbers", () => {
    const [chinese, english] = ["zh-CN", "en"].map((locale) => explained(jobs, monthly(2021, 9), {}, locale).text);
    const numbers = (text: string) => text.match(/\d+(\.\d+)?%?/g)!.filter((number) => !/^(80%|9|1)$/.test(number));
    expect(numbers(english!)).toEqual(numbers(chinese!));
    expect(english).toMatch(/with 80% confidence/);
  });

  it("does not speak of no logs where a zero month shares the one beside it and the members work on logs", () => {
    const all = monthly(2021, 9);
    const before = all.find(({ month }) => month === "2023-04")!.value;
    const figures = all.map((each) => (each.month === "2023-05" ? { ...each, value: before } : each));
    const { text, assessment } = explained(jobs, figures);
    expect(assessment.projection!.method).toBe("ensemble");
    expect(text).toContain("为零的月份与相邻月份的数均分");
    expect(text).not.toContain("不用对数模型");
  });

  it("counts the error of a percentage in points, and says when last year's levels are missing", () => {
    const { text } = explained(indicator(), [figure("GDP", 2024, 6, 5), figure("GDP", 2024, 9, 5.2)]);
    expect(text).toMatch(
      /^公布增速延续（依据今年1—9月），八成把握的误差±\d\.\d个百分点；缺上年累计水平，只用公布的增速。$/,
    );
  });

  it("names of published rates the years whose course it looks at, and counts points in English too", () => {
    const rates = [2022, 2023].flatMap((year) => [9, 12].map((month) => figure("GDP", year, month, 5)));
    const { text } = explained(indicator(), [...rates, figure("GDP", 2024, 9, 5.2)], {}, "en");
    expect(text).toMatch(/\(from 2022–2023 and Jan–Sep of this year\), ±\d\.\d points with 80% confidence/);
  });

  it("never rounds an error to none", () => {
    const calm = indicator({
      ...jobs,
      unit: "%",
      target: "50",
      knowledge: { measure: "level", frequency: "monthly", quantity: "rate", decimals: 0, january: true },
    });
    const figures = [2021, 2022, 2023, 2024].flatMap((year) =>
      Array.from({ length: year === 2024 ? 9 : 12 }, (_, i) => figure("JOBS", year, i + 1, 50 + 0.001 * i)),
    );
    expect(explained(calm, figures).text).toMatch(/误差±0\.0*[1-9]个百分点/);
  });

  it("says that no full year came before, and that quarters were used", () => {
    const quarterly = indicator({ ...jobs, target: "12", knowledge: { ...jobs.knowledge!, frequency: "quarterly" } });
    const { text } = explained(
      quarterly,
      [3, 6, 9].map((month) => figure("JOBS", 2024, month, month)),
    );
    expect(text).toContain("按季度计算、没有完整的上年数据");
  });

  it("says why there is no projection, and that a complete year needs none", () => {
    expect(explained(jobs, []).text).toBe("没有预计：今年没有数据。");
    expect(explained(jobs, [figure("JOBS", 2024, 1, 1)]).text).toBe("没有预计：今年的数据还不足两个月（一个季度）。");
    const december = analyse({
      plan: planOf(jobs),
      observations: [figure("JOBS", 2024, 12, 12)],
      settings: defaultSettings,
      asOf: "2024-12",
    })[0]!;
    expect(explanationSentence(december, "zh-CN")).toBe("全年已有数。");
  });
});

describe("a choice in that sentence", () => {
  const signed = { by: "张三", on: "2024-10-15" };
  it("is an expected growth with who expects it since when", () => {
    const figures = monthly(2021, 9);
    const text = (value: number) => explained(jobs, figures, { choice: { kind: "growth", value, ...signed } }).text;
    expect(text(5)).toMatch(/^按自定预期：后续月份同比增长5\.0%（张三，2024-10-15）（依据/);
    expect(text(-2.25)).toContain("后续月份同比下降2.25%");
    expect(text(0)).toContain("后续月份同比持平");
  });

  it("is an expected level with its unit, without a name where none was given", () => {
    const { text } = explained(jobs, monthly(2021, 9), { choice: { kind: "monthly", value: 1.1 } });
    expect(text).toMatch(/^按自定预期：后续每月1\.10万人（依据/);
  });

  it("is a member by its name, and the reason where it takes no part", () => {
    const figures = monthly(2021, 9);
    const member = (code: "airline" | "share") =>
      explained(jobs, figures, { choice: { kind: "member", member: code, ...signed } }).text;
    expect(member("airline")).toMatch(/^选用季节 ARIMA（张三，2024-10-15）/);
    expect(member("share")).toBe("没有预计：所选方法不适用于这项指标。");
  });
});
