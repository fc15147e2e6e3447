/** Words on what is missing and what is in doubt. */
export const doubtsZhCN = {
  count: "请核对{count}处",
  completeness: "本期应更新{due}项，已更新{entered}项，缺{missing}项",
  complete: "本期应更新{due}项，已全部更新",
  question: "有{count}处数据请先核对，它们已按录入的数使用。",
  mend: "改为{percent}",
  mendOf: "改为{percent}：{cell}",
  right: "属实",
  rightOf: "属实：{cell}",
  who: "经办人",
  confirm: "确认属实",
  check: "先核对",
  goOn: "仍要生成",
} as const;
