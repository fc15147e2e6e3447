/** Words of the view of what all would come to. */
export const scenarioZhCN = {
  title: "如果今年后几个月各项都加快",
  points: "加快（个百分点，放慢填负数）",
  hint: "在现有预计的基础上，后几个月的同比增速各加这么多；越低越好的指标相反。只推算，不写入工作簿。",
  label: "加快的百分点",
  expected: "可以预计的{of}项中，全年预计能完成的由{before}±{spread}项变为{then}±{spreadThen}项。",
  unmoved: "推算了{moved}项；比率、物价、期末数、年度指标和没有预计的不变，与变动的指标挂钩的除外。",
  none: "没有指标因此改变状态。",
  changed: "{count}项的状态改变",
  figures: "预计全年{before} → {then}；完成概率{chance} → {chanceThen}",
  copy: "复制结果",
  copied: "结果已复制，可以粘贴到文档或消息中。",
  notCopied: "此环境不允许写入剪贴板，请从下面的文本框复制。",
  text: "截至{asOf}，如果后几个月各项都加快{points}个百分点：{expected}{changed}",
  list: "状态改变的有{names}。",
  name: "{name}（{before}→{then}）",
  separator: "、",
} as const;
