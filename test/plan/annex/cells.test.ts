import { targetOfCell, targetRow, type Knowledge } from "../../../src/plan";
import { meaning } from "../meaning";

const level = { unit: "%", reduction: false, growth: false, better: null } as const;
const rows = {
  level,
  low: { ...level, better: "low" },
  high: { ...level, better: "high" },
  reduction: { ...level, reduction: true },
  growth: { ...level, growth: true },
  added: { ...level, unit: "个", added: true },
} as const;

describe("A cell says of", () => {
  it.each<readonly [keyof typeof rows, string, string]>([
    ["reduction", "降低3", "point 3"],
    ["reduction", "下降 3", "point 3"],
    ["reduction", "减少3%", "point 3"],
    ["reduction", "削减3左右", "about 3"],
    ["reduction", "↓3", "point 3"],
    ["reduction", "力争降低3以上", ">= 3 stretch"],
    ["reduction", "-3", "unparsed"],
    ["reduction", "0", "point 0"],
    ["reduction", "持续下降", "> 0"],
    ["reduction", "持续提高", "up"],
    ["reduction", "降低到位", "unparsed"],
    ["growth", "增长6", "point 6"],
    ["growth", "增长6%", "point 6"],
    ["growth", "提高6%", "point 6"],
    ["growth", "增加6%", "point 6"],
    ["growth", "上升6%", "point 6"],
    ["growth", "↑6%", "point 6"],
    ["growth", "力争增长6%以上", ">= 6 stretch"],
    ["growth", "同比增长6%左右", "about 6"],
    ["growth", "比上年增长6.5％", "point 6.5"],
    ["growth", "较上年增长6%", "point 6"],
    ["growth", "下降5%", "point -5"],
    ["growth", "降低5%", "point -5"],
    ["growth", "减少5%", "point -5"],
    ["growth", "负增长5%", "point -5"],
    ["growth", "↓5%", "point -5"],
    ["growth", "确保下降5%以内", ">= -5"],
    ["growth", "下降5%以下", ">= -5"],
    ["growth", "下降5%以上", "<= -5"],
    ["growth", "下降5%以上 ", "<= -5"],
    ["growth", "下降5%左右", "about -5"],
    ["growth", "下降5个百分点", "change -5 points"],
    ["growth", "降幅控制在5%以内", ">= -5"],
    ["growth", "力争降幅控制到5%", ">= -5 stretch"],
    ["growth", "降幅收窄至5%左右", ">= -5"],
    ["growth", "降幅收窄到5%", ">= -5"],
    ["growth", "降幅缩小到 5%", ">= -5"],
    ["growth", "降幅缩小至5%", ">= -5"],
    ["growth", "确保降幅不超过5.5%", ">= -5.5"],
    ["growth", "全年降幅不超过5%", "unparsed"],
    ["growth", "降幅不超过5%以上", "unparsed"],
    ["growth", "+6.5", "point 6.5"],
    ["added", "新增5", "point 5"],
    ["added", "净增5以上", ">= 5"],
    ["added", "增加5个", "point 5"],
    ["added", "新建5个", "point 5"],
    ["added", "新培育5个", "point 5"],
    ["added", "培育 5个", "point 5"],
    ["added", "力争新增5个以上", ">= 5 stretch"],
    ["added", "确保新增5个", "point 5"],
    ["added", "+5", "point 5"],
    ["added", "全年新增5个", "unparsed"],
    ["level", "+5", "unparsed"],
    ["level", " ＋5", "unparsed"],
    ["level", "5+", "unparsed"],
    ["level", "好于全省平均", "unparsed"],
    ["low", "好于全省平均", "province <"],
    ["low", "力争优于全国平均", "nation < stretch"],
    ["high", "好于全省平均", "province >"],
    ["high", "确保优于全国平均", "nation >"],
    ["low", "持续改善", "down"],
    ["low", "持续上升", "up"],
    ["high", "持续改善", "up"],
    ["level", "持续改善", "up"],
  ])("a row that is %s: %s", (kind, text, expected) => {
    const target = targetOfCell(text, rows[kind]);
    expect(meaning(target)).toBe(expected);
    expect(target.text).toBe(text);
  });
});

describe("The row of an indicator", () => {
  const known = (quantity: Knowledge["quantity"], reduction: boolean) => ({ quantity, reduction }) as Knowledge;
  it.each<readonly [string, Knowledge | null, string]>([
    ["工业增加值增长", null, "growth"],
    ["工业增加值增速", null, "growth"],
    ["工业增加值增幅", null, "growth"],
    ["居民消费价格涨幅", null, "growth"],
    ["工业增加值增长点", null, ""],
    ["工业增加值增长", known("amount", false), ""],
    ["工业增加值", known("growth", false), "growth"],
    ["能耗降低", known("growth", true), "reduction"],
    ["城镇新增就业", null, "added"],
    ["净增企业", null, "added"],
    ["新建口袋公园", null, "added"],
    ["新培育企业", null, "added"],
    ["增加值", null, ""],
  ])(
    "%s is a growth, a reduction or what comes new by its name and what is known of it",
    (name, knowledge, expected) => {
      const { unit, better, ...kinds } = targetRow({ name, unit: "%", better: "low", knowledge });
      expect([unit, better]).toEqual(["%", "low"]);
      expect(
        Object.entries(kinds)
          .flatMap(([kind, is]) => (is ? [kind] : []))
          .join(" "),
      ).toBe(expected);
    },
  );
});
