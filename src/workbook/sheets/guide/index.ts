import { rowKey } from "../../engine/locate";
import type { InputSheet } from "../definition";
import { guideColumns, guideContent, guideRole } from "./content";
import { guardGuideRows, styleGuide } from "./style";
import { guideWords } from "./words";

/** 说明: settings, the bureau's own rules, and what the columns are. */
export const guideSheet: InputSheet = {
  kind: guideRole,
  role: guideRole,
  nameOf: () => guideWords.sheet,
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
