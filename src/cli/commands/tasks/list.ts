import { Command, Option } from "commander";
import { taskKinds, taskName, taskRecord, taskTarget, taskWords, type KeyTask, type TaskKind } from "../../../tasks";
import { fill, type Locale } from "../../../words";
import type { Context } from "../../context";
import { Failure } from "../../failure";
import { examplePlan, loadRegister } from "../../sources";
import { formatOption, print, type Format } from "../../views";
import { cliWords } from "../../words";

interface Options {
  chapter?: string;
  kind?: TaskKind;
  format: Format;
}

/** `jh tasks list`: every promise of the notice's text, in its order. */
export function tasksListCommand(context: Context): Command {
  const { command, tasks: words } = cliWords(context.locale);
  return new Command("list")
    .description(words.list)
    .option("--chapter <number>", words.chapter)
    .addOption(new Option("--kind <kind>", words.kind).choices(taskKinds))
    .addOption(formatOption(command))
    .action(({ chapter, kind, format }: Options) => {
      const { chapters, tasks } = loadRegister();
      const numbers = chapters.map(({ no }) => String(no));
      if (chapter !== undefined && !numbers.includes(chapter))
        throw new Failure("invalidValue", { subject: "--chapter", value: chapter, allowed: numbers.join(", ") });
      const shown = tasks.filter(
        (task) =>
          (chapter === undefined || task.chapter === Number(chapter)) && (kind === undefined || task.kind === kind),
      );
      const { region, year, source } = examplePlan("jinhua-2024").plan;
      print(context, format, {
        json: shown.map(taskRecord),
        csv: { records: shown.map(taskFileRecord), columns: taskFileColumns },
        table: () => ({
          title: fill(words.title, { region, year, source }),
          notice: null,
          head: (["id", "name", "target", "kind", "scope", "deadline", "annex"] as const).map(
            (key) => words.column[key],
          ),
          rightAligned: [],
          rows: shown.map((task) => cellsOf(task, context.locale)),
          footer: fill(words.count, { count: shown.length, projects: shown.filter(({ project }) => project).length }),
        }),
        issues: [],
      });
    });
}

function cellsOf(task: KeyTask, locale: Locale): readonly string[] {
  const { kind, relation } = taskWords(locale);
  const annex = task.annex.map(({ no, relation: code }) => fill(relation[code], { no }));
  return [
    ...[task.id, taskName(task), taskTarget(task, locale), kind[task.kind], task.scope, task.deadline],
    annex.join("\n"),
  ];
}

/** Lists as one cell: `2024-03-31 40; 2024-06-30 60`, `8 repeats`. */
export function taskFileRecord(task: KeyTask) {
  const record = { low: null, high: null, ...taskRecord(task) };
  return {
    ...record,
    milestones: record.milestones.map(({ by, value }) => `${by} ${value}`).join("; "),
    annex: record.annex.map(({ no, relation }) => `${no} ${relation}`).join("; "),
  };
}

export const taskFileColumns = [
  ...[
    "id",
    "chapter",
    "item",
    "label",
    "text",
    "value",
    "low",
    "high",
    "unit",
    "comparator",
    "stretch",
    "kind",
    "scope",
  ],
  ...["deadline", "milestones", "annex", "project"],
];
