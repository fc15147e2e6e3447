import { knownAt, readShipped, shippedCatalogue, type ShippedFiles } from "../observations";
import type { Catalogue } from "../plan";
import type { ShippedAnnex, ShippedPlanName } from "../taskpane";
import indicators from "../../seeds/indicators.json";
import jinhuaAnnex from "../../seeds/jinhua-2024/annex.tsv";
import jinhuaFacts from "../../seeds/jinhua-2024/plan.json";
import jinhuaFigures from "../../seeds/jinhua-2024/observations.csv";
import nationalAnnex from "../../seeds/national-2024/annex.tsv";
import nationalFacts from "../../seeds/national-2024/plan.json";
import nationalFigures from "../../seeds/national-2024/observations.csv";

const files: Readonly<Record<ShippedPlanName, Omit<ShippedFiles, "catalogue">>> = {
  jinhua: { annex: jinhuaAnnex, facts: jinhuaFacts, observations: jinhuaFigures },
  national: { annex: nationalAnnex, facts: nationalFacts, observations: nationalFigures },
};

/** What the product knows of indicators. The page asks for this module where a plan is imported. */
export const shippedIndicators = (): Catalogue => shippedCatalogue(indicators);

/** A plan that comes along, as a person imports it. */
export function shippedAnnex(name: ShippedPlanName): ShippedAnnex {
  const { plan, observations, asOf } = readShipped({ ...files[name], catalogue: indicators });
  return { text: files[name].annex, plan, observations: knownAt(observations, asOf) };
}
