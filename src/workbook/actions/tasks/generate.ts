import { yearOf, type Month } from "../../../observations";
import { bulletinOf, followTasks, isTaskBehind } from "../../../tasks";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { editsOf, noEdits } from "../../engine/marks";
import { act } from "../../engine/run";
import type { Session } from "../../session";
import { bulletinContent, bulletinRole, bulletinSheet } from "../../sheets/bulletin";
import { styleBriefing } from "../../sheets/briefing/style";
import type { TaskReport } from "../report";
import { writeReport } from "../writeReport";
import { openTasks, takeTasks } from "./open";

/**
 * Writes 督查通报 of an as-of month into its sheet, which is made or refreshed. One sync to read, one to write; one more where
 * a sheet is not under its name. What a person wrote in columns beside ours goes with its row.
 *
 * @param asOf a month of the plan's year
 */
export function writeBulletin(session: Session, asOf: Month): Promise<WorkbookResult<TaskReport>> {
  return act(session, async (context) => {
    const role = bulletinRole(asOf);
    const open = await openTasks(session, context, [role]);
    const { tasks, data } = takeTasks(session, open);
    const { plan } = data;
    if (yearOf(asOf) !== plan.year) refuse("asOfOutside", { asOf, year: plan.year });
    const assessments = followTasks(tasks, session.store.assessments(asOf), asOf);
    const { chapters } = tasks.register;
    const before = open.sheets.get(role);
    const edits = before?.finished ? editsOf(before.located, before.marks, bulletinSheet.columns()) : noEdits;
    if (edits.any && open.structureProtected) refuse("protectedWorkbook");
    const { name, keptIn } = await writeReport(session, context, {
      content: bulletinContent(bulletinOf({ plan, chapters, assessments, issues: tasks.issues, asOf })),
      ...{ before, edits, open, definition: bulletinSheet, order: "sorted" },
      style: styleBriefing,
    });
    return {
      ...{ sheet: name, asOf, keptIn, created: !(before?.finished ?? false) },
      ...{ count: assessments.length, behind: assessments.filter(({ status }) => isTaskBehind(status)).length },
      sample: assessments.some(({ sample }) => sample),
    };
  });
}
