import { refuse, type WorkbookResult } from "../engine/failure";
import { openWorkbook, type OpenSheet, type OpenWorkbook } from "../engine/open";
import { act } from "../engine/run";
import type { Session } from "../session";
import { inputRoles } from "../sheets";
import type { WorkbookData } from "../sheets/data";
import { checkWhole } from "../engine/whole";
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

/**
 * Puts what the input sheets say into the store; null where no targets are loaded. Ends the action where a part of them is
 * missing: then nothing is known.
 */
export function takeReading(session: Session, open: OpenWorkbook): WorkbookData | null {
  try {
    checkWhole(session, open, inputRoles);
  } catch (error) {
    session.store.set(null);
    throw error;
  }
  const { data, baseline } = readInputs(open, session.baseline);
  session.baseline = baseline;
  session.linked = inputRoles.some((role) => readsOthers(open.sheets.get(role)));
  session.store.set(data);
  return data;
}

const readsOthers = (sheet: OpenSheet | undefined): boolean =>
  sheet?.located.grid.formulas?.some((row) =>
    row.some((cell) => typeof cell === "string" && cell.startsWith("=") && cell.includes("!")),
  ) ?? false;
