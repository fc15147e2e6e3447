import { chinese } from "../../../words";

/** What 分县分析 says beside its figures. */
export const matrixWords = chinese({
  sheet: "分县分析{asOf}",
  title: "{city}各县（市、区）{year}年计划目标完成情况",
  note: {
    asOf: "截至{asOf}，各项比较各地最近的同一个月（见“数据月份”）。目标见“分解”，数据见“分县数据”，全市数取自“月度数据”。",
    marks: "{marks}；没有符号的没有分解目标。“…”未公布，“—”不适用，“另计”已含在所在区内。",
    mark: "{mark}{status}",
  },
  column: {
    no: "序号",
    name: "指标",
    unit: "单位",
    month: "数据月份",
    city: "全市",
    together: "各地合成",
    difference: "合成减全市",
    reason: "合成说明",
  },
  month: "{month}月",
  unpublished: "…",
  notApplicable: "—",
  elsewhere: "另计",
});
