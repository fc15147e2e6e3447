import { decodeTable, parseMonth, readObservations, type Observation } from "../observations";
import { createLookup, parseCatalogue, readAnnex, type Plan } from "../plan";

/** The files of a plan that comes along, as they stand in seeds/. */
export interface SeedFiles {
  readonly annex: string;
  readonly catalogue: unknown;
  readonly facts: { readonly region: string; readonly year: number; readonly source: string; readonly asOf: string };
  readonly observations: string;
}

export interface Seed {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
}

/**
 * The plan that comes along with the figures known at its as-of month, as a bureau would have had them then: numbers handed
 * down for the whole year among them.
 *
 * Throws where the files are not what they were when they were tested.
 */
export function seedOf({ annex, catalogue, facts, observations }: SeedFiles): Seed {
  const parsed = parseCatalogue(catalogue);
  if ("issues" in parsed) throw new Error("seeds/indicators.json");
  const { region, year, source } = facts;
  const plan = { ...readAnnex(annex, parsed.catalogue).plan, region, year, source };
  const table = decodeTable(new TextEncoder().encode(observations));
  if ("refused" in table) throw new Error(table.refused);
  const reading = readObservations(table.rows, { plan, find: createLookup(plan).find, today: "9999-12" });
  if ("refused" in reading) throw new Error(reading.refused);
  const asOf = parseMonth(facts.asOf);
  const known = ({ role, month }: Observation) => role === "assigned" || (asOf !== null && month <= asOf);
  return { plan, observations: reading.observations.filter(known) };
}
