import type { Choice, ManualStatus, Note, Settings, Signed } from "../../analysis";
import type { Month } from "../../observations";
import type { Milestone } from "../../plan";

/** A change of an indicator's target in the course of the plan's year. */
export interface TargetRevision extends Signed {
  /** The new target in the annex's language, such as `5.5左右`. */
  readonly text: string;
  /** The first month for which it holds, 1 to 12. */
  readonly from: number;
  readonly reason: string;
}

/** What a person changes of one indicator; what is left out stays, null takes away what was there. */
export interface IndicatorChange {
  readonly owner?: string;
  /** All of them: a month that is not named has none afterwards. */
  readonly milestones?: readonly Milestone[];
  /** In the indicator's unit. */
  readonly tolerance?: number | null;
  /** With who chose it and when, where that is to be kept. */
  readonly choice?: (Choice & Partial<Signed>) | null;
  readonly manual?: ManualStatus | null;
  readonly note?: Note | null;
  readonly revision?: TargetRevision;
}

/** What a person changes of the settings; what is left out stays. */
export interface SettingsChange {
  /** Tolerances of single indicators are changed with the indicator. */
  readonly tolerance?: Partial<Omit<Settings["tolerance"], "byCode">>;
  readonly thresholds?: Partial<Settings["thresholds"]>;
  /** All of them, in their order. */
  readonly rules?: Settings["rules"];
  readonly palette?: Settings["palette"];
}

/** A reported figure that a person enters. */
export interface EnteredFigure {
  /** Of the indicator. */
  readonly code: string;
  readonly month: Month;
  /** In the indicator's unit, percentages as printed. */
  readonly value: number;
  /** The figure that it takes the place of; null for an empty cell. */
  readonly over: number | null;
}

/** Where a person may be taken: the indicator's target, its figures, or its row of a gap analysis. */
export type GoToPlace = "target" | "entry" | "analysis";

/** Name of a custom function about one indicator, such as `GAP` of `JH.GAP`. */
export type FunctionName =
  | ("TARGET" | "ACTUAL" | "PACE" | "GAP" | "ATTAIN" | "PROBABILITY" | "STATUS" | "PROJECT" | "REQUIRED" | "PLACE")
  | ("NOTE" | "NEEDED" | "METHODS");

/** A formula of the add-in's to be inserted. */
export interface FunctionCall {
  readonly id: FunctionName;
  /** Number, code or name. */
  readonly indicator: string;
  /** Null for the last month with a figure; a target has none. */
  readonly month: Month | null;
  /** Such as `low80` of `PROJECT`. */
  readonly part?: string;
}
