import { basesFor, taskWords, type TaskBasis } from "../../../tasks";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import { act } from "../../engine/run";
import type { Session } from "../../session";
import { tasksRole } from "../../sheets/taskRoles";
import { tasksColumns } from "../../sheets/tasks/columns";
import { taskRowsOf } from "../../sheets/tasks/rows";
import { writePatches } from "../patch";
import { openTasks, takeTasks } from "./open";

/** What a person decides of a promise; what is left out stays. */
export interface TaskChoice {
  /** Null takes the choice back. */
  readonly basis?: TaskBasis | null;
  readonly owner?: string;
}

/**
 * Writes what was decided of promises into their rows of 重点任务: one sync to read, one to write, the cells concerned and no
 * other, all or none.
 *
 * @param choices by the promise's number
 * @returns how many promises were written
 */
export function writeChoices(
  session: Session,
  choices: ReadonlyMap<string, TaskChoice>,
): Promise<WorkbookResult<number>> {
  return act(session, async (context) => {
    const open = await openTasks(session, context);
    takeTasks(session, open);
    const sheet = open.sheets.get(tasksRole)!;
    const found = taskRowsOf(sheet.located.rows, () => undefined).filter(({ record }) => choices.has(record.task.id));
    if (found.length < choices.size) refuse("noTaskRow", { sheet: sheet.name });
    const ids = new Map(found.map(({ row, record }) => [row.at, record.task.id]));
    const words = taskWords("zh-CN").basis;
    const rows = found.map(({ record: { task } }): Row => {
      const { basis, owner } = choices.get(task.id)!;
      if (basis && !basesFor(task).includes(basis)) refuse("badValue", { value: words[basis] });
      const cells: [string, Input][] = [
        ...(basis === undefined ? [] : ([["basis", basis === null ? "" : words[basis]]] as const)),
        ...(owner === undefined ? [] : ([["owner", owner.trim()]] as const)),
      ].map(([key, cell]) => [key, cell]);
      return { identity: task.id, key: task.id, cells: new Map(cells) };
    });
    const written = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    const after = await writePatches(session, context, open, [
      {
        ...{ role: tasksRole, sheet, rows },
        columns: tasksColumns().filter(({ key }) => key === "id" || written.has(key)),
        identify: ({ at }) => ids.get(at) ?? null,
      },
    ]);
    takeTasks(session, after);
    return rows.length;
  });
}
