import { rowKey } from "../../engine/locate";
import type { InputSheet } from "../definition";
import { targetsRole } from "../targets/content";
import { loadedNames } from "../targets/record";
import { entryColumns, entryRole, monthKey, months, seriesKeys } from "./columns";
import { entryContent } from "./content";
import { styleEntry } from "./style";
import { entryWords } from "./words";

/** 月度数据: the figures, a row for each indicator, year and kind of figures. */
export const entrySheet: InputSheet = {
  kind: entryRole,
  role: entryRole,
  nameOf: () => entryWords.sheet,
  reads: "entered",
  essential: ["name", ...seriesKeys, ...months.map(monthKey)],
  irreplaceable: seriesKeys,
  columns: entryColumns,
  identify: rowKey,
  load: (plan, observations, existing, { sheets }) =>
    entryContent(plan, observations, existing, loadedNames(sheets.get(targetsRole)?.located)),
  style: styleEntry,
};
