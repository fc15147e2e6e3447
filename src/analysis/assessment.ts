import type { Indicator, Measure, Revision } from "../plan";
import type { Beside } from "./beside";
import type { Month } from "../observations";
import type { Judgement } from "./judgement";
import type { Status } from "./status";
import type { NeededRest, NoProjectionCode, Projection } from "./projection";

/** Why an indicator has its status; the numbers stand in `details`, the sentence in `report`. */
export type ReasonCode =
  // pending
  | "notInCatalogue"
  | "unparsedTarget"
  | "assignedMissing"
  | "benchmarkMissing"
  | "baseMissing"
  | "referenceMissing"
  // no data
  | "noFigure"
  // decided
  | "totalReached"
  | "boundPassed"
  | "yearMet"
  | "yearMissed"
  // by probability
  | "veryUnlikely"
  | "unprecedented"
  | "unlikely"
  | "uncertain"
  | "likely"
  // by gap
  | "gapFarBehind"
  | "gapBehind"
  | "gapNear"
  | "gapOnPace"
  // by a rule of the bureau's own
  | "ownRule";

export interface Reason {
  readonly code: ReasonCode;
  readonly details: Readonly<Record<string, number>>;
}

/** What the pace rests on: `even` is a straight k/12 for want of base data, `target` the target itself. */
export type PaceBasis = "base" | "even" | "target" | "milestone" | "reference" | "line";

/**
 * What the remaining months must show to land on the target (domain: 后续所需).
 *
 * `value`: for growth the growth of the remaining months in %; for totals the amount still to come in all; for levels
 * the change still to come; for averages and shares the mean of the rest. `low` and `high` bound it by the rounding of
 * the published figure; null where rounding does not move it.
 */
export interface Required {
  readonly measure: Measure;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Unit of value, low, high and perMonth; 百分点 where a percentage is to change. */
  readonly unit: string;
  /** Totals and levels: a month. */
  readonly perMonth: number | null;
  /** Totals: as growth over the base year's remaining months, in %. */
  readonly growth: number | null;
  /** `base` where the base year's months weigh the rest of the year, `days` by calendar, `even` by k/12. */
  readonly weights: "base" | "days" | "even" | null;
}

/** The figure that a linked or benchmark target is held to at the data month. */
export interface Reference {
  /** Code of the indicator referred to, or null for a benchmark series. */
  readonly code: string | null;
  /** Month of the reference's figure; null where its own plan value stands in before its first figure. */
  readonly month: Month | null;
  readonly value: number;
}

/** All that is known of one leaf at an as-of month: the record that every view shows and none recalculates. */
export interface Assessment {
  /** With the target that holds at the as-of. */
  readonly indicator: Indicator;
  /** The latest change of the target in force at the as-of; null where it stands as promised. */
  readonly revision: Revision | null;
  /** Year-end value aimed at, where the target has come to a number. */
  readonly aim: number | null;
  /** Last month up to the as-of that has a figure. */
  readonly dataMonth: Month | null;
  /** The figure of the data month, in the indicator's unit. */
  readonly actual: number | null;
  /** What should be reached by the data month (序时进度). */
  readonly pace: number | null;
  readonly paceBasis: PaceBasis | null;
  /** Signed distance to the pace, negative is behind; points where the unit is a percentage. */
  readonly gap: number | null;
  readonly required: Required | null;
  /** What the rest of the year must show to end at the aim, as growth and as a value a month. */
  readonly needed: NeededRest | null;
  readonly projection: Projection | null;
  /** Code of the reason where there is no projection. */
  readonly noProjection: NoProjectionCode | null;
  /** Probability that the target is met at year-end, a fraction. */
  readonly probability: number | null;
  /** Attained share of the target, a fraction, not capped. */
  readonly attainment: number | null;
  readonly projectedAttainment: number | null;
  readonly reference: Reference | null;
  readonly beside: Beside;
  /** Place among the regions (位次) in the latest month for which it was entered. */
  readonly rank: { readonly month: Month; readonly value: number } | null;
  /** The one that counts: the manual one where there is one. */
  readonly status: Status;
  /** What rules and figures say, whatever a person decided. */
  readonly computed: Status;
  /** Why the computed status; a manual one has its own reason in the judgement. */
  readonly reason: Reason;
  /** Name of the bureau's own rule that gave the computed status; null where none did. */
  readonly rule: string | null;
  readonly judgement: Judgement;
  /** True where any figure behind the record is a sample value. */
  readonly sample: boolean;
}
