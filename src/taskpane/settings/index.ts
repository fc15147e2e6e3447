/** The pane's view of the settings. May import what the pane may import, and the pane's own files above it. */
export { SettingsView } from "./Settings";
