/// <reference types="office-js" />
/**
 * The pane in React and Fluent UI, with the session that ribbon and pane share. May import `plan`, `observations`,
 * `analysis`, `report`, `workbook`, and `commands`, whose buttons it shows.
 */
export { createReading } from "./reading";
export { rememberedPerson } from "./forms";
export { createPaneSession, everything } from "./session";
export type { PlanShelf, ShippedAnnex, ShippedPlanName } from "./importPlan/shelf";
export type { PaneSession, SessionState } from "./session";
export { followTheme, officeBackground } from "./theme";
export { ThemedPane } from "./ThemedPane";
export { paneWords } from "./words";
