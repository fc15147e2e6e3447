import { parseTarget, promisedBeside, targetOfCell } from "../../../src/plan";
import { meaning } from "../meaning";

/** Texts with the unit of their row and what they mean. */
const cases: Record<string, readonly (readonly [text: string, unit: string, meaning: string])[]> = {
  "a lower bound": [
    ["6以上", "%", ">= 6"],
    ["90 以上", "%", ">= 90"],
    ["≥6", "%", ">= 6"],
    [">=6", "%", ">= 6"],
    ["≧6%", "%", ">= 6"],
    ["不低于6", "%", ">= 6"],
    ["不少于1.5万人", "人", ">= 15000"],
    ["稳定在56以上", "%", ">= 56"],
    ["保持在95%以上", "%", ">= 95"],
    ["达到58%及以上", "%", ">= 58"],
    ["提高到75%以上", "%", ">= 75"],
    ["不低于6以上", "%", ">= 6"],
    ["控制在95%以上", "%", ">= 95"],
    ["突破10", "万人", "> 10"],
    ["突破10以上", "万人", "> 10"],
    ["超过6", "%", "> 6"],
    ["超58%", "%", "> 58"],
    ["高于6.5%", "%", "> 6.5"],
    ["＞6", "%", "> 6"],
  ],
  "the most that something may fall": [
    ["-6%以内", "%", ">= -6"],
    ["控制在-2以内", "%", ">= -2"],
    ["不高于-2", "%", "<= -2"],
  ],
  "more than a figure": [
    ["争取增长7%以上", "%", ">= 7 stretch"],
    ["努力实现增长7%", "%", "point 7 stretch"],
    ["确保6%", "%", "point 6"],
    ["继续保持90%以上", "%", ">= 90"],
    ["8%左右、力争更高", "%", "about 8"],
    ["6%以上，力争7%", "%", ">= 6"],
    ["确保6%、力争7%", "%", "point 6"],
    ["7.5%（奋斗目标8%）", "%", "point 7.5"],
    ["5.5%以内，力争5%", "%", "<= 5.5"],
    ["提高1个百分点，达到66%", "%", "point 66"],
    ["达到66%左右、提高1个百分点", "%", "about 66"],
    ["提高0.5个百分点，力争提高1个百分点", "%", "change 0.5 points"],
    ["实现6%左右增长", "%", "about 6"],
    ["比上年增长6%左右", "%", "about 6"],
    ["不低于较去年增长5%", "%", ">= 5"],
    ["保持6%以上增速", "%", ">= 6"],
    ["6%以上的目标", "%", ">= 6"],
    ["两位数增长", "%", ">= 10"],
    ["全省前三", "位", "<= 3"],
    ["居全市前10位", "位次", "<= 10"],
    ["前三", "%", "unparsed"],
    ["从60.1%提高到61%", "%", "point 61"],
    ["由85亿元提高到92亿元", "亿元", "point 92"],
    ["总数达到120家", "家", "point 120"],
    ["进一步缩小至1.75以内", "—", "<= 1.75"],
    ["3%以内（含3%）", "%", "<= 3"],
    ["5（人民币口径）", "%", "point 5"],
    ["4000（含灵活就业）", "人", "point 4000"],
    ["4000（含新增500）", "人", "unparsed"],
    ["1.2（不含返程投资）", "亿美元", "point 1.2"],
    ["1200万m³", "万立方米", "point 1200"],
    ["45亿度", "亿千瓦时", "point 45"],
    ["７５ ０００", "元", "unparsed"],
    ["与经济增长同步，力争更快一些", "%", "linked = 经济增长"],
    ["省控目标内", "人", "assigned province"],
    ["不突破市安委会下达的控制指标", "人", "assigned by another"],
    ["控制在省政府下达的范围之内", "", "assigned province"],
    ["完成6%", "%", "point 6"],
    ["65%以上（约束性）", "%", ">= 65"],
    ["2%左右（涨幅）", "%", "about 2"],
    ["保持120万亩不变", "万亩", "point 120"],
    ["略高于经济增长", "%", "linked > 经济增长"],
    ["年均增速高于全省平均水平", "%", "province >"],
    ["按可比口径增长8%", "%", "point 8"],
    ["剔除留抵退税因素增长8%", "%", "point 8"],
    ["增6%以上", "%", ">= 6"],
    ["↑0.5个百分点", "%", "change 0.5 points"],
    ["↓3%", "万吨", "change -3 percent"],
    ["约30", "张", "about 30"],
    ["大于等于65%", "%", ">= 65"],
    ["达到或超过3%", "%", ">= 3"],
    ["小于或等于5%", "%", "<= 5"],
    ["不突破120", "万吨", "<= 120"],
    ["6%上下", "%", "about 6"],
    ["缩小到1.9:1以内", "—", "<= 1.9"],
    ["1.95：1", "以农村居民收入为1", "point 1.95"],
    ["实现全覆盖", "%", "point 100"],
    ["零增长", "%", "point 0"],
    ["由负转正", "%", "> 0"],
    ["零事故", "起", "<= 0"],
    ["只降不升", "人", "stable <="],
    ["不高于上年", "%", "stable <="],
    ["小幅增长", "%", "up"],
    ["完成上级考核任务", "%", "assigned by another"],
    ["待省下达后确定", "%", "assigned province"],
    ["省里下达的目标", "吨", "assigned province"],
    ["增长7.5%，在实际工作中争取更好结果", "%", "point 7.5"],
    ["100%达标", "%", "point 100"],
    ["放大至75%以上", "%", ">= 75"],
    ["各10万人", "万人", "point 10"],
    ["完成国家下达的节能减排任务", "吨", "assigned nation"],
    ["同比下降", "%", "down"],
    ["与经济增长（基本）同步", "%", "linked = 经济增长"],
  ],
  "an upper bound": [
    ["5以内", "%", "<= 5"],
    ["5 以内", "%", "<= 5"],
    ["5以下", "%", "<= 5"],
    ["-2以下", "%", "<= -2"],
    ["-2以内", "%", ">= -2"],
    ["≤5", "%", "<= 5"],
    ["<=5", "%", "<= 5"],
    ["不高于28", "微克/立方米", "<= 28"],
    ["不高于28微克/立方米", "微克/立方米", "<= 28"],
    ["不高于28μg/m³", "微克/立方米", "<= 28"],
    ["控制在3%以内", "%", "<= 3"],
    ["控制在3", "%", "<= 3"],
    ["不超过3%", "%", "<= 3"],
    ["不超过3%以内", "%", "<= 3"],
    ["<0.015", "人/亿元", "< 0.015"],
    ["＜0.015", "人/亿元", "< 0.015"],
    ["低于0.012", "人/亿元", "< 0.012"],
    ["低于5%以下", "%", "< 5"],
  ],
  "a figure with a tolerance": [
    ["6左右", "%", "about 6"],
    ["7.5%左右", "%", "about 7.5"],
    ["控制在3%左右", "%", "about 3"],
    ["保持10%左右", "%", "about 10"],
    ["1个百分点左右", "百分点", "about 1"],
  ],
  "a plan value": [
    ["3", "%", "point 3"],
    ["92.1", "%", "point 92.1"],
    ["82.0", "岁", "point 82.0"],
    ["达到2.0%", "%", "point 2.0"],
    ["稳定在5%", "%", "point 5"],
    ["达35%", "%", "point 35"],
    ["１０", "万人", "point 10"],
    ["1,200", "万人", "point 1200"],
    ["1，200", "万人", "point 1200"],
    ["1.9", "—", "point 1.9"],
    ["1.9倍", "—", "point 1.9"],
    ["增长6%", "%", "point 6"],
    ["-0.5", "%", "point -0.5"],
    ["−0.5", "%", "point -0.5"],
    ["2500列。", "列", "point 2500"],
  ],
  "a figure to strive for": [
    ["力争7", "亿美元", "point 7 stretch"],
    ["力争2500", "列", "point 2500 stretch"],
    ["力争7.5%左右", "%", "about 7.5 stretch"],
    ["力争达到8以上", "%", ">= 8 stretch"],
    ["力争增长7%以上", "%", ">= 7 stretch"],
    ["力争高于全省平均", "%", "province > stretch"],
    ["力争6—6.5", "%", "range 6.0 6.5 stretch"],
  ],
  "a shared or growing figure": [
    ["均增长12%以上", "%", ">= 12"],
    ["分别增长10%以上", "%", ">= 10"],
    ["增长不低于6%", "%", ">= 6"],
    ["上涨3%左右", "%", "about 3"],
    ["控制在均上涨3%以内", "%", "<= 3"],
  ],
  "a range": [
    ["6—6.5", "%", "range 6.0 6.5"],
    ["6-6.5", "%", "range 6.0 6.5"],
    ["6–6.5", "%", "range 6.0 6.5"],
    ["6~6.5", "%", "range 6.0 6.5"],
    ["6～6.5", "%", "range 6.0 6.5"],
    ["6至6.5", "%", "range 6.0 6.5"],
    ["6到6.5", "%", "range 6.0 6.5"],
    ["6%—6.5%", "%", "range 6.0 6.5"],
    ["增长6%——6.5%", "%", "range 6.0 6.5"],
    ["控制在3—4%", "%", "range 3 4"],
    ["5%—6%左右", "%", "range 5 6"],
    ["10—12万人", "人", "range 100000 120000"],
    ["10万—12", "人", "range 100000 120000"],
    ["50亿—100亿元", "亿元", "range 50 100"],
    ["-1—1", "%", "range -1 1"],
  ],
  "a change against the base year": [
    ["提高0.5个百分点", "%", "change 0.5 points"],
    ["提高 0.5 个点", "—", "change 0.5 points"],
    ["提升1个百分点以上", "%", "change 1 points"],
    ["比上年提高0.5个百分点", "%", "change 0.5 points"],
    ["均提高2个百分点左右", "%", "change 2 points"],
    ["下降1个百分点", "%", "change -1 points"],
    ["降低3%", "%", "change -3 percent"],
    ["减少2.5%", "万吨", "change -2.5 percent"],
    ["下降0个百分点", "%", "change 0 points"],
    ["力争提高0.5个百分点", "%", "change 0.5 points stretch"],
  ],
  "a link to another indicator": [
    ["与经济增长同步", "%", "linked = 经济增长"],
    ["与经济增长基本同步", "%", "linked = 经济增长"],
    ["与GDP增长保持同步", "%", "linked = GDP增长"],
    ["和经济同步增长", "%", "linked = 经济"],
    ["高于GDP增速", "%", "linked > GDP增速"],
    ["高于城镇居民", "%", "linked > 城镇居民"],
    ["快于经济增长", "%", "linked > 经济增长"],
    ["不低于经济增长", "%", "linked >= 经济增长"],
    ["低于GDP增速", "%", "linked < GDP增速"],
    ["不高于地区生产总值增速", "%", "linked <= 地区生产总值增速"],
  ],
  "a benchmark": [
    ["高于全省平均", "%", "province >"],
    ["高于全省平均1.5个百分点", "%", "province >= by 1.5"],
    ["力争高于全省平均水平2个百分点以上", "%", "province >= by 2 stretch"],
    ["增速高于全国平均0.5个点左右", "%", "nation = by 0.5"],
    ["低于全国平均 0.5 个百分点", "%", "nation <= by -0.5"],
    ["比全省平均水平高1个百分点", "%", "province >= by 1"],
    ["高于GDP增速1个百分点", "%", "linked >= GDP增速 by 1"],
    ["快于经济增长1个百分点以上", "%", "linked >= 经济增长 by 1"],
    ["较GDP增速低0.3个百分点左右", "%", "linked = GDP增速 by -0.3"],
    ["高于全省平均水平", "%", "province >"],
    ["快于全省", "%", "province >"],
    ["低于全国平均", "%", "nation <"],
    ["不低于全国平均水平", "%", "nation >="],
    ["保持在全国平均以上", "%", "nation >="],
    ["全省平均以上", "%", "province >="],
    ["控制在全国平均以内", "%", "nation <="],
    ["控制在全国平均水平", "%", "nation <="],
    ["达到全省平均水平", "%", "province ="],
    ["与全国同步", "%", "nation ="],
  ],
  "stability against the base year": [
    ["基本稳定", "%", "stable ="],
    ["保持稳定", "%", "stable ="],
    ["保持基本稳定", "%", "stable ="],
    ["持平", "%", "stable ="],
    ["与上年基本持平", "%", "stable ="],
    ["只增不减", "万亩", "stable >="],
    ["不低于上年水平", "%", "stable >="],
  ],
  "a number handed down": [
    ["完成省下达目标", "吨", "assigned province"],
    ["完成省级下达的任务", "吨", "assigned province"],
    ["完成国家下达任务", "吨", "assigned nation"],
    ["达到国家要求", "%", "assigned nation"],
    ["控制在国家下达指标以内", "吨", "assigned nation"],
    ["完成上级下达目标任务", "吨", "assigned by another"],
    ["完成下达任务", "吨", "assigned by another"],
  ],
  "a direction": [
    ["稳步提高", "%", "up"],
    ["保持适度增长", "%", "up"],
    ["持续改善", "—", "up"],
    ["稳中有升", "%", "up"],
    ["进一步下降", "%", "down"],
    ["逐步缩小", "—", "down"],
    ["稳中有降", "%", "down"],
    ["实现正增长", "%", "> 0"],
  ],
  "a converted figure": [
    ["突破10万人", "万人", "> 10"],
    ["突破10万人", "人", "> 100000"],
    ["突破10万", "人", "> 100000"],
    ["突破10万", "万人", "> 10"],
    ["12776人", "万人", "point 1.2776"],
    ["1.3万亿斤以上", "万亿斤", ">= 1.3"],
    ["9.6亿斤以上", "万吨", ">= 48"],
    ["2万亿元", "亿元", "point 20000"],
    ["30公顷", "亩", "point 450"],
    ["0.07万元", "元", "point 700"],
    ["6%左右", "", "about 6"],
  ],
  "nothing that the language knows": [
    ["", "%", "unparsed"],
    ["—", "%", "unparsed"],
    ["以上", "%", "unparsed"],
    ["保持基本平衡", "—", "unparsed"],
    ["突破10万人", "吨", "unparsed"],
    ["5%", "百分点", "unparsed"],
    ["2个百分点", "%", "unparsed"],
    ["2.5:1", "%", "unparsed"],
    ["8:42:50", "%", "unparsed"],
    ["全覆盖", "个", "unparsed"],
    ["6%、10%", "%", "unparsed"],
    ["力争6%、力争7%", "%", "unparsed stretch"],
    ["零", "起", "unparsed"],
    ["〔14.5〕", "%", "unparsed"],
    ["提高0.5个百分点", "万人", "unparsed"],
    ["提高0.5", "%", "unparsed"],
    ["6亿%左右", "%", "unparsed"],
    ["提高1个百分点以内", "%", "unparsed"],
    ["增长6", "亿元", "unparsed"],
    ["增长10%、20%以上", "%", "unparsed"],
    ["高于5以内", "%", "unparsed"],
    ["低于5以上", "%", "unparsed"],
    ["突破5左右", "%", "unparsed"],
    ["突破6—7", "%", "unparsed"],
    ["6—7以上", "%", "unparsed"],
    ["6.5—6", "%", "unparsed"],
    ["6①", "%", "unparsed"],
    ["28²以内", "%", "unparsed"],
    ["6 7", "%", "unparsed"],
    ["6,5", "%", "unparsed"],
    ["1e3", "%", "unparsed"],
    ["６．５．１", "%", "unparsed"],
    ["9999999999999999999", "%", "unparsed"],
    ["高于城镇1.5个百分点", "%", "unparsed"],
    ["不低于全省平均1个百分点", "%", "unparsed"],
    ["高于全省平均1—2个百分点", "%", "unparsed"],
    ["高于全市平均1个百分点", "%", "unparsed"],
    ["高于全省平均1个百分点", "亿元", "unparsed"],
    ["高于全省平均1%", "%", "unparsed"],
    ["高于全国、全省平均", "%", "unparsed"],
    ["高于全市平均", "%", "unparsed"],
    ["高于上年", "%", "unparsed"],
    ["高于上年增速", "%", "unparsed"],
    ["高于全市居民收入", "%", "unparsed"],
    ["GDP增速以上", "%", "unparsed"],
    ["达到要求", "%", "unparsed"],
    ["下降-1个百分点", "%", "unparsed"],
    ["均均增长6%", "%", "unparsed"],
    ["突破历史新高", "%", "unparsed"],
    ["超前完成", "%", "unparsed"],
    ["全省前列", "位", "unparsed"],
    ["完成任务", "吨", "unparsed"],
    ["__proto__", "%", "unparsed"],
    ["6以上".padStart(100, "不"), "%", "unparsed"],
  ],
};

describe.each(Object.entries(cases))("a text that names %s", (_, texts) => {
  it.each(texts)("%s in %s means %s", (text, unit, expected) => {
    const target = parseTarget(text, unit);
    expect(meaning(target)).toBe(expected);
    expect(target.text).toBe(text);
  });
});

describe("a link", () => {
  it("has the code of the indicator that the words refer to, where the plan has it", () => {
    const target = parseTarget("与经济增长同步", "%", (words) => (words === "经济增长" ? "GDP" : null));
    expect(target).toEqual({
      text: "与经济增长同步",
      stretch: false,
      kind: "linked",
      linkedTo: "GDP",
      comparator: "=",
    });
  });

  it("is followed to an indicator that only the plan knows", () => {
    const target = parseTarget("高于山区县", "%", () => "N12");
    expect(meaning(target)).toBe("linked > N12");
  });
});

describe("a change", () => {
  it("keeps its 左右, which is met within the tolerance", () => {
    expect(parseTarget("提高0.1个百分点左右", "%")).toMatchObject({ kind: "change", value: 0.1, about: true });
    expect(parseTarget("降低5%左右", "微克/立方米")).toMatchObject({ kind: "change", value: -5, about: true });
    expect(parseTarget("提高0.1个百分点以上", "%")).toMatchObject({ kind: "change", about: false });
  });
});

describe("in a row that is itself a growth", () => {
  const row = { unit: "%", reduction: false, growth: true, better: "high" } as const;
  it.each([
    ["下降5%", "point -5"],
    ["同比下降6%", "point -6"],
    ["比上年增长9%左右", "about 9"],
    ["下降5%左右", "about -5"],
    ["下降5%以内", ">= -5"],
    ["下降5%以上", "<= -5"],
    ["提高8%", "point 8"],
    ["力争提高8%以上", ">= 8 stretch"],
    ["提高0.5个百分点", "change 0.5 points"],
    ["降幅控制在5%以内", ">= -5"],
    ["降幅收窄至3%以内", ">= -3"],
    ["↓5%左右", "about -5"],
    ["稳步提高", "up"],
    ["6以上", ">= 6"],
  ])("%s means %s", (text, expected) => {
    const target = targetOfCell(text, row);
    expect(meaning(target)).toBe(expected);
    expect(target.text).toBe(text);
  });
});

describe("a change of so much at least", () => {
  it("is bounded on the side to which it goes", () => {
    const change = (text: string) => parseTarget(text, "%");
    expect(change("提高2个百分点以上")).toMatchObject({ kind: "change", value: 2, comparator: ">=", about: false });
    expect(change("降低3%以上")).toMatchObject({ kind: "change", value: -3, comparator: "<=", about: false });
    expect(change("提高2个百分点左右")).toMatchObject({ kind: "change", value: 2, about: true });
    expect(change("提高2个百分点左右")).not.toHaveProperty("comparator");
  });
});

describe("in a row that", () => {
  const row = { unit: "%", reduction: false, growth: false, better: null } as const;
  it.each([
    ["is a reduction a rise stays a rise", "持续提高", { ...row, reduction: true }, "up"],
    ["is a reduction 持续下降 promises one at all", "持续下降", { ...row, reduction: true }, "> 0"],
    ["is better high 优于 means above", "优于全省平均", { ...row, better: "high" }, "province >"],
    ["is better low 优于 means below", "优于全省平均", { ...row, better: "low" }, "province <"],
    ["has no better side 优于 says nothing", "优于全省平均", row, "unparsed"],
    ["counts what comes new the word may stand again", "新增5个以上", { ...row, unit: "个", added: true }, ">= 5"],
    ["is a level 新增 is no level", "新增5个以上", { ...row, unit: "个" }, "unparsed"],
  ] as const)("%s", (_, text, where, expected) => {
    expect(meaning(targetOfCell(text, where))).toBe(expected);
  });
});

describe("beside its target a text", () => {
  it.each([
    ["6%以上，力争7%", "%", "力争7%"],
    ["达到66%，提高1个百分点", "%", "提高1个百分点"],
    ["8%左右、力争更高", "%", ""],
    ["6%以上", "%", ""],
  ])("%s in %s promises “%s”", (text, unit, expected) => {
    expect(promisedBeside(text, unit)).toBe(expected);
  });
});
