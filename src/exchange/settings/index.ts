/** The settings of a workbook as a file that other workbooks take. */
export { settingsDifferences, type SettingDifference, type SettingsComparison } from "./difference";
export { readSettingsFile, settingsSchema, writeSettings, type SettingsFile } from "./file";
