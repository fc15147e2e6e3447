import { Command } from "commander";
import { reportWords } from "../../../report";
import {
  dueText,
  dueTasks,
  taskIssueRecord,
  taskName,
  taskProgressRecord,
  taskSentence,
  taskWords,
  type DueTask,
} from "../../../tasks";
import { fill, type Locale } from "../../../words";
import type { Context } from "../../context";
import { Failure } from "../../failure";
import { formatOption, print, type Format } from "../../views";
import { cliWords } from "../../words";
import { followedFor, progressOptions, type ProgressOptions } from "./progress";

interface Options extends ProgressOptions {
  days: string;
  format: Format;
}

/** `jh tasks due`: the nodes of the as-of month and of the days after it, and what is overdue. */
export function tasksDueCommand(context: Context): Command {
  const { command, tasks: words } = cliWords(context.locale);
  return progressOptions(new Command("due").description(words.due), words)
    .option("--days <number>", words.days, "30")
    .addOption(formatOption(command))
    .action((options: Options) => {
      if (!/^\d{1,3}$/.test(options.days))
        throw new Failure("invalidValue", { subject: "--days", value: options.days, allowed: "0–999" });
      const { plan, assessments, issues, asOf } = followedFor(options);
      const due = dueTasks(assessments, asOf, Number(options.days));
      const { region, year } = plan;
      const records = due.map((each) => dueRecord(each, context.locale));
      const notes = issues.map((issue) => taskIssueRecord(issue, context.locale));
      print(context, options.format, {
        json: { asOf, due: records, issues: notes },
        csv: { records, columns: ["id", "label", "by", "value", "unit", "daysLeft", "status", "sentence", "sample"] },
        table: () => ({
          title: fill(words.dueTitle, { region, year, asOf, days: options.days }),
          notice: due.some(({ of }) => of.sample) ? reportWords(context.locale).sampleNotice : null,
          head: (["by", "days", "id", "name", "due", "status", "sentence"] as const).map((key) => words.column[key]),
          rightAligned: [1],
          rows: due.map((each) => cellsOf(each, context.locale)),
          footer: [
            fill(words.dueCount, { count: due.length }),
            ...(notes.length > 0
              ? [fill(words.unread, { count: notes.length }), ...notes.map(({ message }) => message)]
              : []),
          ].join("\n"),
        }),
        issues: [],
      });
    });
}

function dueRecord({ of, step, daysLeft }: DueTask, locale: Locale) {
  const { id, label, unit, status, sentence, sample } = taskProgressRecord(of, locale);
  return { id, label, by: step.by, value: step.value, unit, daysLeft, status, sentence, sample };
}

function cellsOf({ of, step, daysLeft }: DueTask, locale: Locale): readonly string[] {
  const status = taskWords(locale).status[of.status];
  const cells = [step.by, String(daysLeft), of.task.id, taskName(of.task), dueText(of, step, locale), status];
  return [...cells, taskSentence(of, locale)];
}
