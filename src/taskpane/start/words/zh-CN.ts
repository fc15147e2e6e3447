/** Words of the ways to begin. */
export const startZhCN = {
  empty: "工作簿中还没有目标，请选择怎样开始。",
  has: "工作簿已有{region}{years}年计划。再次载入不改动已填写的内容，只补回缺少的行和列；另一年度的计划另建一张目标表。",
  back: "返回",
  way: {
    example: "示例",
    importPlan: "导入计划",
  },
  about: {
    example: "随附的金华市或全国2024年计划，先看一遍怎么用；示例数据另有标记，可一次清除。",
    importPlan: "本单位的计划文件：粘贴附件、选文件或读当前工作表，逐项核对后载入。",
  },
  national: "全国2024年",
  notFetched: "示例没有取到（{message}），请检查网络后重试。",
} as const;
