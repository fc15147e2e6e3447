import type { RuleProblemCode, RuleVariable } from "../../../analysis";

/** Rules of the bureau's own. */
export const rulesZhCN = {
  problem: {
    empty: "规则是空的，请写一个条件，如“进度 < 0.95 且 概率 < 0.5”。",
    tooLong: "规则超过200个字符，请改短或分成几条。",
    syntax: "第{at}个字符起的“{word}”读不懂，请核对写法。",
    notAllowed:
      "第{at}个字符的“{word}”不能用；可用比较、且、或、非、四则运算和 abs、min、max，比例写成小数（50% 写 0.5）。",
    unknownName: "第{at}个字符的“{word}”不是可用的名称，可用：{names}。",
    notCondition: "这不是一个条件，请用 <、<=、>、>= 或 == 比较两个数，如“差距 < -1”。",
  } as const satisfies Record<RuleProblemCode, string>,
  unfinished: "条件还没有写完，请补全，并核对括号是否成对。",
  name: { tolerance: "容差", month: "月份" },
  meaning: {
    progress: "实际相当于序时的比例，小数；越低越好的指标取序时÷实际",
    attainment: "完成率，小数",
    projectedAttainment: "预计完成率，小数",
    probability: "完成目标的概率，0 至 1",
    gap: "差距，与指标同单位（百分数之差为百分点），负数为落后",
    tolerance: "该指标的容差",
    actual: "数据月份的数，百分数按公布的写法（5.2% 为 5.2）",
    pace: "序时应达到的数",
    target: "全年目标值",
    projection: "预计全年数",
    required: "后续所需",
    month: "数据月份，1 至 12",
  } as const satisfies Record<RuleVariable, string>,
  separator: "、",
} as const;
