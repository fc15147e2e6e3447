import { indicatorsByCode } from "../../plan";
import type { IndicatorChange } from "../sheets/change";
import { guardTargets } from "../sheets/targets/style";
import { openWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { refuse, type WorkbookResult } from "../engine/failure";
import { inputRoles } from "../sheets";
import type { Session } from "../session";
import { takeReading } from "./read";
import { rowOfTarget } from "../sheets/targets/read";
import { changedCells } from "../sheets/targets/change";
import { targetColumns, targetsRole } from "../sheets/targets/content";
import { writePatch } from "./patch";

/**
 * Writes what a person decided about an indicator into its row of 目标: one sync to read, one to write, the cells concerned
 * and no other. A revised target replaces the text of the target and adds a line to 调整记录.
 *
 * Nothing is written where a part of the change cannot be: an unknown indicator, a target that the language does not know or
 * that stands already, a month outside of the year or before an earlier change, a missing reason.
 *
 * @param code of the indicator
 */
export function saveIndicator(session: Session, code: string, change: IndicatorChange): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openWorkbook(session, context, inputRoles);
    const data = takeReading(session, open) ?? refuse("notLoaded");
    const sheet = open.sheets.get(targetsRole)!;
    const indicator = indicatorsByCode(data.plan).get(code) ?? refuse("unknownIndicator", { code });
    const row = rowOfTarget(sheet.located, code)!;
    const cells = changedCells(change, indicator, row, data.plan);
    const columns = targetColumns(indicator.milestones.concat(change.milestones ?? []).map(({ month }) => month));
    await writePatch(session, context, open, {
      role: targetsRole,
      sheet,
      columns: columns.filter(({ key }) => key === "no" || cells.has(key)),
      identify: ({ at }) => (at === row.at ? code : null),
      rows: [{ identity: code, key: code, cells }],
      style: guardTargets,
    });
  });
}
