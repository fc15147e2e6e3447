import { catalogue } from "../seeds";
import { judged } from "./reading";

const known = catalogue().filter(({ code }) => /^(?:GDP|FAI|FDI|INCOME|JOBS|UNEMPLOYMENT|GRAIN|TAX|TRADE)/.test(code));

/** Rows below the lines above them (`|` between lines), each with its unit, what is judged, and what is doubted or asked. */
const tables: Record<string, string> = {
  "指标 单位 2025年目标": `
    固定资产投资 亿元 增长7% → %: point 7; growthTarget
    固定资产投资 亿元 力争增长7% → %: point 7 stretch; growthTarget
    固定资产投资 亿元 确保上涨7% → %: point 7; growthTarget
    固定资产投资 亿元 争取增幅7% → %: point 7 stretch; growthTarget
    固定资产投资 亿元 努力增速7% → %: point 7 stretch; growthTarget
    固定资产投资 亿元 实现增长7% → %: point 7; growthTarget
    固定资产投资 亿元 可比口径增长7% → %: point 7; growthTarget
    固定资产投资 亿元 可比价增长7% → %: point 7; growthTarget
    固定资产投资 亿元 可比增长7% → %: point 7; growthTarget
    固定资产投资 亿元 同口径增长7% → %: point 7; growthTarget
    固定资产投资 亿元 同比增长7% → %: point 7; growthTarget
    固定资产投资 亿元 比上年增长7% → %: point 7; growthTarget
    固定资产投资 亿元 较去年增长7% → %: point 7; growthTarget
    固定资产投资 亿元 名义增长7% → %: point 7; growthTarget
    固定资产投资 亿元 年均增长7% → %: point 7; growthTarget
    固定资产投资 亿元 均增长7% → %: point 7; growthTarget
    固定资产投资 亿元 分别增长7% → %: point 7; growthTarget
    固定资产投资 亿元 7%以上增长 → 亿元: unparsed; unparsedTarget
    固定资产投资 亿元 增长7 → %: point 7; growthTarget
    固定资产投资 亿元 增长高于全省平均 → %: province >; growthTarget
    固定资产投资 亿元 与经济增长同步 → %: linked = 经济增长; growthTarget; unknownReference
    固定资产投资 亿元 与GDP同步 → %: linked = GDP; growthTarget; unknownReference
    固定资产投资 亿元 与gdp同步 → %: linked = gdp; growthTarget; unknownReference
    固定资产投资 亿元 与生产总值同步 → %: linked = 生产总值; growthTarget; unknownReference
    固定资产投资 亿元 高于工业增长 → %: linked > 工业增长; growthTarget; unknownReference
    固定资产投资 亿元 高于工业增幅 → %: linked > 工业增幅; growthTarget; unknownReference
    固定资产投资 亿元 高于工业增速 → %: linked > 工业增速; growthTarget; unknownReference
    固定资产投资 亿元 高于居民收入 → 亿元: linked > 居民收入; unknownReference
    固定资产投资 % 与经济增长同步 → %: linked = 经济增长; unknownReference
    城乡收入比 — 与经济增长同步 → —: linked = 经济增长; unknownReference
    满意度 百分点 增长7% → 百分点: unparsed; unparsedTarget
    城乡收入比 — 增长7% → %: point 7; growthTarget
    城镇化率 % 增长7% → %: point 7
    生产总值 亿元/% 1200/6 → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    生产总值 亿元（%） 1200（6） → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    生产总值 亿元、% 1200、6 → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    生产总值 亿元,% 1200,6 → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    生产总值 亿元/％ 1200/6以上 → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    生产总值 %/亿元 6/1200 → %/亿元: unparsed; unparsedTarget
    生产总值 —/% 3/6 → —/%: unparsed; unparsedTarget
    生产总值 亿元/‰ 1200/6 → 亿元/‰: unparsed; unparsedTarget
    生产总值 亿元/%/个 1200/6 → 亿元/%/个: unparsed; unparsedTarget
    生产总值 亿元/% 1200 → 亿元/%: point 1200
    生产总值 亿元/% 甲/6 → 亿元/%: unparsed; unparsedTarget
    生产总值 亿元/% 1200/甲 → 亿元/%: unparsed; unparsedTarget
    生产总值 亿元/%计 1200/6 → 亿元/%计: unparsed; unparsedTarget
    生产总值 风筝/% 1200/6 → 风筝/%: unparsed; unparsedTarget
    粮食产量 万吨、亿斤 20 → : unparsed; openUnit; unit@3: 万吨 / 亿斤
    粮食产量 万吨;亿斤 20 → : unparsed; openUnit; unit@3: 万吨 / 亿斤
    粮食产量 万吨，亿斤 20 → : unparsed; openUnit; unit@3: 万吨 / 亿斤
    粮食产量 万吨、风筝 20 → 万吨、风筝: point 20
    税收收入 亿元 6%以上，力争7% → 亿元: unparsed; unparsedTarget
    税收收入 亿元 50以上，力争60 → 亿元: >= 50; also 亿元: point 60 stretch
    城镇化率 % 达到66%，提高1个百分点 → %: point 66; also %: change 1 points
    固定资产投资 亿元 不增长7% → 亿元: unparsed; unparsedTarget
    固定资产投资 亿元 增长7%以上、力争8% → %: >= 7; growthTarget
    风筝 亿元 162亿元，增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    风筝 亿元 162（增长7%）以上 → 亿元: unparsed; unparsedTarget
    风筝 亿元 162，增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    风筝 % 162，增长7% → %: unparsed; unparsedTarget
    风筝  162（7%） → : unparsed; unparsedTarget
    风筝 亿元/% 1200/12 → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    风筝 亿元/% 1200甲6 → 亿元/%: unparsed; unparsedTarget
    固定资产投资 亿元 增速高于全省平均 → %: province >; growthTarget
    固定资产投资 亿元 高于全省平均 → 亿元: province >
    用电量 亿度 20增长1% → 亿度: unparsed; twoTargets; twoTargets@3: level / growth
    投资 亿元 增长6—7% → %: range 6 7; growthTarget
    投资 亿元 增长50亿元 → 亿元: unparsed; unparsedTarget
    投资 亿元 超过增长 → 亿元: unparsed; unparsedTarget`,
  "指标 2025年目标": `
    固定资产投资 162亿元，增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元;增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元、增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元左右增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元以上同比增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元以内比上年增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元较上年增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    粮食产量 20万吨增长1% → 万吨: unparsed; twoTargets; twoTargets@3: level / growth
    用水量 20万立方米增长1% → : unparsed; unparsedTarget
    新增就业 3万人增长1% → 万人: unparsed; twoTargets; twoTargets@3: level / growth
    新增企业 20户增长1% → 户: unparsed; twoTargets; twoTargets@3: level / growth
    新增企业 20家增长1% → 家: unparsed; twoTargets; twoTargets@3: level / growth
    新增企业 20个增长1% → 个: unparsed; twoTargets; twoTargets@3: level / growth
    新增企业 20件增长1% → 件: unparsed; twoTargets; twoTargets@3: level / growth
    接待 20万人次增长1% → 万人次: unparsed; twoTargets; twoTargets@3: level / growth
    用电量 20亿度增长1% → 亿度: unparsed; twoTargets; twoTargets@3: level / growth
    用电量 20亿千瓦时增长1% → 亿千瓦时: unparsed; twoTargets; twoTargets@3: level / growth
    用电量 20增长1% → : unparsed; unparsedTarget
    固定资产投资 162亿元（增长7%） → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 （增长7%）162亿元 → : unparsed; unparsedTarget
    固定资产投资 增长7%，162亿元 → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元，7% → : unparsed; unparsedTarget
    固定资产投资 增长7%，增长8% → : unparsed; unparsedTarget
    固定资产投资 162亿元，增长7%，其他 → : unparsed; unparsedTarget
    固定资产投资 162，增长7% → : unparsed; unparsedTarget
    城镇化率 60%，增长1% → : unparsed; unparsedTarget
    城乡收入比 1.5倍，增长1% → : unparsed; unparsedTarget
    固定资产投资 162亿元，，增长7% → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 162亿元，（增长7%） → 亿元: unparsed; twoTargets; twoTargets@3: level / growth
    固定资产投资 甲亿元，增长7% → : unparsed; unparsedTarget
    固定资产投资 162亿元 → 亿元: point 162
    固定资产投资 162 → : point 162; unknownUnit
    固定资产投资增长 7 → %: point 7
    固定资产投资增长率 7 → %: point 7
    固定资产投资增长点 7 → : point 7; unknownUnit
    城镇化率 提高1个百分点 → %: change 1 points
    固定资产投资 另行研究 → : unparsed; unparsedTarget
    固定资产投资 增长7%左右 → %: about 7
    粮食产量 20以上 → : >= 20; unknownUnit
    粮食产量 6以上，力争7 → : >= 6; also : point 7 stretch; unknownUnit
    粮食产量 6万吨以上，力争7万吨 → 万吨: >= 6; also 万吨: point 7 stretch
    固定资产投资 6%以上，力争7% → %: >= 6; also %: point 7 stretch`,
  "指标 单位 2025年目标（万元）": `
    税收 亿元 90 → : unparsed; openUnit; unit@3: 亿元 / 万元
    税收 万元 90 → 万元: point 90
    税收 万美元 90 → : unparsed; openUnit; unit@3: 万美元 / 万元
    税收 亿元 90亿元 → 亿元: point 90
    税收 亿元 90亿元以上 → 亿元: >= 90
    税收 亿元 另行研究 → 亿元: unparsed; unparsedTarget
    税收占比 % 90 → %: point 90`,
  "指标 2025年目标（万元）": `
    税收 90 → 万元: point 90`,
  "指标 单位 2025年增速目标": `
    税收 亿元 6 → %: point 6; growthTarget
    税收 亿元 6% → %: point 6; growthTarget
    税收 亿元 90亿元 → 亿元: point 90
    税收 亿元 另行研究 → 亿元: unparsed; unparsedTarget
    新增企业 户 6 → : unparsed; openUnit; unit@3: 户 / %
    新增企业 户 6% → %: point 6; growthTarget
    城乡收入比 — 6 → —: point 6
    税收占比 % 6 → %: point 6`,
  "指标 单位 2025年增长目标": `
    税收 亿元 6 → : unparsed; openUnit; unit@3: 亿元 / %
    税收 亿元 6% → %: point 6; growthTarget`,
  "指标 单位 2025年增长目标（%）": `
    税收 亿元 6 → %: point 6; growthTarget
    净增企业 户 6 → : unparsed; openUnit; unit@3: 户 / %`,
  "指标 单位 2025年目标（±%）": `
    税收 亿元 6 → %: point 6; growthTarget`,
  "单位：亿元|指标 2025年计划": `
    税收收入 6 → 亿元: point 6
    风筝 6 → : unparsed; openUnit; unit@4: 亿元
    粮食产量 6 → : unparsed; openUnit; unit@4: 亿元 / 万亿斤
    满意率 6 → : unparsed; openUnit; unit@4: 亿元 / %
    满意率 6% → %: point 6
    税收占比 6 → : unparsed; openUnit; unit@4: 亿元 / %
    人均收入 6 → : unparsed; openUnit; unit@4: 亿元 / 元
    每户收入 6 → : unparsed; openUnit; unit@4: 亿元 / 元
    增收 增长6% → %: point 6
    增收 另行研究 → : unparsed; unparsedTarget`,
  "单位：元|指标 2025年计划": `
    人均收入 6 → 元: point 6
    亩均税收 6 → 元: point 6
    户均存款 6 → 元: point 6`,
  "单位：亿元、%|指标 2025年计划": `
    税收收入 6 → 亿元: point 6
    税收占比 6 → %: point 6
    劳动生产率 6 → : unparsed; openUnit; unit@4: 亿元 / %
    满意份额 6 → %: point 6
    服务比例 6 → %: point 6
    比例尺 6 → : unparsed; openUnit; unit@4: 亿元 / %
    地区生产总值 6 → : unparsed; openUnit; unit@4: 亿元 / %
    城镇登记失业率 6 → %: point 6
    固定资产投资 6 → : unparsed; openUnit; unit@4: 亿元 / %`,
  "单位：%|指标 2025年计划": `
    税收收入 6 → : unparsed; openUnit; unit@4: % / 亿元
    税收占比 6 → %: point 6`,
  "单位：%、百分点|指标 2025年计划": `
    税收占比 6 → : unparsed; openUnit; unit@4: % / 百分点`,
  "单位：亿元、万人|指标 2025年计划": `
    税额 6 → 亿元: point 6
    产值 6 → 亿元: point 6
    税务 6 → 亿元: point 6
    农业收入 6 → 亿元: point 6
    财政支出 6 → 亿元: point 6
    工业投资 6 → 亿元: point 6
    扶贫资金 6 → 亿元: point 6
    科研经费 6 → 亿元: point 6
    存款 6 → 亿元: point 6
    贷款 6 → 亿元: point 6
    余额 6 → 亿元: point 6
    利润 6 → 亿元: point 6
    销售 6 → 亿元: point 6
    内资 6 → 亿元: point 6
    外资 6 → : unparsed; openUnit; unit@4: 亿元 / 万人 / 亿美元
    财政盘 6 → 亿元: point 6
    GDP 6 → 亿元: point 6
    gdp总计 6 → 亿元: point 6
    一产 6 → 亿元: point 6
    二次产业 6 → 亿元: point 6
    三产业 6 → 亿元: point 6
    消费品 6 → 亿元: point 6
    零售 6 → 亿元: point 6
    社零 6 → 亿元: point 6
    出口 6 → 亿元: point 6
    进口 6 → 亿元: point 6
    风筝 6 → 万人: point 6
    产业工人 6 → 万人: point 6
    口岸 6 → 万人: point 6
    城镇新增就业 6 → 万人: point 6
    人均收入 6 → : unparsed; openUnit; unit@4: 亿元 / 万人 / 元
    人均风筝 6 → 万人: point 6
    风筝资产 6 → 万人: point 6
    固定资产出借 6 → 万人: point 6
    地区产出 6 → 万人: point 6`,
  "单位：万人、万人次|指标 2025年计划": `
    风筝 6 → : unparsed; openUnit; unit@4: 万人 / 万人次`,
  "单位：亿元、亿美元|指标 2025年计划": `
    外资 6 → 亿美元: point 6
    进出口总额 6 → 亿元: point 6`,
  "单位：人、元|指标 2025年计划": `
    元件数 6 → 人: point 6`,
  "单位：元/人、吨|指标 2025年计划": `
    劳动收入 6 → : unparsed; openUnit; unit@4: 元/人 / 吨`,
  "单位：亿元、%、万人|指标 2025年计划 增长": `
    税收收入 6 5 → 亿元: point 6; also %: point 5; growthBeside
    风筝 6 5 → 万人: point 6; also %: point 5; growthBeside`,
};

describe("A row's unit and the words of its target", () => {
  it.each(Object.entries(tables))("below %s are what each row says", (above, rows) => {
    const lines = above.replaceAll(" ", "\t").split("|");
    const said = rows
      .trim()
      .split("\n")
      .map((row) => row.trim().split(" → ") as [string, string]);
    const read = said.map(([row]) => [
      row,
      judged(known, ...lines, row.replaceAll(" ", "\t")).slice(row.indexOf(" ") + 1),
    ]);
    expect(read).toEqual(said);
  });
});
