import { Command, Option } from "commander";
import { figureFileKinds, figureForms, figuresFile, type FigureForm } from "../../exchange";
import { fill } from "../../words";
import type { Context } from "../context";
import { Failure } from "../failure";
import { figureOptions, figuresFor, type FigureOptions } from "../figures";
import { checkOutput, writeOutput } from "../files";
import { cliWords } from "../words";

interface Options extends FigureOptions {
  workbook?: string;
  out: string;
  format?: FigureForm;
}

/** `jh export`: monthly figures as a file that every reader of figures takes back. */
export function exportCommand(context: Context): Command {
  const { command, export: words } = cliWords(context.locale);
  return figureOptions(new Command("export").description(words.export), command)
    .option("--workbook <file>", words.workbook)
    .requiredOption("--out <file>", words.out)
    .addOption(new Option("--format <format>", words.format).choices(figureForms))
    .action(async (options: Options) => {
      const { out } = options;
      const format = options.format ?? formOf(out);
      checkOutput(out);
      const { plan, observations } = await figuresOf(options, context);
      const { bytes, count } = await figuresFile(format, plan, observations);
      writeOutput(out, bytes);
      context.print(fill(words.written, { path: out, count }));
    });
}

/** The figures of a workbook that the add-in made, or of what the other options name. */
async function figuresOf(options: Options, context: Context) {
  const { workbook, ...others } = options;
  if (workbook === undefined) return figuresFor(others);
  const given = [others.data, others.sample, others.example, others.annex, others.plan];
  if (given.some((option) => option !== undefined)) throw new Failure("chooseFigures");
  const { readWorkbookFile } = await import("../workbook");
  return readWorkbookFile(workbook, context.locale);
}

/** The form that a file's name says. @example formOf("月度数据.sdmx.csv") // "sdmx" */
function formOf(path: string): FigureForm {
  const name = path.toLowerCase();
  const forms = figureForms.filter((form) => name.endsWith(figureFileKinds[form].suffix));
  // .sdmx.csv ends as .csv does.
  const form = forms.at(-1);
  if (form === undefined) throw new Failure("invalidValue", { subject: "--out", value: path, allowed: endings });
  return form;
}

const endings = figureForms.map((form) => `*${figureFileKinds[form].suffix}`).join(", ");
