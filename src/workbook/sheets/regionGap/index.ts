import type { Settings } from "../../../analysis";
import type { Month } from "../../../observations";
import type { RegionsAnalysis } from "../../../regions";
import type { Content } from "../../engine/content";
import type { SheetDefinition } from "../../engine/definition";
import { rowKey } from "../../engine/locate";
import { gapColumns } from "../gap/columns";
import { gapContent } from "../gap/content";
import { fitGap } from "../gap/style";
import { partName, partRole } from "../regionRoles";
import { regionGapWords } from "./words";

const kind = "regionGap";

/** What the hidden corner of a region's gap sheet says. */
export const regionGapRole = (asOf: Month, region: string) => partRole(kind, asOf, region);

/** A region's 差距分析: one for each region and as-of month that is asked for, with the columns and looks of the city's. */
export const regionGapSheet: SheetDefinition = {
  kind,
  nameOf: (period) => partName(regionGapWords.sheet, period),
  reads: "formulas",
  columns: () => gapColumns("redBad"),
  identify: rowKey,
  fit: (sheet, _, placement) => fitGap(sheet, placement),
};

/** What a region's gap sheet is to hold; null where nothing is handed down to it. @param analysisAt of any month of the year */
export function regionGapContent(
  analysisAt: (asOf: Month) => RegionsAnalysis | null,
  region: string,
  { asOf, settings }: { readonly asOf: Month; readonly settings: Settings },
): Content | null {
  const ownAt = (month: Month) => analysisAt(month)?.regions.find((each) => each.region.name === region);
  const own = ownAt(asOf);
  if (own === undefined) return null;
  const { assessments, observations } = own;
  const data = { plan: { ...own.plan, source: regionGapWords.source }, observations, settings, doubts: [] };
  const assessmentsAt = (month: Month) => ownAt(month)?.assessments ?? [];
  const content = gapContent({ data, asOf, assessments, assessmentsAt, earlier: null });
  return { ...content, role: regionGapRole(asOf, region) };
}
