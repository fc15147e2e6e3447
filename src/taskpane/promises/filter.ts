import type { Month } from "../../observations";
import { dueTasks, taskName, taskStatuses, type TaskAssessment, type TaskStatus } from "../../tasks";

/** Days of the choices of what is due; what is overdue has none. */
export const dueDays = { near: 30, quarter: 90, overdue: null } as const;
export type DueChoice = keyof typeof dueDays;

/** Which promises the list shows; null for all of them. */
export interface PromiseFilter {
  readonly chapter: number | null;
  readonly owner: string | null;
  readonly status: TaskStatus | null;
  readonly due: DueChoice | null;
  readonly search: string;
}

export const allPromises: PromiseFilter = { chapter: null, owner: null, status: null, due: null, search: "" };

/** The promises that a filter leaves, the gravest first and in the order of the notice. */
export function promisesShown(
  assessments: readonly TaskAssessment[],
  filter: PromiseFilter,
  asOf: Month,
): readonly TaskAssessment[] {
  const { chapter, owner, status, due } = filter;
  const inTime = due === null ? null : dueIds(assessments, due, asOf);
  const wanted = filter.search.trim().toLowerCase();
  const rank = new Map(taskStatuses.map((code, i) => [code, i]));
  return assessments
    .filter(
      (of) =>
        (chapter === null || of.task.chapter === chapter) &&
        (owner === null || of.owner === owner) &&
        (status === null || of.status === status) &&
        (inTime === null || inTime.has(of.task.id)) &&
        (wanted === "" || says(of, wanted)),
    )
    .map((of, i) => ({ of, i }))
    .sort((a, b) => rank.get(a.of.status)! - rank.get(b.of.status)! || a.i - b.i)
    .map(({ of }) => of);
}

const says = ({ task, owner }: TaskAssessment, wanted: string) =>
  [task.id, taskName(task), task.text, owner].some((text) => text.toLowerCase().includes(wanted));

function dueIds(assessments: readonly TaskAssessment[], due: DueChoice, asOf: Month): ReadonlySet<string> {
  const days = dueDays[due];
  if (days === null) return new Set(assessments.flatMap(({ status, task }) => (status === "overdue" ? [task.id] : [])));
  const ahead = dueTasks(assessments, asOf, days).filter(({ of, daysLeft }) => daysLeft >= 0 && of.status !== "done");
  return new Set(ahead.map(({ of }) => of.task.id));
}
