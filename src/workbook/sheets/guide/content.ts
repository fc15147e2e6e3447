import { defaultSettings, ruleVariables, type Status } from "../../../analysis";
import type { Observation } from "../../../observations";
import { codeWords, figures, type FigureDefinition } from "../../../figures";
import { reportWords, ruleName, statusMarks } from "../../../report";
import { fill } from "../../../words";
import { gapFigures } from "../gap/columns";
import { aboutDashboard } from "../dashboard/about";
import type { Column, Content, Row } from "../../engine/content";
import { type Input, textOf } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { dashboardWords } from "../dashboard/words";
import { entryRole } from "../entry/columns";
import { holdsSamples } from "../entry/kind";
import type { LoadInput } from "../definition";
import { byYear, yearsOf } from "../years";
import { ruleRow, ruleRowsOf, settingKeys, settingOf, settingRow } from "./settings";
import { guideWords } from "./words";

/** What the hidden corner of 说明 says. */
export const guideRole = "guide";

/** The statuses in the order in which they are asked. */
const asked = Object.keys(guideWords.statuses) as Status[];

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
export function guideContent(input: LoadInput, existing: Located | null): Content {
  const { plan, observations } = input;
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
  return {
    role: guideRole,
    title: fill(title, { region: plan.region, year: yearsOf(input) }),
    notes: [holdsSample(input) ? reportWords("zh-CN").sampleNotice : ""],
    columns: guideColumns(),
    rows: [
      row("section plan", section.plan),
      row("plan source", guideWords.planSource, sourceOf(input)),
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
      row("section statuses", section.statuses),
      ...asked.map((status) =>
        row(
          `status ${status}`,
          `${statusMarks[status]} ${codeWords("zh-CN").status[status]}`,
          guideWords.statuses[status],
        ),
      ),
      row("section columns", section.columns),
      ...gapFigures.flatMap(({ id }) => {
        const { name, explain }: FigureDefinition = figures[id];
        return explain === undefined ? [] : [row(`column ${id}`, name["zh-CN"], explain["zh-CN"])];
      }),
      row("section dashboard", dashboardWords.guide.title),
      ...aboutDashboard().map(({ key, item, text }) => row(`dashboard ${key}`, item, text)),
      row("section sources", section.sources),
      ...numbered(observations, before).map(({ key, item, source }) => row(key, item, source)),
    ],
  };
}

/** Where the plan comes from; of several plans each with its year. */
function sourceOf({ plan, others }: LoadInput): string {
  if (others.length === 0) return plan.source;
  return byYear([...others, plan])
    .filter(({ source }) => source !== "")
    .map(({ year, source }) => fill(guideWords.planSourceOf, { year, source }))
    .join("；");
}

/** The sources of figures with their numbers; those that stand there keep theirs. */
function numbered(observations: readonly Observation[], before: ReadonlyMap<string, LocatedRow>) {
  const sources = new Set(observations.map(({ sample, source }) => (sample ? guideWords.sampleSource : source)));
  let last = [...before.keys()].filter((key) => key.startsWith("source ")).length;
  return [...sources]
    .filter((source) => source !== "")
    .map((source) => {
      const key = `source ${source}`;
      return { key, source, item: before.get(key)?.text("item") || `${++last}` };
    });
}

const holdsSample = ({ observations, open }: LoadInput): boolean =>
  observations.some(({ sample }) => sample) || holdsSamples(open.sheets.get(entryRole)?.located ?? null);
