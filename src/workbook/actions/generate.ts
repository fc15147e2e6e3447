import { isBehind } from "../../analysis";
import { yearOf, type Month } from "../../observations";
import { editsOf, noEdits, type Edits } from "../engine/marks";
import { refuse, type WorkbookResult } from "../engine/failure";
import type { OpenSheet } from "../engine/open";
import { act } from "../engine/run";
import type { Session } from "../session";
import { briefingSheet } from "../sheets/briefing";
import { dashboardSheet } from "../sheets/dashboard";
import { unknownChoices } from "../sheets/dashboard/content";
import type { ReportInput, ReportSheet } from "../sheets/definition";
import { gapSheet } from "../sheets/gap";
import { earlierRoles } from "../sheets/gap/earlier";
import { comparedAnalysis, type WorkbookData } from "../sheets/data";
import { newestBefore } from "./earlier";
import { writeOwners } from "./owners";
import { openInputs } from "./inputs";
import { readingOf, takeReading } from "./read";
import { briefingRegions } from "./regions";
import type { AnalysisReport, DashboardReport } from "./report";
import { writeReport } from "./writeReport";

/**
 * Writes the gap analysis of an as-of month into its sheet, which is made or refreshed. One sync to read, one to write; one
 * more where the analysis to compare with is not that of the month before, and one where the palette is another one.
 *
 * Rows are sorted anew; what a person wrote in columns beside ours goes with its row. The sheets of other months are read and
 * never written.
 *
 * @param asOf a month of a year that has a plan, which is the one that counts
 */
export const generateAnalysis = (session: Session, asOf: Month): Promise<WorkbookResult<AnalysisReport>> =>
  generate(session, gapSheet, asOf, { finish: (report) => report });

/**
 * Writes the briefing of an as-of month into its sheet, which is made or refreshed. At most four syncs, as with the gap
 * analysis, and one more where targets are handed down. What a person wrote in columns beside ours goes with its row; looks stay where a row keeps its kind.
 *
 * @param asOf a month of a year that has a plan, which is the one that counts
 */
export async function generateBriefing(session: Session, asOf: Month): Promise<WorkbookResult<AnalysisReport>> {
  const further = await briefingRegions(session, asOf, "zh-CN");
  if (!further.ok) return further;
  return generate(session, briefingSheet, asOf, { further: further.value, finish: (report) => report });
}

/**
 * Writes 看板 at an as-of month. At most three syncs where the sheet is under its name or was seen before.
 *
 * @param asOf a month of a year that has a plan, which is the one that counts
 */
export const generateDashboard = (session: Session, asOf: Month): Promise<WorkbookResult<DashboardReport>> =>
  generate(session, dashboardSheet, asOf, {
    finish: (report, input) => ({ ...report, unknown: unknownChoices(input) }),
  });

interface Generating<Report> {
  readonly further?: ReportInput["further"];
  finish(report: AnalysisReport, input: ReportInput): Report;
}

function generate<Seen, Report>(
  session: Session,
  report: ReportSheet<Seen>,
  asOf: Month,
  { further = null, finish }: Generating<Report>,
): Promise<WorkbookResult<Report>> {
  return act(session, async (context) => {
    const prepared = await prepare(session, context, report, asOf);
    const { before, edits } = prepared;
    const input = { ...prepared.input, further };
    const content = report.content(input, before?.located ?? null);
    const { name, keptIn } = await writeReport(session, context, {
      ...{ content, before, edits, open: input.open, definition: report, order: report.order },
      through: report.writesThrough,
      style: (target, placed) => report.style(target, placed, input),
      inspect: (sheet, placed) => report.inspect?.(context, sheet, placed, input) ?? null,
      refresh: (target, placed, seen) => report.refresh?.(target, placed, input, seen),
    });
    const { assessments } = input;
    return finish(
      {
        sheet: name,
        asOf,
        created: !(before?.finished ?? false),
        count: assessments.length,
        behind: assessments.filter(({ status }) => isBehind(status)).length,
        sample: assessments.some((each) => each.sample),
        keptIn,
        owners: edits.through.size,
        issues: input.data.issues,
      },
      input,
    );
  });
}

/** What a report is made from, the sheet that it has, and what a person changed in that. */
interface Prepared {
  readonly input: Omit<ReportInput, "further">;
  readonly before: OpenSheet | undefined;
  readonly edits: Edits;
}

async function prepare<Seen>(
  session: Session,
  context: Excel.RequestContext,
  report: ReportSheet<Seen>,
  asOf: Month,
): Promise<Prepared> {
  const { store } = session;
  const role = report.roleOf(asOf);
  const compared = report.compares ? earlierRoles(asOf).slice(0, 1) : [];
  const open = await openInputs(session, context, { roles: [role], atHand: compared });
  takeReading(session, open);
  const read = readingOf(session, yearOf(asOf), asOf);
  if (read.plan.indicators.length === 0) refuse("emptyPlan");
  const before = open.sheets.get(role);
  const edits = editsSince(report, before, read);
  if (edits.any && open.structureProtected) refuse("protectedWorkbook");
  const { plan } = read;
  const data =
    edits.through.size > 0 ? await writeOwners(session, context, open, { plan, owners: edits.through }) : read;
  const assessments = store.assessments(asOf);
  const kept = report.compares ? await newestBefore(session, context, open, asOf) : null;
  const earlier = kept && comparedAnalysis(kept, data);
  return { input: { data, asOf, assessments, assessmentsAt: store.assessments, earlier, open }, before, edits };
}

/** What a person changed in a report since it was generated. */
function editsSince<Seen>(report: ReportSheet<Seen>, before: OpenSheet | undefined, { plan }: WorkbookData): Edits {
  if (!before?.finished) return noEdits;
  const { writesThrough: column } = report;
  const owners = new Map(plan.indicators.map(({ code, owner }) => [code, owner]));
  const through = column && { column, textOf: (code: string) => owners.get(code) ?? "" };
  return editsOf(before.located, before.marks, report.columns(), through);
}
