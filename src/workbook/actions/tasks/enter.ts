import { readProgress, type KeyTask, type TaskEntry } from "../../../tasks";
import type { Row } from "../../engine/content";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { LocatedRow } from "../../engine/locate";
import type { OpenWorkbook } from "../../engine/open";
import { act } from "../../engine/run";
import type { Session } from "../../session";
import { currentMonth } from "../../sheets/read";
import { progressColumns } from "../../sheets/progress/columns";
import { rowsForReports, rowsWithout } from "../../sheets/progress/reported";
import { progressRole } from "../../sheets/taskRoles";
import { writePatches } from "../patch";
import { openTasks, takeTasks, type TasksAndPlan } from "./open";

/** A report of a promise as it is entered; none is a sample. */
export type ReportedEntry = Omit<TaskEntry, "sample">;

/**
 * Writes reports of promises into 任务进展, each into an empty row of its promise or one put below: one sync to read, one to
 * write, all or none. What was reported before stays, also for the same month.
 */
export function writeReports(session: Session, reports: readonly ReportedEntry[]): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openTasks(session, context);
    const read = takeTasks(session, open);
    const byId = new Map(read.tasks.register.tasks.map((task) => [task.id, task]));
    const entries = reports.map((report) => {
      const task = byId.get(report.task) ?? refuse("badValue", { value: report.task });
      checkReport(report, task, read);
      return { task, entry: { ...report, sample: false } };
    });
    const { rows, identify, written } = rowsForReports(entries, open.sheets.get(progressRole)!.located.rows);
    await write(session, context, { open, rows, identify });
    session.reports.push(written);
  });
}

/**
 * Empties the rows of the reports that were entered last; those that were changed since stay.
 *
 * @returns the promises whose reports were taken back, and how many stay; `nothingToUndo` where none was entered since the
 * add-in started, or all were taken back
 */
export function takeReportsBack(
  session: Session,
): Promise<WorkbookResult<{ readonly tasks: readonly string[]; readonly changed: number }>> {
  return act(session, async (context) => {
    const last = session.reports.at(-1) ?? refuse("nothingToUndo");
    const open = await openTasks(session, context);
    takeTasks(session, open);
    const { rows, stay, identify } = rowsWithout(last, open.sheets.get(progressRole)!.located.rows);
    await write(session, context, { open, rows, identify });
    session.reports.pop();
    return { tasks: last.filter((each) => !stay.includes(each)).map(({ task }) => task), changed: stay.length };
  });
}

/** By the rules that the sheet is read with, so that nothing is written which it would not take. */
function checkReport({ task: id, ...report }: ReportedEntry, task: KeyTask, { data }: TasksAndPlan): void {
  const { month, value, verified, date } = report;
  const reading = readProgress(
    [
      ["task", "month", "value", "verified", "date"],
      [id, month, String(value), verified ? "1" : "0", date],
    ],
    {
      ...{ tasks: [task], year: data.plan.year, today: currentMonth() },
      indicators: new Set(data.plan.indicators.map(({ no }) => no)),
    },
  );
  const wrong = reading.ok && reading.value.issues.some(({ severity }) => severity === "error");
  if (!reading.ok || wrong) refuse("badValue", { value });
}

interface Written {
  readonly open: OpenWorkbook;
  readonly rows: readonly Row[];
  readonly identify: (row: LocatedRow) => string | null;
}

async function write(session: Session, context: Excel.RequestContext, { open, rows, identify }: Written) {
  const sheet = open.sheets.get(progressRole)!;
  const columns = progressColumns();
  takeTasks(
    session,
    await writePatches(session, context, open, [{ role: progressRole, sheet, columns, rows, identify }]),
  );
}
