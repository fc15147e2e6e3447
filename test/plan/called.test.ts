import { indicatorName, namesByCode } from "../../src/plan";
import { jinhua } from "../workbook/support/host";

describe("What an indicator is called", () => {
  const { plan } = jinhua();
  const find = (code: string) => plan.indicators.find((each) => each.code === code)!;

  test("a child is called by its own name, not by its parent's run together with it", () => {
    expect(["NH3N", "MANUF_FDI_SHARE", "FDI", "GDP"].map((code) => indicatorName(find(code), "zh-CN"))).toEqual([
      "氨氮减排量",
      "制造业外资占比",
      "实际使用外资额",
      "地区生产总值（GDP）增长",
    ]);
    expect(find("NH3N").name).toBe("主要污染物排放量降低氨氮");
  });

  test("no name of the plan is longer than a line of the gap analysis", () => {
    const widthOf = (name: string) => [...name].reduce((sum, each) => sum + (each > "\u2000" ? 2 : 1), 0);
    const names = plan.indicators.map((each) => indicatorName(each, "zh-CN"));
    expect(names.filter((name) => widthOf(name) > 35)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("each of the 57 has an English name of its own", () => {
    const names = plan.indicators.map((each) => indicatorName(each, "en"));
    expect(names.filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(57);
    expect(namesByCode(plan, "en")("NH3N")).toBe("ammonia nitrogen reduction");
  });

  test("what the catalogue does not know is called as the annex calls it, and an unknown code by itself", () => {
    expect(indicatorName({ name: "贷款余额增长", knowledge: null }, "en")).toBe("贷款余额增长");
    expect(namesByCode(plan, "zh-CN")("N99")).toBe("N99");
  });
});
