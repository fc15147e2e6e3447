import { readAnnex } from "../../../src/plan";
import { meaning } from "../meaning";
import { catalogue, seed } from "../seeds";

/** The annex as a person reads it: number, category, name, unit, the cell's words and what they mean. */
const leaves = [
  ["1", "经济发展", "地区生产总值（GDP）增长", "%", "6左右", "about 6"],
  ["2", "经济发展", "全员劳动生产率增长", "%", "5.5左右", "about 5.5"],
  ["3", "经济发展", "常住人口城镇化率", "%", "提高0.5个百分点", "change 0.5 points"],
  ["4", "经济发展", "农林牧渔业增加值增长", "%", "3", "point 3"],
  ["5", "经济发展", "规上工业增加值增长", "%", "6以上", ">= 6"],
  ["6", "经济发展", "服务业增加值增长", "%", "6.5", "point 6.5"],
  ["7", "经济发展", "一般公共预算收入增长", "%", "与经济增长同步", "linked = GDP"],
  ["8", "经济发展", "固定资产投资增长", "%", "10以上", ">= 10"],
  ["9.1", "经济发展", "民间投资增长", "%", "高于全省平均", "province >"],
  ["9.2", "经济发展", "民间投资占投资比重", "%", "高于全省平均", "province >"],
  ["10", "经济发展", "制造业投资增长", "%", "10以上", ">= 10"],
  ["11", "经济发展", "高新技术产业投资增长", "%", "20以上", ">= 20"],
  ["12", "经济发展", "生态环保、交通、能源和水利投资增长", "%", "8以上", ">= 8"],
  ["13", "经济发展", "社会消费品零售总额增长", "%", "6以上", ">= 6"],
  ["14", "经济发展", "网络零售额增长", "%", "6", "point 6"],
  ["15", "科技创新", "R&D经费支出占GDP比重", "%", "2.9以上", ">= 2.9"],
  ["16", "科技创新", "人才资源总量", "万人", "160", "point 160"],
  ["17", "科技创新", "每万人高价值发明专利拥有量", "件", "7.8", "point 7.8"],
  ["18", "科技创新", "数字经济核心产业增加值占GDP比重", "%", "7.5以上", ">= 7.5"],
  ["19.1", "改革开放", "货物贸易出口额占全国比重", "%", "基本稳定", "stable ="],
  ["19.2", "改革开放", "货物贸易出口额增长", "%", "6以上", ">= 6"],
  ["20", "改革开放", "服务贸易进出口额", "亿元", "200", "point 200"],
  ["21.1", "改革开放", "实际使用外资额总量", "亿美元", "力争7", "point 7 stretch"],
  ["21.2", "改革开放", "实际使用外资额制造业外资占比", "%", "30以上", ">= 30"],
  ["22", "改革开放", "中欧班列运行数", "列", "力争2500", "point 2500 stretch"],
  ["23", "文化发展", "文化及相关产业增加值", "亿元", "370", "point 370"],
  ["24", "文化发展", "居民综合阅读率", "%", "92.1", "point 92.1"],
  ["25", "生态环境", "单位GDP能源消耗降低", "%", "3", "point 3"],
  ["26.1", "生态环境", "主要污染物排放量降低化学需氧量", "吨", "完成省下达目标", "assigned province"],
  ["26.2", "生态环境", "主要污染物排放量降低氨氮", "吨", "完成省下达目标", "assigned province"],
  ["26.3", "生态环境", "主要污染物排放量降低挥发性有机物", "吨", "完成省下达目标", "assigned province"],
  ["26.4", "生态环境", "主要污染物排放量降低氮氧化物", "吨", "完成省下达目标", "assigned province"],
  ["27", "生态环境", "万元GDP用水量降低", "%", "3.5", "point 3.5"],
  ["28", "生态环境", "地级城市空气质量优良天数比率", "%", "完成省下达目标", "assigned province"],
  ["29", "生态环境", "地级城市细颗粒物（PM2.5）平均浓度", "微克/立方米", "完成省下达目标", "assigned province"],
  ["30", "生态环境", "地表水达到或好于Ⅲ类水体比例", "%", "100", "point 100"],
  ["31", "生态环境", "森林覆盖率", "%", "56.28", "point 56.28"],
  ["32", "市域治理", "依申请政务服务办件“一网通办”率", "%", "90 以上", ">= 90"],
  ["33", "社会民生", "每千人口拥有3岁以下婴幼儿托位数", "个", "4.2 以上", ">= 4.2"],
  ["34", "社会民生", "城镇新增就业人数", "万人", "10", "point 10"],
  ["35", "社会民生", "城镇调查失业率", "%", "5 以内", "<= 5"],
  ["36", "社会民生", "居民消费价格涨幅", "%", "3 左右", "about 3"],
  ["37", "社会民生", "居民人均可支配收入增长", "%", "与经济增长同步", "linked = GDP"],
  ["38", "社会民生", "城乡居民收入倍差", "—", "1.9", "point 1.9"],
  ["39", "社会民生", "山区26县居民人均可支配收入与全省平均之比", "—", "提高 0.5 个点", "change 0.5 points"],
  ["40.1", "社会民生", "家庭可支配收入（按三口之家计算）10万-50万元群体比例", "%", "72.8", "point 72.8"],
  ["40.2", "社会民生", "家庭可支配收入（按三口之家计算）20万-60万元群体比例", "%", "34.4", "point 34.4"],
  ["41", "社会民生", "每千人口执业（助理）医师数（常住人口）", "人", "3.6", "point 3.6"],
  ["42", "社会民生", "每千人口拥有医疗机构床位数", "张", "5.6", "point 5.6"],
  ["43", "社会民生", "基本养老保险参保人数", "万人", "410", "point 410"],
  ["44", "社会民生", "每万老年人口拥有持证养老护理员数", "人", "24.5", "point 24.5"],
  ["45", "社会民生", "儿童青少年总体近视率降低", "百分点", "1 左右", "about 1"],
  ["46", "社会民生", "人均体育场地面积", "平方米", "2.95", "point 2.95"],
  ["47", "社会民生", "人均预期寿命", "岁", "82.0", "point 82.0"],
  ["48", "安全保障", "亿元GDP生产安全事故死亡率", "人/亿元", "<0.015", "< 0.015"],
  ["49", "安全保障", "粮食综合生产能力", "万吨", "48.1", "point 48.1"],
  ["50", "安全保障", "不良贷款率", "%", "1.5 以内", "<= 1.5"],
];

const { plan, issues } = readAnnex(seed("jinhua-2024/annex.tsv"), catalogue());

describe("the annex of Jinhua's plan for 2024", () => {
  it("has 57 leaves", () => {
    expect(plan.indicators).toHaveLength(57);
  });

  it.each(leaves.map((leaf, at) => [at, ...leaf] as const))(
    "has as leaf %i number %s of %s: %s in %s, %s, which means %s",
    (at, ...leaf) => {
      const { no, category, name, unit, target } = plan.indicators[at]!;
      expect([no, category, name, unit, target.text, meaning(target)]).toEqual(leaf);
    },
  );

  it("is of Jinhua and of 2024", () => {
    expect([plan.region, plan.year]).toEqual(["金华市", 2024]);
  });

  it("leaves no doubt but the notice's number, which stands outside the table", () => {
    expect(issues.map(({ code }) => code)).toEqual(["unknownSource"]);
  });

  it("gives every leaf its own record of the catalogue, the one reviewed against its number", () => {
    const numbers = new Map(catalogue().map((record) => [record.code, record.no]));
    expect(plan.indicators.map(({ code }) => numbers.get(code))).toEqual(leaves.map(([no]) => no));
    expect(plan.indicators.every(({ knowledge }) => knowledge !== null)).toBe(true);
  });

  it("keeps the cells of rows that begin early and of rows with a shared target as printed", () => {
    const cells = new Map(plan.indicators.map((indicator) => [indicator.no, indicator.cells]));
    expect(cells.get("14")).toEqual(["14", "网络零售额增长", "%", "6", "", ""]);
    expect(cells.get("21.2")).toEqual(["制造业外资占比", "", "", "%", "30以上", ""]);
    expect(cells.get("26.3")).toEqual(["", "", "", "挥发性有机物", "吨", ""]);
    expect(cells.get("29")![2]).toBe("地级城市细颗粒物 (PM _{2.5}) 平均浓度");
  });

  it("holds what is better low to be so, and reductions better high", () => {
    const low = plan.indicators.filter(({ better }) => better === "low").map(({ no }) => no);
    expect(low).toEqual(["29", "35", "36", "38", "48", "50"]);
  });
});
