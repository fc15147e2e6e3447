import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { decodeTable, readObservations } from "../../src/observations";
import { createLookup, parseCatalogue, readAnnex, type Catalogue, type Plan } from "../../src/plan";

export const regions = ["jinhua-2024", "national-2024"] as const;
export type Region = (typeof regions)[number];

const path = (...names: string[]) => join(__dirname, "..", "..", "seeds", ...names);

export function readJson(...names: string[]): unknown {
  return JSON.parse(readFileSync(path(...names), "utf8"));
}

export function catalogue(): Catalogue {
  const parsed = parseCatalogue(readJson("indicators.json"));
  if ("issues" in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.catalogue;
}

export function planOf(region: Region): Plan {
  return readAnnex(readFileSync(path(region, "annex.tsv"), "utf8"), catalogue()).plan;
}

/** The figures as the product's own reader takes them in, long after the year is over. */
export function figuresOf(region: Region) {
  const table = decodeTable(readFileSync(path(region, "observations.csv")));
  if ("refused" in table) throw new Error(table.refused);
  const plan = planOf(region);
  const reading = readObservations(table.rows, { plan, find: createLookup(plan).find, today: "2025-06" });
  if ("refused" in reading) throw new Error(reading.refused);
  return reading;
}

/** One line of a file of figures, as it stands. */
export type Line = Readonly<
  Record<
    | "indicator"
    | "year"
    | "month"
    | "value"
    | "role"
    | "vintage"
    | "basis"
    | "source"
    | "released"
    | "note"
    | "sample",
    string
  >
>;

export function linesOf(region: Region): Line[] {
  const text = readFileSync(path(region, "observations.csv"), "utf8");
  return Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}
