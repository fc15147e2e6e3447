import { yearOf, type Month } from "../../observations";
import { refuse, type WorkbookResult } from "../engine/failure";
import { openWorkbook } from "../engine/open";
import { place } from "../engine/place";
import { act } from "../engine/run";
import { show } from "../engine/show";
import { rememberGeneration } from "../engine/undo";
import { checkWritable, Writer } from "../engine/write";
import type { Session } from "../session";
import { inputRoles } from "../sheets";
import { briefingSheet } from "../sheets/briefing";
import { dashboardSheet } from "../sheets/dashboard";
import { unknownChoices } from "../sheets/dashboard/content";
import type { ReportInput, ReportSheet } from "../sheets/definition";
import { gapSheet } from "../sheets/gap";
import { earlierRoles } from "../sheets/gap/earlier";
import { summaryOf } from "../sheets/gap/content";
import { newestBefore } from "./earlier";
import { takeReading } from "./read";
import type { AnalysisReport, DashboardReport } from "./report";

/**
 * Writes the gap analysis of an as-of month into its sheet, which is made or refreshed. One sync to read, one to write; one
 * more where the analysis to compare with is not that of the month before, and one where the palette is another one.
 *
 * Rows are sorted anew; what a person wrote in columns beside ours goes with its row. The sheets of other months are read and
 * never written.
 *
 * @param asOf a month of the plan's year
 */
export const generateAnalysis = (session: Session, asOf: Month): Promise<WorkbookResult<AnalysisReport>> =>
  generate(session, gapSheet, asOf, (report) => report);

/**
 * Writes the briefing of an as-of month into its sheet, which is made or refreshed. At most four syncs, as with the gap
 * analysis. What a person wrote in columns beside ours goes with its row; looks stay where a row keeps its kind.
 *
 * @param asOf a month of the plan's year
 */
export const generateBriefing = (session: Session, asOf: Month): Promise<WorkbookResult<AnalysisReport>> =>
  generate(session, briefingSheet, asOf, (report) => report);

/**
 * Writes 看板 at an as-of month. At most three syncs where the sheet is under its name or was seen before.
 *
 * @param asOf a month of the plan's year
 */
export const generateDashboard = (session: Session, asOf: Month): Promise<WorkbookResult<DashboardReport>> =>
  generate(session, dashboardSheet, asOf, (report, input) => ({ ...report, unknown: unknownChoices(input) }));

function generate<Seen, Report>(
  session: Session,
  report: ReportSheet<Seen>,
  asOf: Month,
  finish: (report: AnalysisReport, input: ReportInput) => Report,
): Promise<WorkbookResult<Report>> {
  return act(session, async (context) => {
    const { store } = session;
    const role = report.roleOf(asOf);
    const compared = report.compares ? earlierRoles(asOf).slice(0, 1) : [];
    const open = await openWorkbook(session, context, [...inputRoles, role], compared);
    const data = takeReading(session, open) ?? refuse("notLoaded");
    if (yearOf(asOf) !== data.plan.year) refuse("asOfOutside", { asOf, year: data.plan.year });
    const assessments = store.assessments(asOf);
    const earlier = report.compares ? await newestBefore(session, context, open, asOf) : null;
    const input: ReportInput = { data, asOf, assessments, assessmentsAt: store.assessments, earlier, open };
    const before = open.sheets.get(role);
    const located = before?.located ?? null;
    const placement = place(report.content(input, located), located, report.identify, report.order);
    checkWritable(open, [placement]);

    const seen = before?.finished ? (report.inspect?.(context, before, placement, input) ?? null) : null;
    if (seen !== null) await context.sync();
    rememberGeneration(session, before, placement);
    const sheet = await new Writer(session, context, open).write(before, placement, {
      made: (target, placed) => report.style(target, placed, input),
      changed(target, placed) {
        // Rows that a filter hides would stay hidden whatever is written into them.
        if (before?.filtered) target.autoFilter.clearCriteria();
        report.clear?.(target, located, placed);
        report.refresh?.(target, placed, input, seen);
      },
      written: (target, placed) => report.fit?.(target, located, placed),
    });
    sheet.load("name");
    const made = !(before?.finished ?? false);
    if (made) show(sheet);
    else sheet.activate();
    await context.sync();
    return finish(
      {
        sheet: sheet.name,
        asOf,
        created: made,
        summary: summaryOf(assessments),
        sample: assessments.some((each) => each.sample),
        issues: data.issues,
      },
      input,
    );
  });
}
