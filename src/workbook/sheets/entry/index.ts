import { createLookup } from "../../../plan";
import { rowKey } from "../../engine/locate";
import { sheetWords as words } from "../../engine/words";
import type { InputSheet } from "../definition";
import { entryRole } from "./columns";
import { entryContent } from "./content";
import { styleEntry } from "./style";

/** 月度数据: the figures, a row for each indicator, year and kind of figures. */
export const entrySheet: InputSheet = {
  kind: entryRole,
  role: entryRole,
  nameOf: () => words.workbook.sheet.entry,
  reads: "values",
  identify: rowKey,
  load: (plan, observations, existing) => entryContent(plan, observations, existing, createLookup(plan).find),
  style: styleEntry,
};
