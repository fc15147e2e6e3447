import type { DifferenceKind } from "../../../plan";
import { chinese } from "../../../words";

/** What 年度对比 says beside its figures. */
export const comparisonWords = chinese({
  sheet: "年度对比",
  title: "{region}{years}年计划目标与完成情况对比",
  asOf: "截至{year}年{month}月；已过去的年度为全年数。",
  counts:
    "{later}年与{earlier}年相比：不变{same}项，表述不同{wording}项，目标不同{target}项，新增{new}项，取消{gone}项。",
  unfilledCount: "{later}年目标未填{count}项。",
  change: "{later}年变化",
  kind: {
    same: "不变",
    wording: "表述不同",
    target: "目标不同",
    new: "新增",
    gone: "取消",
  } satisfies Record<DifferenceKind, string>,
  unfilled: "目标未填",
  column: { target: "{year}年目标", actual: "{year}年实际", status: "{year}年完成情况" },
  none: "没有这一年的计划",
  until: "{status}（{month}月）",
  withUnit: "{text}（{unit}）",
});
