import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { decodeTable, readObservations, shippedCatalogue } from "../../src/observations";
import { createLookup, readAnnex, type Catalogue, type Plan } from "../../src/plan";

export const regions = ["jinhua-2024", "national-2024"] as const;
export type Region = (typeof regions)[number];

const path = (...names: string[]) => join(__dirname, "..", "..", "seeds", ...names);

export function readJson(...names: string[]): unknown {
  return JSON.parse(readFileSync(path(...names), "utf8"));
}

export function catalogue(): Catalogue {
  return shippedCatalogue(readJson("indicators.json"));
}

export function planOf(region: Region): Plan {
  return readAnnex(readFileSync(path(region, "annex.tsv"), "utf8"), catalogue()).plan;
}

/** The figures as the product's own reader takes them in, long after the year is over. */
export function figuresOf(region: Region) {
  const table = decodeTable(readFileSync(path(region, "observations.csv")));
  if (!table.ok) throw new Error(table.error.code);
  const plan = planOf(region);
  const reading = readObservations(table.value.rows, { plan, find: createLookup(plan).find, today: "2025-06" });
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value;
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
