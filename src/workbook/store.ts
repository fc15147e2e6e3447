import { analyse, type Assessment } from "../analysis";
import type { Month } from "../observations";
import { createLookup, type Lookup } from "../plan";
import type { WorkbookData } from "./sheets/data";

/** What was last read from the workbook, for functions and pane alike. */
export interface WorkbookStore {
  /** Null before the first reading, and where no targets are loaded. */
  data(): WorkbookData | null;
  /** Takes a new reading; tells the subscribers where its content differs. */
  set(data: WorkbookData | null): void;
  /** @returns ends the subscription */
  subscribe(listener: (data: WorkbookData | null) => void): () => void;
  /** The analysis at a month, made once for each reading; empty without one. */
  assessments(asOf: Month): readonly Assessment[];
  /** One indicator's assessment at a month, by its code. */
  assessment(code: string, asOf: Month): Assessment | undefined;
  /** The look-up of the plan's indicators; null without a plan. */
  lookup(): Lookup | null;
}

interface Analysed {
  readonly list: readonly Assessment[];
  readonly byCode: ReadonlyMap<string, Assessment>;
}

/** A store that holds nothing yet. */
export function createStore(): WorkbookStore {
  let current: WorkbookData | null = null;
  let lookup: Lookup | null = null;
  let analysed = new Map<Month, Analysed>();
  const listeners = new Set<(data: WorkbookData | null) => void>();

  const at = (asOf: Month): Analysed => {
    const known = analysed.get(asOf);
    if (known || current === null) return known ?? { list: [], byCode: new Map() };
    const list = analyse(current.plan, current.observations, current.settings, asOf);
    const made = { list, byCode: new Map(list.map((each) => [each.indicator.code, each])) };
    analysed.set(asOf, made);
    return made;
  };

  return {
    data: () => current,
    set(data) {
      if (data?.version === current?.version) return;
      current = data;
      lookup = null;
      analysed = new Map();
      for (const listener of [...listeners]) listener(current);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    assessments: (asOf) => at(asOf).list,
    assessment: (code, asOf) => at(asOf).byCode.get(code),
    lookup: () => (lookup ??= current && createLookup(current.plan)),
  };
}
