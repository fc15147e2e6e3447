import {
  checkRule,
  defaultSettings,
  type Judgement,
  type OwnRule,
  type Palette,
  type Settings,
} from "../../../analysis";
import type { EnteredKind } from "../../../observations";
import { readCell } from "../enteredCell";
import { type WorkbookIssue, issueAt } from "../../engine/issue";
import type { OpenSheet } from "../../engine/open";
import { textOf } from "../../engine/grid";
import { paletteWords, statusWords } from "../vocabulary";
import type { Located, LocatedRow } from "../../engine/locate";
import { guideWords } from "./words";

/** The numbers that 说明 shows and takes, in its order. */
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

/** Whether a setting is a probability below which a status begins. */
export const isThreshold = (key: SettingKey): key is keyof Settings["thresholds"] =>
  key === "severe" || key === "lagging" || key === "nearly";

/** The value of a setting. @example settingOf(defaultSettings, "severe") // 0.2 */
export function settingOf(settings: Settings, key: SettingKey): number {
  return isThreshold(key) ? settings.thresholds[key] : settings.tolerance[key];
}

/** Whether a number may be the value of a setting: not below zero, a probability not above 1. */
export const isUsable = (key: SettingKey, value: number): boolean =>
  Number.isFinite(value) && value >= 0 && (value <= 1 || !isThreshold(key));

/** Hidden keys of the rows of 说明 that hold settings. */
export const settingRow = (key: SettingKey | "palette") => `setting ${key}`;
export const ruleRow = (index: number) => `rule ${index + 1}`;
const ruleKey = /^rule (\d+)$/;

/** Rows for own rules that 说明 has at least. */
const spareRules = 5;

/** How many rows for own rules 说明 has, or is to have. */
export function ruleRowsOf(guide: Located | null): number {
  const numbers = guide?.rows.map(({ key }) => Number(ruleKey.exec(key)?.[1] ?? 0)) ?? [];
  return Math.max(spareRules, ...numbers);
}

/**
 * Hidden keys of at least so many rows for own rules, in the order in which they stand, of which those that are missing are to
 * be made. A row whose rule cannot be used is not among them: what a person typed there stays until it is put right.
 *
 * Worked: a guide whose second rule cannot be used, at least 2 → `rule 1`, `rule 3`, `rule 4`, `rule 5`
 */
export function freeRuleRows(guide: Located, least: number): string[] {
  const rows = guide.rows.filter(({ key }) => ruleKey.test(key));
  const kept = new Set(rows.filter((row) => ruleOf(row) === "unusable").map(({ key }) => key));
  const numbered = Array.from({ length: ruleRowsOf(guide) }, (_, i) => ruleRow(i));
  const free = [...new Set([...rows.map(({ key }) => key), ...numbered])].filter((key) => !kept.has(key));
  for (let next = numbered.length; free.length < least; next++) free.push(ruleRow(next));
  return free;
}

/** What people decided about single indicators, from 目标. */
interface OfIndicators {
  readonly tolerances: ReadonlyMap<string, number>;
  readonly judgements: ReadonlyMap<string, Judgement>;
}

type Report = (
  row: LocatedRow,
  column: string,
  code: WorkbookIssue["code"],
  details: Readonly<Record<string, string | number>>,
) => void;

/**
 * The settings that 说明 says, with what people decided about single indicators. What is empty, no number, below zero, or a
 * probability above 1 counts as its default and is reported; a rule that cannot be used is reported and left out.
 *
 * @param sheet undefined where it was deleted: then the defaults
 */
export function readSettings(
  sheet: Pick<OpenSheet, "located" | "name"> | undefined,
  { tolerances, judgements }: OfIndicators,
): { readonly settings: Settings; readonly issues: readonly WorkbookIssue[] } {
  const guide = sheet?.located ?? null;
  const issues: WorkbookIssue[] = [];
  const report: Report = (row, column, code, details) => issues.push(issueAt(sheet!, row, column, { code, details }));
  const numbers = new Map(settingKeys.map((key) => [key, readNumber(guide, key, report)]));
  const of = (key: SettingKey) => numbers.get(key)!;
  return {
    settings: {
      tolerance: {
        aboutPoints: of("aboutPoints"),
        aboutShare: of("aboutShare"),
        linkedPoints: of("linkedPoints"),
        stableShare: of("stableShare"),
        byCode: Object.fromEntries(tolerances),
      },
      thresholds: { severe: of("severe"), lagging: of("lagging"), nearly: of("nearly") },
      rules: readRules(guide, report),
      palette: readPalette(guide, report),
      judgements: Object.fromEntries(judgements),
    },
    issues,
  };
}

const pointsKind: EnteredKind = {
  kind: { unit: "%", quantity: null, reduction: false },
  bounds: { low: 0, high: 100 },
  scale: [],
  decimals: 2,
};

const rowOf = (guide: Located | null, key: string) => guide?.rows.find((row) => row.key === key);

function readNumber(guide: Located | null, key: SettingKey, report: Report): number {
  const usual = settingOf(defaultSettings, key);
  const row = rowOf(guide, settingRow(key));
  // Points may be typed as the percentages that they part; a probability of 20% is kept as the 0.2 that it is.
  const points = key === "aboutPoints" || key === "linkedPoints";
  const read = points && row ? readCell(row, "setting", pointsKind) : null;
  const cell = read?.ok ? read.value.value : (row?.cell("setting") ?? "");
  if (typeof cell === "number" && isUsable(key, cell)) return cell;
  if (row && textOf(cell) !== "") report(row, "setting", "badSetting", { usual });
  return usual;
}

function readPalette(guide: Located | null, report: Report): Palette {
  const row = rowOf(guide, settingRow("palette"));
  const word = row?.text("setting") ?? "";
  const palette = paletteWords.codeOf(word);
  if (row && word !== "" && palette === undefined)
    report(row, "setting", "badPalette", { usual: paletteWords.wordOf(defaultSettings.palette) });
  return palette ?? defaultSettings.palette;
}

/** The rules in the order of their rows. */
function readRules(guide: Located | null, report: Report): OwnRule[] {
  const rows = guide?.rows.filter(({ key }) => ruleKey.test(key)) ?? [];
  return rows.flatMap((row, i) => {
    const rule = ruleOf(row);
    if (rule === "unusable") reportRule(row, report);
    if (typeof rule === "string") return [];
    return [{ ...rule, name: rule.name === "" ? `${guideWords.rule}${i + 1}` : rule.name }];
  });
}

/** The rule of a row; without condition and status it is spare. */
function ruleOf(row: LocatedRow): OwnRule | "spare" | "unusable" {
  const [name, word, expression] = [row.text("item"), row.text("setting"), row.text("text")];
  if (expression === "" && word === "") return "spare";
  const status = statusWords.codeOf(word);
  return checkRule(expression).ok && status !== undefined ? { name, expression, status } : "unusable";
}

function reportRule(row: LocatedRow, report: Report): void {
  const checked = checkRule(row.text("text"));
  if (!checked.ok) report(row, "text", "badRule", { problem: checked.code, at: checked.at, word: checked.word });
  if (statusWords.codeOf(row.text("setting")) === undefined) report(row, "setting", "badRuleStatus", {});
}
