import type { SheetDefinition } from "../../engine/definition";
import { rowKey } from "../../engine/locate";
import { regionDataRole } from "../regionRoles";
import { regionDataColumns } from "./columns";
import { regionDataWords } from "./words";

/** 分县数据: figures of the regions, one a row. */
export const regionDataSheet: SheetDefinition = {
  kind: regionDataRole,
  nameOf: () => regionDataWords.sheet,
  reads: "entered",
  essential: ["region", "name", "year", "month", "role", "value"],
  columns: regionDataColumns,
  identify: rowKey,
};
