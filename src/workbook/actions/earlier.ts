import type { Month } from "../../observations";
import type { EarlierAnalysis } from "../sheets/data";
import { lookAround, openNewest, openWorkbook, type OpenWorkbook } from "../engine/open";
import type { Session } from "../session";
import { act } from "../engine/run";
import { earlierRoles, readAnalysis } from "../sheets/gap/earlier";
import type { WorkbookResult } from "../engine/failure";

/**
 * What the newest gap analysis before a month says, as it stands in its sheet; null where there is none. One sync where the
 * month before has one under its usual name, else at most three.
 *
 * @param asOf the month that is compared; January of the next year for the newest of all
 */
export function readEarlier(session: Session, asOf: Month): Promise<WorkbookResult<EarlierAnalysis | null>> {
  return act(session, async (context) => {
    const usual = earlierRoles(asOf).slice(0, 1);
    const open = await openWorkbook(session, context, [], usual);
    if (open.head === null) return null;
    // The month before may stand under a name of the person's.
    if (!usual.every((role) => open.sheets.has(role))) await lookAround(session, context, open);
    return newestBefore(session, context, open, asOf);
  });
}

/**
 * The newest gap analysis before a month among those at hand.
 *
 * @param open with the analysis of the month before asked for; only where it is missing is another one read, in one sync
 */
export async function newestBefore(
  session: Session,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  asOf: Month,
): Promise<EarlierAnalysis | null> {
  const [before, ...older] = earlierRoles(asOf);
  const usual = before && open.sheets.get(before);
  const newest = usual
    ? ([before, usual] as const)
    : await openNewest(session, context, open, before ? [before, ...older] : []);
  return newest && readAnalysis(newest[1].located, newest[0]);
}
