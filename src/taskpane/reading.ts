import type { Outcome, WorkbookFailure, WorkbookStore } from "../workbook";

/** How the last reading of the workbook ended; what it found is in the store. */
export type ReadingState = "reading" | "read" | WorkbookFailure;

export interface Reading {
  get(): ReadingState;
  subscribe(listener: () => void): () => void;
  /** Reads now. */
  again(): Promise<void>;
  /** Takes the outcome of a reading that someone else made. */
  take(outcome: Outcome<unknown>): void;
}

/**
 * Keeps how the workbook's last reading ended. That it holds no targets is no failure: the store is empty then.
 *
 * @param read reads the workbook into the store
 */
export function createReading(read: () => Promise<Outcome<unknown>>, store: WorkbookStore): Reading {
  const listeners = new Set<() => void>();
  let state: ReadingState = "reading";
  const become = (next: ReadingState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const take = (outcome: Outcome<unknown>) =>
    become(outcome.ok || outcome.failure.code === "notLoaded" ? "read" : outcome.failure);
  store.subscribe(() => become("read"));
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async again() {
      become("reading");
      take(await read().catch((error: unknown) => broken(String(error))));
    },
    take,
  };
}

/** An error that no action foresees: it is said, and the reading can be tried again. */
const broken = (message: string): Outcome<never> => ({
  ok: false,
  failure: { code: "hostError", details: { code: message } },
});
