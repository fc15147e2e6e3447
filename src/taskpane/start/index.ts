/**
 * The ways to begin (载入目标). Loaded where a workbook has no targets, or where a person asks for them. May import what the
 * pane may import, and the pane's own files above it.
 */
export { StartView } from "./Start";
