import type { WorkbookRegions } from "../../regions";
import type { Session } from "../../session";
import { breakdownSheet } from "../../sheets/breakdown";
import { entryWords } from "../../sheets/entry/words";
import { regionDataSheet } from "../../sheets/regionData";
import { matrixDefinition } from "../../sheets/regionMatrix";
import { generateRegions } from "./generate";
import { loadRegions } from "./load";
import { readRegions } from "./read";
import { sectionOf } from "./section";
import { createRegionsStore } from "./store";

/** The regions of one workbook, whose sheets its registry knows from now on. */
export function createRegions(session: Session): WorkbookRegions {
  session.registry = session.registry.with([breakdownSheet, regionDataSheet, matrixDefinition]);
  const store = createRegionsStore(session.store, entryWords.sheet);
  const regions = { session, store };
  return {
    store,
    load: (given) => loadRegions(regions, given),
    read: () => readRegions(regions),
    section: (asOf, locale) => sectionOf(regions, asOf, locale),
    generate: (asOf) => generateRegions(regions, asOf),
  };
}
