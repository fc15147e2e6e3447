import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { analyse, defaultSettings, dependenceOf, movesSince, type AnalysisInput } from "../../analysis";
import { fitForFile } from "../../exchange";
import type { Month } from "../../observations";
import {
  briefingDocx,
  briefingFromFigures,
  briefingMarkdown,
  briefingText,
  digestDocx,
  supervisionsOf,
  type Briefing,
} from "../../report";
import { fill } from "../../words";
import { withOwners } from "../rounds";
import { cliWords } from "../words";
import { Failure } from "../failure";
import { figureOptions, figuresFor, type FigureOptions } from "../figures";
import { writeOutput } from "../files";
import type { Context } from "../context";

interface Options extends FigureOptions, DocumentOptions {
  kind: "briefing" | "digest" | "supervision";
  owners?: string;
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

/** `jh report`: briefing, page or requests of an analysis, as text on standard output or as files. */
export function reportCommand(context: Context): Command {
  const { command, report: words, forms } = cliWords(context.locale);
  return figureOptions(new Command("report").description(words.report), command)
    .addOption(
      new Option("--kind <kind>", words.kind).choices(["briefing", "digest", "supervision"]).default("briefing"),
    )
    .option("--owners <file>", forms.owners)
    .addOption(new Option("--format <format>", words.format).choices(["md", "docx", "text"]).default("md"))
    .option("--out <file>", words.out)
    .option("--number <number>", words.number)
    .option("--issuer <issuer>", words.issuer)
    .option("--date <date>", words.date)
    .action(async (options: Options) => {
      const { kind, owners } = options;
      if (kind !== "supervision") checkDocument(options);
      else checkSupervision(options);
      const sourced = await figuresFor(options);
      const plan = owners === undefined ? sourced.plan : withOwners(sourced.plan, owners);
      const input = { ...sourced, plan, settings: defaultSettings };
      return kind === "supervision"
        ? writeSupervisions(context, options, input)
        : writeBriefing(context, options, input);
    });
}

async function writeBriefing(context: Context, options: Options, input: AnalysisInput): Promise<void> {
  const { kind, format, out, number, issuer, date } = options;
  const analysed = (month: Month) => analyse({ ...input, asOf: month });
  const briefing = briefingFromFigures(analysed, input.plan, input.asOf, {
    locale: context.locale,
    movesOf: (code, before) => movesSince(input, code, before),
    dependence: dependenceOf(input),
    ...(number === undefined ? {} : { number }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
  });
  if (format === "docx")
    return writeOutput(out!, await (kind === "digest" ? digestDocx(briefing) : briefingDocx(briefing)));
  const shown = kind === "digest" ? { ...briefing, ...briefing.digest } : briefing;
  writeText(context, out, textOf(shown, format));
}

/** The 督办单: one file for each department in a folder, where nothing is overwritten, or all of them as one text. */
async function writeSupervisions(context: Context, options: Options, input: AnalysisInput): Promise<void> {
  const { format, out, issuer = "", date = "" } = options;
  const { locale } = context;
  const { plan, asOf } = input;
  const words = cliWords(locale).report;
  const all = supervisionsOf({ plan, asOf, assessments: analyse(input) }, { locale, issuer, date });
  if (all.length === 0) return context.print(`${words.nobody}\n`);
  if (format !== "docx") return writeText(context, out, all.map(({ document }) => textOf(document, format)).join("\n"));
  const files = all.map(({ owner, document }) => {
    const name = owner === "" ? words.noOwner : fitForFile(owner);
    return { path: join(out!, fill(words.file, { owner: name, month: asOf })), document };
  });
  const taken = files.find(({ path }) => existsSync(path));
  if (taken !== undefined) throw new Failure("exists", { path: taken.path });
  try {
    mkdirSync(out!, { recursive: true });
  } catch {
    throw new Failure("unwritable", { path: out! });
  }
  for (const { path, document } of files) writeOutput(path, await briefingDocx(document));
  context.print(`${fill(words.written, { path: out!, count: files.length })}\n`);
}

const textOf = (document: Briefing, format: string) =>
  format === "md" ? briefingMarkdown(document) : briefingText(document);

function writeText(context: Context, out: string | undefined, text: string): void {
  if (out === undefined) context.print(text);
  else writeOutput(out, new TextEncoder().encode(text));
}

/** Documents of several departments go into a folder; none of them has a number. */
function checkSupervision({ format, out, number, date }: Options): void {
  if (number !== undefined)
    throw new Failure("invalidValue", { subject: "--number", value: number, allowed: "--kind briefing, digest" });
  checkDate(date);
  if (format === "docx" && out === undefined) throw new Failure("missingOption", { subject: "--out" });
}

/** A document goes into a file of its name, and a date is a day of the calendar. */
export function checkDocument({ format, out, date }: DocumentOptions): void {
  if (format === "docx" && out === undefined) throw new Failure("missingOption", { subject: "--out" });
  if (format === "docx" && !/\.docx$/i.test(out!))
    throw new Failure("invalidValue", { subject: "--out", value: out!, allowed: "*.docx" });
  checkDate(date);
}

function checkDate(date: string | undefined): void {
  if (date !== undefined && !isDay(date))
    throw new Failure("invalidValue", { subject: "--date", value: date, allowed: "2024-10-20" });
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
