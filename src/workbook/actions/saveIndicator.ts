import type { IndicatorChange } from "../change";
import { guardTargets } from "../sheets/targets/style";
import { openWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { refuse, type Outcome } from "../engine/outcome";
import { inputRoles, readOpen } from "../sheets/read";
import { changedCells } from "../sheets/targets/change";
import { targetColumns } from "../sheets/targets/content";
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
export function saveIndicator(code: string, change: IndicatorChange): Promise<Outcome<void>> {
  return act(async (context) => {
    const open = await openWorkbook(context, inputRoles);
    const data = readOpen(open) ?? refuse("notLoaded");
    const sheet = open.sheets.get("targets")!;
    const indicator = data.plan.indicators.find((each) => each.code === code) ?? refuse("unknownIndicator", { code });
    const row = sheet.located.rows.find(({ key }) => key === code)!;
    const cells = changedCells(change, indicator, row, data.plan);
    const columns = targetColumns(indicator.milestones.concat(change.milestones ?? []).map(({ month }) => month));
    await writePatch(context, open, {
      role: "targets",
      sheet,
      columns: columns.filter(({ key }) => key === "no" || cells.has(key)),
      rows: [{ identity: code, key: code, cells }],
      look: guardTargets,
    });
  });
}
