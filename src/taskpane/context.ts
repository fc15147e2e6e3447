import { createContext, useContext } from "react";
import type { Commands, Notice } from "../commands";
import type { PaneSession, View } from "./session";
import type { Month } from "../observations";
import type { Locale } from "../words";
import {
  type IndicatorChange,
  type Workbook,
  type WorkbookData,
  type WorkbookResult,
  type WorkbookStore,
} from "../workbook";

/** The actions on the workbook, as the pane is given them. */
export type PaneActions = Workbook;

/** The actions on the workbook from a view of one year's plan: what is decided there is of that plan. */
export interface PlanActions extends Omit<PaneActions, "saveIndicator"> {
  saveIndicator(code: string, change: IndicatorChange): Promise<WorkbookResult<void>>;
}

/** The actions with the plan of a year. */
export const actionsOn = (workbook: PaneActions, year: number): PlanActions => ({
  ...workbook,
  saveIndicator: (code, change) => workbook.saveIndicator(code, change, year),
  goTo: (code, to, at) => workbook.goTo(code, to, { year, ...at }),
});

/** What every view of the pane works with. */
export interface PaneContextValue {
  /** What was last read from the workbook by the plan of the as-of month; views are shown only where there is some. */
  readonly data: WorkbookData;
  readonly store: WorkbookStore;
  /** The as-of month, as chosen or the last one with figures. */
  readonly asOf: Month;
  readonly session: PaneSession;
  readonly commands: Commands;
  readonly actions: PlanActions;
  readonly locale: Locale;
  /** Whether a command is running. */
  readonly busy: boolean;
  /** Whether the pane is dark. */
  readonly dark: boolean;
  /** Turns to a view. */
  open(view: View): void;
  /** Says in the session's notice what came of something. */
  say(tone: Notice["tone"], text: string): void;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** What the view works with; only below the pane. */
export function usePane(): PaneContextValue {
  const state = useContext(PaneContext);
  if (state === null) throw new Error("usePane: outside of the pane");
  return state;
}
