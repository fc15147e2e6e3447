import { hiddenLines } from "../documents";
import {
  asOfMonth,
  decodeTable,
  decodeText,
  knownAt,
  largestFile,
  lastReportedMonth,
  monthOf,
  readObservations,
  readShipped,
  readShippedPlan,
  shippedCatalogue,
  yearOf,
  type Month,
  type Observation,
  type TableRefusal,
} from "../observations";
import {
  createLookup,
  planIssue,
  readAnnex,
  readPlan,
  type AnnexReading,
  type Answers,
  type Issue,
  type Plan,
} from "../plan";
import { knownRows, readShippedRegions, type RegionsInput } from "../regions";
import { parseRegister, type Register } from "../tasks";
import { annexTexts } from "./documents";
import { Failure } from "./failure";
import { readInput, readSeed } from "./files";

/** The plans that come along, by their folder under seeds/. */
export type Example = "jinhua-2024" | "national-2024";

export interface PlanSource {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** A plan with what was seen in the annex it was read from; `counts` null for one that comes along. */
export interface ReadPlan extends PlanSource {
  readonly questions: AnnexReading["questions"];
  readonly counts: AnnexReading["counts"] | null;
}

/** A plan with its figures and the as-of month that goes with them. */
export interface Sourced extends PlanSource {
  readonly observations: readonly Observation[];
  readonly asOf: Month;
}

/** This month, by the clock of the machine. */
export function thisMonth(): Month {
  const now = new Date();
  return monthOf(now.getFullYear(), now.getMonth() + 1);
}

/** Where a plan comes from: an annex in any form, or a plan's file. */
export interface PlanOptions {
  readonly annex?: string;
  readonly plan?: string;
}

/** The plan that a person named; without one, Jinhua's of 2024. */
export async function loadPlan({ annex, plan }: PlanOptions, answers: Answers = {}): Promise<ReadPlan> {
  if (annex !== undefined && plan !== undefined) throw new Failure("choosePlan", { subject: "--plan" });
  if (plan !== undefined) return planFile(plan);
  return annex === undefined ? examplePlan("jinhua-2024") : annexPlan(annex, answers);
}

/** The plan of a file in whichever form it is: a plan's file by its ending, else an annex. */
export const loadPlanFile = (path: string): Promise<ReadPlan> =>
  loadPlan(/\.json$/i.test(path) ? { plan: path } : { annex: path });

function planFile(path: string): ReadPlan {
  const decoded = decodeText(readInput(path));
  if (!decoded.ok) throw new Failure(decoded.error === "empty" ? "empty" : "notText", { path });
  const result = readPlan(decoded.value.text);
  if (result.ok) return { plan: result.value, issues: [], questions: [], counts: null };
  const [{ column, details }] = result.error as [(typeof result.error)[number]];
  // Nothing of it breaks the form where it is no such file at all.
  if (!column) throw new Failure("notPlanFile", { path });
  throw new Failure("badPlan", { path, column, problem: String(details.problem) });
}

async function annexPlan(path: string, answers: Answers): Promise<ReadPlan> {
  const { sheet: _, ...others } = answers;
  const catalogue = shippedCatalogue(catalogueFile());
  const readings = (await annexTexts(path)).map((text) => ({
    text,
    reading: readAnnex(text.text, catalogue, others),
  }));
  const found = readings.filter(({ reading }) => reading.plan.indicators.length > 0);
  const chosen = found.length === 1 ? found[0] : found.find(({ text }) => text.name === answers.sheet);
  if (chosen) {
    const read = checkedReading(chosen.reading, answers);
    const hidden = hiddenLines(chosen.text);
    return hidden ? { ...read, issues: [planIssue("hiddenLines", {}, hidden), ...read.issues] } : read;
  }
  if (found.length > 1) return sheetQuestion(found.map(({ text }) => text.name));
  const tooLong = readings.flatMap(({ reading }) => reading.issues).find(({ code }) => code === "tooLarge");
  if (tooLong)
    throw new Failure("annexTooLong", { path, lines: tooLong.details.lines!, limit: tooLong.details.limit! });
  throw new Failure("noAnnex", { path });
}

/** A reading, refused where an answer was given that it did not ask for. */
function checkedReading(reading: AnnexReading, answers: Answers): ReadPlan {
  const [unused] = reading.unusedAnswers;
  if (unused !== undefined) throw new Failure("badChoice", { subject: `${unused}=${answers[unused]!}` });
  return reading;
}

/** Several sheets hold a table: none is taken before a person says which. */
function sheetQuestion(choices: readonly string[]): ReadPlan {
  return {
    plan: { region: "", year: 0, source: "", indicators: [] },
    issues: [],
    questions: [{ id: "sheet", code: "sheet", row: null, column: null, choices }],
    counts: { rows: 0, leaves: 0, left: 0 },
  };
}

/** A plan that comes along. */
export const examplePlan = (example: Example): ReadPlan => ({
  ...readShippedPlan(planFiles(example)),
  questions: [],
  counts: null,
});

/** A plan that comes along, with the figures known at an as-of month; without one, at its own. */
export function loadExample(example: Example, given: Month | null): Sourced {
  const observations = readSeed(example, "observations.csv");
  const shipped = readShipped({ ...planFiles(example), observations });
  const asOf = given ?? shipped.asOf;
  return { ...shipped, asOf, observations: knownAt(shipped.observations, asOf) };
}

/** Jinhua's regions that come along, with the figures known at an as-of month; without one, at the plan's own. */
export function loadRegionsExample(given: Month | null): Omit<RegionsInput, "catalogue"> {
  const { observations, asOf } = loadExample("jinhua-2024", given);
  const { lists, targets, figures } = readShippedRegions({
    lists: JSON.parse(readSeed("regions.json")) as unknown,
    breakdown: readSeed("jinhua-2024", "breakdown.csv"),
    figures: readSeed("jinhua-2024", "regions.csv"),
  });
  const city = { name: "observations.csv", observations };
  return { lists, targets, data: [knownRows(figures, asOf)], city, asOf };
}

/** The promises in the text of Jinhua's notice of 2024. Throws where the file is not what it was when it was tested. */
export function loadRegister(): Register {
  const read = (name: string): unknown => JSON.parse(readSeed("jinhua-2024", name));
  const register = parseRegister(read("tasks.json"), read("chapters.json"));
  if (!register.ok) throw new Error(`seeds/jinhua-2024/tasks.json: ${register.error.join("; ")}`);
  return register.value;
}

const planFiles = (example: Example) => ({
  annex: readSeed(example, "annex.tsv"),
  catalogue: catalogueFile(),
  facts: JSON.parse(readSeed(example, "plan.json")) as unknown,
});

/** The catalogue that comes along, as it is parsed. */
export const catalogueFile = (): unknown => JSON.parse(readSeed("indicators.json"));

/**
 * A plan with the figures of a file a person named. A plan that does not say its year is of the as-of month's, without one
 * of its last figure's.
 */
export function loadFigures({ plan, issues }: PlanSource, path: string, given: Month | null): Sourced {
  const known = plan.year === 0 ? given && yearOf(given) : plan.year;
  const figures = figuresOf({ ...plan, year: known ?? yearOf(thisMonth()) }, readInput(path), path);
  const { observations } = figures;
  const year = known ?? yearOf(lastReportedMonth(observations, null) ?? thisMonth());
  return {
    plan: { ...plan, year },
    observations,
    issues: [...issues, ...figures.issues],
    asOf: asOfMonth(observations, year, given),
  };
}

function figuresOf(plan: Plan, bytes: Uint8Array, path: string) {
  const table = decodeTable(bytes);
  if (!table.ok) throw refusal(table.error, path);
  const reading = readObservations(table.value.rows, { plan, find: createLookup(plan).find, today: thisMonth() });
  if (reading.ok) return reading.value;
  if (reading.error.code === "empty") throw new Failure("empty", { path });
  const columns = reading.error.code === "wrongColumns" ? reading.error.missing : reading.error.headings;
  throw new Failure("wrongColumns", { path, columns: columns.join(", ") });
}

/** Why a file is no table, as a failure of the command. */
export function refusal({ code, row }: TableRefusal, path: string): Failure {
  if (row !== null) return new Failure("badShape", { path, row });
  if (code === "binary") return new Failure("notText", { path });
  return code === "empty"
    ? new Failure("empty", { path })
    : new Failure("tooLarge", { path, limit: largestFile / 1024 ** 2 });
}
