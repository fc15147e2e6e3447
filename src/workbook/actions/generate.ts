import { yearOf, type Month } from "../../observations";
import type { AnalysisReport } from "../data";
import { lookOfGap, refreshGap } from "../sheets/gap/style";
import { openWorkbook } from "../engine/open";
import { loadRules, recolorStatuses } from "../sheets/statusRules";
import { act } from "../engine/run";
import { Writer } from "../engine/write";
import { show } from "../engine/show";
import { paletteOf } from "../sheets/gap/columns";
import { earlierRoles } from "../sheets/gap/earlier";
import { gapContent, identifyGap } from "../sheets/gap/content";
import { refuse, type Outcome } from "../engine/outcome";
import { inputRoles, readOpen } from "../sheets/read";
import type { SheetRole } from "../engine/content";
import { place } from "../engine/place";
import { workbookStore } from "../store";
import { newestBefore } from "./earlier";
import { checkWritable } from "./load";
import { reportOf } from "./report";
import { rememberGeneration } from "./undo";

/**
 * Writes the gap analysis of an as-of month into its sheet, which is made or refreshed. One sync to read, one to write; one
 * more where the analysis to compare with is not that of the month before, and one where the palette is another one.
 *
 * Rows are sorted anew; what a person wrote in columns beside ours goes with its row. The sheets of other months are read and
 * never written.
 *
 * @param asOf a month of the plan's year
 */
export async function generateAnalysis(asOf: Month): Promise<Outcome<AnalysisReport>> {
  return act(async (context) => {
    const role: SheetRole = `analysis ${asOf}`;
    const open = await openWorkbook(context, [...inputRoles, role], earlierRoles(asOf).slice(0, 1));
    const data = readOpen(open) ?? refuse("notLoaded");
    workbookStore.set(data);
    const { plan, observations, settings } = data;
    if (yearOf(asOf) !== plan.year) refuse("asOfOutside", { asOf, year: plan.year });
    const { palette } = settings;
    const assessments = workbookStore.assessments(asOf);
    const earlier = await newestBefore(context, open, asOf);
    const before = open.sheets.get(role);
    const content = gapContent({ plan, observations, assessments, asOf, earlier, palette });
    const placement = place(content, before?.located ?? null, identifyGap, "sorted");
    checkWritable(open, [placement]);

    const writer = new Writer(context, open);
    const sheet = writer.sheet(role, before?.id);
    sheet.load("id,name");
    const coloredAnew = before !== undefined && paletteOf(before.located) !== palette;
    const rules = coloredAnew ? loadRules(sheet.getRange()) : null;
    if (rules !== null) await context.sync();
    rememberGeneration(before ?? null, role, placement);
    await writer.write(sheet, placement, (made) => lookOfGap(made, placement, palette));
    if (rules !== null) recolorStatuses(rules, palette);
    refreshGap(sheet, placement);
    if (placement.created) show(sheet);
    else sheet.activate();
    await context.sync();
    return reportOf(sheet, role, asOf, before === undefined, assessments, data);
  });
}
