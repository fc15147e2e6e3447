import { fill } from "../../../report";
import { rowKey } from "../../engine/locate";
import { sheetWords as words } from "../../engine/words";
import type { ReportSheet } from "../definition";
import { loadRules, recolorStatuses } from "../statusRules";
import { analysisKind, analysisRole, gapColumns, paletteOf } from "./columns";
import { gapContent } from "./content";
import { fitGap, styleGap } from "./style";

/** 差距分析: one for each as-of month, a row for each indicator, the gravest first. */
export const gapSheet: ReportSheet<Excel.ConditionalFormatCollection> = {
  kind: analysisKind,
  roleOf: analysisRole,
  nameOf: (asOf) => fill(words.workbook.sheet.analysis, { asOf }),
  reads: "formulas",
  columns: () => gapColumns("redBad"),
  order: "sorted",
  compares: true,
  identify: rowKey,
  content: gapContent,
  style: (sheet, placement, { data }) => styleGap(sheet, placement, data.settings.palette),
  inspect: (sheet, _, { data }, before) =>
    paletteOf(before) === data.settings.palette ? null : loadRules(sheet.getRange()),
  refresh(_, __, { data }, rules) {
    if (rules !== null) recolorStatuses(rules, data.settings.palette);
  },
  fit: (sheet, _, placement) => fitGap(sheet, placement),
};
