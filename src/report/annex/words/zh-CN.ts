import type { PlanQuestionCode, ProposalReason } from "../../../plan";

/** What is asked of an annex, and why an indicator is taken for what it is proposed to be. */
export const annexZhCN = {
  question: {
    targetColumn: "第{row}行表头有几列可能是目标，用哪一列？",
    twoTargets: "第{row}行“{column}”同时写了总量和增速，按哪一个判断？",
    unit: "第{row}行的单位是什么？",
    sheet: "几张工作表都有指标表，读哪一张？",
    year: "标题和表头没有年份，是哪一年的计划？",
  } as const satisfies Record<PlanQuestionCode, string>,
  choice: { level: "总量", growth: "增速" },
  proposal: {
    growthName: "名称是增长，按累计同比增速。",
    growthTarget: "单位是%、名称是总量，目标按累计同比增速。",
    shareName: "名称是占比，按累计占比。",
    reductionName: "名称是降低，降得多为好。",
    rateName: "名称是比率或指数，按年度数。",
    pointsUnit: "以百分点计，是比率的变化，按年度数。",
    addedName: "名称是新增或建设，按年初以来累计。",
    perHead: "按人、按单位的平均数，按年度数。",
    stockUnit: "名称是总量或存量，按期末数。",
    yearTotal: "按年初以来累计的总量。",
    lowName: "从名称看，低为好。",
    lowTarget: "目标是上限，低为好。",
  } as const satisfies Record<ProposalReason, string>,
} as const;
