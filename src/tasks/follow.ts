import type { Assessment } from "../analysis";
import type { Month } from "../observations";
import { assessTasks, type TaskAssessment } from "./assess";
import type { TaskProgress } from "./progress";
import type { Register } from "./task";

/**
 * What each promise of a register has come to at a month.
 *
 * @param indicators the assessments of the annex's leaves at the same month
 */
export function followTasks(
  { register, progress }: { readonly register: Register; readonly progress: TaskProgress },
  indicators: readonly Assessment[],
  asOf: Month,
): readonly TaskAssessment[] {
  const byNumber = new Map(indicators.map((each) => [each.indicator.no, each]));
  return assessTasks({ tasks: register.tasks, progress, indicators: byNumber }, asOf);
}
