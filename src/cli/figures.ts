import { Option, type Command } from "commander";
import { parseMonth, yearOf, type Month } from "../observations";
import { Failure } from "./failure";
import type { CliWords } from "./words";
import { loadExample, loadFigures, loadPlan, thisMonth, type Sourced } from "./sources";

/** The options of every command that looks at a plan's figures at a month. */
export interface FigureOptions {
  data?: string;
  annex?: string;
  plan?: string;
  sample?: true;
  example?: "national";
  asOf?: string;
}

/** Adds them to a command. */
export function figureOptions(command: Command, words: CliWords["command"]): Command {
  return command
    .option("--data <file>", words.data)
    .option("--annex <file>", words.annex)
    .option("--plan <file>", words.planFile)
    .option("--sample", words.sample)
    .addOption(new Option("--example <name>", words.example).choices(["national"]))
    .option("--as-of <month>", words.asOf);
}

/** The plan, the figures and the as-of month that the options name. */
export async function figuresFor(options: FigureOptions): Promise<Sourced> {
  const given = options.asOf === undefined ? null : givenMonth(options.asOf);
  const sourced = await sourceOf(options, given);
  const { year } = sourced.plan;
  if (given !== null && yearOf(given) !== year) throw new Failure("asOfOutside", { asOf: given, year });
  return sourced;
}

/** Exactly one source of figures. */
async function sourceOf(options: FigureOptions, asOf: Month | null): Promise<Sourced> {
  const { data, annex, plan, sample, example } = options;
  if ([data, sample, example].filter((source) => source !== undefined).length !== 1) throw new Failure("chooseFigures");
  if (data !== undefined) return loadFigures(await loadPlan(options), data, asOf);
  const own = annex ?? plan;
  if (own !== undefined) throw new Failure("choosePlan", { subject: sample ? "--sample" : "--example" });
  return loadExample(sample ? "jinhua-2024" : "national-2024", asOf);
}

/** The as-of month as given: a month that has begun. */
export function givenMonth(given: string): Month {
  const asOf = parseMonth(given);
  if (asOf === null) throw new Failure("asOfNotMonth", { asOf: given });
  if (asOf > thisMonth()) throw new Failure("asOfFuture", { asOf });
  return asOf;
}
