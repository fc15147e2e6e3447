import { CommanderError } from "commander";
import { fill, sentenceOf, type Locale } from "../words";
import { Failure, type FailureDetails } from "./failure";
import { createProgram } from "./program";
import { cliWords } from "./words";

/** Where text goes: standard output or error, or a test's own. */
export interface Sink {
  write(text: string): unknown;
}

/**
 * Runs one command line.
 *
 * Nothing is written to `out` before the command has succeeded as a whole.
 *
 * @returns the exit code: 0, or 2 for a usage error or a file that cannot be used
 */
export async function run(args: readonly string[], out: Sink, err: Sink): Promise<number> {
  const locale: Locale = languageOf(args);
  const printed: string[] = [];
  const warnings: string[] = [];
  const into = (texts: string[]) => (text: string) => void texts.push(text.endsWith("\n") ? text : `${text}\n`);
  const program = createProgram({ locale, print: into(printed), warn: into(warnings) });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      out.write(printed.join(""));
      return 0;
    }
    if (!(error instanceof CommanderError) && !(error instanceof Failure)) throw error;
    err.write(`${sentence(error, locale)}\n`);
    return 2;
  }
  out.write(printed.join(""));
  if (warnings.length > 0) err.write(warnings.join(""));
  return 0;
}

/** The language decides the words of every error, also of those found before the options are parsed. */
function languageOf(args: readonly string[]): Locale {
  const given = args.findIndex((arg) => arg === "--lang");
  return args[given + 1] === "en" && given >= 0 ? "en" : args.includes("--lang=en") ? "en" : "zh-CN";
}

function sentence(error: CommanderError | Failure, locale: Locale): string {
  const words = cliWords(locale).failure;
  if (error instanceof Failure) return sentenceOf<FailureDetails>(words, error.coded);
  const [, subject = "", value = ""] = /'([^']*)'(?:.*?'([^']*)')?/.exec(error.message) ?? [];
  const allowed = /choices are (.*)\.$/.exec(error.message)?.[1] ?? "";
  const code = commanderCodes.get(error.code) ?? "usage";
  return fill(words[code], { subject, value, allowed });
}

const commanderCodes: ReadonlyMap<string, "unknownOption" | "missingValue" | "invalidValue" | "missingOption"> =
  new Map([
    ["commander.unknownOption", "unknownOption"],
    ["commander.optionMissingArgument", "missingValue"],
    ["commander.invalidArgument", "invalidValue"],
    ["commander.missingMandatoryOptionValue", "missingOption"],
  ] as const);
