import { decodeTable, monthNumber, monthOf, parseMonth, readObservations, yearOf } from "../observations";
import type { Month, Observation } from "../observations";
import { createLookup, parseCatalogue, readAnnex } from "../plan";
import type { Catalogue, Issue, Plan } from "../plan";
import { Failure } from "./failure";
import { readInput, readSeed } from "./files";

/** The plans that come along, by their folder under seeds/. */
export type Example = "jinhua-2024" | "national-2024";

export interface PlanSource {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** A plan with its figures and the as-of month that goes with them. */
export interface Sourced extends PlanSource {
  readonly observations: readonly Observation[];
  readonly asOf: Month | null;
}
