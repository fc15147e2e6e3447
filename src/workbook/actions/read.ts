import { refuse, type WorkbookResult } from "../engine/failure";
import type { OpenSheet, OpenWorkbook } from "../engine/open";
import { act } from "../engine/run";
import type { Session } from "../session";
import type { WorkbookData } from "../sheets/data";
import { checkWhole } from "../engine/whole";
import { entryRole } from "../sheets/entry/columns";
import { figuresKey, readBaselines, writeBaselines } from "../sheets/entry/kept";
import { readInputs } from "../sheets/read";
import { regionRoles } from "../sheets/regionRoles";
import { openInputs, presentInputs } from "./inputs";

/**
 * Reads the managed sheets, whatever was renamed, sorted, moved or inserted, and puts the reading of each year into the
 * store. One sync; two where the workbook has years that were not known of.
 *
 * @returns the reading by the plan that counts where no month is chosen, or `notLoaded` where there are no targets
 */
export function readWorkbook(session: Session): Promise<WorkbookResult<WorkbookData>> {
  return act(session, async (context) => {
    return takeReading(session, await openInputs(session, context)) ?? refuse("notLoaded");
  });
}

/**
 * Puts what the input sheets say into the store, for each year that has a plan. Ends the action where a part of them is
 * missing: then nothing is known.
 *
 * @returns by the plan that counts where no month is chosen; null where no targets are loaded
 */
export function takeReading(session: Session, open: OpenWorkbook): WorkbookData | null {
  const roles = presentInputs(open);
  try {
    checkWhole(session, open, roles);
  } catch (error) {
    session.store.set();
    throw error;
  }
  // While the add-in was closed no reading saw what was moved; the workbook knows the last one before.
  const kept = () => readBaselines(open.sheets.get(entryRole)?.kept ?? null);
  const { readings, baselines } = readInputs(open, session.baselines.size > 0 ? session.baselines : kept());
  session.baselines = baselines;
  for (const role of [...roles, ...regionRoles]) {
    const sheet = open.sheets.get(role);
    if (sheet) session.linked[readsOthers(sheet) ? "add" : "delete"](role);
  }
  session.store.set(...readings);
  const data = session.store.data();
  if (session.lastLoad?.version === null && data) session.lastLoad = { ...session.lastLoad, version: data.version };
  return data;
}

/**
 * Queues that the workbook keeps the figures as they were last read, with what an action writes anyway: a write of its own
 * would take a person's undo away. A protected sheet is left as it is.
 */
export function keepFigures(session: Session, context: Excel.RequestContext, open: OpenWorkbook): void {
  const entry = open.sheets.get(entryRole);
  const text = writeBaselines(session.baselines);
  if (!entry?.finished || text === null || text === entry.kept || open.protectedIds.has(entry.id)) return;
  context.workbook.worksheets.getItem(entry.id).customProperties.add(figuresKey, text);
}

/** The reading by the plan of a year; ends the action where nothing is loaded, or no plan is of that year. */
export function readingOf({ store }: Session, year: number, asOf: string = String(year)): WorkbookData {
  const years = store.years();
  if (years.length === 0) refuse("notLoaded");
  return store.data(year) ?? refuse("asOfOutside", { asOf, year: years.join("、") });
}

const readsOthers = (sheet: OpenSheet): boolean =>
  sheet.located.grid.formulas?.some((row) =>
    row.some((cell) => typeof cell === "string" && cell.startsWith("=") && cell.includes("!")),
  ) ?? false;
