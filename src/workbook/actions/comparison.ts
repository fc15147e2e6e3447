import type { Month } from "../../observations";
import { refuse, type WorkbookResult } from "../engine/failure";
import { editsOf, noEdits } from "../engine/marks";
import { act } from "../engine/run";
import type { Session } from "../session";
import { comparisonSheet, refreshComparison, styleComparison } from "../sheets/comparison";
import { comparisonContent, comparisonRole } from "../sheets/comparison/content";
import { openInputs } from "./inputs";
import { takeReading } from "./read";
import type { ComparisonReport } from "./report";
import { writeReport } from "./writeReport";

/**
 * Writes 年度对比, which is made or refreshed: targets and outcomes of all years that have a plan, side by side. One sync to
 * read, one to write; one more where a sheet is not under its name. What a person wrote in columns beside ours goes with its
 * row.
 *
 * @param asOf whose year is shown up to it; years before by their December
 * @returns `oneYear` where the workbook has the plan of one year alone
 */
export function writeComparison(session: Session, asOf: Month): Promise<WorkbookResult<ComparisonReport>> {
  return act(session, async (context) => {
    session.registry = session.registry.with([comparisonSheet]);
    const open = await openInputs(session, context, { roles: [comparisonRole] });
    if (takeReading(session, open) === null) refuse("notLoaded");
    const { store } = session;
    const years = store.years();
    if (years.length < 2) refuse("oneYear", { year: years[0]! });
    const before = open.sheets.get(comparisonRole);
    const edits = before?.finished ? editsOf(before.located, before.marks, comparisonSheet.columns()) : noEdits;
    if (edits.any && open.structureProtected) refuse("protectedWorkbook");
    const plans = years.map((year) => store.data(year)!.plan);
    const content = comparisonContent({ plans, asOf, assessmentsAt: store.assessments }, before?.located ?? null);
    const { name, keptIn } = await writeReport(session, context, {
      ...{ content, before, edits, open, definition: comparisonSheet, order: "sorted" },
      style: styleComparison,
      refresh: refreshComparison,
    });
    return { sheet: name, years, keptIn, created: !(before?.finished ?? false), count: content.rows.length };
  });
}
