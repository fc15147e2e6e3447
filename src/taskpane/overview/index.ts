/**
 * The pane's first view: where the plan stands at its as-of month, and the list of indicators. May import what the pane
 * may import, and the pane's own files above it.
 */
export { Overview } from "./Overview";
