import type { Observation } from "../../observations";
import type { Catalogue, Plan } from "../../plan";

/** The plans that come along. */
export type ShippedPlanName = "jinhua" | "national";

/** A plan that comes along, with its annex as a text. */
export interface ShippedAnnex {
  readonly text: string;
  readonly plan: Plan;
  /** As a bureau would have had them when the plan was put together; some of them samples. */
  readonly observations: readonly Observation[];
}

/** What the product ships with, each part fetched with its first use. */
export interface PlanShelf {
  catalogue(): Promise<Catalogue>;
  shipped(name: ShippedPlanName): Promise<ShippedAnnex>;
}
