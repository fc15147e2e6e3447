import { chinese } from "../../../words";

/** What 分解 says beside its targets. */
export const breakdownWords = chinese({
  sheet: "分解",
  title: "{city}{year}年计划目标分解",
  note: "一行一项指标，一列一个县（市、区），目标的写法与附件相同，还可以写“高于全市”“不低于全市平均”“与全市同步”“高于全市1个百分点”。月份写1—11的行是到该月的阶段目标。在“写入通报”中填“是”的指标写进监测通报。",
  column: {
    no: "序号",
    name: "指标",
    unit: "单位",
    year: "年份",
    month: "月份",
    city: "全市",
    owner: "责任单位",
    brief: "写入通报",
    sample: "示例",
  },
  yes: "是",
  prompt: {
    brief: "填“是”的指标在监测通报的“分县情况”中写一段。",
    badMonth: "阶段目标的月份是1到11；全年目标留空。",
  },
});
