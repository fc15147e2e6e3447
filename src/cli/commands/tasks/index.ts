/** `jh tasks`: the promises in the notice's text. */
import { Command } from "commander";
import type { Context } from "../../context";
import { Failure } from "../../failure";
import { cliWords } from "../../words";
import { tasksDueCommand } from "./due";
import { tasksListCommand } from "./list";
import { tasksReadCommand } from "./read";
import { tasksReportCommand } from "./report";

export function tasksCommand(context: Context): Command {
  const command = new Command("tasks").description(cliWords(context.locale).tasks.tasks).helpCommand(false);
  for (const create of [tasksListCommand, tasksReadCommand, tasksDueCommand, tasksReportCommand])
    command.addCommand(create(context));
  return command.argument("[command]").action((unknown?: string) => {
    if (unknown !== undefined) throw new Failure("unknownCommand", { subject: unknown });
    command.help();
  });
}
