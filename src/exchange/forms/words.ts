import { chinese } from "../../words";

/** What a form says. */
export const formWords = chinese({
  sheet: "填报表",
  file: "填报表{year}年{month}月_{owner}.xlsx",
  title: "{region}{year}年计划指标填报表（{year}年{month}月）",
  owner: "责任单位：{owner}",
  note: "只填黄色单元格；百分数按公布的写法填（5.2% 填 5.2）；还没有数的留空，在说明里写明原因。其余单元格已保护，请不要增删行列。",
  head: {
    no: "序号",
    name: "指标",
    unit: "单位",
    asked: "填报口径",
    lastYear: "上年同期",
    before: "上期",
    value: "本期数",
    note: "说明",
  },
  by: "填报人",
  period: {
    yearToDate: "1—{month}月累计",
    average: "1—{month}月平均",
    first: "1月",
    whole: "全年",
    end: "{month}月末",
    endOfYear: "年末",
    open: "截至{month}月",
  },
  benchmark: { province: "全省，{period}", nation: "全国，{period}" },
  task: "重点任务，至{month}月末",
  month: "{month}月",
  prompt: {
    title: "填报",
    value: "填{asked}的数，单位：{unit}。",
    outside: "请填{low}至{high}之间的数字，单位：{unit}。",
    number: "请填数字，单位：{unit}。",
    note: "可写口径、原因，不超过200字。",
    longNote: "请不超过200字。",
  },
});
