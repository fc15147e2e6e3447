import { found } from "./read";

/** Texts made up after what bureaus publish and send, with what a careful person takes from them. */
const texts: Record<string, readonly [text: string, figures: readonly string[]]> = {
  "a fall that has become smaller is still a fall": [
    "1—9月，民间投资降幅收窄至2.1%。",
    ["PRIVATE_FAI actual 2024-9 -2.1%"],
  ],
  "what a fall was before is no figure": [
    "1—9月，民间投资由上月的下降2.5%收窄至下降2.1%。",
    ["PRIVATE_FAI actual 2024-9 -2.1%"],
  ],
  "what a growth has come down to is a growth": [
    "1—9月，社会消费品零售总额增速由上半年的6.3%放缓至5.3%。",
    ["RETAIL actual 2024-9 5.3%"],
  ],
  "a name in letters may stand right before its figure": [
    "前三季度，全市实现GDP4821.35亿元、增长6.1%。",
    ["GDP level 2024-9 4821.35亿元", "GDP actual 2024-9 6.1%"],
  ],
  "digits behind other letters are no figure": ["1—9月，X2平台交易额增长6.1%。", []],
  "a place in words says nothing of whose the next figure is": [
    "前三季度，GDP增长6.1%，增速全省第三；1-9月规上工业增加值增长7.9%。",
    ["GDP actual 2024-9 6.1%", "GDP rank 2024-9 3位", "IVA actual 2024-9 7.9%"],
  ],
  "第三产业 and 第一季度 are no places": [
    "前三季度，地区生产总值增长6.1%，第三产业增加值增长5.8%。",
    ["GDP actual 2024-9 6.1%", "SERVICES actual 2024-9 5.8%"],
  ],
  "其中9月份 holds up to the semicolon": [
    "1—9月，规上工业增加值增长7.9%，其中9月份增长8.8%；固定资产投资增长4.5%。",
    ["IVA actual 2024-9 7.9%", "FAI actual 2024-9 4.5%"],
  ],
  "9月当月 at the end of a paragraph leaves a doubt about what the next speaks of": [
    "1—9月份，规上工业增加值增长7.9%。9月当月增长8.8%。\n二、投资。固定资产投资增长4.5%。",
    ["IVA actual 2024-9 7.9%", "FAI actual 2024-9 4.5% ? carriedMonth"],
  ],
  "names that share their end each have it": [
    "1—9月，制造业、高新技术产业投资分别增长15.2%、21.3%。",
    ["MANUF_FAI actual 2024-9 15.2%", "HITECH_FAI actual 2024-9 21.3%"],
  ],
  "全体 of three kinds of residents is all of them, the others are not": [
    "前三季度全体、城镇、农村居民人均可支配收入分别为52336元、58120元、31250元。",
    ["INCOME level 2024-9 52336元"],
  ],
  "a growth of less than nothing is a fall, also in a list": [
    "1—9月，民间投资增长-2.3%，固定资产投资、社零分别增长-1.1%和5.9%。",
    ["PRIVATE_FAI actual 2024-9 -2.3%", "FAI actual 2024-9 -1.1%", "RETAIL actual 2024-9 5.9%"],
  ],
  "▲ before a figure is a rise for sure only where another one points down": [
    "1—9月，民间投资▲2.3%，社零5.9%。",
    ["PRIVATE_FAI actual 2024-9 2.3% ? unclearSign", "RETAIL actual 2024-9 5.9%"],
  ],
  "a year before 初步核算 is a whole one, before 年初 none": [
    "2024年初步核算，地区生产总值6200.5亿元，增长6.2%。",
    ["GDP level 2024-12 6200.5亿元", "GDP actual 2024-12 6.2%"],
  ],
  "names that departments put before theirs are part of them": [
    "1—9月，财政一般公共预算收入410.2亿元，增长3.3%。9月末，金融机构不良贷款率0.58%。",
    ["FISCAL_REVENUE level 2024-9 410.2亿元", "FISCAL_REVENUE actual 2024-9 3.3%", "NPL actual 2024-9 0.58%"],
  ],
  "the same in dollars is another basis": [
    "1—9月，外贸出口4877.6亿元人民币（折692.1亿美元），按人民币计增长11.8%，按美元计增长9.9%。",
    ["EXPORT level 2024-9 4877.6亿元", "EXPORT actual 2024-9 11.8%", "EXPORT actual 2024-9 9.9% 按美元 ? otherBasis"],
  ],
  "behind a county's sentence another may be the county's too": [
    "前三季度，婺城区地区生产总值增长5.6%。规上工业增加值增长4.4%。全市社零增长5.3%。",
    ["IVA actual 2024-9 4.4% ? scopeUnclear", "RETAIL actual 2024-9 5.3%"],
  ],
  "so may it behind a place named in short": [
    "1—9月，义乌GDP增长7.8%，规上工业增加值增长12.1%。固定资产投资增长14.0%。",
    ["IVA actual 2024-9 12.1% ? scopeUnclear", "FAI actual 2024-9 14% ? scopeUnclear"],
  ],
};

describe("In a release", () => {
  test.each(Object.entries(texts))("%s", (_, [text, figures]) => {
    expect(found(text)).toEqual(figures);
  });
});
