import { yearOf, type Month } from "../../../observations";
import { editsOf, noEdits } from "../../engine/marks";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { act } from "../../engine/run";
import { colouredAs, matrixSheet } from "../../sheets/regionMatrix";
import { matrixRole } from "../../sheets/regionMatrix/columns";
import { writeReport } from "../generate";
import { openRegions } from "./read";
import type { RegionsReport } from "./report";
import type { RegionsSession } from "./session";

/**
 * Writes 分县分析 of an as-of month into its sheet, which is made or refreshed. At most three syncs; two where the sheet is
 * under its name or was seen before.
 *
 * @param asOf a month of the plan's year
 */
export function generateRegions(regions: RegionsSession, asOf: Month): Promise<WorkbookResult<RegionsReport>> {
  const { session, store } = regions;
  return act(session, async (context) => {
    const { open, plan, reading } = await openRegions(regions, context, [matrixRole(asOf)]);
    if (yearOf(asOf) !== plan.year) refuse("asOfOutside", { asOf, year: plan.year });
    if (reading === null) refuse("noRegions");
    const analysis = store.analysis(asOf) ?? refuse("noRegions");
    const data = session.store.data()!;
    const assessments = session.store.assessments(asOf);
    const before = open.sheets.get(matrixRole(asOf));
    const report = matrixSheet(
      { plan, asOf, analysis, assessments, palette: data.settings.palette },
      before ? colouredAs(before.located) : null,
    );
    const edits = before?.finished ? editsOf(before.located, before.marks, report.columns()) : noEdits;
    if (edits.any && open.structureProtected) refuse("protectedWorkbook");
    const input = { data, asOf, assessments, assessmentsAt: session.store.assessments, earlier: null, open };
    const { name, keptIn } = await writeReport({ session, context, report, input, before, edits });
    return {
      ...{ sheet: name, asOf, keptIn, sample: analysis.sample },
      created: !(before?.finished ?? false),
      regions: analysis.breakdown.regions.length,
      indicators: report.content(input, null).rows.length,
    };
  });
}
