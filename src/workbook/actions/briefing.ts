import { yearOf, type Month } from "../../observations";
import { compare } from "../../analysis";
import { briefingFromFigures, briefingOf, type Briefing } from "../../report";
import { briefingContent, identifyBriefing } from "../sheets/briefing/content";
import type { AnalysisReport, EarlierAnalysis, WorkbookData } from "../data";
import { clearBriefing, lookOfBriefing, refreshBriefing } from "../sheets/briefing/style";
import { openWorkbook } from "../engine/open";
import { act } from "../engine/run";
import { show } from "../engine/show";
import { Writer } from "../engine/write";
import { earlierRoles } from "../sheets/gap/earlier";
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
 * Writes the briefing of an as-of month into its sheet, which is made or refreshed: texts over the width of A4, and the table
 * of what is behind. At most four syncs, as with the gap analysis.
 *
 * What a person wrote in columns beside ours goes with its row; looks stay where a row keeps its kind.
 *
 * @param asOf a month of the plan's year
 */
export async function generateBriefing(asOf: Month): Promise<Outcome<AnalysisReport>> {
  return act(async (context) => {
    const role: SheetRole = `briefing ${asOf}`;
    const open = await openWorkbook(context, [...inputRoles, role], earlierRoles(asOf).slice(0, 1));
    const data = readOpen(open) ?? refuse("notLoaded");
    workbookStore.set(data);
    if (yearOf(asOf) !== data.plan.year) refuse("asOfOutside", { asOf, year: data.plan.year });
    const assessments = workbookStore.assessments(asOf);
    const earlier = await newestBefore(context, open, asOf);
    const before = open.sheets.get(role) ?? null;
    const located = before?.located ?? null;
    const content = briefingContent(briefingAt(data, earlier, asOf));
    const placement = place(content, located, identifyBriefing, "sorted");
    checkWritable(open, [placement]);

    const writer = new Writer(context, open);
    const sheet = writer.sheet(role, before?.id);
    sheet.load("id,name");
    rememberGeneration(before, role, placement);
    clearBriefing(sheet, located, placement);
    await writer.write(sheet, placement, (made) => lookOfBriefing(made, placement));
    refreshBriefing(sheet, located, placement);
    if (placement.created) show(sheet);
    else sheet.activate();
    await context.sync();
    return reportOf(sheet, role, asOf, before === null, assessments, data);
  });
}

/** Compared with the newest analysis that was generated before, else with the present figures of the month before. */
function briefingAt({ plan }: WorkbookData, earlier: EarlierAnalysis | null, asOf: Month): Briefing {
  if (earlier === null) return briefingFromFigures(workbookStore.assessments, plan, asOf);
  const assessments = workbookStore.assessments(asOf);
  return briefingOf(assessments, compare(earlier.figures, assessments), plan, asOf, {
    earlier: { asOf: earlier.asOf, from: "sheet" },
  });
}
