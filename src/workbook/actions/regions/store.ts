import type { Month } from "../../../observations";
import { analyseRegions, catalogueOf, type RegionList, type RegionsAnalysis, type RegionTable } from "../../../regions";
import type { WorkbookStore } from "../../store";

/** What the sheets of regions say. */
export interface RegionsReading {
  /** 分解, with the city's targets as 目标 says them. */
  readonly targets: RegionTable;
  /** 分县数据; null where it holds no figure. */
  readonly figures: RegionTable | null;
  readonly lists: readonly RegionList[];
  /** Codes of the indicators that are marked for the briefing. */
  readonly briefed: readonly string[];
  /** Differs where the content does. */
  readonly version: string;
}

/** What was last read of the regions, beside the workbook's own store. */
export interface RegionsStore {
  /** Null before the first reading, and where no targets are handed down. */
  reading(): RegionsReading | null;
  /** Takes a new reading; tells the subscribers where its content differs. */
  set(reading: RegionsReading | null): void;
  /** @returns ends the subscription; told too where the city's own figures or targets change */
  subscribe(listener: () => void): () => void;
  /** The analysis of all regions at a month, made once for each reading; null without one. */
  analysis(asOf: Month): RegionsAnalysis | null;
}

/** A store of regions beside the workbook's. @param cityName of the sheet that holds the city's figures */
export function createRegionsStore(store: WorkbookStore, cityName: string): RegionsStore {
  let current: RegionsReading | null = null;
  let analysed = new Map<Month, RegionsAnalysis | null>();
  const listeners = new Set<() => void>();
  const changed = () => {
    analysed = new Map();
    for (const listener of [...listeners]) listener();
  };
  store.subscribe(() => {
    if (current !== null) changed();
  });
  return {
    reading: () => current,
    set(reading) {
      if (reading?.version === current?.version) return;
      current = reading;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    analysis(asOf) {
      const data = store.data();
      if (current === null || data === null) return null;
      if (!analysed.has(asOf)) {
        const { targets, figures, lists } = current;
        const { plan, observations } = data;
        analysed.set(
          asOf,
          analyseRegions({
            ...{ targets, lists, asOf },
            data: figures === null ? [] : [figures],
            city: { name: cityName, observations },
            catalogue: catalogueOf(plan),
          }),
        );
      }
      return analysed.get(asOf)!;
    },
  };
}
