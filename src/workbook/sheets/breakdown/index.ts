import type { SheetDefinition } from "../../engine/definition";
import { rowKey } from "../../engine/locate";
import { breakdownRole } from "../regionRoles";
import { breakdownColumns } from "./columns";
import { breakdownWords } from "./words";

/** 分解: the plan's targets handed down, rows of indicators and columns of regions. */
export const breakdownSheet: SheetDefinition = {
  kind: breakdownRole,
  nameOf: () => breakdownWords.sheet,
  reads: "entered",
  essential: ["name", "month"],
  columns: () => breakdownColumns([]),
  identify: rowKey,
};
