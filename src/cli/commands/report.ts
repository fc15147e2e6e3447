import { Command, Option } from "commander";
import { analyse, defaultSettings, dependenceOf, movesSince } from "../../analysis";
import type { Month } from "../../observations";
import { briefingDocx, briefingFromFigures, briefingMarkdown, briefingText } from "../../report";
import { cliWords } from "../words";
import { Failure } from "../failure";
import { figureOptions, figuresFor, type FigureOptions } from "../figures";
import { writeOutput } from "../files";
import type { Context } from "../context";

interface Options extends FigureOptions, DocumentOptions {
  format: "md" | "docx" | "text";
}

/** The options of every command that writes a document. */
export interface DocumentOptions {
  format: string;
  out?: string;
  number?: string;
  issuer?: string;
  date?: string;
}

/** `jh report`: the briefing of an analysis, as text on standard output or as a file. */
export function reportCommand(context: Context): Command {
  const { command, report: words } = cliWords(context.locale);
  return figureOptions(new Command("report").description(words.report), command)
    .addOption(new Option("--format <format>", words.format).choices(["md", "docx", "text"]).default("md"))
    .option("--out <file>", words.out)
    .option("--number <number>", words.number)
    .option("--issuer <issuer>", words.issuer)
    .option("--date <date>", words.date)
    .action(async (options: Options) => {
      checkDocument(options);
      const { format, out, number, issuer, date } = options;
      const { plan, observations, asOf } = await figuresFor(options);
      const input = { plan, observations, settings: defaultSettings, asOf };
      const analysed = (month: Month) => analyse({ ...input, asOf: month });
      const briefing = briefingFromFigures(analysed, plan, asOf, {
        locale: context.locale,
        movesOf: (code, before) => movesSince(input, code, before),
        dependence: dependenceOf(input),
        ...(number === undefined ? {} : { number }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(date === undefined ? {} : { date }),
      });
      if (format === "docx") return writeOutput(out!, await briefingDocx(briefing));
      const text = format === "md" ? briefingMarkdown(briefing) : briefingText(briefing);
      if (out === undefined) context.print(text);
      else writeOutput(out, new TextEncoder().encode(text));
    });
}

/** A document goes into a file of its name, and a date is a day of the calendar. */
export function checkDocument({ format, out, date }: DocumentOptions): void {
  if (format === "docx" && out === undefined) throw new Failure("missingOption", { subject: "--out" });
  if (format === "docx" && !/\.docx$/i.test(out!))
    throw new Failure("invalidValue", { subject: "--out", value: out!, allowed: "*.docx" });
  if (date !== undefined && !isDay(date))
    throw new Failure("invalidValue", { subject: "--date", value: date, allowed: "2024-10-20" });
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
