import { formatFigure } from "../figures";
import { monthNumber, type IsoDate, type Month } from "../observations";
import { isKept, type TaskAim } from "./aim";
import type { TaskBasis } from "./basis";
import { lastDayOf, monthOfDay } from "./day";
import { isBetterLow } from "./proposal";
import type { TaskEntry, TaskSetup } from "./progress";
import type { TaskSettings } from "./settings";
import type { TaskStatus } from "./status";
import type { KeyTask, TaskNode } from "./task";
import { taskDecimals } from "./decimals";

/** Why a promise has its status. */
export type TaskReason =
  /** It says a direction or work to be done, and nothing that could be checked. */
  | "direction"
  /** What it is compared with was not entered. */
  | "baseMissing"
  | "noEntry"
  /** What was due has no figure; the latest is older. */
  | "stale"
  | "reached"
  | "short"
  | "basisOpen"
  | "notYet"
  | "compared"
  /** The indicator that it repeats says so. */
  | "indicator";

/** How far a figure is from what it is held to; negative is behind. */
export interface TaskGap {
  readonly value: number;
  /** Percentage points, of the target where it is an amount; or the promise's own unit. */
  readonly in: "points" | "unit";
  readonly to: "pace" | "node" | "aim";
}

export interface TaskVerdict {
  readonly status: TaskStatus;
  readonly reason: TaskReason;
  readonly gap: TaskGap | null;
  /** The node that the figure is held to. */
  readonly node: TaskNode | null;
  /** The month whose figure is due and missing. */
  readonly awaited: Month | null;
}

/** A promise with its figures, as it is judged. */
export interface TaskCase {
  readonly task: KeyTask;
  readonly setup: TaskSetup;
  readonly basis: TaskBasis;
  /** Whether the pace is only proposed. */
  readonly open: boolean;
  readonly aim: TaskAim | null;
  /** The figures that count, of what is to rise as the rise over its base. */
  readonly entries: readonly TaskEntry[];
  readonly asOf: Month;
  readonly settings: TaskSettings;
}

/**
 * What a promise has come to, by the first rule that holds: 待定 · 无数据 · 已完成 · 逾期未完成 · 待定口径 · 未到节点 · 严重滞后 ·
 * 滞后 · 达到序时. What has no figure is never behind.
 */
export function judgeTask(of: TaskCase): TaskVerdict {
  const { task, setup, aim, entries, asOf, basis } = of;
  if (task.kind === "qualitative") return verdict("pending", "direction");
  if (aim === null || (task.kind === "change" && setup.base === null)) return verdict("pending", "baseMissing");
  const latest = entries.at(-1);
  if (latest === undefined) return verdict("noData", "noEntry");
  const last = monthOfDay(task.deadline);
  const inTime = latest.month < last;
  if (isKept(task, aim.value, latest.value) && !(inTime && isDecidedAtTheEnd(task))) return verdict("done", "reached");
  if (asOf >= last && inTime) return { ...verdict("noData", "stale"), awaited: last };
  if (asOf >= last) return verdict("overdue", "short");
  if (of.open) return verdict("basisOpen", "basisOpen");
  if (basis === "yearEnd") return verdict("beforeNode", "notYet");
  return basis === "nodes" ? atNode(of, aim.value, latest) : atPace(of, aim.value, latest);
}

/** What may still fall back below its target: a rate, a share, what is to be kept. */
function isDecidedAtTheEnd(task: KeyTask): boolean {
  const { kind, comparator } = task;
  const rate = kind === "growth" || kind === "share" || kind === "change" || kind === "relative";
  return rate || isBetterLow(task) || comparator === "about";
}

/** The steps of a promise: those that the bureau set, else those of the notice. */
export function stepsOf({ milestones }: KeyTask, { nodes }: Pick<TaskSetup, "nodes">): readonly TaskNode[] {
  return nodes.length > 0 ? nodes : milestones;
}

/** Against the last node that has passed. */
function atNode(of: TaskCase, aim: number, latest: TaskEntry): TaskVerdict {
  const { task, setup, asOf } = of;
  const node = stepsOf(task, setup)
    .filter(({ by }) => by <= lastDayOf(asOf))
    .at(-1);
  if (node === undefined) return verdict("beforeNode", "notYet");
  const due = monthOfDay(node.by);
  if (latest.month < due && latest.value < node.value) return { ...verdict("noData", "stale"), node, awaited: due };
  // Percentages differ by points as they are; of an amount the difference is told as a part of the target.
  const percentage = inPercent(task) || task.kind === "by-date" || task.kind === "change";
  const value = percentage ? latest.value - node.value : ((latest.value - node.value) / aim) * 100;
  const decimals = percentage ? taskDecimals(task, latest.value, node.value) : 1;
  return { ...compared({ value, in: "points", to: "node" }, decimals, isFar(value, of.settings)), node };
}

/** Against the pace of its data month. */
function atPace({ task, basis, settings }: TaskCase, aim: number, { month, value: actual }: TaskEntry): TaskVerdict {
  const decimals = taskDecimals(task, actual);
  if (basis === "even" || basis === "change") {
    const share = monthNumber(month) / monthNumber(monthOfDay(task.deadline));
    const points = (actual / aim - share) * 100;
    const severe = isFar(points, settings);
    if (basis === "even") return compared({ value: points, in: "points", to: "pace" }, 1, severe);
    return compared({ value: actual - share * aim, in: "points", to: "pace" }, decimals, severe);
  }
  const value = isBetterLow(task) ? aim - actual : actual - aim;
  const gap: TaskGap = { value, in: inPercent(task) ? "points" : "unit", to: "aim" };
  if (isKept(task, aim, actual)) return { ...verdict("onPace", "compared"), gap };
  return compared(gap, decimals, value <= -settings.severeShare * Math.abs(aim) + 1e-9 && aim !== 0);
}

/** By points as they are printed: a difference carries the noise of its subtraction. */
const isFar = (points: number, { severePoints }: TaskSettings) =>
  points < 0 && Number(formatFigure(-points, 1)) >= severePoints;

const inPercent = ({ unit }: KeyTask) => unit === "%" || unit === "个百分点";

/** By the gap as it is printed: what is printed as none is none. */
function compared(gap: TaskGap, decimals: number, severe: boolean): TaskVerdict {
  const behind = gap.value < 0 && Number(formatFigure(-gap.value, decimals)) !== 0;
  return { ...verdict(behind ? (severe ? "severe" : "lagging") : "onPace", "compared"), gap };
}

const verdict = (status: TaskStatus, reason: TaskReason): TaskVerdict => ({
  ...{ status, reason },
  ...{ gap: null, node: null, awaited: null },
});

/** Whether a figure fell short of a node at its day, or of the promise at its deadline; what had no figure then did not. */
export function hasMissed({ task, setup, basis, aim, entries, asOf }: TaskCase): boolean {
  const at = (day: IsoDate) => entries.find(({ month }) => month === monthOfDay(day));
  const passed = basis === "nodes" ? stepsOf(task, setup).filter(({ by }) => by <= lastDayOf(asOf)) : [];
  const final = at(task.deadline);
  return (
    passed.some(({ by, value }) => (at(by)?.value ?? value) < value) ||
    (final !== undefined && aim !== null && !isKept(task, aim.value, final.value))
  );
}
