import type { Column } from "../../engine/content";
import { sampledColumn } from "../sampled";
import { regionDataWords } from "./words";

/** Columns that tell the rows of 分县数据 apart. */
export const identityKeys = ["year", "month", "role", "scope", "vintage", "sample"] as const;

/** The columns of 分县数据. */
export function regionDataColumns(): Column[] {
  const { column } = regionDataWords;
  const text = { format: "@", input: true } as const;
  const centred = { ...text, align: "center" } as const;
  return [
    { key: "region", heading: column.region, width: 13, ...text },
    { key: "name", heading: column.name, width: 34, ...text },
    { key: "year", heading: column.year, width: 7, format: "0", align: "center", input: true },
    { key: "month", heading: column.month, width: 6, format: "0", align: "center", input: true },
    { key: "role", heading: column.role, width: 7, ...centred },
    { key: "value", heading: column.value, width: 12, format: "#,##0.0###", input: true },
    { key: "scope", heading: column.scope, width: 14, ...centred },
    { key: "vintage", heading: column.vintage, width: 9, ...centred },
    { key: "source", heading: column.source, width: 40, ...text },
    { key: "released", heading: column.released, width: 12, ...centred },
    { key: "note", heading: column.note, width: 24, ...text },
    { key: "sample", heading: column.sample, width: 9, ...centred },
    sampledColumn,
  ];
}
