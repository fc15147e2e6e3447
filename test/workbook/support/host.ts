import { join } from "node:path";
import { readFileSync } from "node:fs";
import { decodeTable, readObservations } from "../../../src/observations";
import type { Observation } from "../../../src/observations";
import { createLookup, parseCatalogue, readAnnex } from "../../../src/plan";
import type { Plan } from "../../../src/plan";
import { createHost } from "../../../src/workbench";
import type { Host, HostOptions } from "../../../src/workbench";
import { loadExcelClient } from "../../../src/workbench/node";

/** A host whose client is the global one, as in a page. */
export function openHost(options: HostOptions = {}): Host {
  const host = createHost(options);
  connect(host);
  return host;
}

/** Makes a host's client the global one; again, as where a pane is loaded anew. */
export function connect(host: Host): void {
  const { Excel, Office } = loadExcelClient(host);
  Object.assign(globalThis, { Excel, Office });
}

const seed = (name: string) => readFileSync(join(__dirname, "..", "..", "..", "seeds", name));

/** Jinhua's plan of 2024 with the figures that come along. */
export function jinhua(): { plan: Plan; observations: readonly Observation[] } {
  const parsed = parseCatalogue(JSON.parse(seed("indicators.json").toString()));
  if ("issues" in parsed) throw new Error("the catalogue is broken");
  const { plan } = readAnnex(seed("jinhua-2024/annex.tsv").toString(), parsed.catalogue);
  const table = decodeTable(seed("jinhua-2024/observations.csv"));
  if ("refused" in table) throw new Error(table.refused);
  const reading = readObservations(table.rows, { plan, find: createLookup(plan).find, today: "2026-01" });
  if ("refused" in reading) throw new Error(reading.refused);
  return {
    plan: { ...plan, region: "金华市", year: 2024, source: "金政发〔2024〕" },
    observations: reading.observations,
  };
}
