import type { IndicatorChange } from "../sheets/change";
import { act } from "../engine/run";
import type { WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import { openInputs } from "./inputs";
import { readingOf, takeReading } from "./read";
import { writePatch } from "./patch";
import { targetsPatch } from "./targetsPatch";

/**
 * Writes what a person decided about an indicator into its row of a year's 目标: one sync to read, one to write, the cells concerned
 * and no other. A revised target replaces the text of the target and adds a line to 调整记录.
 *
 * Nothing is written where a part of the change cannot be: an unknown indicator, a target that the language does not know or
 * that stands already, a month outside of the year or before an earlier change, a missing reason.
 *
 * @param code of the indicator
 * @param year of the plan about which it was decided
 */
export function saveIndicator(
  session: Session,
  code: string,
  change: IndicatorChange,
  year: number,
): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    takeReading(session, open);
    const data = readingOf(session, year);
    await writePatch(session, context, open, targetsPatch(open, data.plan, new Map([[code, change]])));
  });
}
