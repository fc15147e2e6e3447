import type { Month } from "../../../observations";
import { assessTasks, type TaskAssessment } from "../../../tasks";
import type { WorkbookStore } from "../../store";
import type { TaskData } from "../../sheets/tasks/data";

/** What each promise has come to at a month, with the indicators as the same workbook has them. */
export function followTasks(
  { register, progress }: TaskData,
  store: Pick<WorkbookStore, "assessments">,
  asOf: Month,
): readonly TaskAssessment[] {
  const indicators = new Map(store.assessments(asOf).map((each) => [each.indicator.no, each]));
  return assessTasks({ tasks: register.tasks, progress, indicators }, asOf);
}
