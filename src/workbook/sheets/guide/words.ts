import type { Status } from "../../../analysis";
import { chinese } from "../../../words";

/** What 说明 says, beside the meaning of the figures. */
export const guideWords = chinese({
  sheet: "说明",
  title: "{region}{year}年计划目标监测说明",
  column: {
    item: "项目",
    setting: "取值",
    text: "说明",
  },
  setting: {
    aboutPoints: "“左右”容差（增速、比率，百分点）",
    aboutShare: "“左右”容差（其他，占目标值的比例）",
    linkedPoints: "“同步”容差（百分点）",
    stableShare: "“基本稳定”容差（占上年数的比例）",
    severe: "概率低于此数为难以完成",
    lagging: "概率低于此数为有风险",
    nearly: "概率低于此数为较有把握",
    palette: "状态颜色",
  },
  settingNote: {
    aboutPoints: "增速和比率类目标写“左右”时，低于目标不超过此数仍算达到。",
    aboutShare: "其他目标写“左右”时，低于目标不超过此比例仍算达到。",
    linkedPoints: "与另一指标“同步”时允许低出的百分点。",
    stableShare: "“基本稳定”时允许变动的比例。",
    severe: "前景的第一道界限：低于序时的，概率连续两期低于此数，或低于它的四分之一，为严重滞后。",
    lagging: "前景的第二道界限：概率低于此数，低于序时的为滞后，达到序时的为存在风险。",
    nearly: "前景的第三道界限；不低于此数为有把握。",
    palette: "红色为差：越红越落后；红色为好：红为热；色觉友好：橙为差、蓝为好，不靠红绿区分。",
  },
  prompt: {
    setting: "填数字，留空按默认值。",
    palette: "从列表中选择，改后重新生成差距分析和看板。",
    ruleName: "规则的名称，自定。",
    ruleStatus: "条件成立时评定的状态，从列表中选择。",
    rule: "条件，如：进度<0.95 且 概率<0.5。",
  },
  section: {
    plan: "计划",
    settings: "设置（浅黄色可改，改后重新生成差距分析）",
    statuses: "状态怎样评定（依次判断，先成立的为准）",
    rules: "自定规则（浅黄色可填：名称、状态、条件；自上而下，先成立的生效）",
    columns: "差距分析各列的含义与算法",
    sources: "数据来源",
  },
  /** When each holds, in the order in which they are asked. */
  statuses: {
    pending: "目标还没有数：文字读不懂，或缺对标数、下达数、上年数。",
    notDue: "按公布日历，到截至月份还没有应公布的数；不是缺数，也不是滞后。",
    noData: "应有数据而还没有录入。",
    met: "越高越好的总量已到目标，占比后续无论多少都能达到，或全年的数已达到目标。",
    missed: "总量已超过上限，占比后续无论多少都达不到，或全年的数没有达到目标。",
    severe: "低于序时，完成概率连续两期低于第一道界限，或低于它的四分之一。",
    lagging: "低于序时，完成概率低于第二道界限；首次低于第一道界限的也在此。",
    atRisk: "完成概率低于第二道界限，但达到序时，或与序时的相差在数据舍入之内。",
    nearly: "低于序时，完成概率不低于第二道界限。",
    onPace: "其余：达到或超过序时，完成概率不低于第二道界限。",
  } satisfies Record<Status, string>,
  planSource: "计划来源",
  planSourceOf: "{year}年：{source}",
  rule: "规则",
  ruleHelp: "条件的写法",
  ruleHelpText:
    "可用：{names}；比率写小数。用 <、<=、>、>=、且、或、非 和加减乘除连接，如：进度<0.95 且 概率<0.5。缺数时规则不成立；已完成、未完成、待定、无数据先于规则评定。",
  sampleSource: "示例数据（仅供演示，不是公布的数据）",
});
