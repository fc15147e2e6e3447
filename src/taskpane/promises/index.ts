/**
 * The pane's view of the promises of the text, which comes with its use: what each has come to, filters, the pace of many at
 * once, the agreement to a figure that one gives, the bulletin. May import what the pane may import, the pane's own files
 * above it, and `tasks`.
 */
export { Promises as default } from "./Promises";
