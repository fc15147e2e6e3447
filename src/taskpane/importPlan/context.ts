import { createContext, useContext } from "react";
import type { Commands } from "../../commands";
import type { Plan } from "../../plan";
import type { Locale } from "../../words";
import type { WorkbookStore } from "../../workbook";
import type { PaneActions } from "../context";
import type { PaneSession } from "../session";
import type { PlanDraft, Step } from "./draft";
import type { Known, Review } from "./review";
import type { PlanShelf } from "./shelf";

/** What the view is given by the pane. */
export interface ImportPlanProps {
  readonly session: PaneSession;
  readonly store: WorkbookStore;
  readonly commands: Commands;
  readonly actions: PaneActions;
  readonly shelf: PlanShelf;
  readonly locale: Locale;
  /** Whether a command is running. */
  readonly busy: boolean;
}

/** With what is to be checked at once, where a view brings it. */
export interface BegunProps extends ImportPlanProps {
  readonly begun?: PlanDraft | undefined;
}

/** What the steps work with. */
export interface Importing extends ImportPlanProps {
  /** The plans that the workbook had, the first year first. */
  readonly before: readonly Plan[];
  readonly known: Known;
  /** Null before anything was given. */
  readonly draft: PlanDraft | null;
  readonly review: Review | null;
  /** Takes another text, and forgets what was decided about the last one. */
  begin(given: Pick<PlanDraft, "name" | "text" | "hidden" | "shipped" | "title">): void;
  change(next: Partial<PlanDraft>): void;
  go(step: Step): void;
}

export const ImportingContext = createContext<Importing | null>(null);

/** What a step works with; only below the view. */
export function useImporting(): Importing {
  const importing = useContext(ImportingContext);
  if (importing === null) throw new Error("useImporting: outside of the view");
  return importing;
}

/** The same, once something was given. */
export function useReviewed(): Importing & { readonly draft: PlanDraft; readonly review: Review } {
  const { draft, review, ...others } = useImporting();
  if (draft === null || review === null) throw new Error("useReviewed: nothing was given");
  return { ...others, draft, review };
}

/** The plans that the workbook has, the first year first. */
export const plansIn = (store: Pick<WorkbookStore, "years" | "data">): readonly Plan[] =>
  [...store.years()].sort().flatMap((year) => store.data(year)?.plan ?? []);
