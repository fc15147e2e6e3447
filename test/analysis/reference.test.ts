import { analyse, defaultSettings, noJudgement, type Choice, type Settings } from "../../src/analysis";
import type { Month, Observation } from "../../src/observations";
import { figure, indicator, planOf } from "../support/build";

const gdp = indicator({ no: "2", target: "5.5以上" });
const income = (target: string) => indicator({ no: "1", code: "INCOME", name: "居民收入", target });
const quarters = (code: string, year: number, rates: readonly number[]) =>
  rates.map((rate, i) => figure(code, year, 3 * (i + 1), rate));
const past = [2021, 2022, 2023].flatMap((year, i) => [
  ...quarters("GDP", year, [5.2, 5.6, 5.3, 5.5]),
  ...quarters("INCOME", year, [5.5, 5.4, 5.7, 5.4 + 0.2 * i]),
]);
const running = [...past, ...quarters("GDP", 2024, [5.3, 5.5, 5.4]), ...quarters("INCOME", 2024, [5.2, 5.3, 5.3])];

interface Case {
  readonly target?: string;
  readonly observations?: readonly Observation[];
  readonly settings?: Partial<Settings>;
  readonly asOf?: Month;
}
const assessed = ({ target = "高于经济增长", observations = running, settings, asOf = "2024-09" }: Case) =>
  analyse({
    plan: planOf(income(target), gdp),
    observations,
    settings: { ...defaultSettings, ...settings },
    asOf,
  })[0]!;
const choosing = (code: string, choice: Choice): Partial<Settings> => ({
  judgements: { [code]: { ...noJudgement, choice } },
});

describe("the probability of a target held to another indicator", () => {
  test("is higher the more of the reference it may fall short by", () => {
    const within = (points: number) =>
      assessed({ settings: { tolerance: { ...defaultSettings.tolerance, byCode: { INCOME: points } } } }).probability!;
    const [none, some, much] = [0, 0.2, 1].map(within);
    expect(none).toBeLessThan(0.5);
    expect(some).toBeGreaterThan(none! + 0.1);
    expect(much).toBeGreaterThan(some!);
  });

  test("is that of the other side where it must not be higher", () => {
    const [above, notAbove] = [assessed({}), assessed({ target: "不高于经济增长" })].map(
      ({ probability }) => probability!,
    );
    expect(above! + notAbove!).toBeGreaterThan(0.9);
    expect(notAbove).toBeGreaterThan(above!);
  });

  test("rises with what is assumed of the indicator, and falls with what is assumed of its reference", () => {
    const plain = assessed({}).probability!;
    const growth = (value: number): Choice => ({ kind: "growth", value });
    expect(assessed({ settings: choosing("INCOME", growth(8)) }).probability).toBeGreaterThan(plain + 0.2);
    expect(assessed({ settings: choosing("GDP", growth(8)) }).probability).toBeLessThan(plain);
    expect(assessed({ settings: choosing("GDP", growth(3)) }).probability).toBeGreaterThan(plain + 0.2);
  });

  test("stays what it was when just the projected year-end is assumed, of either of the two", () => {
    for (const code of ["INCOME", "GDP"]) {
      const analysed = (settings?: Partial<Settings>) =>
        analyse({
          ...{ plan: planOf(income("高于经济增长"), gdp), observations: running, asOf: "2024-09" },
          settings: { ...defaultSettings, ...settings },
        });
      const yearEnd = (settings?: Partial<Settings>) =>
        analysed(settings).find(({ indicator }) => indicator.code === code)!.projection!.value;
      const [none, one] = [0, 1].map((value) => yearEnd(choosing(code, { kind: "growth", value })));
      const value = (yearEnd() - none!) / (one! - none!);
      const [then] = analysed(choosing(code, { kind: "growth", value }));
      expect(then!.probability).toBeCloseTo(analysed()[0]!.probability!, 6);
    }
  });

  test("of a year that is known is that of the reference to end below it", () => {
    const ended = (rate: number) => {
      const { probability, status } = assessed({
        observations: [...running, figure("INCOME", 2024, 12, rate)],
        asOf: "2024-12",
      });
      return { probability, status };
    };
    expect(ended(7).probability).toBeGreaterThan(0.95);
    expect(ended(4).probability).toBeLessThan(0.05);
    expect(ended(7).status).not.toBe("met");
    expect(
      assessed({
        observations: [...running, figure("INCOME", 2024, 12, 7), figure("GDP", 2024, 12, 5.4)],
        asOf: "2024-12",
      }).status,
    ).toBe("met");
  });

  test("is that to reach the plan value of a reference without a figure", () => {
    const observations = running.filter(({ code }) => code === "INCOME");
    const { reference, probability } = assessed({ observations });
    expect(reference).toEqual({ code: "GDP", month: null, value: 5.5, points: 0, against: null });
    expect(probability).toBeGreaterThan(0);
  });
});

describe("a target some points away from its reference", () => {
  const above = assessed({ target: "高于经济增长0.5个百分点" });

  test("keeps pace with the reference and the points, and aims as far from where it is expected to end", () => {
    const strict = assessed({});
    expect(above.reference).toEqual({ code: "GDP", month: "2024-09", value: 5.4, points: 0.5, against: null });
    expect(above).toMatchObject({ pace: 5.9, gap: expect.closeTo(-0.6, 10) });
    expect(above.aim! - strict.aim!).toBeCloseTo(0.5, 10);
  });

  test("is met the less probably the more points it asks for", () => {
    const chance = (points: string) => assessed({ target: `高于经济增长${points}个百分点` }).probability!;
    expect(assessed({}).probability!).toBeGreaterThan(above.probability!);
    expect(chance("0.1")).toBeGreaterThan(chance("0.3"));
    expect(assessed({ target: "低于经济增长1个百分点" }).probability!).toBeLessThan(0.2);
  });

  test("is decided by the year-end figures of both", () => {
    const ended = (rate: number) =>
      assessed({
        target: "高于经济增长1个百分点",
        observations: [...running, figure("INCOME", 2024, 12, rate), figure("GDP", 2024, 12, 5.4)],
        asOf: "2024-12",
      }).status;
    expect([ended(6.4), ended(6.3)]).toEqual(["met", "missed"]);
  });

  test("counts from the plan value of a reference without a figure", () => {
    const observations = running.filter(({ code }) => code === "INCOME");
    expect(assessed({ target: "高于经济增长0.5个百分点", observations })).toMatchObject({
      ...{ aim: 6, pace: 6 },
      reference: { month: null, value: 5.5, points: 0.5 },
    });
  });
});

describe("a benchmark target with points", () => {
  test("is held to the benchmark moved by them, with 左右 within the tolerance", () => {
    const observations = [...running, figure("INCOME", 2024, 9, 4, { role: "benchmark" })];
    const of = (target: string) => assessed({ target, observations });
    expect(of("高于全省平均1.5个百分点")).toMatchObject({ pace: 5.5, gap: expect.closeTo(-0.2, 10) });
    expect(of("低于全省平均0.5个百分点")).toMatchObject({ pace: 3.5 });
    expect(of("高于全省平均1.5个百分点左右").pace).toBe(5.5);
    const ended = (target: string, rate: number) =>
      assessed({
        target,
        observations: [
          ...running,
          figure("INCOME", 2024, 12, rate),
          figure("INCOME", 2024, 12, 4, { role: "benchmark" }),
        ],
        asOf: "2024-12",
      }).status;
    expect([5.3, 5.2].map((rate) => ended("高于全省平均1.5个百分点左右", rate))).toEqual(["met", "missed"]);
    expect([5.5, 5.4].map((rate) => ended("高于全省平均1.5个百分点", rate))).toEqual(["met", "missed"]);
  });
});

test("a level is held to no growth", () => {
  const level = { ...income("与经济增长同步"), unit: "元" };
  const of = analyse({ plan: planOf(level, gdp), observations: running, settings: defaultSettings, asOf: "2024-09" });
  expect(of[0]).toMatchObject({ status: "pending", reason: { code: "referenceMissing" } });
});
