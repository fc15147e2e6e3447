import type { WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import type { IndicatorChange, SettingsChange } from "../sheets/change";

// Settings of another workbook come seldom.
const settings = () => import("./settings");

export const takeSettings = async (
  session: Session,
  change: SettingsChange,
  indicators: ReadonlyMap<string, IndicatorChange>,
  year: number,
): Promise<WorkbookResult<void>> => (await settings()).writeTaken(session, change, indicators, year);

export const undoSettings = async (session: Session): Promise<WorkbookResult<{ readonly changed: number }>> =>
  (await settings()).undoTakenSettings(session);
