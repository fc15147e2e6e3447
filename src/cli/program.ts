import { Command, Option } from "commander";
import type { Context } from "./context";
import { cliWords } from "./words";
import { Failure } from "./failure";
import { analyseCommand } from "./commands/analyse";
import { collectCommand } from "./commands/collect";
import { exportCommand } from "./commands/export";
import { figuresCommand } from "./commands/figures";
import { formsCommand } from "./commands/forms";
import { planCommand } from "./commands/plan";
import { projectCommand } from "./commands/project";
import { regionsCommand } from "./commands/regions";
import { reportCommand } from "./commands/report";
import { tasksCommand } from "./commands/tasks";

/** The `jh` program; nothing is printed but through the context, and errors are thrown. */
export function createProgram(context: Context): Command {
  const words = cliWords(context.locale).command;
  const program = new Command("jh")
    .description(words.about)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .exitOverride()
    // An option behind a command is that of the command: `jh plan diff A B --format json`.
    .enablePositionalOptions()
    .configureOutput({ writeOut: (text) => context.print(text), writeErr: () => undefined })
    .allowExcessArguments()
    .action(() => {
      const [unknown] = program.args;
      if (unknown !== undefined) throw new Failure("unknownCommand", { subject: unknown });
      program.help();
    });
  const prepare = (command: Command, parent: Command) => {
    command.copyInheritedSettings(parent).helpOption("-h, --help", words.help).allowExcessArguments(false);
    command.addOption(new Option("--lang <language>", words.lang).choices(["zh", "en"]).default("zh"));
    for (const child of command.commands) prepare(child, command);
  };
  const commands = [
    planCommand,
    analyseCommand,
    figuresCommand,
    exportCommand,
    formsCommand,
    collectCommand,
    projectCommand,
    regionsCommand,
    reportCommand,
    tasksCommand,
  ];
  for (const create of commands) {
    const command = create(context);
    prepare(command, program);
    program.addCommand(command);
  }
  return program;
}
