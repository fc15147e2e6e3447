import { createRegistry } from "../engine/definition";
import { briefingSheet } from "./briefing";
import { dashboardSheet } from "./dashboard";
import type { InputSheet } from "./definition";
import { entrySheet } from "./entry";
import { gapSheet } from "./gap";
import { guideSheet } from "./guide";
import { targetsSheet } from "./targets";

/** The sheets that people fill, in their order; their changes are what functions and pane follow. */
export const inputSheets: readonly InputSheet[] = [targetsSheet, entrySheet, guideSheet];
export const inputRoles = inputSheets.map(({ role }) => role);

/** Every managed sheet. */
export const registry = createRegistry([...inputSheets, gapSheet, dashboardSheet, briefingSheet]);
