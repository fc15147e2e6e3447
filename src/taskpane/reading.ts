import type { WorkbookResult, WorkbookStore } from "../workbook";
import type { PaneSession } from "./session";

/** Readings of the workbook, whose end the session keeps. */
export interface Reading {
  /** Reads now, unless a reading has begun. */
  again(begun?: Promise<WorkbookResult<unknown>>): Promise<void>;
  /** Takes the outcome of a reading that someone else made. */
  take(outcome: WorkbookResult<unknown>): void;
}

/**
 * Keeps how the workbook's last reading ended. That it holds no targets is no failure: the store is empty then.
 *
 * @param read reads the workbook into the store
 */
export function createReading(
  read: () => Promise<WorkbookResult<unknown>>,
  store: Pick<WorkbookStore, "subscribe">,
  session: PaneSession,
): Reading {
  const take = (outcome: WorkbookResult<unknown>) =>
    session.setState({ reading: outcome.ok || outcome.error.code === "notLoaded" ? "read" : outcome.error });
  store.subscribe(() => session.setState({ reading: "read" }));
  return {
    async again(begun = read()) {
      session.setState({ reading: "reading" });
      take(await begun.catch((error: unknown) => broken(String(error))));
    },
    take,
  };
}

/** An error that no action foresees: it is said, and the reading can be tried again. */
const broken = (message: string): WorkbookResult<never> => ({
  ok: false,
  error: { code: "hostError", details: { code: message } },
});
