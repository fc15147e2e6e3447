import { rowKey } from "../../engine/locate";
import type { InputSheet } from "../definition";
import { guideColumns, guideContent, guideRole } from "./content";
import { guardGuideRows, styleGuide } from "./style";
import { guideWords } from "./words";

/** 说明: settings, the bureau's own rules, and what the columns are. */
export const guideSheet: InputSheet = {
  kind: guideRole,
  roleOf: () => guideRole,
  nameOf: () => guideWords.sheet,
  reads: "entered",
  essential: ["setting", "text"],
  columns: guideColumns,
  identify: rowKey,
  load: (input, existing) => ({
    content: guideContent(input, existing),
    identify: rowKey,
  }),
  style: styleGuide,
  styleNew: guardGuideRows,
};
