import type { Palette } from "../../../analysis";
import type { Month } from "../../../observations";
import type { Column } from "../../engine/content";
import type { SheetRole } from "../../engine/role";
import { regionKey } from "../breakdown/columns";
import { matrixWords } from "./words";

/** What opens the hidden corner of every 分县分析. */
export const matrixKind = "regions";
export const matrixRole = (asOf: Month): SheetRole => `${matrixKind} ${asOf}`;

/** Key of the hidden column that says a region's statuses; the city's where there is no name. */
export const statusKey = (name: string) => (name === "" ? "status" : `status ${name}`);

/** The columns of 分县分析: the city, then its regions in the order of 分解. */
export function matrixColumns(regions: readonly string[], palette: Palette): Column[] {
  const { column } = matrixWords;
  const text = { format: "@" } as const;
  const centred = { ...text, align: "center" } as const;
  const figure = { format: "General", align: "right" } as const;
  const hidden = { width: 4, format: "@", hidden: true } as const;
  return [
    { key: "no", heading: column.no, width: 5.5, ...centred },
    { key: "name", heading: column.name, width: 26, ...text, wrap: true },
    { key: "unit", heading: column.unit, width: 8, ...centred, wrap: true },
    { key: "month", heading: column.month, width: 6, ...centred },
    { key: "city", heading: column.city, width: 9.5, ...figure },
    ...regions.map((name): Column => ({ key: regionKey(name), heading: name, width: 9.5, ...figure })),
    { key: "together", heading: column.together, width: 9, ...figure },
    { key: "difference", heading: column.difference, width: 9, ...figure },
    { key: "reason", heading: column.reason, width: 28, ...text, wrap: true },
    { key: statusKey(""), heading: palette, ...hidden },
    ...regions.map((name): Column => ({ key: statusKey(name), heading: name, ...hidden })),
  ];
}
