import { createContext, useContext } from "react";
import type { Commands } from "../commands";
import type { PaneSession, View } from "./session";
import type { Month } from "../observations";
import type { Locale } from "../words";
import { type Workbook, type WorkbookData, type WorkbookStore } from "../workbook";

/** The actions on the workbook, as the pane is given them. */
export type PaneActions = Workbook;

/** What every view of the pane works with. */
export interface PaneContextValue {
  /** What was last read from the workbook; views are shown only where there is some. */
  readonly data: WorkbookData;
  readonly store: WorkbookStore;
  /** The as-of month, as chosen or the last one with figures. */
  readonly asOf: Month;
  readonly session: PaneSession;
  readonly commands: Commands;
  readonly actions: PaneActions;
  readonly locale: Locale;
  /** Whether a command is running. */
  readonly busy: boolean;
  /** Whether the pane is dark. */
  readonly dark: boolean;
  /** Turns to a view. */
  open(view: View): void;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** What the view works with; only below the pane. */
export function usePane(): PaneContextValue {
  const state = useContext(PaneContext);
  if (state === null) throw new Error("usePane: outside of the pane");
  return state;
}
