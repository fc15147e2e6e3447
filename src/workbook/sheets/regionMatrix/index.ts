import { fill } from "../../../words";
import type { SheetDefinition } from "../../engine/definition";
import { rowKey } from "../../engine/locate";
import { matrixColumns, matrixKind } from "./columns";
import { fitMatrix } from "./style";
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

export { matrixColumns, matrixRole } from "./columns";
export { matrixContent, regionsIn } from "./content";
export { colouredAs, recolorMatrix, styleMatrix } from "./style";
