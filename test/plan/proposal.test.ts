import { parseTarget, proposalOf } from "../../src/plan";

const proposed = (name: string, unit: string, text: string) =>
  proposalOf({ name, unit, target: parseTarget(text, unit) });

describe("What is proposed of an indicator that the catalogue does not know", () => {
  it.each([
    ["限上家具类零售额增长", "%", "10以上", "cumulativeGrowth", "growth", "high", "growthName"],
    ["风筝产品销售额", "%", "10", "cumulativeGrowth", "growth", "high", "growthTarget"],
    ["民营经济增加值占GDP比重", "%", "68", "share", "rate", "high", "shareName"],
    ["规上企业数字化改造覆盖率", "%", "80", "share", "rate", "high", "shareName"],
    ["公民科学素质率", "%", "16", "annual", "rate", "high", "rateName"],
    ["新增省级绿色工厂", "家", "8以上", "cumulativeTotal", "amount", "high", "addedName"],
    ["国家高新技术企业总数", "家", "300", "level", "amount", "high", "stockUnit"],
    ["亩均税收", "万元", "35", "annual", "amount", "high", "perHead"],
    ["集装箱运输收入", "亿元", "35", "cumulativeTotal", "amount", "high", "yearTotal"],
    ["单位建筑面积能耗降低", "%", "2.5", "annual", "growth", "high", "reductionName"],
    ["二氧化硫重点工程减排量", "吨", "120", "cumulativeTotal", "amount", "high", "reductionName"],
    ["道路交通事故死亡人数", "人", "下降5%", "cumulativeTotal", "amount", "low", "yearTotal"],
    ["火灾起数", "起", "持续下降", "cumulativeTotal", "amount", "low", "yearTotal"],
    ["高技术服务业投资占比提升", "百分点", "1.2", "annual", "rate", "high", "pointsUnit"],
    ["城乡居民收入", "", "与经济增长同步", "cumulativeGrowth", "growth", "high", "growthTarget"],
    ["城乡居民收入", "", "高于全省平均", "cumulativeGrowth", "growth", "high", "growthTarget"],
    ["主要污染物排放", "", "进一步降低", "annual", "rate", "low", "rateName"],
    ["服务价格上涨", "%", "3左右", "cumulativeGrowth", "growth", "low", "growthTarget"],
    ["臭氧平均浓度", "微克/立方米", "160以下", "annual", "amount", "low", "perHead"],
    ["青年失业率", "%", "15", "annual", "rate", "low", "rateName"],
    ["政府采购周期", "天", "30以内", "cumulativeTotal", "amount", "low", "yearTotal"],
  ])("%s in %s, %s: %s, %s, better %s, by %s", (name, unit, text, measure, quantity, better, reason) => {
    const proposal = proposed(name, unit, text);
    expect([proposal.measure, proposal.quantity, proposal.better, proposal.reasons[0]]).toEqual([
      measure,
      quantity,
      better,
      reason,
    ]);
  });

  it("comes every month where it is a growth, a share or a total, each year where it is counted once", () => {
    const frequency = (name: string, unit: string, text: string) => proposed(name, unit, text).frequency;
    expect(frequency("风筝产品销售额", "%", "10")).toBe("monthly");
    expect(frequency("集装箱运输收入", "亿元", "35")).toBe("monthly");
    expect(frequency("亩均税收", "万元", "35")).toBe("annual");
  });

  it("has the decimals of its target, and says that it is a reduction", () => {
    expect(proposed("路网密度", "公里", "12.50").decimals).toBe(2);
    expect(proposed("用能强度下降", "%", "3").reduction).toBe(true);
    expect(proposed("政府采购周期", "天", "30以内").reasons).toEqual(["yearTotal", "lowTarget"]);
  });
});
