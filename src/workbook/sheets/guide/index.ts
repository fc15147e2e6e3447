import { rowKey } from "../../engine/locate";
import { sheetWords as words } from "../../engine/words";
import type { InputSheet } from "../definition";
import { guideColumns, guideContent, guideRole } from "./content";
import { guardGuideRows, styleGuide } from "./style";

/** 说明: settings, the bureau's own rules, and what the columns are. */
export const guideSheet: InputSheet = {
  kind: guideRole,
  role: guideRole,
  nameOf: () => words.workbook.sheet.guide,
  reads: "entered",
  essential: ["setting", "text"],
  columns: guideColumns,
  identify: rowKey,
  load: (plan, observations, existing) => ({
    content: guideContent(plan, observations, existing),
    identify: rowKey,
  }),
  style: styleGuide,
  styleNew: guardGuideRows,
};
