import { refuse, type WorkbookResult } from "../engine/failure";
import { openWorkbook, type OpenWorkbook } from "../engine/open";
import { act } from "../engine/run";
import type { Session } from "../session";
import { inputRoles } from "../sheets";
import type { WorkbookData } from "../sheets/data";
import { readInputs } from "../sheets/read";

/**
 * Reads the managed sheets, whatever was renamed, sorted, moved or inserted, and puts the reading into the store. One sync.
 *
 * @returns the reading, or `notLoaded` where there are no targets
 */
export function readWorkbook(session: Session): Promise<WorkbookResult<WorkbookData>> {
  return act(session, async (context) => {
    return takeReading(session, await openWorkbook(session, context, inputRoles)) ?? refuse("notLoaded");
  });
}

/** Puts what the input sheets say into the store; null where no targets are loaded. */
export function takeReading({ store }: Session, open: OpenWorkbook): WorkbookData | null {
  const data = readInputs(open);
  store.set(data);
  return data;
}
