import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCatalogue, type Catalogue } from "../../src/plan";

const seeds = join(__dirname, "../../seeds");

/** A file that ships with the product. */
export function seed(path: string): string {
  return readFileSync(join(seeds, path), "utf8");
}

/** The catalogue that ships with the product. */
export function catalogue(): Catalogue {
  const result = parseCatalogue(JSON.parse(seed("indicators.json")));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
