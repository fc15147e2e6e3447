import type { Plan } from "../../plan";
import type { Edits } from "../engine/marks";
import type { OpenWorkbook } from "../engine/open";
import type { Session } from "../session";
import type { WorkbookData } from "../sheets/data";
import { changedCells } from "../sheets/targets/change";
import { targetColumns } from "../sheets/targets/content";
import { targetsRole } from "../sheets/targets/role";
import { rowOfTarget } from "../sheets/targets/read";
import { guardTargets } from "../sheets/targets/style";
import { writePatch } from "./patch";
import { readingOf } from "./read";

/**
 * Writes owners that a person typed in a generated sheet into the 目标 of its year, from which they come.
 *
 * @param owners by indicator of the plan as it was read
 * @returns what the inputs say then
 */
export async function writeOwners(
  session: Session,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  { plan, owners }: { readonly plan: Plan; readonly owners: Edits["through"] },
): Promise<WorkbookData> {
  const role = targetsRole(open.head, plan.year);
  const sheet = open.sheets.get(role)!;
  const found = new Map(
    plan.indicators.flatMap((indicator) => {
      const [owner, row] = [owners.get(indicator.code), rowOfTarget(sheet.located, indicator.code)];
      if (owner === undefined || row === undefined) return [];
      return [[indicator.code, { at: row.at, cells: changedCells({ owner }, indicator, row, plan) }] as const];
    }),
  );
  const codes = new Map([...found].map(([code, { at }]) => [at, code]));
  await writePatch(session, context, open, {
    role,
    sheet,
    columns: targetColumns([]).filter(({ key }) => key === "no" || key === "owner"),
    identify: ({ at }) => codes.get(at) ?? null,
    rows: [...found].map(([code, { cells }]) => ({ identity: code, key: code, cells })),
    style: guardTargets,
  });
  return readingOf(session, plan.year);
}
