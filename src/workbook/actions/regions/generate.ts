import { yearOf, type Month } from "../../../observations";
import type { Indicator } from "../../../plan";
import type { RegionsAnalysis } from "../../../regions";
import { editsOf, noEdits } from "../../engine/marks";
import type { Column, Content } from "../../engine/content";
import type { SheetDefinition } from "../../engine/definition";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { OpenSheet } from "../../engine/open";
import type { SheetRole } from "../../engine/role";
import { act } from "../../engine/run";
import type { WorkbookData } from "../../sheets/data";
import { extendGap, styleGap } from "../../sheets/gap/style";
import { gapColumns, paletteOf } from "../../sheets/gap/columns";
import { regionGapContent, regionGapRole, regionGapSheet } from "../../sheets/regionGap";
import {
  loadDrawn,
  redrawRegions,
  regionIndicatorContent,
  regionIndicatorRole,
  regionIndicatorSheet,
  styleRegionIndicator,
} from "../../sheets/regionIndicator";
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
import { loadRules, recolorStatuses } from "../../sheets/statusRules";
import { readingOf } from "../read";
import { writeReport, type ReportWriting } from "../writeReport";
import { openRegionSheets } from "./read";
import type { RegionsReport } from "./report";
import type { RegionsSession } from "./session";

/**
 * Writes 分县分析 of an as-of month into its sheet, which is made or refreshed. At most three syncs; two where the sheet is
 * under its name or was seen before.
 *
 * @param asOf a month of a year that has a plan, which is the one that counts
 */
export const generateRegions = (regions: RegionsSession, asOf: Month): Promise<WorkbookResult<RegionsReport>> =>
  generate(regions, matrixDefinition, { asOf, role: matrixRole(asOf) }, ({ analysis, data, before }) => {
    const { plan, settings } = data;
    const { palette } = settings;
    const matrix = { plan, asOf, analysis, assessments: regions.session.store.assessments(asOf), palette };
    const names = regionsIn(matrix);
    const recoloured = before !== undefined && colouredAs(before.located) !== palette;
    return {
      content: matrixContent(matrix),
      columns: matrixColumns(names, palette),
      style: (sheet, placement) => styleMatrix(sheet, placement, { regions: names, palette }),
      refresh(sheet, placement) {
        if (recoloured || placement.newColumns.length > 0) recolorMatrix(sheet, placement, { regions: names, palette });
      },
    };
  });

/** Writes a region's gap sheet of an as-of month, with the columns of 差距分析; syncs as of 分县分析, and one where the palette is another one. */
export const generateRegion = (
  regions: RegionsSession,
  asOf: Month,
  region: string,
): Promise<WorkbookResult<RegionsReport>> =>
  generate(
    regions,
    regionGapSheet,
    { asOf, role: regionGapRole(asOf, region) },
    ({ data: { settings }, context, before }) => ({
      content: regionGapContent(regions.store.analysis, region, { asOf, settings }) ?? refuse("noRegions"),
      columns: gapColumns(settings.palette),
      style: (sheet, placement) => styleGap(sheet, placement, settings.palette),
      inspect: ({ id }) =>
        before !== undefined && paletteOf(before.located) === settings.palette
          ? null
          : loadRules(context.workbook.worksheets.getItem(id).getRange()),
      refresh(sheet, placement, rules) {
        if (rules !== null) recolorStatuses(rules, settings.palette);
        if (placement.newRows > 0) extendGap(sheet, placement);
      },
    }),
  );

/** Writes an indicator's sheet of regions at an as-of month, with its chart; at most one sync more than 分县分析. */
export const generateIndicator = (
  regions: RegionsSession,
  asOf: Month,
  indicator: Indicator,
): Promise<WorkbookResult<RegionsReport>> =>
  generate(
    regions,
    regionIndicatorSheet,
    { asOf, role: regionIndicatorRole(asOf, indicator) },
    ({ analysis, data: { settings }, context }) => {
      const { palette } = settings;
      if (!analysis.contributions.has(indicator.code)) refuse("noRegions");
      const content = regionIndicatorContent({ asOf, indicator, analysis, palette });
      return {
        content,
        columns: content.columns,
        style: (sheet, placement) => styleRegionIndicator(sheet, placement, palette),
        inspect({ id, located }) {
          const sheet = context.workbook.worksheets.getItem(id);
          const rules = paletteOf(located) === palette ? null : loadRules(sheet.getRange());
          return { charts: loadDrawn(sheet), rules };
        },
        refresh(sheet, placement, seen) {
          redrawRegions(sheet, seen!.charts, placement);
          if (seen!.rules !== null) recolorStatuses(seen!.rules, palette);
        },
      };
    },
  );

/** What a sheet of regions is made from. */
interface Given {
  readonly context: Excel.RequestContext;
  readonly analysis: RegionsAnalysis;
  readonly data: WorkbookData;
  readonly before: OpenSheet | undefined;
}

/** What is written into it. */
interface Made<Seen> extends Pick<ReportWriting<Seen>, "style" | "inspect" | "refresh"> {
  readonly content: Content;
  readonly columns: readonly Column[];
}

/** Reads the regions with the sheet that is to be written, and writes it. */
function generate<Seen = null>(
  regions: RegionsSession,
  definition: SheetDefinition,
  { asOf, role }: { readonly asOf: Month; readonly role: SheetRole },
  make: (given: Given) => Made<Seen>,
): Promise<WorkbookResult<RegionsReport>> {
  const { session, store } = regions;
  return act(session, async (context) => {
    const { open } = await openRegionSheets(regions, context, [role]);
    const data = readingOf(session, yearOf(asOf), asOf);
    const analysis = store.analysis(asOf) ?? refuse("noRegions");
    const before = open.sheets.get(role);
    const made = make({ context, analysis, data, before });
    const edits = before?.finished ? editsOf(before.located, before.marks, made.columns) : noEdits;
    if (edits.any && open.structureProtected) refuse("protectedWorkbook");
    const { content } = made;
    const { name, keptIn } = await writeReport(session, context, {
      ...{ before, edits, open, definition, order: "sorted" },
      ...made,
    });
    return {
      ...{ sheet: name, asOf, keptIn, sample: analysis.sample, created: !(before?.finished ?? false) },
      ...{ regions: regionsIn({ analysis }).length, indicators: content.rows.length },
    };
  });
}
