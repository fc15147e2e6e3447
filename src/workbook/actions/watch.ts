import type { WorkbookData } from "../data";
import { seenIds } from "../engine/open";
import type { Outcome } from "../engine/outcome";
import { inputRoles } from "../sheets/read";
import { readWorkbook } from "./read";

/** A burst of changes, as of pasting or of a co-author's typing, is read once it has been quiet for so many milliseconds. */
const quiet = 300;

let current: (() => Promise<void>) | null = null;

/**
 * Reads the workbook again whenever a person, here or elsewhere, changes a managed input sheet, and tells the outcome. The
 * add-in's own writes are passed over. A second call takes the place of the first, so that there is one handler.
 *
 * @returns ends the watching
 */
export async function watchEntry(onChange: (outcome: Outcome<WorkbookData>) => void): Promise<() => Promise<void>> {
  await current?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const reread = async () => {
    const outcome = await readWorkbook();
    if (ended) return;
    // While a cell is edited or Excel is busy the change is not lost: it is read at the next quiet moment.
    if (!outcome.ok && (outcome.failure.code === "cellEditing" || outcome.failure.code === "busy")) schedule();
    else onChange(outcome);
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reread(), quiet);
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    // Only a hint to read again: co-authors' changes come without the cells' values (OfficeDev/office-js #1760).
    const changed = worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      const ids = seenIds(inputRoles);
      const managed = ids.length < inputRoles.length || ids.includes(worksheetId);
      if (triggerSource !== "ThisLocalAddin" && managed && !ended) schedule();
    });
    const deleted = worksheets.onDeleted.add(async ({ worksheetId }) => {
      if (seenIds(inputRoles).includes(worksheetId) && !ended) schedule();
    });
    await context.sync();
    return [changed, deleted];
  });

  const dispose = async () => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    if (current === dispose) current = null;
    for (const handler of handlers) handler.remove();
    // A handler belongs to the context in which it was added.
    await handlers[0]!.context.sync();
  };
  current = dispose;
  return dispose;
}
