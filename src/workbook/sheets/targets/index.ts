import { rowKey } from "../../engine/locate";
import type { InputSheet } from "../definition";
import { targetColumns, targetIdentity, targetsContent } from "./content";
import { targetsKind, targetsRole } from "./role";
import { guardTargets, styleTargets } from "./style";
import { targetsWords } from "./words";

/**
 * 目标: what was promised for a year, and what people decided about it, a sheet for each year. Rows are found by the code in
 * the hidden key column.
 */
export const targetsSheet: InputSheet = {
  kind: targetsKind,
  roleOf: targetsRole,
  nameOf: (year) => targetsWords.sheet + year,
  reads: "entered",
  essential: ["name", "unit", "target", "record"],
  columns: () => targetColumns([]),
  identify: rowKey,
  load: (input, existing) => ({
    content: targetsContent(targetsRole(input.open.head, input.plan.year), input, existing),
    identify: targetIdentity(input.plan, existing),
  }),
  style: styleTargets,
  styleNew: guardTargets,
};
