import { decodeTable } from "../../../observations";
import { parseRegister, readProgress, type Register, type TaskProgress } from "../../../tasks";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { place } from "../../engine/place";
import { act } from "../../engine/run";
import { show } from "../../engine/show";
import { checkReplaceable } from "../../engine/whole";
import { checkWritable, isUnchanged, Writer } from "../../engine/write";
import type { Session } from "../../session";
import type { WorkbookData } from "../../sheets/data";
import { currentMonth } from "../../sheets/read";
import { taskRoles } from "../../sheets/taskRoles";
import { recordsOf } from "../../sheets/tasks/record";
import type { TaskMaterial } from "../../sheets/tasks/content";
import type { TaskLoadReport } from "../report";
import { openTasks, taskSheets, takeTasks } from "./open";
import { loadedTasks } from "./undo";

/** The promises that come along with a plan, as their files hold them. */
export interface ShippedTasks {
  /** Of the plan that they are of. */
  readonly region: string;
  readonly year: number;
  readonly tasks: unknown;
  readonly chapters: unknown;
  /** A table of reports; samples say that they are. */
  readonly progress: string;
}

/**
 * Makes 重点任务 and 任务进展, or restores what is missing of them, and puts an empty row there for each promise that has none
 * to be filled. What a person typed stays. One sync to read, one to write, and one more where they are not there yet.
 */
export function writeTaskSheets(session: Session, shipped: ShippedTasks): Promise<WorkbookResult<TaskLoadReport>> {
  return act(session, async (context) => {
    const open = await openTasks(session, context);
    const data = session.store.data(shipped.year);
    const { region, year } = (data ?? session.store.data()!).plan;
    if (data?.plan.region !== shipped.region) return refuse("noRegister", { region, year });
    checkReplaceable(session, open, taskRoles);
    const material = materialOf(shipped, data);
    const loads = taskSheets.map((sheet) => {
      const before = open.sheets.get(sheet.role);
      const located = before?.located ?? null;
      return { sheet, before, placement: place(sheet.contentOf(material, located), located, sheet.identify) };
    });
    const changed = loads.filter(({ placement, before }) => !isUnchanged(placement) || !before?.finished);
    checkWritable(
      open,
      changed.map(({ placement }) => placement),
    );
    const writer = new Writer(session, context, open);
    for (const { sheet, before, placement } of changed) {
      const target = await writer.write(before, placement, { made: (made, placed) => sheet.style(made, placed) });
      if (sheet === taskSheets[0] && !before?.finished) show(target);
    }
    if (changed.length > 0) await context.sync();
    const after = await openTasks(session, context);
    takeTasks(session, after);
    session.lastTasks = loadedTasks(open, after);
    const kept = loads.filter(({ before }) => before?.finished);
    return {
      tasks: material.records.length,
      created: loads.filter(({ before }) => !before?.finished).map(({ sheet }) => sheet.nameOf("")),
      addedRows: kept.reduce((sum, { placement }) => sum + placement.newRows + placement.insertedRows.length, 0),
      addedColumns: kept.reduce((sum, { placement }) => sum + placement.newColumns.length, 0),
    };
  });
}

function materialOf({ tasks, chapters, progress }: ShippedTasks, { plan }: WorkbookData): TaskMaterial {
  const register = parseRegister(tasks, chapters);
  if (!register.ok) throw new Error(register.error.join());
  const leaves = new Set(plan.indicators.map(({ no }) => no));
  return {
    ...{ plan, leaves, records: recordsOf(register.value, plan.year) },
    progress: progressIn(progress, register.value, plan.year, leaves),
  };
}

function progressIn(text: string, { tasks }: Register, year: number, leaves: ReadonlySet<string>): TaskProgress {
  const table = decodeTable(new TextEncoder().encode(text));
  const reading = table.ok
    ? readProgress(table.value.rows, { tasks, year, today: currentMonth(), indicators: leaves })
    : table;
  if (!reading.ok) throw new Error(String(reading.error));
  return reading.value.progress;
}
