import type { ShippedFiles } from "../observations";

/** The plan of Jinhua for 2024, loaded with its first use: the page starts without it. */
export async function jinhuaFiles(): Promise<ShippedFiles> {
  const [annex, catalogue, facts, observations] = await Promise.all([
    import("../../seeds/jinhua-2024/annex.tsv"),
    import("../../seeds/indicators.json"),
    import("../../seeds/jinhua-2024/plan.json"),
    import("../../seeds/jinhua-2024/observations.csv"),
  ]);
  return {
    annex: annex.default,
    catalogue: catalogue.default,
    facts: facts.default,
    observations: observations.default,
  };
}
