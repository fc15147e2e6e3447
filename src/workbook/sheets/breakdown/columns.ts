import type { Column } from "../../engine/content";
import { sampledColumn } from "../sampled";
import { breakdownWords } from "./words";

/** Key of a region's column. */
export const regionKey = (name: string) => `region ${name}`;
export const isRegionKey = (key: string) => key.startsWith(regionKey(""));

/** The columns of 分解 with those of the regions. */
export function breakdownColumns(regions: readonly string[]): Column[] {
  const { column } = breakdownWords;
  const text = { format: "@" } as const;
  const centred = { ...text, align: "center", wrap: true } as const;
  return [
    { key: "no", heading: column.no, width: 6, ...text, align: "center" },
    { key: "name", heading: column.name, width: 24, ...text, wrap: true },
    { key: "unit", heading: column.unit, width: 8, ...centred },
    { key: "year", heading: column.year, width: 6, format: "0", align: "center" },
    { key: "month", heading: column.month, width: 6, format: "0", align: "center", input: true },
    { key: "city", heading: column.city, width: 12, ...centred },
    ...regions.map((name): Column => ({ key: regionKey(name), heading: name, width: 10, ...centred, input: true })),
    { key: "owner", heading: column.owner, width: 16, ...centred, input: true },
    { key: "brief", heading: column.brief, width: 9, ...centred, input: true },
    { key: "sample", heading: column.sample, width: 9, ...centred, input: true },
    sampledColumn,
  ];
}
