/** 进度口径: what the pace of a promise is. */
export const taskBases = [
  /** 统计序时: that of the indicator it repeats. */
  "series",
  /** 按月均摊: k/12 of the year's amount. */
  "even",
  /** 自定节点: steps of its own within the year. */
  "nodes",
  /** 年末认定: recognised late in the year; nothing is due before. */
  "yearEnd",
  /** 增速/比重: the target itself, in every month. */
  "rate",
  /** 全年保持: kept in every month. */
  "hold",
  /** 提高: a part of the rise over the base, by month. */
  "change",
] as const;
export type TaskBasis = (typeof taskBases)[number];
