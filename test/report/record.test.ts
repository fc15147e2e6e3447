import { analyse, defaultSettings, noJudgement, type Judgement, type Settings } from "../../src/analysis";
import { parseTarget } from "../../src/plan";
import { assessmentRecord } from "../../src/report";
import { figure, indicator, planOf } from "../support/build";

const revised = indicator({
  target: "5左右",
  revisions: [
    { from: 8, target: parseTarget("6以上", "%", () => null), reason: "年中调整", by: "张三", on: "2024-08-15" },
  ],
});
const given = [
  figure("GDP", 2024, 6, 5),
  figure("GDP", 2024, 9, 5.2),
  figure("GDP", 2024, 9, 4, { role: "rank" }),
  figure("GDP", 2024, 9, 4.8, { role: "benchmark", basis: "全国" }),
];
const record = (asOf: "2024-06" | "2024-09", settings: Partial<Settings> = {}) => {
  const all = analyse({
    plan: planOf(revised),
    observations: given,
    settings: { ...defaultSettings, ...settings },
    asOf,
  });
  return assessmentRecord(all[0]!, { asOf, locale: "zh-CN", nameOf: (code) => code });
};
const judged = (judgement: Partial<Judgement>) =>
  record("2024-09", { judgements: { GDP: { ...noJudgement, ...judgement } } });
const signed = { by: "张三", on: "2024-10-15" };

describe("the record of an assessment", () => {
  it("has the target in force, what it was before, since when, why and by whom; an earlier month has the earlier one", () => {
    expect(record("2024-09")).toMatchObject({
      target: { text: "5左右", value: 5 },
      revision: {
        from: "2024-08",
        before: { text: "6以上", value: 6 },
        reason: "年中调整",
        by: "张三",
        on: "2024-08-15",
      },
    });
    expect(record("2024-06")).toMatchObject({ target: { text: "6以上" }, revision: null });
  });

  it("has what the rest must show, the place among the regions and what stands beside", () => {
    expect(record("2024-09")).toMatchObject({
      needed: { monthly: null, growth: expect.closeTo((60 - 9 * 5.2) / 3, 9) },
      rank: { month: "2024-09", value: 4 },
      beside: { province: null, nation: 4.8, base: null },
    });
  });

  it("has the choice with who made it, in the figures and in the sentence", () => {
    const choice = { kind: "growth", value: 4, ...signed } as const;
    const { projection, explanation, ...rest } = judged({ choice });
    expect(rest.choice).toEqual(choice);
    expect(projection).toMatchObject({ method: "expectation", value: expect.closeTo((9 * 5.2 + 3 * 4) / 12, 9) });
    expect(explanation).toMatch(/^按自定预期：后续月份同比增长4\.0%（张三，2024-10-15）/);
  });

  it("has the status that counts and the computed one, by their Chinese names, with reason and signature", () => {
    const manual = { status: "lagging", reason: "数据存疑", ...signed } as const;
    const plain = record("2024-09");
    const { status, computed, ...rest } = judged({ manual, note: { text: "待核", ...signed } });
    expect([status, computed]).toEqual(["滞后", plain.status]);
    expect(rest.manual).toEqual({ ...manual, status: "滞后" });
    expect(rest.note).toEqual({ text: "待核", ...signed });
  });

  it("has the name of the own rule that decided", () => {
    const rules = [{ name: "红线", expression: "gap > 0", status: "nearly" } as const];
    expect(record("2024-09", { rules })).toMatchObject({ rule: "红线", status: "基本达到", reasonCode: "ownRule" });
  });

  it("is plain data that JSON keeps as it is", () => {
    const written = JSON.parse(JSON.stringify(judged({ manual: null }))) as object;
    expect(written).toEqual(judged({ manual: null }));
  });
});
