import fc from "fast-check";
import { indicatorKey, nameKey, tidyName, withoutBrackets } from "../../src/plan";

describe("a tidy name", () => {
  it.each([
    ["地级城市细颗粒物 (PM _{2.5}) 平均浓度", "地级城市细颗粒物（PM2.5）平均浓度"],
    ["单位 GDP 能源消耗降低", "单位GDP能源消耗降低"],
    ["每千人口执业 (助理) 医师数 (常住人口)", "每千人口执业（助理）医师数（常住人口）"],
    ["家庭可支配收入(按三口之家计算）", "家庭可支配收入（按三口之家计算）"],
    ["Ｒ＆Ｄ经费支出占ＧＤＰ比重", "R&D经费支出占GDP比重"],
    ["地表水达到或好于Ⅲ类水体比例", "地表水达到或好于Ⅲ类水体比例"],
    ["  Gross  domestic product ", "Gross domestic product"],
    ["森林覆盖率*", "森林覆盖率"],
    ["城镇\n调查失业率", "城镇调查失业率"],
    ["$PM_{2.5}$浓度", "PM2.5浓度"],
    ["森林覆盖率[12]", "森林覆盖率"],
    ["森林〔3〕级覆盖率", "森林〔3〕级覆盖率"],
    ["森林覆盖率〔^3〕", "森林覆盖率"],
    ["森林覆盖率[123]", "森林覆盖率（123）"],
    ["▲★粮食产量※①（注1）（注）", "粮食产量"],
    ["粮食▲产量①中", "粮食▲产量①中"],
    ["粮食产量（注123）", "粮食产量（注123）"],
  ])("of %j is %s", (printed, tidy) => {
    expect(tidyName(printed)).toBe(tidy);
  });

  it("is tidy already", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."增长 GD（(）)_{}2.5*Ａ") }), (name) => {
        expect(nameKey(tidyName(tidyName(name)))).toBe(nameKey(tidyName(name)));
      }),
    );
  });
});

describe("the key of a name", () => {
  it("is the same whatever width, case, spaces, brackets and punctuation it is typed with", () => {
    const keys = ["细颗粒物（PM2.5）", "细颗粒物(pm2.5)", "细颗粒物 ＰＭ２．５", "细颗粒物PM _{2.5}"].map(nameKey);
    expect(new Set(keys)).toEqual(new Set(["细颗粒物pm25"]));
  });

  it("is another for another name", () => {
    expect(nameKey("民间投资增长")).not.toBe(nameKey("民间投资占投资比重"));
  });
});

it("a name without brackets has what stands outside them", () => {
  expect(withoutBrackets("地区生产总值（GDP）增长")).toBe("地区生产总值增长");
});

describe("a name as it is compared", () => {
  it.each([
    ["全市GDP 我市GDP 本县GDP 全州GDP 全国生产总值 国内生产总值（GDP） 地区生产总值 生产总值", "gdp"],
    ["居民全市收入", "居民全市收入"],
    ["他市收入", "他市收入"],
    ["本人收入", "本人收入"],
    ["全省平均工资", "全省平均工资"],
    ["规模以上工业 规模工业 规模以上工业企业 规模工业企业", "规上工业"],
    ["规模养殖", "规模养殖"],
    ["限额以上零售额 限上零售额", "限上零售额"],
    ["全社会固定资产投资 固定资产投资", "固定资产投资"],
    ["全社会用电量", "全社会用电量"],
    ["常住居民收入", "居民收入"],
    ["居民消费价格总水平涨幅 居民消费价格指数上涨 居民消费价格增长 居民消费价格上涨", "居民消费价格涨幅"],
    ["居民消费价格增长点", "居民消费价格增长点"],
    ["每万元GDP能源消耗 万元GDP能耗 单位GDP能源消费 单位地区生产总值能耗", "单位gdp能耗"],
    ["能耗累计下降率 能耗下降 能耗降低率 能耗累计降低", "能耗降低"],
    ["能耗下降率表", "能耗下降率表"],
    ["研究与试验发展（R&D） 研究与试验发展 研发 全社会研发 R&D", "rd"],
    ["R&D经费投入支出 研发经费支出 研发支出 研发经费投入 研发投入", "rd经费"],
    ["研发投入强度", "rd投入强度"],
    ["研发经费投入占GDP比重 R&D经费占全市GDP的比例 全社会研发支出与GDP之比 研发投入相当于GDP比例", "rd经费占gdp比重"],
    ["税收投入占全区GDP的比重", "税收占gdp比重"],
    ["第三产业增加值", "服务业增加值"],
    ["社零总额", "社会消费品零售总额"],
    ["社零同比增速 社零比上年增长 社零较上年增幅 社零增长速度 社零增长率", "社零增长"],
    ["社零同比增加", "社零同比增加"],
    ["增速差 增幅差 增长率差 增长速度差", ""],
    ["公办园比例 公办园比率", "公办园比重"],
    ["比例尺 比率表", ""],
    ["市场主体", "经营主体"],
    ["地级及以上城市浓度 设区城市浓度 地级城市浓度", "地级城市浓度"],
    ["粮食产量①② 粮食产量²³", "粮食产量"],
    ["粮食①产量", "粮食1产量"],
    ["①", "1"],
  ])("%s: %s", (names, key) => {
    const each = names.split(" ");
    expect(each.map(indicatorKey)).toEqual(each.map((name) => key || name));
  });
});
