import { indicatorsByCode, type Plan } from "../../plan";
import { refuse } from "../engine/failure";
import type { OpenWorkbook } from "../engine/open";
import type { IndicatorChange } from "../sheets/change";
import { changedCells } from "../sheets/targets/change";
import { targetColumns } from "../sheets/targets/content";
import { rowOfTarget } from "../sheets/targets/read";
import { targetsRole } from "../sheets/targets/role";
import { guardTargets } from "../sheets/targets/style";
import type { Patch } from "./patch";

/**
 * What changes of indicators write into a year's 目标: the cells concerned and no other. Ends the action where a change cannot
 * be, or is of an indicator that the plan does not have.
 *
 * @param plan as last read
 * @param changes by code
 */
export function targetsPatch(open: OpenWorkbook, plan: Plan, changes: ReadonlyMap<string, IndicatorChange>): Patch {
  const role = targetsRole(open.head, plan.year);
  const sheet = open.sheets.get(role)!;
  const byCode = indicatorsByCode(plan);
  const months = new Set<number>();
  const written = new Set<string>(["no"]);
  const places = new Map<number, string>();
  const rows = [...changes].map(([code, change]) => {
    const indicator = byCode.get(code) ?? refuse("unknownIndicator", { code });
    const row = rowOfTarget(sheet.located, code)!;
    const cells = changedCells(change, indicator, row, plan);
    for (const { month } of indicator.milestones.concat(change.milestones ?? [])) months.add(month);
    for (const key of cells.keys()) written.add(key);
    places.set(row.at, code);
    return { identity: code, key: code, cells };
  });
  return {
    ...{ role, sheet, rows },
    columns: targetColumns(months).filter(({ key }) => written.has(key)),
    identify: ({ at }) => places.get(at) ?? null,
    style: guardTargets,
  };
}
