import type { Command } from "commander";
import { analyse, defaultSettings, type Assessment } from "../../../analysis";
import { decodeTable, yearOf, type Month } from "../../../observations";
import type { Plan } from "../../../plan";
import { assessTasks, readProgress, type Register, type TaskAssessment, type TaskIssue } from "../../../tasks";
import { Failure } from "../../failure";
import { givenMonth } from "../../figures";
import { readInput, readSeed } from "../../files";
import { examplePlan, loadExample, loadFigures, loadRegister, refusal, thisMonth } from "../../sources";
import type { CliWords } from "../../words";

/** The options of every command that looks at progress at a month. */
export interface ProgressOptions {
  data?: string;
  sample?: true;
  figures?: string;
  proposed?: true;
  asOf: string;
}

/** Adds them to a command. */
export function progressOptions(command: Command, words: CliWords["tasks"]): Command {
  return command
    .option("--data <file>", words.data)
    .option("--sample", words.sample)
    .option("--figures <file>", words.figures)
    .option("--proposed", words.proposed)
    .requiredOption("--as-of <month>", words.asOf);
}

/** The promises as they are judged at the month that the options name. */
export interface Followed {
  readonly plan: Plan;
  readonly chapters: Register["chapters"];
  readonly assessments: readonly TaskAssessment[];
  readonly issues: readonly TaskIssue[];
  readonly asOf: Month;
}

/** Reads what the options name; without a file of progress nothing is known of any promise. */
export function followedFor(options: ProgressOptions): Followed {
  const { plan } = examplePlan("jinhua-2024");
  const asOf = givenMonth(options.asOf);
  if (yearOf(asOf) !== plan.year) throw new Failure("asOfOutside", { asOf, year: plan.year });
  if (options.data !== undefined && options.sample) throw new Failure("chooseProgress");
  const { chapters, tasks } = loadRegister();
  const indicators = indicatorsFor(options, asOf);
  const { progress, issues } = progressOf(options, {
    ...{ tasks, year: plan.year, today: thisMonth() },
    indicators: new Set(indicators.keys()),
  });
  const acceptProposed = options.proposed === true;
  const assessments = assessTasks({ tasks, progress, indicators, acceptProposed }, asOf);
  return { plan, chapters, assessments, issues, asOf };
}

/** The annex's leaves by their numbers, where their figures are named. */
function indicatorsFor({ figures, sample }: ProgressOptions, asOf: Month): ReadonlyMap<string, Assessment> {
  if (figures === undefined && !sample) return new Map();
  const { plan, observations } =
    figures === undefined ? loadExample("jinhua-2024", asOf) : loadFigures(examplePlan("jinhua-2024"), figures, asOf);
  const assessments = analyse({ plan, observations, settings: defaultSettings, asOf });
  return new Map(assessments.map((assessment) => [assessment.indicator.no, assessment]));
}

function progressOf({ data, sample }: ProgressOptions, context: Parameters<typeof readProgress>[1]) {
  if (data === undefined && !sample) return { progress: { entries: [], setups: new Map() }, issues: [] };
  const path = data ?? "seeds/jinhua-2024/progress.csv";
  const bytes =
    data === undefined ? new TextEncoder().encode(readSeed("jinhua-2024", "progress.csv")) : readInput(data);
  const table = decodeTable(bytes);
  if (!table.ok) throw refusal(table.error, path);
  const reading = readProgress(table.value.rows, context);
  if (!reading.ok) throw new Failure("wrongColumns", { path, columns: reading.error.join(", ") });
  return reading.value;
}
