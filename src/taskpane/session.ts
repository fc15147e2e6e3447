import { createStore, type StoreApi } from "zustand/vanilla";
import type { Status } from "../analysis";
import type { CommandState } from "../commands";
import type { WorkbookFailure } from "../workbook";
import type { PlanDraft } from "./importPlan/draft";

/** What the pane shows. */
export type View =
  | { readonly kind: "overview" }
  | { readonly kind: "detail"; readonly code: string }
  | { readonly kind: "intake" }
  | { readonly kind: "scenario" }
  | { readonly kind: "todo" }
  | { readonly kind: "collection" }
  | { readonly kind: "promises" }
  | { readonly kind: "regions" }
  | { readonly kind: "settings" }
  | { readonly kind: "start" }
  | {
      readonly kind: "importPlan";
      /** What is to be checked at once, as rows that a person typed. */
      readonly begin?: PlanDraft;
    };

/** The views of a workbook that holds a plan, below the tabs. */
export type TabView = Exclude<View, { readonly kind: "start" | "importPlan" }>;

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

/** How the last reading of the workbook ended; what it found is in the workbook's store. */
export type ReadingState = "reading" | "read" | WorkbookFailure;

/** What a person typed into a line of an entry form and the workbook does not have. */
export interface Unwritten {
  /** As it stands in the box. */
  readonly text: string;
  /** Why it was refused; empty where the box itself says it. */
  readonly why: string;
  readonly evidence?: string;
  readonly note?: string;
}

/** What ribbon and pane share while the add-in runs: a pane that is closed and opened again shows what it showed. */
export interface SessionState extends CommandState {
  readonly view: View;
  readonly filter: Filter;
  readonly reading: ReadingState;
  /** Who works with the pane (经办人). */
  readonly person: string;
  readonly dark: boolean;
  /** Whether figures were taken in that can be taken out again. */
  readonly imported: boolean;
  /** Whether samples were cleared that can be put back. */
  readonly cleared: boolean;
  /** By the line, until it is written or its box is emptied. */
  readonly unwritten: ReadonlyMap<string, Unwritten>;
}

export type PaneSession = StoreApi<SessionState>;

/** A session in which nothing has happened yet. */
export const createPaneSession = (initial: Partial<SessionState> = {}): PaneSession =>
  createStore<SessionState>(() => ({
    running: null,
    cancel: null,
    notice: null,
    asOf: null,
    inserting: false,
    afterDoubts: null,
    view: { kind: "overview" },
    filter: everything,
    reading: "reading",
    person: "",
    dark: false,
    imported: false,
    cleared: false,
    unwritten: new Map(),
    ...initial,
  }));
