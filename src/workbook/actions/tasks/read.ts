import type { WorkbookResult } from "../../engine/failure";
import { act } from "../../engine/run";
import type { Session } from "../../session";
import type { TaskData } from "../../sheets/tasks/data";
import { openTasks, takeTasks } from "./open";

/**
 * Reads 重点任务 and 任务进展 with the inputs, and puts the readings into the stores. One sync where the sheets are under their
 * names or were seen before.
 *
 * @returns the reading, or `noTasks` where the workbook has none
 */
export function readTaskWorkbook(session: Session): Promise<WorkbookResult<TaskData>> {
  return act(session, async (context) => {
    return takeTasks(session, await openTasks(session, context)).tasks;
  });
}
