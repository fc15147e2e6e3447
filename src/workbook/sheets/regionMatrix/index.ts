import { fill } from "../../../words";
import type { SheetDefinition } from "../../engine/definition";
import { rowKey } from "../../engine/locate";
import type { ReportSheet } from "../definition";
import { matrixColumns, matrixKind, matrixRole } from "./columns";
import { matrixContent, regionsIn, type Matrix } from "./content";
import { colorMatrix, colouredAs, fitMatrix, styleMatrix } from "./style";
import { matrixWords } from "./words";

/** 分县分析: one for each as-of month, a row for each indicator, a column for each region. */
export const matrixDefinition: SheetDefinition = {
  kind: matrixKind,
  nameOf: (asOf) => fill(matrixWords.sheet, { asOf }),
  reads: "formulas",
  columns: () => matrixColumns([], "redBad"),
  identify: rowKey,
  fit: (sheet, _, placement) => fitMatrix(sheet, placement),
};

/** 分县分析 of one analysis. */
export const matrixSheet = (matrix: Matrix, before: string | null): ReportSheet => ({
  ...matrixDefinition,
  roleOf: matrixRole,
  columns: () => matrixColumns(regionsIn(matrix), matrix.palette),
  order: "sorted",
  compares: false,
  content: () => matrixContent(matrix),
  style: (sheet, placement) => styleMatrix(sheet, placement, regionsIn(matrix), matrix.palette),
  refresh(sheet, placement) {
    if (before !== matrix.palette || placement.newColumns.length > 0)
      colorMatrix(sheet, placement, regionsIn(matrix), matrix.palette, true);
  },
});

export { colouredAs };
