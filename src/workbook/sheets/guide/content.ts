import { defaultSettings, ruleVariables } from "../../../analysis";
import type { Observation } from "../../../observations";
import type { Plan } from "../../../plan";
import { codeWords, figures, type FigureDefinition } from "../../../figures";
import { reportWords, ruleName } from "../../../report";
import { fill } from "../../../words";
import { gapFigures } from "../gap/columns";
import { aboutDashboard } from "../dashboard/about";
import type { Column, Content, Row } from "../../engine/content";
import { type Input, textOf } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import { dashboardWords } from "../dashboard/words";
import { ruleRow, ruleRowsOf, settingKeys, settingOf, settingRow } from "./settings";
import { guideWords } from "./words";

/** What the hidden corner of 说明 says. */
export const guideRole = "guide";

/** The columns of 说明. */
export function guideColumns(): Column[] {
  const { column } = guideWords;
  return [
    { key: "item", heading: column.item, width: 36, format: "@", wrap: true },
    { key: "setting", heading: column.setting, width: 10, format: "General", align: "center", input: true },
    { key: "text", heading: column.text, width: 90, format: "@", wrap: true },
  ];
}

/**
 * What 说明 is to hold: the plan, the settings, the bureau's own rules, what each column of the gap analysis is, the sources
 * of the figures. A setting that a person changed stays, and so do rules.
 */
export function guideContent(plan: Plan, observations: readonly Observation[], existing: Located | null): Content {
  const { section, title, setting, settingNote } = guideWords;
  const before = new Map((existing?.rows ?? []).map((row) => [row.key, row]));
  const row = (key: string, item: string, text = "", value?: Input): Row => {
    const cells = new Map<string, Input>([
      ["item", item],
      ["text", text],
    ]);
    if (value !== undefined && textOf(before.get(key)?.cell("setting") ?? "") === "") cells.set("setting", value);
    return { identity: key, key, cells };
  };
  const names = ruleVariables.map((variable) => ruleName(variable, "zh-CN")).join("、");
  const sources = new Set(observations.map(({ sample, source }) => (sample ? guideWords.sampleSource : source)));
  return {
    role: guideRole,
    title: fill(title, { region: plan.region, year: plan.year }),
    notes: [observations.some(({ sample }) => sample) ? reportWords("zh-CN").sampleNotice : ""],
    columns: guideColumns(),
    rows: [
      row("section plan", section.plan),
      row("plan source", guideWords.planSource, plan.source),
      row("section settings", section.settings),
      ...settingKeys.map((key) =>
        row(settingRow(key), setting[key], settingNote[key], settingOf(defaultSettings, key)),
      ),
      row(
        settingRow("palette"),
        setting.palette,
        settingNote.palette,
        codeWords("zh-CN").palette[defaultSettings.palette],
      ),
      row("section rules", section.rules),
      row("about rules", guideWords.ruleHelp, fill(guideWords.ruleHelpText, { names })),
      ...Array.from({ length: ruleRowsOf(existing) }, (_, i): Row => ({
        identity: ruleRow(i),
        key: ruleRow(i),
        cells: new Map(),
      })),
      row("section columns", section.columns),
      ...gapFigures.flatMap(({ id }) => {
        const { name, explain }: FigureDefinition = figures[id];
        return explain === undefined ? [] : [row(`column ${id}`, name["zh-CN"], explain["zh-CN"])];
      }),
      row("section dashboard", dashboardWords.guide.title),
      ...aboutDashboard().map(({ key, item, text }) => row(`dashboard ${key}`, item, text)),
      row("section sources", section.sources),
      ...[...sources].filter((source) => source !== "").map((source, i) => row(`source ${source}`, `${i + 1}`, source)),
    ],
  };
}
