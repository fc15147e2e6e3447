import type { Month } from "../../observations";
import { ok } from "../../plan";
import type { BriefingSection } from "../../report";
import type { Locale } from "../../words";
import type { WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { WorkbookRegions } from "../regions";
import type { Session } from "../session";
import { regionsKey } from "../sheets/regionRoles";

/** The regions of the workbook; what reads, writes and analyses them is loaded with its first use. */
export async function openRegions(session: Session): Promise<WorkbookRegions> {
  session.regions ??= import("./regions/create").then(({ createRegions }) => createRegions(session));
  return session.regions;
}

/**
 * What the briefing says of the regions; null where no targets are handed down, or no indicator is marked for it. One sync, and
 * one more where there are any.
 */
export async function briefingRegions(
  session: Session,
  asOf: Month,
  locale: Locale,
): Promise<WorkbookResult<BriefingSection | null>> {
  const kept = await act(session, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(regionsKey).load("key");
    await context.sync();
    return !setting.isNullObject;
  });
  if (!kept.ok) return kept;
  return kept.value ? (await openRegions(session)).section(asOf, locale) : ok(null);
}
