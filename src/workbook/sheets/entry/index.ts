import { createLookup } from "../../../plan";
import { rowKey } from "../../engine/locate";
import { sheetWords as words } from "../../engine/words";
import type { InputSheet } from "../definition";
import { targetsRole } from "../targets/content";
import { loadedNames } from "../targets/record";
import { entryColumns, entryRole, monthKey, months, seriesKeys } from "./columns";
import { entryContent } from "./content";
import { styleEntry } from "./style";

/** 月度数据: the figures, a row for each indicator, year and kind of figures. */
export const entrySheet: InputSheet = {
  kind: entryRole,
  role: entryRole,
  nameOf: () => words.workbook.sheet.entry,
  reads: "entered",
  essential: ["name", ...seriesKeys, ...months.map(monthKey)],
  irreplaceable: seriesKeys,
  columns: entryColumns,
  identify: rowKey,
  load: (plan, observations, existing, { sheets }) =>
    entryContent(plan, observations, existing, createLookup(plan).find, loadedNames(sheets.get(targetsRole)?.located)),
  style: styleEntry,
};
