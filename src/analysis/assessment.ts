import type { Indicator, Revision } from "../plan";
import type { Comparators } from "./comparators";
import type { Month } from "../observations";
import type { Judgement } from "./judgement";
import type { Reason } from "./reason";
import type { Status } from "./status";
import type { NoProjectionCode, Projection } from "./projection";
import type { OutlookCode, Standing } from "./outlook";
import type { Required } from "./required";

/** What the pace rests on: `even` is a straight k/12 for want of base data, `target` the target itself. */
export type PaceBasis = "base" | "even" | "target" | "milestone" | "reference" | "line";

/** The figure that a linked or benchmark target is held to: of the last month up to the data month that both have. */
export interface Reference {
  /** Code of the indicator referred to, or null for a benchmark series. */
  readonly code: string | null;
  /** Month of the reference's figure; null where its own plan value stands in before its first figure. */
  readonly month: Month | null;
  readonly value: number;
  /** Signed percentage points that the target names beside it (高于…1个百分点); 0 where it names none. */
  readonly points: number;
  /** The indicator's own figure of that month, where it is not the data month's: figures of two periods do not compare. */
  readonly against: number | null;
}

/** What is known of a leaf at any stage. */
interface Common {
  /** With the target that holds at the as-of. */
  readonly indicator: Indicator;
  /** The latest change of the target in force at the as-of; null where it stands as promised. */
  readonly revision: Revision | null;
  readonly projection: Projection | null;
  /** Code of the reason where there is no projection. */
  readonly noProjection: NoProjectionCode | null;
  readonly comparators: Comparators;
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

/** What a figure comes to against a target that has its number. */
export interface Measurements {
  /** Year-end value aimed at. */
  readonly aim: number;
  readonly reference: Reference | null;
  /** Last month up to the as-of that has a figure. */
  readonly dataMonth: Month;
  /** The figure of the data month, in the indicator's unit. */
  readonly actual: number;
  /** What should be reached by the data month (序时进度). */
  readonly pace: number | null;
  readonly paceBasis: PaceBasis | null;
  /** Signed distance to the pace, negative is behind; points where the unit is a percentage. */
  readonly gap: number | null;
  /** What the rest of the year must show to end at the aim. */
  readonly required: Required | null;
  /** Where the figure stands against its pace; null where there is no pace. */
  readonly standing: Standing | null;
  /** Probability that the target is met at year-end, a fraction. */
  readonly probability: number | null;
  /** How likely the year ends well, in a word; null without a probability. */
  readonly outlook: OutlookCode | null;
  /** Attained share of the target, a fraction, not capped. */
  readonly attainment: number | null;
  readonly projectedAttainment: number | null;
}

/** Without a target's number or a figure, nothing is measured. */
type Unmeasured = { readonly [Key in Exclude<keyof Measurements, "aim" | "reference" | "dataMonth" | "actual">]: null };

/** The target has not come to a number (待定), or the indicator is not in the catalogue. */
export interface Unresolved extends Common, Unmeasured {
  readonly stage: "unresolved";
  readonly aim: null;
  readonly reference: null;
  readonly dataMonth: Month | null;
  readonly actual: number | null;
}

/** What is known of the year-end alone. */
type Prospective = "probability" | "outlook" | "projectedAttainment";

/** The target has its number, the indicator no figure; of an annual one the years before may say where it will end. */
export interface WithoutData extends Common, Omit<Unmeasured, Prospective>, Pick<Measurements, Prospective> {
  readonly stage: "noData";
  readonly aim: number;
  readonly reference: Reference | null;
  readonly dataMonth: null;
  readonly actual: null;
}

/** There is a figure, and neither a pace nor a projection to judge it by. */
export interface Measured extends Common, Measurements {
  readonly stage: "measured";
}

/** There is a figure with a judgement of it. */
export interface Judged extends Common, Measurements {
  readonly stage: "judged";
}

/** All that is known of one leaf at an as-of month: the record that every view shows and none recalculates. */
export type Assessment = Unresolved | WithoutData | Measured | Judged;
