import type { WorkbookRegions } from "../regions";
import type { Session } from "../session";

/** The regions of the workbook; what reads, writes and analyses them is loaded with its first use. */
export async function openRegions(session: Session): Promise<WorkbookRegions> {
  session.regions ??= import("./regions/create").then(({ createRegions }) => createRegions(session));
  return session.regions;
}
