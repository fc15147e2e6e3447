/** Every status of a promise in the order of lists, what needs attention first; what it says stands beside it. */
const table = {
  /** 逾期未完成: its day has passed and its figure falls short. */
  overdue: { behind: true },
  /** 严重滞后 */
  severe: { behind: true },
  /** 滞后 */
  lagging: { behind: true },
  /** 待定: there is no number or base to judge by. */
  pending: { behind: false },
  /** 待定口径: it has a figure, and nobody has chosen its pace. */
  basisOpen: { behind: false },
  /** 无数据 */
  noData: { behind: false },
  /** 未到节点: nothing is due of it yet. */
  beforeNode: { behind: false },
  /** 达到序时 */
  onPace: { behind: false },
  /** 已完成 */
  done: { behind: false },
} as const;

export type TaskStatus = keyof typeof table;

export const taskStatuses = Object.keys(table) as readonly TaskStatus[];

/** Whether a promise with this status counts as behind. @example isTaskBehind("basisOpen") // false */
export function isTaskBehind(status: TaskStatus): boolean {
  return table[status].behind;
}

/** 临近时限: its next day is at most 30 days away · 已补齐: it missed a node and has made up since · 已调整: its target was changed. */
export const taskMarks = ["near", "madeUp", "adjusted"] as const;
export type TaskMark = (typeof taskMarks)[number];
