import { indicatorKey, ownCode } from "../../../src/plan";
import { read } from "./reading";

const codeOf = (name: string, unit: string, title = "某市2024年主要目标") =>
  read(title, "指标\t单位\t2024年目标", `${name}\t${unit}\t6`).plan.indicators[0]!.code;

describe("A name is matched with the catalogue", () => {
  it.each([
    ["全市规模以上工业增加值增速", "%", "IVA"],
    ["单位地区生产总值能源消耗下降率", "%", "ENERGY"],
    ["单位GDP能耗累计下降", "%", "ENERGY"],
    ["全社会研发投入占地区生产总值比重", "%", "RD_SHARE"],
    ["研究与试验发展（R&D）经费支出占GDP的比重", "%", "RD_SHARE"],
    ["地区生产总值", "亿元", "GDP_LEVEL"],
    ["国内生产总值（GDP）增长率", "%", "GDP"],
    ["城镇居民人均可支配收入", "元", "URBAN_INCOME_LEVEL"],
    ["城镇居民人均可支配收入", "%", "URBAN_INCOME"],
    ["第三产业增加值增幅", "%", "SERVICES"],
    ["限额以上批发业销售额增速", "%", "WHOLESALE"],
  ])("by the rules of spelling: %s in %s is %s", (name, unit, code) => {
    expect(codeOf(name, unit)).toBe(code);
  });

  it("with the plan's own region in front of it", () => {
    expect(codeOf("义乌市地区生产总值增长", "%", "义乌市2024年主要目标")).toBe("GDP");
  });

  it.each([
    ["外贸出口企业数增长", "%"],
    ["工业增加值增长", "%"],
    ["人均社会消费品零售总额", "元"],
    ["农村常住人口城镇化率差距", "%"],
    ["新增就业培训", "万人"],
    ["规上工业增加值", "亿元"],
  ])("but not by a part of it, nor as another thing: %s in %s", (name, unit) => {
    expect(codeOf(name, unit)).toBe(ownCode(name, unit));
  });

  it("keeps different things apart", () => {
    const names = [
      "工业增加值增长",
      "规上工业增加值增长",
      "人均GDP",
      "GDP",
      "城镇居民收入",
      "居民收入",
      "工业用电量",
      "用电量",
    ];
    expect(new Set(names.map(indicatorKey)).size).toBe(names.length);
  });
});
