import { yearOf } from "../../observations";
import type { Month } from "../../observations";
import { briefingFromFigures } from "../../report";
import { briefingContent, identifyBriefing } from "../briefing/content";
import type { AnalysisReport } from "../data";
import { clearBriefing, lookOfBriefing, refreshBriefing } from "../excel/briefingLook";
import { openWorkbook } from "../excel/open";
import type { OpenSheet } from "../excel/open";
import { act } from "../excel/run";
import { show } from "../excel/show";
import { Writer } from "../excel/write";
import { summaryOf } from "../gap/content";
import { usualName } from "../names";
import { refuse } from "../outcome";
import type { Outcome } from "../outcome";
import { inputRoles, readOpen } from "../read";
import type { SheetRole } from "../sheet/content";
import type { Cell } from "../sheet/grid";
import { locate } from "../sheet/locate";
import { place } from "../sheet/place";
import { workbookStore } from "../store";
import { checkWritable } from "./load";
import { rememberGeneration } from "./undo";

/**
 * Writes the briefing of an as-of month into its sheet, which is made or refreshed: texts over the width of A4, and the table
 * of what is behind. One sync to read, on a sheet that is there one more for the formulas beside it, one to write.
 *
 * What a person wrote in columns beside ours goes with its row; looks stay where a row keeps its kind.
 *
 * @param asOf a month of the plan's year
 */
export async function generateBriefing(asOf: Month): Promise<Outcome<AnalysisReport>> {
  return act(async (context) => {
    const role: SheetRole = `briefing ${asOf}`;
    const open = await openWorkbook(context, [...inputRoles, role]);
    const data = readOpen(open) ?? refuse("notLoaded");
    workbookStore.set(data);
    const { plan } = data;
    if (yearOf(asOf) !== plan.year) refuse("asOfOutside", { asOf, year: plan.year });
    const assessments = workbookStore.assessments(asOf);
    const content = briefingContent(briefingFromFigures(workbookStore.assessments, plan, asOf));
    const found = open.sheets.get(role);
    checkWritable(open, [place(content, found?.located ?? null, identifyBriefing, "sorted")]);

    const before = found === undefined ? null : await withFormulas(context, found, role);
    const located = before?.located ?? null;
    const placement = place(content, located, identifyBriefing, "sorted");
    const writer = new Writer(context, open);
    const sheet = writer.sheet(role, found?.id);
    sheet.load("id,name");
    rememberGeneration(before, role, placement);
    clearBriefing(sheet, located, placement);
    await writer.write(sheet, placement, (made) => lookOfBriefing(made, placement));
    refreshBriefing(sheet, located, placement);
    if (placement.created) show(sheet);
    else sheet.activate();
    await context.sync();
    return {
      sheet: sheet.name || usualName(role),
      asOf,
      created: found === undefined,
      summary: summaryOf(assessments),
      sample: assessments.some((each) => each.sample),
      issues: data.issues,
    };
  });
}

/** The sheet with the formulas that a person wrote beside ours instead of what they come to. */
async function withFormulas(context: Excel.RequestContext, found: OpenSheet, role: SheetRole): Promise<OpenSheet> {
  const sheet = context.workbook.worksheets.getItem(found.id);
  const used = sheet.getUsedRange(true).load("formulas,rowIndex,columnIndex");
  await context.sync();
  const grid = { row: used.rowIndex, column: used.columnIndex, cells: used.formulas as Cell[][] };
  return { ...found, located: locate(grid, role) ?? found.located };
}
