/** What the commands of ribbon and pane say while they run and where they end otherwise than the workbook says. */
export const commandsZhCN = {
  running: {
    loadTargets: "正在载入目标……",
    openEntry: "正在打开录入表……",
    generateAnalysis: "正在生成差距分析……",
    generateDashboard: "正在生成看板……",
    generateBriefing: "正在生成监测通报……",
    highlight: "正在突出显示……",
    undoGenerate: "正在撤销本次生成……",
    freezeFunctions: "正在冻结为数值……",
    insertTarget: "正在插入目标公式……",
  },
  stillRunning: "上一个操作还没有结束，请稍候再试。",
  cancelled: "操作已取消，没有改动工作簿。",
  unexpected: "操作没有完成（{message}），已录入的数据未丢失，请再试一次。",
} as const;
