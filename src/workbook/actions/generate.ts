import { analyse } from "../../analysis";
import { yearOf } from "../../observations";
import type { Month } from "../../observations";
import type { AnalysisReport } from "../data";
import { lookOfGap, refreshGap } from "../excel/looks";
import { openWorkbook } from "../excel/open";
import { act } from "../excel/run";
import { Writer } from "../excel/write";
import { show } from "../excel/show";
import { gapContent, identifyGap, summaryOf } from "../gap/content";
import { usualName } from "../names";
import { refuse } from "../outcome";
import type { Outcome } from "../outcome";
import { inputRoles, readOpen } from "../read";
import type { SheetRole } from "../sheet/content";
import { place } from "../sheet/place";
import { workbookStore } from "../store";
import { checkWritable } from "./load";
import { rememberGeneration } from "./undo";

/**
 * Writes the gap analysis of an as-of month into its sheet, which is made or refreshed. One sync to read, one to write.
 *
 * Rows are sorted anew; what a person wrote in columns beside ours goes with its row.
 *
 * @param asOf a month of the plan's year
 */
export async function generateAnalysis(asOf: Month): Promise<Outcome<AnalysisReport>> {
  return act(async (context) => {
    const role: SheetRole = `analysis ${asOf}`;
    const open = await openWorkbook(context, [...inputRoles, role]);
    const data = readOpen(open) ?? refuse("notLoaded");
    workbookStore.set(data);
    const { plan, observations, settings } = data;
    if (yearOf(asOf) !== plan.year) refuse("asOfOutside", { asOf, year: plan.year });
    const assessments = analyse(plan, observations, settings, asOf);
    const before = open.sheets.get(role);
    const content = gapContent(plan, observations, assessments, asOf);
    const placement = place(content, before?.located ?? null, identifyGap, "sorted");
    checkWritable(open, [placement]);

    const writer = new Writer(context, open);
    const sheet = writer.sheet(role, before?.id);
    sheet.load("id,name");
    rememberGeneration(before ?? null, role, placement);
    await writer.write(sheet, placement, (made) => lookOfGap(made, placement, settings.palette));
    refreshGap(sheet, placement);
    if (placement.created) show(sheet);
    else sheet.activate();
    await context.sync();
    return {
      sheet: sheet.name || usualName(role),
      asOf,
      created: before === undefined,
      summary: summaryOf(assessments),
      sample: assessments.some((each) => each.sample),
      issues: data.issues,
    };
  });
}
