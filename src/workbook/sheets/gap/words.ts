import { chinese } from "../../../words";

/** What 差距分析 says beside its figures. */
export const gapWords = chinese({
  sheet: "差距分析{asOf}",
  title: "{region}{year}年计划目标差距分析",
  note: {
    asOf: "截至{asOf}。来源：{source}。",
    earlier: "上期为截至{asOf}的差距分析。",
    sources: "数据来源：{sources}。",
    more: "等{count}处，见“说明”",
  },
  summary: { count: "共{count}项", status: "{status}{count}项" },
});
