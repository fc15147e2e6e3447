import { yearOf, type Month } from "../../../observations";
import { editsOf, noEdits } from "../../engine/marks";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { act } from "../../engine/run";
import {
  recolorMatrix,
  colouredAs,
  matrixColumns,
  matrixContent,
  matrixDefinition,
  matrixRole,
  regionsIn,
  styleMatrix,
} from "../../sheets/regionMatrix";
import { readingOf } from "../read";
import { writeReport } from "../writeReport";
import { openRegionSheets } from "./read";
import type { RegionsReport } from "./report";
import type { RegionsSession } from "./session";

/**
 * Writes 分县分析 of an as-of month into its sheet, which is made or refreshed. At most three syncs; two where the sheet is
 * under its name or was seen before.
 *
 * @param asOf a month of a year that has a plan, which is the one that counts
 */
export function generateRegions(regions: RegionsSession, asOf: Month): Promise<WorkbookResult<RegionsReport>> {
  const { session, store } = regions;
  return act(session, async (context) => {
    const { open } = await openRegionSheets(regions, context, [matrixRole(asOf)]);
    const { plan, settings } = readingOf(session, yearOf(asOf), asOf);
    const analysis = store.analysis(asOf) ?? refuse("noRegions");
    const { palette } = settings;
    const matrix = { plan, asOf, analysis, assessments: session.store.assessments(asOf), palette };
    const names = regionsIn(matrix);
    const before = open.sheets.get(matrixRole(asOf));
    const recoloured = before !== undefined && colouredAs(before.located) !== palette;
    const edits = before?.finished ? editsOf(before.located, before.marks, matrixColumns(names, palette)) : noEdits;
    if (edits.any && open.structureProtected) refuse("protectedWorkbook");
    const content = matrixContent(matrix);
    const { name, keptIn } = await writeReport(session, context, {
      ...{ content, before, edits, open, definition: matrixDefinition, order: "sorted" },
      style: (sheet, placement) => styleMatrix(sheet, placement, { regions: names, palette }),
      refresh(sheet, placement) {
        if (recoloured || placement.newColumns.length > 0) recolorMatrix(sheet, placement, { regions: names, palette });
      },
    });
    return {
      ...{ sheet: name, asOf, keptIn, sample: analysis.sample, created: !(before?.finished ?? false) },
      ...{ regions: names.length, indicators: content.rows.length },
    };
  });
}
