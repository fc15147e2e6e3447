import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ShippedFiles } from "../../src/observations";

const read = (name: string) => readFileSync(join(__dirname, "..", "..", "seeds", name), "utf8");

/** The files of the plan that comes along, as the bundler hands them over. */
export const files: ShippedFiles = {
  annex: read("jinhua-2024/annex.tsv"),
  catalogue: JSON.parse(read("indicators.json")),
  facts: JSON.parse(read("jinhua-2024/plan.json")),
  observations: read("jinhua-2024/observations.csv"),
};
