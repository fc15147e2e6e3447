import { rowKey } from "../../engine/locate";
import type { SheetDefinition } from "../../engine/definition";
import type { Placement } from "../../engine/place";
import { fitRows, lineBody, listSheet } from "../../engine/rules";
import { comparisonRole, fixedColumns } from "./content";
import { comparisonWords } from "./words";

/** 年度对比: one for all years, a row for each indicator, made anew from the plans and their figures. */
export const comparisonSheet: SheetDefinition = {
  kind: comparisonRole,
  nameOf: () => comparisonWords.sheet,
  reads: "formulas",
  columns: () => fixedColumns(),
  identify: rowKey,
  fit: (sheet, _, placement) => fitRows(sheet, placement),
};

/** What it has beside its cells when it is made. */
export function styleComparison(sheet: Excel.Worksheet, placement: Placement): void {
  listSheet(sheet, placement, "name");
  refreshComparison(sheet, placement);
}

/** Lines around what came to it. */
export const refreshComparison = (sheet: Excel.Worksheet, placement: Placement): void => lineBody(sheet, placement);
