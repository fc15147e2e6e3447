import type { Month } from "../../observations";
import { fill, type Template } from "../../words";
import type { SheetRole } from "../engine/role";

/** Name of the workbook setting that keeps the city's list of regions, where there are any. */
export const regionsKey = "jh-regions";

/** What the hidden corners of 分解 and 分县数据 say. */
export const breakdownRole = "breakdown";
export const regionDataRole = "regionData";
export const regionRoles = [breakdownRole, regionDataRole] as const;

/** What the hidden corner of a sheet of one region or indicator at an as-of month says. */
export const partRole = (kind: string, asOf: Month, part: string): SheetRole =>
  `${kind} ${asOf}/${part.replace(/\s/g, "_")}`;

/** Excel takes no longer name of a sheet; what tells a second one of the name apart comes behind. */
const longestName = 27;

/** The name of such a sheet, with what Excel takes in one. @example partName("{part}分县{asOf}", "2024-09/义乌市") // "义乌市分县2024-09" */
export function partName(template: Template<"asOf" | "part">, period: string): string {
  const [asOf, part] = [period.slice(0, 7), period.slice(8).replace(/[[\]:*?/\\']/g, "")];
  const room = longestName - fill(template, { asOf, part: "" }).length;
  return fill(template, { asOf, part: part.slice(0, room) });
}
