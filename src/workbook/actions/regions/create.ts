import type { WorkbookRegions } from "../../regions";
import type { Session } from "../../session";
import { breakdownSheet } from "../../sheets/breakdown";
import { entryWords } from "../../sheets/entry/words";
import { regionDataSheet } from "../../sheets/regionData";
import { regionGapSheet } from "../../sheets/regionGap";
import { regionIndicatorSheet } from "../../sheets/regionIndicator";
import { matrixDefinition } from "../../sheets/regionMatrix";
import { generateIndicator, generateRegion, generateRegions } from "./generate";
import { loadRegions, previewRegions, undoTaken } from "./load";
import { readRegions } from "./read";
import { sectionOf } from "./section";
import type { RegionsSession } from "./session";
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
  const regions: RegionsSession = { session, store, lastTaken: null };
  return {
    store,
    load: (given) => loadRegions(regions, given),
    preview: (given) => previewRegions(regions, given),
    undoTaken: () => undoTaken(regions),
    read: () => readRegions(regions),
    section: (asOf, locale) => sectionOf(regions, asOf, locale),
    generate: (asOf) => generateRegions(regions, asOf),
    generateRegion: (asOf, region) => generateRegion(regions, asOf, region),
    generateIndicator: (asOf, indicator) => generateIndicator(regions, asOf, indicator),
  };
}
