import type { TaskBasis } from "./basis";
import type { KeyTask, TaskKind } from "./task";

/** Whether less is better: not more than so much, none at all. */
export function isBetterLow({ comparator, value }: Pick<KeyTask, "comparator" | "value">): boolean {
  return comparator === "<=" || comparator === "<" || value === 0;
}

/**
 * The pace that is proposed for a promise, by its kind; it judges nothing until it is chosen.
 *
 * Worked: 开行班列2500列 repeats number 22 → 统计序时; 引进首店20家 → 按月均摊; 不高于28微克 → 全年保持
 */
export function proposedBasis(task: KeyTask): TaskBasis {
  return task.annex.some(({ relation }) => relation === "repeats") ? "series" : ownBasis(task);
}

/** The same of a promise that is followed by reports of its own. */
export function ownBasis(task: KeyTask): TaskBasis {
  if (task.milestones.length > 0) return "nodes";
  if (task.basis !== null) return task.basis;
  if (task.project || task.kind === "by-date" || task.kind === "qualitative") return "yearEnd";
  if (task.kind === "change") return "change";
  if (isBetterLow(task) || task.comparator === "about") return "hold";
  return task.kind === "amount" || task.kind === "count" ? "even" : "rate";
}

const cumulative: readonly TaskBasis[] = ["even", "nodes", "yearEnd", "hold"];
const rates: readonly TaskBasis[] = ["rate", "nodes", "yearEnd", "hold"];

const choices: Readonly<Record<TaskKind, readonly TaskBasis[]>> = {
  amount: cumulative,
  count: cumulative,
  "by-date": ["nodes", "yearEnd", "even"],
  growth: rates,
  share: rates,
  relative: rates,
  change: ["change", "nodes", "yearEnd"],
  qualitative: [],
};

/** The paces that a promise may have: a twelfth of a growth rate a month is none of them. */
export function basesFor({ kind }: KeyTask): readonly TaskBasis[] {
  return choices[kind];
}
