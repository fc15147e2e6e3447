/** The pane's view of one indicator. May import what the pane may import, and the pane's own files above it. */
export { Detail } from "./Detail";
export { meaningOf } from "./meaning";
