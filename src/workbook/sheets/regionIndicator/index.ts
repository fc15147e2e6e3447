import type { SheetDefinition } from "../../engine/definition";
import { rowKey } from "../../engine/locate";
import { partName } from "../regionRoles";
import { regionIndicatorColumns } from "./columns";
import { regionIndicatorKind } from "./content";
import { fitRegionIndicator } from "./style";
import { regionIndicatorWords } from "./words";

/** An indicator's regions: one for each indicator and as-of month that is asked for, in their order, with a chart. */
export const regionIndicatorSheet: SheetDefinition = {
  kind: regionIndicatorKind,
  nameOf: (period) => partName(regionIndicatorWords.sheet, period),
  reads: "formulas",
  columns: () => regionIndicatorColumns("redBad"),
  identify: rowKey,
  fit: (sheet, _, placement) => fitRegionIndicator(sheet, placement),
};

export { regionIndicatorContent, regionIndicatorRole } from "./content";
export { loadDrawn, redrawRegions, styleRegionIndicator } from "./style";
