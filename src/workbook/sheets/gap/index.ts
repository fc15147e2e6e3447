import { fill } from "../../../words";
import { rowKey } from "../../engine/locate";
import type { ReportSheet } from "../definition";
import { loadRules, recolorStatuses } from "../statusRules";
import { analysisKind, analysisRole, gapColumns, paletteOf } from "./columns";
import { gapContent } from "./content";
import { extendGap, fitGap, styleGap } from "./style";
import { gapWords } from "./words";

/** 差距分析: one for each as-of month, a row for each indicator, the gravest first. */
export const gapSheet: ReportSheet<Excel.ConditionalFormatCollection> = {
  kind: analysisKind,
  roleOf: analysisRole,
  nameOf: (asOf) => fill(gapWords.sheet, { asOf }),
  reads: "formulas",
  columns: () => gapColumns("redBad"),
  order: "sorted",
  compares: true,
  writesThrough: "owner",
  identify: rowKey,
  content: gapContent,
  style: (sheet, placement, { data }) => styleGap(sheet, placement, data.settings.palette),
  inspect: (context, { id, located }, _, { data }) =>
    paletteOf(located) === data.settings.palette ? null : loadRules(context.workbook.worksheets.getItem(id).getRange()),
  refresh(sheet, placement, { data }, rules) {
    if (rules !== null) recolorStatuses(rules, data.settings.palette);
    if (placement.newRows > 0) extendGap(sheet, placement);
  },
  fit: (sheet, _, placement) => fitGap(sheet, placement),
};
