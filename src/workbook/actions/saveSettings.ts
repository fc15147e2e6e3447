import { checkRule, type OwnRule } from "../../analysis";
import type { SettingsChange } from "../sheets/change";
import { guardGuideRows } from "../sheets/guide/style";
import { act } from "../engine/run";
import { guideColumns, guideRole } from "../sheets/guide/content";
import { freeRuleRows, isThreshold, isUsable, settingKeys, settingRow } from "../sheets/guide/settings";
import { refuse, type WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import { openInputs } from "./inputs";
import { takeReading } from "./read";
import type { Row } from "../engine/content";
import type { Input } from "../engine/grid";
import { rowKey, type Located } from "../engine/locate";
import { statusWords, paletteWords } from "../sheets/vocabulary";
import { guideWords } from "../sheets/guide/words";
import type { OpenWorkbook } from "../engine/open";
import { writePatch, type Patch } from "./patch";

/**
 * Writes settings into 说明: one sync to read, one to write, the cells concerned and no other. Rules take the place of those
 * that were there and could be used; rows for them are added where there are too few.
 *
 * Nothing is written where a number cannot be a setting or the condition of a rule cannot be understood.
 */
export function saveSettings(session: Session, change: SettingsChange): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    await writePatch(session, context, open, guidePatch(session, open, change));
  });
}

/** What a change of the settings writes into 说明. Ends the action where a part of it cannot be. */
export function guidePatch({ registry }: Session, open: OpenWorkbook, change: SettingsChange): Patch {
  const sheet = open.sheets.get(guideRole) ?? refuse("missingSheet", { sheet: registry.usualName(guideRole) });
  return {
    ...{ role: guideRole, sheet, columns: guideColumns(), identify: rowKey },
    rows: [...settingRows(change), ...ruleRows(change.rules, sheet.located)],
    style: (target, placement) => guardGuideRows(target, placement, sheet.located),
  };
}

function settingRows({ tolerance, thresholds, palette }: SettingsChange): Row[] {
  const { setting, settingNote } = guideWords;
  const row = (key: "palette" | (typeof settingKeys)[number], value: Input): Row => {
    const cells: [string, Input][] = [
      ["item", setting[key]],
      ["setting", value],
      ["text", settingNote[key]],
    ];
    return { identity: settingRow(key), key: settingRow(key), cells: new Map(cells) };
  };
  const numbers = settingKeys.flatMap((key) => {
    const value = isThreshold(key) ? thresholds?.[key] : tolerance?.[key];
    if (value === undefined) return [];
    if (!isUsable(key, value)) refuse("badValue", { value });
    return [row(key, value)];
  });
  return palette === undefined ? numbers : [...numbers, row("palette", paletteWords.wordOf(palette))];
}

function ruleRows(rules: readonly OwnRule[] | undefined, guide: Located): Row[] {
  if (rules === undefined) return [];
  for (const { name, expression } of rules) {
    const checked = checkRule(expression);
    if (!checked.ok) refuse("badRule", { rule: name, problem: checked.code, at: checked.at, word: checked.word });
  }
  return freeRuleRows(guide, rules.length).map((key, i): Row => {
    const rule = rules[i];
    const cells: [string, Input][] = [
      ["item", rule?.name.trim() ?? ""],
      ["setting", rule === undefined ? "" : statusWords.wordOf(rule.status)],
      ["text", rule?.expression.trim() ?? ""],
    ];
    return { identity: key, key, cells: new Map(cells) };
  });
}
