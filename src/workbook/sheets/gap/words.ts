import { chinese } from "../../../words";

/** What 差距分析 says beside its figures. */
export const gapWords = chinese({
  sheet: "差距分析{asOf}",
  title: "{region}{year}年计划目标差距分析",
  note: {
    asOf: "截至{asOf}。",
    earlier: "上期为截至{asOf}的差距分析。",
    settled: "按现行的目标、规则、阈值和人工判定，上期状态有变的{count}项（{items}），不算作变化。",
    settledItem: "{name}由{said}变为{today}",
    sources: "数据来源：{sources}。",
    more: "等{count}处，见“说明”",
  },
  summary: { count: "共{count}项", status: "{status}{count}项" },
});
