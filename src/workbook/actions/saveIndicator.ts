import { indicatorsByCode } from "../../plan";
import type { IndicatorChange } from "../sheets/change";
import { guardTargets } from "../sheets/targets/style";
import { act } from "../engine/run";
import { refuse, type WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import { openInputs } from "./inputs";
import { readingOf, takeReading } from "./read";
import { rowOfTarget } from "../sheets/targets/read";
import { changedCells } from "../sheets/targets/change";
import { targetColumns } from "../sheets/targets/content";
import { targetsRole } from "../sheets/targets/role";
import { writePatch } from "./patch";

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
    const role = targetsRole(open.head, year);
    const sheet = open.sheets.get(role)!;
    const indicator = indicatorsByCode(data.plan).get(code) ?? refuse("unknownIndicator", { code });
    const row = rowOfTarget(sheet.located, code)!;
    const cells = changedCells(change, indicator, row, data.plan);
    const columns = targetColumns(indicator.milestones.concat(change.milestones ?? []).map(({ month }) => month));
    await writePatch(session, context, open, {
      role,
      sheet,
      columns: columns.filter(({ key }) => key === "no" || cells.has(key)),
      identify: ({ at }) => (at === row.at ? code : null),
      rows: [{ identity: code, key: code, cells }],
      style: guardTargets,
    });
  });
}
