/**
 * Importing a plan: from a source over the table that was found and its rows to the workbook. Loaded with its first use. May
 * import what the pane may import, and the pane's own files above it.
 */
export { ImportPlan } from "./ImportPlan";
