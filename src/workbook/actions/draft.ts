import type { WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { Session } from "../session";

/** Workbook settings that hold what is a person's and stands in no sheet, by what it is: a plan begun, confirmed columns. */
const keyOf = (subject: string) => `jh-draft-${subject}`;

/**
 * What was kept when the pane was last closed; null where nothing was. One sync.
 *
 * @param subject what it is of, such as `plan` for a plan that was begun
 */
export function readDraft(session: Session, subject: string): Promise<WorkbookResult<string | null>> {
  return act(session, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(keyOf(subject)).load("value");
    await context.sync();
    return setting.isNullObject ? null : String(setting.value);
  });
}

/**
 * Keeps a text in the workbook's settings, such as what a person has begun, so that it can be gone on with after pane or
 * workbook were closed; null once it is done with. One sync, or two where it goes.
 */
export function keepDraft(session: Session, subject: string, draft: string | null): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const { settings } = context.workbook;
    if (draft !== null) settings.add(keyOf(subject), draft);
    else {
      const setting = settings.getItemOrNullObject(keyOf(subject)).load("key");
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    }
    await context.sync();
  });
}
