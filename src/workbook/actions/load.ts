import type { Observation } from "../../observations";
import { err, type Plan } from "../../plan";
import type { WorkbookResult } from "../engine/failure";
import { headOf, managedKey } from "../engine/head";
import { openWorkbook, type OpenSheet } from "../engine/open";
import { place, type Placement } from "../engine/place";
import { act } from "../engine/run";
import { show } from "../engine/show";
import { checkReplaceable } from "../engine/whole";
import { checkWritable, isUnchanged, Writer } from "../engine/write";
import type { Session } from "../session";
import { inputRoles, inputSheets } from "../sheets";
import type { LoadReport } from "./report";

/**
 * Makes the managed sheets of a plan, or restores what is missing of them: sheets, rows, columns, headings. What a person
 * typed stays; loading again changes nothing. One sync to read, one to write; where more than 4 MB are written, one more for
 * each further 4 MB.
 *
 * @param observations figures to enter, into empty cells only
 */
export async function loadTargets(
  session: Session,
  plan: Plan,
  observations: readonly Observation[],
): Promise<WorkbookResult<LoadReport>> {
  if (plan.indicators.length === 0) return err({ code: "emptyPlan", details: {} });
  return act(session, async (context) => {
    const open = await openWorkbook(session, context, inputRoles);
    checkReplaceable(session, open, inputRoles);
    const loads = inputSheets.map((input) => {
      const before = open.sheets.get(input.role);
      const { content, identify, counts } = input.load(plan, observations, before?.located ?? null, open);
      return { input, before, counts, placement: place(content, before?.located ?? null, identify) };
    });
    const changed = loads.filter(({ placement, before }) => !isUnchanged(placement) || !isThere(before));
    checkWritable(
      open,
      changed.map(({ placement }) => placement),
    );

    const writer = new Writer(session, context, open);
    let first: Excel.Worksheet | null = null;
    for (const { input, before, placement } of changed) {
      const sheet = await writer.write(before, placement, {
        made: (target, placed) => input.style(target, placed),
        changed: (target, placed) => input.styleNew?.(target, placed, before!.located),
      });
      if (input === inputSheets[0]) first = sheet;
    }
    // Once all sheets stand: a sheet added later comes to the front in some hosts.
    const target = open.sheets.get(inputSheets[0]!.role);
    if (first === null && open.head === null && target) first = context.workbook.worksheets.getItem(target.id);
    if (first !== null && (open.head === null || !isThere(target))) show(first);
    if (open.setting !== headOf(plan)) context.workbook.settings.add(managedKey, headOf(plan));
    if (changed.length > 0 || open.setting !== headOf(plan)) await context.sync();

    const kept = loads.filter(({ before }) => isThere(before));
    const sum = (count: (placement: Placement) => number) =>
      kept.reduce((total, { placement }) => total + count(placement), 0);
    return {
      targets: plan.indicators.length,
      created: loads
        .filter(({ before }) => !isThere(before))
        .map(({ input }) => session.registry.usualName(input.role)),
      restoredRows: sum(({ newRows, insertedRows }) => newRows + insertedRows.length),
      restoredColumns: sum(({ newColumns }) => newColumns.length),
      ...(loads.find(({ counts }) => counts !== undefined)?.counts ?? { figures: 0, kept: 0, skipped: 0 }),
    };
  });
}

/** Whether a sheet stood there whole. */
const isThere = (sheet: OpenSheet | undefined): boolean => sheet?.finished ?? false;
