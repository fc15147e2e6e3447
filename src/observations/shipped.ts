import { createLookup, parseCatalogue, readAnnex, type Catalogue, type Issue, type Plan } from "../plan";
import { z } from "zod";
import { parseMonth, type Month } from "./month";
import type { Observation } from "./observation";
import { readObservations } from "./read";
import { decodeTable } from "./table";

/** The files of a plan that comes along, as they stand in seeds/: two texts and two parsed. */
export interface ShippedFiles {
  readonly annex: string;
  readonly catalogue: unknown;
  readonly facts: unknown;
  readonly observations: string;
}

/** A plan that comes along. */
export interface ShippedPlan {
  readonly plan: Plan;
  /** The last month whose figures a bureau would have had when the plan was put together. */
  readonly asOf: Month;
  readonly issues: readonly Issue[];
}

/** A plan that comes along, with its figures. */
export interface ShippedFigures extends ShippedPlan {
  /** Of the plan's year and those before, the months after the as-of among them; see {@link knownAt}. */
  readonly observations: readonly Observation[];
}

const factsSchema = z.strictObject({
  region: z.string(),
  year: z.int(),
  source: z.string(),
  asOf: z.string().transform((text) => parseMonth(text)),
});

/** The plan of the files that come along. Throws where a file is not what it was when it was tested. */
export function readShippedPlan(files: Omit<ShippedFiles, "observations">): ShippedPlan {
  const { asOf, ...facts } = factsSchema.parse(files.facts);
  if (asOf === null) throw new Error("seeds: asOf is no month");
  const annex = readAnnex(files.annex, shippedCatalogue(files.catalogue));
  // Region and source stand beside the annex, which does not print them in full.
  const plan = { ...annex.plan, ...facts };
  return { plan, asOf, issues: annex.issues.filter(({ code }) => code !== "unknownSource") };
}

/** The plan of the files that come along, with its figures. Throws as {@link readShippedPlan} does. */
export function readShipped(files: ShippedFiles): ShippedFigures {
  const shipped = readShippedPlan(files);
  const { plan } = shipped;
  const table = decodeTable(new TextEncoder().encode(files.observations));
  if (!table.ok) throw new Error(`seeds: observations, ${table.error.code}`);
  const reading = readObservations(table.value.rows, { plan, find: createLookup(plan).find, today: "9999-12" });
  if (!reading.ok) throw new Error(`seeds: observations, ${reading.error.code}`);
  const { observations, issues } = reading.value;
  return { ...shipped, observations, issues: [...shipped.issues, ...issues] };
}

/** The catalogue that comes along. Throws where it is broken. */
export function shippedCatalogue(json: unknown): Catalogue {
  const parsed = parseCatalogue(json);
  if (!parsed.ok) throw new Error(`seeds/indicators.json: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}
