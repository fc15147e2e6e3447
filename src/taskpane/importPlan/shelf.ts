import type { Observation } from "../../observations";
import type { Catalogue, Plan } from "../../plan";

/** The plans that come along. */
export type ShippedPlanName = "jinhua" | "national";

/** A plan that comes along: its annex as a text, and what the annex does not print of it. */
export interface ShippedAnnex {
  readonly text: string;
  readonly title: Pick<Plan, "region" | "year" | "source">;
  /** As a bureau would have had them when the plan was put together; some of them samples. */
  readonly observations: readonly Observation[];
}

/** What the product ships with, each part fetched with its first use. */
export interface PlanShelf {
  catalogue(): Promise<Catalogue>;
  shipped(name: ShippedPlanName): Promise<ShippedAnnex>;
}
