import type { WorkbookData } from "../data";
import { openWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { refuse, type Outcome } from "../engine/outcome";
import { inputRoles, readOpen } from "../sheets/read";
import { workbookStore } from "../store";

/**
 * Reads the managed sheets, whatever was renamed, sorted, moved or inserted, and puts the reading into the store. One sync.
 *
 * @returns the reading, or `notLoaded` where there are no targets
 */
export async function readWorkbook(): Promise<Outcome<WorkbookData>> {
  const outcome = await act(async (context) => {
    const data = readOpen(await openWorkbook(context, inputRoles));
    workbookStore.set(data);
    return data ?? refuse("notLoaded");
  });
  return outcome;
}
