import { taskName, type KeyTask } from "../../../tasks";
import type { Located, LocatedRow } from "../../engine/locate";
import { readTaskRecord, type TaskRecord } from "./record";
import type { TaskIssueAt } from "./issue";

/** A row of 重点任务 with the promise that it keeps. */
export interface TaskRow {
  readonly row: LocatedRow;
  readonly record: TaskRecord;
}

/**
 * The rows of 重点任务 whose hidden key, hidden record, visible number and name are of one promise; what does not agree is
 * told and left out, and so is every row after the first one of a promise.
 */
export function taskRowsOf(rows: readonly LocatedRow[], tell: TaskIssueAt): readonly TaskRow[] {
  const first = new Map<string, TaskRow>();
  for (const row of rows) {
    const record = readTaskRecord(row.text("record"));
    const said = row.text("name");
    if (record === null && row.key === "" && said === "") continue;
    if (record?.task.id !== row.key || record === null) {
      tell(row, "name", "badTask");
      continue;
    }
    const wrong = misnamed(record.task, row);
    const earlier = first.get(row.key);
    if (wrong !== null) tell(row, wrong, "otherTask", { name: `${record.task.id} ${taskName(record.task)}` });
    else if (earlier !== undefined) tell(row, "name", "repeatedTask", { firstRow: earlier.row });
    else first.set(row.key, { row, record });
  }
  return [...first.values()].sort((a, b) => compareIds(a.record.task, b.record.task));
}

/** The year of the plan whose promises a sheet keeps; 0 where it keeps none. */
export const yearOfTasks = ({ rows }: Pick<Located, "rows">): number =>
  rows.map((row) => readTaskRecord(row.text("record"))).find((record) => record !== null)?.year ?? 0;

function misnamed(task: KeyTask, row: LocatedRow): "id" | "name" | null {
  if (row.text("name") !== taskName(task)) return "name";
  return row.text("id") === task.id ? null : "id";
}

/** Order of the notice: 1.2.10 after 1.2.09, chapter 10 after chapter 9. */
function compareIds(a: KeyTask, b: KeyTask): number {
  const [x, y] = [a, b].map(({ id }) => id.split(".").map(Number));
  const apart = x!.findIndex((part, i) => part !== y![i]);
  return apart < 0 ? 0 : x![apart]! - y![apart]!;
}
