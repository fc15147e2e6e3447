/** The core without a spreadsheet: an annex and a table of figures become assessments (`npx tsx examples/core.ts`). */
import { readFileSync } from "node:fs";
import { analyse, defaultSettings } from "../src/analysis";
import { decodeTable, readObservations } from "../src/observations";
import { createLookup, parseCatalogue, readAnnex } from "../src/plan";
import { reasonSentence } from "../src/report";

const catalogue = parseCatalogue(JSON.parse(readFileSync("seeds/indicators.json", "utf8")));
if (!catalogue.ok) throw new Error("seeds/indicators.json");
const { plan } = readAnnex(readFileSync("examples/annex.txt", "utf8"), catalogue.value);
const lookup = createLookup(plan);
const table = decodeTable(readFileSync("examples/figures.csv"));
const figures = table.ok && readObservations(table.value.rows, { plan, find: lookup.find, today: "2025-10-20" });
if (!figures || !figures.ok) throw new Error("examples/figures.csv");

const name = (code: string) => plan.indicators.find((each) => each.code === code)?.name ?? code;
for (const assessment of analyse({
  plan,
  observations: figures.value.observations,
  settings: defaultSettings,
  asOf: "2025-09",
}))
  console.log(`${assessment.indicator.name}：${reasonSentence(assessment, "2025-09", "zh-CN", name)}`);
