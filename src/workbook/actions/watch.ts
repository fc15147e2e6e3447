import type { WorkbookData } from "../sheets/data";
import { seenIds } from "../engine/session";
import type { Session } from "../session";

import type { WorkbookResult } from "../engine/failure";
import { inputRolesOf } from "../sheets";
import { regionRoles } from "../sheets/regionRoles";
import { taskRoles } from "../sheets/taskRoles";
import { readWorkbook } from "./read";
import { readTasks } from "./taskActions";

/** A burst of changes, as of pasting or of a co-author's typing, is read once it has been quiet for so many milliseconds. */
const quiet = 300;

/**
 * Reads the workbook again whenever a person, here or elsewhere, changes a managed input sheet, and tells the outcome. The
 * add-in's own writes are passed over. A second call takes the place of the first, so that there is one handler.
 *
 * @returns ends the watching
 */
export async function watchEntry(
  session: Session,
  onChange: (outcome: WorkbookResult<WorkbookData>) => void,
): Promise<() => Promise<void>> {
  await session.endWatch?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  /** Ids of the sheets that changed and are not read again yet. */
  const changes = new Set<string>();

  const reread = async () => {
    const ids = [...changes];
    changes.clear();
    const outcome = await readWorkbook(session);
    // The promises and regions follow where anyone has asked for them; what stands against reading them is said where they
    // are shown.
    if (outcome.ok && session.tasks.data() !== undefined) await readTasks(session);
    // The regions' sheets, of five years some megabytes, are read where they may be what changed.
    const apart = session.linked.size > 0 ? [] : seenIds(session, [...inputRolesOf(session.head), ...taskRoles]);
    if (outcome.ok && session.regions !== null && ids.some((id) => !apart.includes(id)))
      await (await session.regions).read();
    if (ended) return;
    // While a cell is edited or Excel is busy the change is not lost: it is read at the next quiet moment.
    if (!outcome.ok && (outcome.error.code === "cellEditing" || outcome.error.code === "busy")) schedule(ids);
    else onChange(outcome);
  };
  const schedule = (ids: readonly string[]) => {
    for (const id of ids) changes.add(id);
    clearTimeout(timer);
    timer = setTimeout(() => void reread(), quiet);
  };
  const handlers = await session.client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    // Only a hint to read again: co-authors' changes come without the cells' values (OfficeDev/office-js #1760).
    const changed = worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      const roles = inputRolesOf(session.head);
      const ids = seenIds(session, roles);
      // Excel tells of no recalculation: what a figure is linked to has to be watched itself.
      const known = [...ids, ...seenIds(session, [...taskRoles, ...regionRoles])].includes(worksheetId);
      const managed = session.linked.size > 0 || ids.length < roles.length || known;
      if (triggerSource !== "ThisLocalAddin" && managed && !ended) schedule([worksheetId]);
    });
    const deleted = worksheets.onDeleted.add(async ({ worksheetId }) => {
      const roles = [...inputRolesOf(session.head), ...taskRoles, ...regionRoles];
      if (seenIds(session, roles).includes(worksheetId) && !ended) schedule([worksheetId]);
    });
    await context.sync();
    return [changed, deleted];
  });

  const dispose = async () => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    if (session.endWatch === dispose) session.endWatch = null;
    for (const handler of handlers) handler.remove();
    // A handler belongs to the context in which it was added.
    await handlers[0]!.context.sync();
  };
  session.endWatch = dispose;
  return dispose;
}
