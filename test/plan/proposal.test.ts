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

  it.each([
    [
      "火灾死亡人数 失业率 臭氧浓度 不良率 事故数 刑事发案数 逃欠税额 负债率 赤字规模 收入倍差 收入比 服务价格涨幅",
      "low",
    ],
    [
      "居民价格总水平上涨 学生流失率 贫困率 污染天数 劣Ⅴ类水体 劣V类水体 投诉量 拥堵指数 能耗 用水量 用水总量 排放量 排放总量 排放",
      "low",
    ],
    ["收入比值 价格一二三四上涨 劣质率 能耗双控 用水量计 排放口 排放总量计 就业率", "high"],
  ])("%s: better %s", (names, better) => {
    const sides = names.split(" ").map((name) => [name, proposed(name, "个", "5").better]);
    expect(sides).toEqual(sides.map(([name]) => [name, better]));
  });

  const growth = "cumulativeGrowth monthly growth";
  const total = "cumulativeTotal monthly amount";
  it.each([
    ["百分点", "annual annual rate pointsUnit", "增长 占比 数"],
    ["%", `${growth} growthName`, "销售增长 销售增速 销售增幅 服务涨幅 销售增长率"],
    ["%", `${growth} growthTarget`, "增长点 销售额 比重数 占甲比重数 参保率数 度假 水平线 比例尺"],
    [
      "%",
      "share monthly rate shareName",
      "占甲比重 占GDP的比例 占出口份额 占甲之比 出口占比 比重 份额 参保率 覆一二三四五六率",
    ],
    ["%", "annual annual rate rateName", "参一二三四五六七率 入学率 满意度 水质指数 服务水平 公办比例"],
    ["", "annual annual rate rateName", "数字经济 入学率"],
    ["", `${growth} growthName`, "销售增长"],
    [
      "元",
      "annual annual amount perHead",
      "人均水 每百户车 每千人床 每万人株 每亩产 万人车 千人床 亩均税收 单位能耗 户均收入",
    ],
    ["元/人", "annual annual amount perHead", "成本"],
    [
      "个",
      `${total} addedName`,
      "新增数 净增数 新建数 新设数 净开工数 新改扩建数 新培育数 新引进数 新认定数 城镇新增数 开工数 竣工数 引进数 招引数 改造数 完成数",
    ],
    [
      "个",
      "level quarterly amount stockUnit",
      "每年用数 创新建议数 企业总数 能源总量 车辆保有量 生猪存栏 贷款余额 参保人数 人口 高铁里程 床位数 公园数 产业规模 绿地面积",
    ],
    ["个", `${total} yearTotal`, "死亡人数 事故数 发案数 案件数 火灾数 投诉数 产量 数据 规模化 面积差"],
  ])("in %s %s: %s", (unit, expected, names) => {
    const read = names.split(" ").map((name) => {
      const { measure, frequency, quantity, reasons } = proposed(name, unit, "5");
      return [name, `${measure} ${frequency} ${quantity} ${reasons[0]}`];
    });
    expect(read).toEqual(read.map(([name]) => [name, expected]));
  });

  it.each([
    ["%", "annual annual growth", "能耗降低 能耗下降率 能耗减少幅度 能耗减排量"],
    ["百分点", "annual annual growth", "能耗降低率"],
    ["吨", "cumulativeTotal quarterly amount", "化学需氧量降低 氨氮减排量"],
  ])("in %s a reduction is measured %s: %s", (unit, expected, names) => {
    for (const name of names.split(" ")) {
      const { measure, frequency, quantity, ...rest } = proposed(name, unit, "5");
      expect([name, `${measure} ${frequency} ${quantity}`]).toEqual([name, expected]);
      expect(rest).toEqual({ better: "high", decimals: 0, reduction: true, reasons: ["reductionName"] });
    }
    expect(proposed("降低成本", unit, "5").reduction).toBe(false);
  });

  it("keeps step with the economy as a growth where it names no unit and no ratio", () => {
    const measured = (name: string, unit: string, text: string) => proposed(name, unit, text).measure;
    expect(measured("居民收入", "", "与经济增长同步")).toBe("cumulativeGrowth");
    expect(measured("居民收入", "元", "与经济增长同步")).toBe("cumulativeTotal");
    expect(measured("出口占比", "", "高于全省平均")).toBe("share");
    expect(measured("入学率", "", "高于全省平均")).toBe("annual");
    expect(measured("入学", "", "5")).toBe("annual");
  });

  it("is better low where the name says so, or the target", () => {
    const side = (name: string, text: string, unit = "家") => {
      const { better, reasons } = proposed(name, unit, text);
      return [better, ...reasons.slice(1)];
    };
    expect(side("投诉量", "5")).toEqual(["low", "lowName"]);
    for (const text of ["5以内", "低于5", "下降5%", "持续下降", "只降不升"])
      expect(side("门店量", text)).toEqual(["low", "lowTarget"]);
    for (const text of [
      "5",
      "5以上",
      "高于5",
      "增加5%",
      "增加0%",
      "持续提高",
      "只增不减",
      "基本稳定",
      "5左右",
      "另行研究",
    ])
      expect(side("门店量", text)).toEqual(["high"]);
  });

  it("has the decimals of its target, else one of a rate and none of an amount", () => {
    expect(
      [proposed("门店量", "家", "另行研究"), proposed("入学率", "%", "另行研究")].map(({ decimals }) => decimals),
    ).toEqual([0, 1]);
    expect(proposed("路网密度", "公里", "12.50").decimals).toBe(2);
  });
});
