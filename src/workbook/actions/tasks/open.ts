import { refuse } from "../../engine/failure";
import type { OpenWorkbook } from "../../engine/open";
import type { SheetRole } from "../../engine/role";
import { checkWhole } from "../../engine/whole";
import type { Session } from "../../session";
import { bulletinSheet } from "../../sheets/bulletin";
import type { WorkbookData } from "../../sheets/data";
import { progressSheet } from "../../sheets/progress";
import { currentMonth } from "../../sheets/read";
import { progressRole, taskRoles, tasksRole } from "../../sheets/taskRoles";
import { tasksSheet } from "../../sheets/tasks";
import type { TaskData } from "../../sheets/tasks/data";
import { readTaskSheets } from "../../sheets/tasks/read";
import { yearOfTasks } from "../../sheets/tasks/rows";
import { openInputs } from "../inputs";
import { readingOf, takeReading } from "../read";

export const taskSheets = [tasksSheet, progressSheet] as const;

/** The inputs and the sheets of the promises, and others with these roles. One sync, and what a renamed sheet takes. */
export async function openTasks(
  session: Session,
  context: Excel.RequestContext,
  others: readonly SheetRole[] = [],
): Promise<OpenWorkbook> {
  session.registry = session.registry.with([...taskSheets, bulletinSheet]);
  const open = await openInputs(session, context, { roles: [...taskRoles, ...others] });
  if (takeReading(session, open) === null) refuse("notLoaded");
  return open;
}

/** What the sheets of the promises say, and the plan and figures of their year. */
export interface TasksAndPlan {
  readonly tasks: TaskData;
  readonly data: WorkbookData;
}

/**
 * Puts what the sheets of the promises say into the store. Ends the action where there are none, or a part of them is missing:
 * then nothing is known.
 */
export function takeTasks(session: Session, open: OpenWorkbook): TasksAndPlan {
  try {
    if (taskRoles.some((role) => open.sheets.has(role))) checkWhole(session, open, taskRoles);
    const [tasks, progress] = [open.sheets.get(tasksRole), open.sheets.get(progressRole)];
    if (tasks === undefined || progress === undefined) return refuse("noTasks");
    const data = readingOf(session, yearOfTasks(tasks.located));
    const read = readTaskSheets({ tasks, progress }, { ...data, today: currentMonth() });
    session.tasks.set(read);
    return { tasks: read, data };
  } catch (error) {
    session.tasks.set(null);
    throw error;
  }
}
