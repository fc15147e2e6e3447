import type { Plan } from "../../plan";
import type { Edits } from "../engine/marks";
import type { OpenWorkbook } from "../engine/open";
import type { Session } from "../session";
import type { WorkbookData } from "../sheets/data";
import { writePatch } from "./patch";
import { readingOf } from "./read";
import { targetsPatch } from "./targetsPatch";

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
  const there = new Set(plan.indicators.map(({ code }) => code));
  const changes = new Map(
    [...owners].flatMap(([code, owner]) => (there.has(code) ? [[code, { owner }] as const] : [])),
  );
  await writePatch(session, context, open, targetsPatch(open, plan, changes));
  return readingOf(session, plan.year);
}
