import type { WorkbookRegions } from "../../regions";
import type { Session } from "../../session";
import { breakdownSheet } from "../../sheets/breakdown";
import { entryWords } from "../../sheets/entry/words";
import { regionDataSheet } from "../../sheets/regionData";
import { regionGapSheet } from "../../sheets/regionGap";
import { regionIndicatorSheet } from "../../sheets/regionIndicator";
import { matrixDefinition } from "../../sheets/regionMatrix";
import { generateIndicator, generateRegion, generateRegions } from "./generate";
import { loadRegions } from "./load";
import { readRegions } from "./read";
import { sectionOf } from "./section";
import { createRegionsStore } from "./store";

/** The regions of one workbook, whose sheets its registry knows from now on. */
export function createRegions(session: Session): WorkbookRegions {
  session.registry = session.registry.with([
    breakdownSheet,
    regionDataSheet,
    matrixDefinition,
    regionGapSheet,
    regionIndicatorSheet,
  ]);
  const store = createRegionsStore(session.store, entryWords.sheet);
  const regions = { session, store };
  return {
    store,
    load: (given) => loadRegions(regions, given),
    read: () => readRegions(regions),
    section: (asOf, locale) => sectionOf(regions, asOf, locale),
    generate: (asOf) => generateRegions(regions, asOf),
    generateRegion: (asOf, region) => generateRegion(regions, asOf, region),
    generateIndicator: (asOf, indicator) => generateIndicator(regions, asOf, indicator),
  };
}
