/** What the commands of ribbon and pane say where they end otherwise than the workbook says. */
export const commandsZhCN = {
  stillRunning: "上一个操作还没有结束，请稍候再试。",
  cancelled: "操作已取消，没有改动工作簿。",
  unexpected: "操作没有完成（{message}），已录入的数据未丢失，请再试一次。",
} as const;
