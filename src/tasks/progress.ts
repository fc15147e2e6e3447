import type { IsoDate, Month } from "../observations";
import type { TaskBasis } from "./basis";
import type { TaskNode } from "./task";

/** What was reported of a promise at the end of a month (任务进展). */
export interface TaskEntry {
  /** Id of the promise. */
  readonly task: string;
  readonly month: Month;
  /** In the promise's unit; of a project without a number the percentage of its node, 100 where it is reached. */
  readonly value: number;
  /** Whether somebody else than the department has verified it. */
  readonly verified: boolean;
  readonly evidence: string;
  readonly source: string;
  /** Day of the report; of two on one month the later counts. Empty where it was not said. */
  readonly date: IsoDate | "";
  readonly note: string;
  readonly sample: boolean;
}

/** A target that was changed within the year, with the document that changed it. */
export interface TaskAdjustment {
  /** The first month for which it holds. */
  readonly from: Month;
  readonly value: number;
  readonly document: string;
}

/** What the bureau decided of a promise. */
export interface TaskSetup {
  /** The pace that was chosen; null where none was. */
  readonly basis: TaskBasis | null;
  /** Last year's figure of what is to rise, or the figure compared with; null where it was not entered. */
  readonly base: number | null;
  /** Steps of its own (季度目标). */
  readonly nodes: readonly TaskNode[];
  /** 牵头单位; empty where it was not said. */
  readonly owner: string;
  readonly adjustments: readonly TaskAdjustment[];
}

export const noSetup: TaskSetup = { basis: null, base: null, nodes: [], owner: "", adjustments: [] };

/** Everything that was reported and decided; entries stand in the order of their file, and none replaces another. */
export interface TaskProgress {
  readonly entries: readonly TaskEntry[];
  readonly setups: ReadonlyMap<string, TaskSetup>;
}

/**
 * The entry that counts for each month up to the as-of, the earliest first: reported before sample, verified before
 * self-reported, then the later report; where a day is missing the one that stands below.
 *
 * Worked: September 62 self-reported, September 60 verified → 60
 */
export function countingEntries(entries: readonly TaskEntry[], asOf: Month): readonly TaskEntry[] {
  const counting = new Map<Month, TaskEntry>();
  for (const entry of entries) {
    const other = counting.get(entry.month);
    if (entry.month <= asOf && (other === undefined || goesBefore(entry, other))) counting.set(entry.month, entry);
  }
  return [...counting.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Whether an entry counts rather than one that stands before it in the file. */
function goesBefore(entry: TaskEntry, earlier: TaskEntry): boolean {
  if (entry.sample !== earlier.sample) return earlier.sample;
  if (entry.verified !== earlier.verified) return entry.verified;
  return entry.date === "" || entry.date >= earlier.date;
}
