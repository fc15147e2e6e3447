import {
  decodeTable,
  decodeText,
  largestFile,
  monthOf,
  parseMonth,
  readObservations,
  yearOf,
  type Month,
  type Observation,
  type TableRefusal,
} from "../observations";
import { createLookup, parseCatalogue, readAnnex, type Catalogue, type Issue, type Plan } from "../plan";
import { z } from "zod";
import { Failure } from "./failure";
import { readInput, readSeed } from "./files";

/** The plans that come along, by their folder under seeds/. */
export type Example = "jinhua-2024" | "national-2024";

export interface PlanSource {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** A plan with its figures and the as-of month that goes with them; null where no figure of the plan's year is in. */
export interface Sourced extends PlanSource {
  readonly observations: readonly Observation[];
  readonly asOf: Month | null;
}

/** This month, by the clock of the machine. */
export function today(): Month {
  const now = new Date();
  return monthOf(now.getFullYear(), now.getMonth() + 1);
}

/** The plan of an annex file; without one, Jinhua's of 2024. */
export function loadPlan(annex: string | undefined): PlanSource {
  if (annex === undefined) return examplePlan("jinhua-2024");
  const decoded = decodeText(readInput(annex));
  if ("refused" in decoded) throw new Failure(decoded.refused === "empty" ? "empty" : "notText", { path: annex });
  const result = readAnnex(decoded.text, catalogue());
  const tooLong = result.issues.find(({ code }) => code === "tooLarge");
  if (tooLong) throw new Failure("annexTooLong", { path: annex, ...tooLong.details });
  if (result.plan.indicators.length === 0) throw new Failure("noAnnex", { path: annex });
  return result;
}

/** A plan that comes along. Region and source stand beside its annex, which does not print them in full. */
export function examplePlan(example: Example): PlanSource {
  const { plan, issues } = readAnnex(readSeed(example, "annex.tsv"), catalogue());
  const { region, year, source } = exampleFacts(example);
  return { plan: { ...plan, region, year, source }, issues: issues.filter(({ code }) => code !== "unknownSource") };
}

/** A plan that comes along, with its figures. */
export function loadExample(example: Example): Sourced {
  const source = examplePlan(example);
  const figures = figuresOf(
    source.plan,
    new TextEncoder().encode(readSeed(example, "observations.csv")),
    `seeds/${example}/observations.csv`,
  );
  return {
    plan: source.plan,
    observations: figures.observations,
    issues: [...source.issues, ...figures.issues],
    asOf: parseMonth(exampleFacts(example).asOf),
  };
}

/**
 * A plan with the figures of a file a person named. A plan that does not say its year is of the as-of month's, without one
 * of its last figure's.
 */
export function loadFigures({ plan, issues }: PlanSource, path: string, given: Month | null): Sourced {
  const known = plan.year === 0 ? given && yearOf(given) : plan.year;
  const figures = figuresOf({ ...plan, year: known ?? yearOf(today()) }, readInput(path), path);
  const asOf = lastMonthOf(known, figures.observations);
  return {
    plan: { ...plan, year: known ?? yearOf(asOf ?? today()) },
    observations: figures.observations,
    issues: [...issues, ...figures.issues],
    asOf,
  };
}

/** The catalogue of indicators that comes along. */
function catalogue(): Catalogue {
  const parsed = parseCatalogue(JSON.parse(readSeed("indicators.json")));
  if ("issues" in parsed) throw new Error(`seeds/indicators.json: ${JSON.stringify(parsed.issues)}`);
  return parsed.catalogue;
}

const exampleFacts = (example: Example) => exampleSchema.parse(JSON.parse(readSeed(example, "plan.json")));

const exampleSchema = z.strictObject({ region: z.string(), year: z.int(), source: z.string(), asOf: z.string() });

function figuresOf(plan: Plan, bytes: Uint8Array, path: string) {
  const table = decodeTable(bytes);
  if ("refused" in table) throw refusal(table, path);
  const reading = readObservations(table.rows, { plan, find: createLookup(plan).find, today: today() });
  if ("refused" in reading) {
    if (reading.refused === "empty") throw new Failure("empty", { path });
    const columns = reading.refused === "wrongColumns" ? reading.missing : reading.headings;
    throw new Failure("wrongColumns", { path, columns: columns.join(", ") });
  }
  return reading;
}

/** Why a file is no table, as a failure of the command. */
export function refusal(table: TableRefusal, path: string): Failure {
  if ("row" in table) return new Failure("badShape", { path, row: table.row });
  if (table.refused === "binary") return new Failure("notText", { path });
  return table.refused === "empty"
    ? new Failure("empty", { path })
    : new Failure("tooLarge", { path, limit: largestFile / 1024 ** 2 });
}

/** The last month, of a year or of all, that has a reported figure. */
function lastMonthOf(year: number | null, observations: readonly Observation[]): Month | null {
  return observations
    .filter(({ role, month }) => role === "actual" && (year === null || yearOf(month) === year))
    .reduce<Month | null>((last, { month }) => (last === null || month > last ? month : last), null);
}
