import type { EnteredKind, Month } from "../observations";
import { groupBy } from "../plan";
import type { TaskAssessment } from "./assess";
import { countingEntries, type TaskEntry } from "./progress";
import { reportBounds, isNodeWord, kindOfCell } from "./read";
import type { KeyTask } from "./task";

/** The promises that are followed by reports of their own, are not done, and have none for the as-of month yet. */
export function tasksToReport(assessments: readonly TaskAssessment[], asOf: Month): readonly TaskAssessment[] {
  return assessments.filter(
    ({ task, indicator, status, dataMonth }) =>
      task.kind !== "qualitative" && indicator === null && status !== "done" && dataMonth !== asOf,
  );
}

/** The report of each promise that counts at a month: of its latest month, the one that goes before the others. */
export function lastReports(entries: readonly TaskEntry[], asOf: Month): ReadonlyMap<string, TaskEntry> {
  return new Map(
    [...groupBy(entries, ({ task }) => task)].flatMap(([task, all]) =>
      countingEntries(all, asOf)
        .slice(-1)
        .map((last) => [task, last] as const),
    ),
  );
}

/** What a figure of a promise counts in: a node, and what rises, in per cent. @example reportUnit({ kind: "by-date", unit: "" }) // "%" */
export const reportUnit = (task: Pick<KeyTask, "kind" | "unit">): string => kindOfCell(task).unit;

/** How a report of a promise is read as it is typed. */
export function reportKind(task: KeyTask): EnteredKind {
  const amount = task.kind === "amount" || task.kind === "count";
  return {
    kind: kindOfCell(task),
    bounds: reportBounds(task),
    scale: amount && task.value !== null ? [task.value] : [],
    decimals: 2,
  };
}

/** Whether a text says that the node of a project is reached. @example saysReached({ kind: "by-date" }, "完成") // true */
export const saysReached = ({ kind }: Pick<KeyTask, "kind">, text: string) => kind === "by-date" && isNodeWord(text);
