import { fingerprint } from "../../../plan";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { OpenWorkbook } from "../../engine/open";
import { act } from "../../engine/run";
import type { Session } from "../../session";
import type { LoadedTasks } from "../../sheets/tasks/data";
import { taskRoles } from "../../sheets/taskRoles";
import { writePatches } from "../patch";
import { openTasks, takeTasks, taskSheets } from "./open";

/** What a loading is to be known by. @param before the sheets as they were */
export function loadedTasks(before: OpenWorkbook, after: OpenWorkbook): LoadedTasks {
  const rows = taskRoles.map((role) => {
    const there = new Set(before.sheets.get(role)?.located.rows.map(({ key }) => key));
    const keys = after.sheets.get(role)!.located.rows.map(({ key }) => key);
    return [role, new Set(keys.filter((key) => key !== "" && !there.has(key)))] as const;
  });
  return { version: versionOf(after), made: !before.sheets.has(taskRoles[0]), rows: new Map(rows) };
}

const versionOf = ({ sheets }: OpenWorkbook) =>
  fingerprint(JSON.stringify(taskRoles.map((role) => sheets.get(role)?.located.grid.cells ?? null)));

/**
 * Takes the last loading of promises back: its rows, or the sheets where it made them. Only as long as neither sheet was
 * changed since, so that nothing that a person typed is lost.
 *
 * @returns how many promises are gone
 */
export function takeTasksBack(session: Session): Promise<WorkbookResult<number>> {
  return act(session, async (context) => {
    const loaded = session.lastTasks ?? refuse("noLoadToUndo");
    const open = await openTasks(session, context);
    if (versionOf(open) !== loaded.version) refuse("changedSinceLoad");
    if (loaded.made) {
      if (open.structureProtected) refuse("protectedWorkbook");
      for (const role of taskRoles) context.workbook.worksheets.getItem(open.sheets.get(role)!.id).delete();
      await context.sync();
      for (const role of taskRoles) session.seen.delete(role);
      session.tasks.set(null);
    } else {
      const patches = taskSheets.map(({ role, columns }) => {
        const sheet = open.sheets.get(role)!;
        const gone = sheet.located.rows.filter(({ key }) => loaded.rows.get(role)!.has(key));
        const places = new Map(gone.map((row) => [row.at, row.key]));
        const cells = new Map(columns().map(({ key }) => [key, ""]));
        return {
          ...{ role, sheet, columns: columns() },
          identify: ({ at }: { readonly at: number }) => places.get(at) ?? null,
          rows: gone.map((row) => ({ identity: row.key, key: "", cells })),
        };
      });
      takeTasks(session, await writePatches(session, context, open, patches));
    }
    session.lastTasks = null;
    session.reports.length = 0;
    return loaded.rows.get(taskRoles[0])!.size;
  });
}
