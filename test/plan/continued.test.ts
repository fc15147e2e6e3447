import { continuedPlan, type Plan } from "../../src/plan";
import { indicator, planOf } from "../support/build";

/** Without a record in the catalogue: its code comes from its number. */
const unknown = (no: string, name: string, over: Parameters<typeof indicator>[0] = {}) =>
  indicator({ no, code: `N${no}`, name, knowledge: null, ...over });
const of = (year: number, ...indicators: Parameters<typeof planOf>): Plan => ({ ...planOf(...indicators), year });
const codes = ({ indicators }: Plan) => indicators.map(({ name, code }) => `${name} ${code}`);

describe("a plan in the codes of the years beside it", () => {
  it("keeps every code where there is no other year", () => {
    const plan = of(2024, indicator(), unknown("7", "口袋公园"));
    expect(continuedPlan(plan, [])).toEqual({ plan, codes: new Map() });
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
