import { rowKey } from "../../engine/locate";
import type { InputSheet } from "../definition";
import { targetsRole } from "../targets/role";
import { loadedNames } from "../targets/record";
import { entryColumns, entryRole, monthKey, months, seriesKeys } from "./columns";
import { entryContent } from "./content";
import { figuresKey } from "./kept";
import { styleEntry } from "./style";
import { entryWords } from "./words";

/** 月度数据: the figures, a row for each indicator, year and kind of figures. */
export const entrySheet: InputSheet = {
  kind: entryRole,
  roleOf: () => entryRole,
  nameOf: () => entryWords.sheet,
  reads: "entered",
  keeps: figuresKey,
  essential: ["name", ...seriesKeys, ...months.map(monthKey)],
  irreplaceable: seriesKeys,
  columns: entryColumns,
  identify: rowKey,
  load(input, existing) {
    const { head, sheets } = input.open;
    return entryContent(input, existing, loadedNames(sheets.get(targetsRole(head, input.plan.year))?.located));
  },
  style: styleEntry,
};
