import type { Observation } from "../../observations";
import { createLookup, type Plan } from "../../plan";
import type { LoadReport } from "../data";
import { entryContent } from "../sheets/entry/content";
import { headOf, managedKey } from "../engine/head";
import { lookOfEntry } from "../sheets/entry/style";
import { guardGuideRows, lookOfGuide } from "../sheets/guide/style";
import { guardTargets, lookOfTargets } from "../sheets/targets/style";
import { openWorkbook, type OpenWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { isUnchanged, Writer } from "../engine/write";
import { guideContent, identifyGuide } from "../sheets/guide/content";
import { failed, refuse, type Outcome } from "../engine/outcome";
import { inputRoles } from "../sheets/read";
import type { SheetRole } from "../engine/content";
import { usualName } from "../engine/names";
import { show } from "../engine/show";
import { place, type Placement } from "../engine/place";
import { identifyTarget, targetsContent } from "../sheets/targets/content";

const looks = { targets: lookOfTargets, entry: lookOfEntry, guide: lookOfGuide };

/**
 * Makes the managed sheets of a plan, or restores what is missing of them: sheets, rows, columns, headings. What a person
 * typed stays; loading again changes nothing. One sync to read, one to write; where more than 4 MB are written, one more for
 * each further 4 MB.
 *
 * @param observations figures to enter, into empty cells only
 */
export async function loadTargets(plan: Plan, observations: readonly Observation[]): Promise<Outcome<LoadReport>> {
  if (plan.indicators.length === 0) return failed("emptyPlan");
  return act(async (context) => {
    const open = await openWorkbook(context, inputRoles);
    const located = (role: SheetRole) => open.sheets.get(role)?.located ?? null;
    const entry = entryContent(plan, observations, located("entry"), createLookup(plan).find);
    const placements = [
      place(targetsContent(plan, located("targets")), located("targets"), identifyTarget),
      place(entry.content, located("entry"), entry.identify),
      place(guideContent(plan, observations, located("guide")), located("guide"), identifyGuide),
    ];
    const changed = placements.filter((placement) => !isUnchanged(placement));
    checkWritable(open, changed);

    const writer = new Writer(context, open);
    let first: Excel.Worksheet | null = null;
    for (const placement of changed) {
      const role = placement.content.role as keyof typeof looks;
      const sheet = writer.sheet(role, open.sheets.get(role)?.id);
      await writer.write(sheet, placement, (made) => looks[role](made, placement));
      if (!placement.created && role === "targets") guardTargets(sheet, placement);
      if (!placement.created && role === "guide") guardGuideRows(sheet, placement, located(role)!);
      if (role === "targets" && placement.created) first = sheet;
    }
    // Once all sheets stand: a sheet added later comes to the front in some hosts.
    if (first !== null) show(first);
    if (open.setting !== headOf(plan)) context.workbook.settings.add(managedKey, headOf(plan));
    if (changed.length > 0 || open.setting !== headOf(plan)) await context.sync();

    const kept = placements.filter(({ created }) => !created);
    const sum = (count: (placement: Placement) => number) => kept.reduce((total, each) => total + count(each), 0);
    return {
      targets: plan.indicators.length,
      created: placements.filter(({ created }) => created).map(({ content }) => usualName(content.role)),
      restoredRows: sum(({ newRows, insertedRows }) => newRows + insertedRows.length),
      restoredColumns: sum(({ newColumns }) => newColumns.length),
      ...entry.counts,
    };
  });
}

/** Ends the action before anything is written where a person protected what has to be written. */
export function checkWritable(open: OpenWorkbook, placements: readonly Placement[]): void {
  for (const { content, created } of placements) {
    const sheet = open.sheets.get(content.role);
    if (created && open.structureProtected) refuse("protectedWorkbook");
    if (sheet && open.protectedIds.has(sheet.id)) refuse("protectedSheet", { sheet: sheet.name });
  }
}
