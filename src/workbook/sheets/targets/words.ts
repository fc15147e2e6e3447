import { chinese } from "../../../words";

/** What 目标 says. */
export const targetsWords = chinese({
  sheet: "目标",
  title: "{region}{year}年计划主要目标",
  source: "来源：{source}。",
  noSource: "计划还没有载入，目标列可以先填写，以后载入时保留。",
  noIndicators: "每行填一项：指标、单位、目标（序号、类别可以不填），填好后在窗格中点“采用新填的指标”。",
  note: "浅黄色列由本单位填写；阶段目标填写后代替按序时计算的进度。",
  column: {
    milestone: "{month}月阶段目标",
    tolerance: "容差",
    expected: "自定预期",
    choiceBy: "预计经办",
    manual: "人工状态",
    manualReason: "状态理由",
    manualBy: "状态经办",
    remarkBy: "备注经办",
    revisions: "调整记录",
    record: "指标资料",
  },
  prompt: {
    owner: "可从列表中选常用责任单位，也可填其他名称。",
    milestone: "填到该月末应达到的数，单位与目标相同。",
    tolerance: "填允许的偏差，单位与目标相同；留空按“说明”中的通用容差。",
    choice: "选择预计方法，留空为自动；选自定增速或自定月均时，在右侧填自定预期。",
    expected: "自定增速填后续月份比上年同期的增速（%），自定月均填后续每月（季）的数；期末数填年末数。",
    status: "从列表中选择；须填右侧的理由才生效，清空即恢复按规则评定。",
    signed: "写经办人和日期，如“张三 2024-10-15”。",
    revisions: "每次调整占一行：2024-08起：6以上→5.5左右；理由；张三；2024-08-15。单元格内换行按 Alt+回车。",
    reason: "写明理由，填有人工状态时必填。",
    remark: "备注文字，显示在指标详情中。",
  },
});
