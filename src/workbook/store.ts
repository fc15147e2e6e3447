import { analyse, type Assessment } from "../analysis";
import { lastReportedMonth, monthOf, yearOf, type Month } from "../observations";
import { createLookup, type Lookup } from "../plan";
import type { WorkbookData } from "./sheets/data";

/** What was last read from the workbook, for functions and pane alike: a reading for each year that has a plan. */
export interface WorkbookStore {
  /**
   * The reading by the plan of a year, without one by that of the as-of month when none is chosen. Null before the first
   * reading, where no targets are loaded, and of a year that has no plan.
   */
  data(year?: number): WorkbookData | null;
  /** The years that have a plan, the first one first. */
  years(): readonly number[];
  /**
   * The as-of month, which says whose plan counts: as chosen where a plan is of its year, else the last one with a reported
   * figure, else December of the last plan. Null without a plan.
   *
   * Worked: plans of 2024 and 2025, figures up to `2024-11` → `2024-11`; with `2025-02` chosen `2025-02`, with `2023-06` chosen `2024-11`
   */
  asOf(chosen: Month | null): Month | null;
  /** Takes a new reading, one for each year; tells the subscribers where its content differs. */
  set(...readings: readonly WorkbookData[]): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
  /** The analysis at a month by the plan of its year, made once for each reading; empty without one. */
  assessments(asOf: Month): readonly Assessment[];
  /** One indicator's assessment at a month, by its code. */
  assessment(code: string, asOf: Month): Assessment | undefined;
  /** The look-up of a year's indicators, without a year of the same plan as `data`; null without a plan. */
  lookup(year?: number): Lookup | null;
}

interface Analysed {
  readonly list: readonly Assessment[];
  readonly byCode: ReadonlyMap<string, Assessment>;
}

/** A store that holds nothing yet. */
export function createStore(): WorkbookStore {
  let byYear: ReadonlyMap<number, WorkbookData> = new Map();
  let latest: Month | null = null;
  let lookups = new Map<number, Lookup>();
  let analysed = new Map<Month, Analysed>();
  const listeners = new Set<() => void>();

  const dataOf = (year = latest === null ? 0 : yearOf(latest)) => byYear.get(year) ?? null;
  const at = (asOf: Month): Analysed => {
    const [known, data] = [analysed.get(asOf), dataOf(yearOf(asOf))];
    if (known || data === null) return known ?? { list: [], byCode: new Map() };
    const list = analyse({ ...data, asOf });
    const made = { list, byCode: new Map(list.map((each) => [each.indicator.code, each])) };
    analysed.set(asOf, made);
    return made;
  };

  return {
    data: dataOf,
    years: () => [...byYear.keys()],
    asOf: (chosen) => (chosen !== null && byYear.has(yearOf(chosen)) ? chosen : latest),
    set(...readings) {
      const sorted = [...readings].sort((a, b) => a.plan.year - b.plan.year);
      const next = new Map(sorted.map((each) => [each.plan.year, each]));
      if (versionOf(next) === versionOf(byYear)) return;
      byYear = next;
      latest = latestOf(sorted);
      lookups = new Map();
      analysed = new Map();
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    assessments: (asOf) => at(asOf).list,
    assessment: (code, asOf) => at(asOf).byCode.get(code),
    lookup(year) {
      const data = dataOf(year);
      if (data === null) return null;
      const lookup = lookups.get(data.plan.year) ?? createLookup(data.plan);
      lookups.set(data.plan.year, lookup);
      return lookup;
    },
  };
}

const versionOf = (readings: ReadonlyMap<number, WorkbookData>) =>
  JSON.stringify([...readings].map(([year, { version }]) => [year, version]));

/** The last month of a year with a plan that has a figure, else December of the last of these years. */
function latestOf(readings: readonly WorkbookData[]): Month | null {
  const last = readings.at(-1);
  if (last === undefined) return null;
  const months = readings.flatMap(({ observations, plan }) => lastReportedMonth(observations, plan.year) ?? []);
  return months.at(-1) ?? monthOf(last.plan.year, 12);
}
