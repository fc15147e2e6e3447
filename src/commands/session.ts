import type { Status } from "../analysis";
import type { Month } from "../observations";
import type { CommandId } from "./ids";

/** What a person is told of an action. */
export interface Notice {
  readonly tone: "success" | "error" | "info";
  readonly text: string;
}

/** What the pane shows. */
export type View =
  | { readonly kind: "overview" }
  | { readonly kind: "detail"; readonly code: string }
  | { readonly kind: "todo" }
  | { readonly kind: "settings" };

/** How the pane's list is ordered. */
export type Sort = "severity" | "gap" | "probability" | "number" | "owner";

/** Which indicators the pane's list shows; null for all of them. */
export interface Filter {
  /** Empty for every status. */
  readonly statuses: readonly Status[];
  readonly category: string | null;
  readonly owner: string | null;
  readonly search: string;
  readonly sort: Sort;
}

export const everything: Filter = { statuses: [], category: null, owner: null, search: "", sort: "severity" };

/** What ribbon and pane share while the add-in runs. */
export interface SessionState {
  /** The command that is running; one at a time. */
  readonly running: CommandId | null;
  /** Whether the running command can be called off, or is to end before it writes. */
  readonly cancel: "possible" | "asked" | null;
  readonly notice: Notice | null;
  /** The as-of month that was chosen; null for the last month with figures. */
  readonly asOf: Month | null;
  /** Whether the pane asks for the indicator of a target formula. */
  readonly inserting: boolean;
  /** Kept here, so that a pane that is closed and opened again shows what it showed. */
  readonly view: View;
  readonly filter: Filter;
}

export interface Session {
  get(): SessionState;
  set(change: Partial<SessionState>): void;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** A session in which nothing has happened yet. */
export function createSession(): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = {
    running: null,
    cancel: null,
    notice: null,
    asOf: null,
    inserting: false,
    view: { kind: "overview" },
    filter: everything,
  };
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
