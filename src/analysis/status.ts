/** Every status once, in the order of lists, the gravest first; what it says stands beside it. */
const table = {
  /** 未完成: the year has ended short of its target, or can no longer get there. */
  missed: { judged: true, behind: true, listed: true },
  /** 严重滞后 */
  severe: { judged: true, behind: true, listed: true },
  /** 滞后 */
  lagging: { judged: true, behind: true, listed: true },
  /** 存在风险: on its pace, and more likely than not to end short. */
  atRisk: { judged: true, behind: false, listed: true },
  /** 基本达到 */
  nearly: { judged: true, behind: false, listed: true },
  /** 待定: the target has not come to a number. */
  pending: { judged: false, behind: false, listed: false },
  /** 无数据 */
  noData: { judged: false, behind: false, listed: false },
  /** 未到公布期: by the publication calendar no figure is due yet. */
  notDue: { judged: false, behind: false, listed: false },
  /** 达到序时 */
  onPace: { judged: true, behind: false, listed: false },
  /** 已完成 */
  met: { judged: true, behind: false, listed: false },
} as const;

/** Domain, status: the ordered outcome of an indicator at its data month. */
export type Status = keyof typeof table;

/** All statuses in the order of lists: the gravest first, what judges nothing before what is well. */
export const statuses = Object.keys(table) as readonly Status[];

/** All statuses in the order of counts and stacked charts: from the best to the gravest, then what judges nothing. */
export const statusesBestFirst: readonly Status[] = [
  ...statuses.filter(isJudged).reverse(),
  ...statuses.filter((status) => !isJudged(status)),
];

/** Statuses that count as behind, the gravest first. */
export const statusesBehind: readonly Status[] = statuses.filter(isBehind);

/** Whether a status judges the figures; 待定, 无数据 and 未到公布期 do not. */
export function isJudged(status: Status): boolean {
  return table[status].judged;
}

/** Whether a status counts as behind. */
export function isBehind(status: Status): boolean {
  return table[status].behind;
}

/** Whether an indicator belongs in the list of what is behind or close to it. */
export function isListed(status: Status): boolean {
  return table[status].listed;
}

/** How grave a status is, as its place in the order of lists: 0 for the gravest. @example gravityOf("severe") // 1 */
export function gravityOf(status: Status): number {
  return statuses.indexOf(status);
}

/**
 * The order of every list by gravity: by status, within one the least probable first, without a probability last. What is
 * equal keeps its order, which is the plan's; gaps of different units are never compared.
 *
 * Worked: 达到序时, 严重滞后 with .1, 严重滞后 with .05 → 严重滞后 with .05, 严重滞后 with .1, 达到序时
 */
export function gravestFirst(a: Graded, b: Graded): number {
  return gravityOf(a.status) - gravityOf(b.status) || (a.probability ?? 2) - (b.probability ?? 2);
}

interface Graded {
  readonly status: Status;
  readonly probability: number | null;
}
