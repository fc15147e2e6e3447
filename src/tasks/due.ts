import type { Month } from "../observations";
import type { TaskAssessment, TaskDue } from "./assess";
import { daysLeft, monthOfDay } from "./day";

/** A step of a promise that falls due. */
export interface DueTask {
  readonly of: TaskAssessment;
  readonly step: TaskDue;
  /** Days that are left once the as-of month is over; negative where it was due by then. */
  readonly daysLeft: number;
}

/**
 * What fell due in the as-of month, what falls due within some days after it, and what is overdue; in the order of the days.
 *
 * Worked: 开工率 as of September, 30 days → 85% by September 30, 100% by October 31
 */
export function dueTasks(assessments: readonly TaskAssessment[], asOf: Month, days: number): readonly DueTask[] {
  return assessments
    .flatMap((of) => of.steps.map((step): DueTask => ({ of, step, daysLeft: daysLeft(asOf, step.by) })))
    .filter(({ of, step, daysLeft: left }) => {
      if (of.status === "overdue" && step.by === of.task.deadline) return true;
      return monthOfDay(step.by) >= asOf && left <= days;
    })
    .sort((a, b) => (a.step.by === b.step.by ? 0 : a.step.by < b.step.by ? -1 : 1));
}
