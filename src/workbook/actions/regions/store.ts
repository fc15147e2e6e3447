import { yearOf, type Month } from "../../../observations";
import { createLookup, type Plan } from "../../../plan";
import {
  analyseRegions,
  catalogueOf,
  readRegionTables,
  type RegionList,
  type RegionsAnalysis,
  type RegionsRead,
  type RegionTable,
} from "../../../regions";
import type { WorkbookFailure } from "../../engine/failure";
import { breakdownWords } from "../../sheets/breakdown/words";
import type { WorkbookStore } from "../../store";

/** What the sheets of regions say. */
export interface RegionsReading {
  /** 分解, of all years. */
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
  /** Why the last try to read them failed; null where it did not. */
  failure(): WorkbookFailure | null;
  /** Takes a new reading; tells the subscribers where its content differs. */
  set(reading: RegionsReading | null): void;
  /** Takes the failure of a reading; what was read before stays. */
  fail(failure: WorkbookFailure): void;
  /** @returns ends the subscription; told too where the city's own figures or targets change */
  subscribe(listener: () => void): () => void;
  /** The analysis of all regions at a month, made once for each reading; null without one. */
  analysis(asOf: Month): RegionsAnalysis | null;
}

/** A store of regions beside the workbook's. @param cityName of the sheet that holds the city's figures */
export function createRegionsStore(store: WorkbookStore, cityName: string): RegionsStore {
  let current: RegionsReading | null = null;
  let failure: WorkbookFailure | null = null;
  let analysed = new Map<Month, RegionsAnalysis | null>();
  let reads = new Map<number, RegionsRead | null>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const changed = () => {
    analysed = new Map();
    reads = new Map();
    tell();
  };
  store.subscribe(() => {
    if (current !== null) changed();
  });
  return {
    reading: () => current,
    failure: () => failure,
    set(reading) {
      const isMended = failure !== null;
      failure = null;
      if (reading?.version === current?.version) return isMended ? tell() : undefined;
      current = reading;
      changed();
    },
    fail(next) {
      failure = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    analysis(asOf) {
      const data = store.data(yearOf(asOf));
      if (current === null || data === null) return null;
      if (!analysed.has(asOf)) {
        const { targets, figures, lists } = current;
        const { plan, observations, settings } = data;
        const input = {
          targets: targetsOf(targets, plan),
          ...{ lists, asOf, settings },
          data: figures === null ? [] : [figures],
          city: { name: cityName, observations },
          catalogue: catalogueOf(plan),
        };
        // Months of one year are read once.
        if (!reads.has(plan.year)) reads.set(plan.year, readRegionTables(input));
        analysed.set(asOf, analyseRegions(input, reads.get(plan.year)));
      }
      return analysed.get(asOf)!;
    },
  };
}

/** The targets of a plan's year, the city's as 目标 says them now; its milestones stay those of the table. */
function targetsOf({ name, rows }: RegionTable, plan: Plan): RegionTable {
  const { column } = breakdownWords;
  const head = rows.findIndex((row) => row.includes(column.name) && row.includes(column.city));
  if (head < 0) return { name, rows };
  const at = (heading: string) => rows[head]!.indexOf(heading);
  const [nameAt, yearAt, monthAt, cityAt] = [at(column.name), at(column.year), at(column.month), at(column.city)];
  const { find } = createLookup(plan);
  const textIn = (row: readonly string[], column: number) => row[column] ?? "";
  return {
    name,
    rows: rows.map((row, i) => {
      if (i <= head) return row;
      const year = textIn(row, yearAt);
      if (year !== "" && Number(year) !== plan.year) return [];
      const read = textIn(row, nameAt) === "" ? null : find(textIn(row, nameAt));
      if (!read?.ok || textIn(row, monthAt) !== "") return row;
      const changed = [...row];
      changed[cityAt] = read.value.target.text;
      return changed;
    }),
  };
}
