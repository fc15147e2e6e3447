import { rowKey } from "../../engine/locate";
import type { InputSheet } from "../definition";
import { targetColumns, targetsContent, targetsRole } from "./content";
import { guardTargets, styleTargets } from "./style";
import { targetsWords } from "./words";

/** 目标: what was promised, and what people decided about it. Rows are found by the code in the hidden key column. */
export const targetsSheet: InputSheet = {
  kind: targetsRole,
  role: targetsRole,
  nameOf: () => targetsWords.sheet,
  reads: "entered",
  essential: ["name", "unit", "target", "record"],
  columns: () => targetColumns([]),
  identify: rowKey,
  load: (plan, _, existing) => ({ content: targetsContent(plan, existing), identify: rowKey }),
  style: styleTargets,
  styleNew: guardTargets,
};
