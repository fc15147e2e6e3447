/** The pane's view of one indicator, which comes with the first look at it. May import what the pane may import, and the pane's own files above it. */
export { Detail as default } from "./Detail";
export { meaningOf } from "./meaning";
