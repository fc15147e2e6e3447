import type { Month } from "../../observations";
import type { EarlierAnalysis } from "../data";
import { lookAround, openNewest, openWorkbook, type OpenWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { earlierRoles, readAnalysis } from "../sheets/gap/earlier";
import type { Outcome } from "../engine/outcome";

/**
 * What the newest gap analysis before a month says, as it stands in its sheet; null where there is none. One sync where the
 * month before has one under its usual name, else at most three.
 *
 * @param asOf the month that is compared; January of the next year for the newest of all
 */
export function readEarlier(asOf: Month): Promise<Outcome<EarlierAnalysis | null>> {
  return act(async (context) => {
    const usual = earlierRoles(asOf).slice(0, 1);
    const open = await openWorkbook(context, [], usual);
    if (open.head === null) return null;
    // The month before may stand under a name of the person's.
    if (!usual.every((role) => open.sheets.has(role))) await lookAround(context, open);
    return newestBefore(context, open, asOf);
  });
}

/**
 * The newest gap analysis before a month among those at hand.
 *
 * @param open with the analysis of the month before asked for; only where it is missing is another one read, in one sync
 */
export async function newestBefore(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  asOf: Month,
): Promise<EarlierAnalysis | null> {
  const [before, ...older] = earlierRoles(asOf);
  const usual = before && open.sheets.get(before);
  const newest = usual ? ([before, usual] as const) : await openNewest(context, open, before ? [before, ...older] : []);
  return newest && readAnalysis(newest[1].located, newest[0]);
}
