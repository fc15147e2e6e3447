import { createRegistry } from "../engine/definition";
import type { Head } from "../engine/head";
import type { SheetRole } from "../engine/role";
import { briefingSheet } from "./briefing";
import { dashboardSheet } from "./dashboard";
import type { InputSheet } from "./definition";
import { entrySheet } from "./entry";
import { gapSheet } from "./gap";
import { guideSheet } from "./guide";
import { targetsSheet } from "./targets";

/** The sheets that people fill, in their order; their changes are what functions and pane follow. */
export const inputSheets: readonly InputSheet[] = [targetsSheet, entrySheet, guideSheet];

/** The sheets that hold what people fill for these years' plans, and for all of them. */
export function inputRolesOf(head: Head | null, years = head?.plans.map(({ year }) => year) ?? [0]): SheetRole[] {
  return [...new Set(years.flatMap((year) => inputSheets.map((input) => input.roleOf(head, year))))];
}

/** Every managed sheet that is there from the start. */
export const registry = createRegistry([...inputSheets, gapSheet, dashboardSheet, briefingSheet]);
