import { defaultSettings } from "../../analysis";
import type { Settings } from "../../analysis";
import type { WorkbookIssue } from "../data";
import { issueAt } from "../issue";
import { textOf } from "../sheet/grid";
import type { Located } from "../sheet/locate";

/** The settings that 说明 shows and takes, in its order. */
export const settingKeys = [
  "aboutPoints",
  "aboutShare",
  "linkedPoints",
  "stableShare",
  "severe",
  "lagging",
  "nearly",
] as const;
export type SettingKey = (typeof settingKeys)[number];

const isThreshold = (key: SettingKey): key is keyof Settings["thresholds"] =>
  key === "severe" || key === "lagging" || key === "nearly";

/** The value of a setting. @example settingOf(defaultSettings, "severe") // 0.2 */
export function settingOf(settings: Settings, key: SettingKey): number {
  return isThreshold(key) ? settings.thresholds[key] : settings.tolerance[key];
}

export const settingRow = (key: SettingKey) => `setting ${key}`;

/**
 * The settings that 说明 says, with tolerances of single indicators from 目标. What is empty, no number, below zero, or a
 * probability above 1 counts as its default and is reported.
 *
 * @param guide the sheet, or null where it was deleted: then the defaults
 */
export function readSettings(
  guide: Located | null,
  sheetName: string,
  byCode: ReadonlyMap<string, number>,
): { readonly settings: Settings; readonly issues: readonly WorkbookIssue[] } {
  const issues: WorkbookIssue[] = [];
  const values = new Map<SettingKey, number>();
  for (const key of settingKeys) {
    const usual = settingOf(defaultSettings, key);
    const row = guide?.rows.find((each) => each.key === settingRow(key));
    const cell = row?.cell("setting") ?? "";
    const usable = typeof cell === "number" && cell >= 0 && (cell <= 1 || !isThreshold(key));
    values.set(key, usable ? cell : usual);
    if (!usable && guide && row && textOf(cell) !== "")
      issues.push(issueAt(guide, sheetName, row, "setting", "badSetting", { details: { usual } }));
  }
  const of = (key: SettingKey) => values.get(key)!;
  return {
    settings: {
      tolerance: {
        aboutPoints: of("aboutPoints"),
        aboutShare: of("aboutShare"),
        linkedPoints: of("linkedPoints"),
        stableShare: of("stableShare"),
        byCode: Object.fromEntries(byCode),
      },
      thresholds: { severe: of("severe"), lagging: of("lagging"), nearly: of("nearly") },
      rules: defaultSettings.rules,
      palette: defaultSettings.palette,
      judgements: defaultSettings.judgements,
    },
    issues,
  };
}
