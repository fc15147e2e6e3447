import { continuedPlan, isOtherRegion, type Plan } from "../../src/plan";
import { indicator, planOf } from "../support/build";

/** Without a record in the catalogue: its code comes from its number. */
const unknown = (no: string, name: string, over: Parameters<typeof indicator>[0] = {}) =>
  indicator({ no, code: `N${no}`, name, knowledge: null, ...over });
const of = (year: number, ...indicators: Parameters<typeof planOf>): Plan => ({ ...planOf(...indicators), year });
const codes = ({ indicators }: Plan) => indicators.map(({ name, code }) => `${name} ${code}`);

describe("a plan in the codes of the years beside it", () => {
  it("keeps every code where there is no other year", () => {
    const plan = of(2024, indicator(), unknown("7", "口袋公园"));
    expect(continuedPlan(plan, [])).toStrictEqual({ plan, codes: new Map() });
  });

  it("gives an indicator that the catalogue does not know the code that it had, whatever its number is now", () => {
    const before = of(2024, indicator(), unknown("7", "口袋公园"), unknown("8", "充电桩"));
    const after = of(2025, indicator(), unknown("7", "充电桩"), unknown("9", "口袋公园"), unknown("8", "菜市场"));
    const { plan, codes: changed } = continuedPlan(after, [before]);
    expect(codes(plan)).toEqual(["地区生产总值增长 GDP", "充电桩 N8", "口袋公园 N7", "菜市场 N8_2025"]);
    expect(Object.fromEntries(changed)).toEqual({ N7: "N8", N9: "N7", N8: "N8_2025" });
  });

  it("does the same again with what it made", () => {
    const before = of(2024, unknown("7", "口袋公园"));
    const after = of(2025, unknown("7", "充电桩"), unknown("8", "口袋公园"));
    const once = continuedPlan(after, [before]).plan;
    expect(continuedPlan(once, [before]).plan).toEqual(once);
    expect(continuedPlan(after, [before]).plan).toEqual(once);
  });

  it("takes what is known of an indicator from the year before, and the nearer year goes first", () => {
    const known = indicator({ code: "PARKS", name: "口袋公园", better: "low", knowledge: { measure: "level" } });
    const before = of(2023, unknown("3", "口袋公园"));
    const after = of(2025, unknown("9", "口袋公园"));
    const [found] = continuedPlan(after, [before, of(2024, known)]).plan.indicators;
    expect(found).toMatchObject({ code: "PARKS", better: "low", knowledge: { measure: "level" } });
    expect(continuedPlan(after, [before]).plan.indicators[0]!.code).toBe("N3");
  });

  it("keeps what is known of an indicator, by whatever code the year before knew it", () => {
    const after = of(2025, indicator({ code: "PARKS", name: "口袋公园" }));
    const other = indicator({ code: "GREEN", name: "口袋公园", better: "low", knowledge: { measure: "level" } });
    expect(continuedPlan(after, [of(2024, other)]).plan).toEqual(after);
  });

  it("lets a target that refers to an indicator follow it to its code", () => {
    const linked = {
      ...indicator({ code: "INCOME", name: "居民收入增长" }),
      target: { text: "与经济增长同步", stretch: false, kind: "linked", linkedTo: "N2", comparator: "=" },
    } as const;
    const after = of(2025, unknown("2", "经济增长"), linked);
    const { plan } = continuedPlan(after, [of(2024, unknown("1", "经济增长"))]);
    expect(plan.indicators[1]!.target).toMatchObject({ linkedTo: "N1" });
  });
});

describe("a code that no other year has", () => {
  it("is made of the year, and counted on where that is taken too", () => {
    const before = of(2024, unknown("7", "口袋公园"), unknown("8", "充电桩", { code: "N7_2025" }));
    const after = of(2025, unknown("7", "菜市场"), unknown("9", "步道", { code: "N7_2025_2" }));
    expect(codes(continuedPlan(after, [before]).plan)).toEqual(["菜市场 N7_2025_2", "步道 N7_2025_2_2025"]);
  });

  it("is not one that the plan itself has of the catalogue", () => {
    const after = of(2025, indicator({ code: "N7", name: "增速" }), unknown("7", "菜市场"));
    expect(codes(continuedPlan(after, []).plan)).toEqual(["增速 N7", "菜市场 N7_2025"]);
  });

  it("is of the earlier of two years that are as near", () => {
    const [before, later] = [of(2024, unknown("1", "步道")), of(2026, unknown("2", "步道"))];
    for (const others of [
      [before, later],
      [later, before],
    ])
      expect(codes(continuedPlan(of(2025, unknown("3", "步道")), others).plan)).toEqual(["步道 N1"]);
  });
});

test("a plan is of another region where both say one and they differ by more than 市", () => {
  const pairs = [
    "金华 金华市",
    "金华市 金华",
    "金 华市 金华",
    "襄阳市 金华市",
    "市北区 市南区",
    "市北区 市北",
    "省会 省会县",
  ];
  const other = (pair: string) => isOtherRegion(...(pair.split(/ (?=\S+$)/) as [string, string]));
  expect(pairs.filter(other)).toEqual(["襄阳市 金华市", "市北区 市南区"]);
  expect([isOtherRegion(" ", "金华"), isOtherRegion("金华", " "), isOtherRegion(" 襄阳", "金华")]).toEqual([
    false,
    false,
    true,
  ]);
});
