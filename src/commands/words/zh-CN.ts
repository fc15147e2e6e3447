/** What the commands of ribbon and pane came to, and where they ended otherwise than the workbook says. */
export const commandsZhCN = {
  stillRunning: "上一个操作还没有结束，请稍候再试。",
  cancelled: "操作已取消，没有改动工作簿。",
  unexpected: "操作没有完成（{message}），已录入的数据未丢失，请再试一次。",
  done: {
    loaded: "已载入{targets}项目标，录入{figures}个数据。",
    restored: "补回{rows}行、{columns}列。",
    kept: "{kept}个单元格已有不同的录入值，保留未动。",
    skipped: "{skipped}个数据不属于本计划的指标，未写入。",
    tasksLoaded: "已载入{tasks}项重点任务。",
    added: "补入{rows}行、{columns}列。",
    generated: "已生成“{sheet}”，{count}项中{behind}项滞后。",
    keptIn: "“{sheet}”中有人工改动，改动前的整张表已另存为“{kept}”。",
    owners: "报表中填写的{count}项责任单位已记入“目标”。",
    undone: "已撤销“{sheet}”的本次生成；Excel 自带的撤销到此为止。",
    highlighted: "“{sheet}”已突出显示滞后的{rows}行。",
    plain: "“{sheet}”已取消突出显示。",
    frozen: "“{sheet}”中{cells}个公式已冻结为数值。",
    nothingToFreeze: "“{sheet}”中没有 JH 函数，未作改动。",
    inserted: "已在{cell}插入目标公式。",
    unknownChosen: "自选指标“{names}”在计划中找不到，未画出。",
  },
} as const;
