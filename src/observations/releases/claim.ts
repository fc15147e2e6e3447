import type { Indicator } from "../../plan";
import type { Problem } from "../issue";
import type { Month } from "../month";
import type { ReleaseScope } from "./region";
import type { ReleaseSpan } from "./period";
import type { SpokenFigure } from "./tokens";

/** What makes a candidate one that a person has to look at, beside what makes any entered value so ({@link Problem}). */
export type ReleaseDoubtCode =
  /** The name is also said of something else. */
  | "looseName"
  /** Other words stand beside the name. */
  | "nameUnclear"
  /** Words that are not understood stand between the name and its figure. */
  | "subjectFar"
  /** 其中制造业增长 below 固定资产投资 was taken as the investment of manufacturing. */
  | "guessedPart"
  /** No name of the plan. */
  | "notInPlan"
  | "otherYear"
  /** The text gives a later month for the same. */
  | "earlierPeriod"
  /** The month, or that it is one month's alone, stands in an earlier sentence. */
  | "carriedMonth"
  /** 9月 alone does not say whether it is of the month or since January. */
  | "openMonth"
  /** A row names another month than its column. */
  | "twoMonths"
  | "noPeriod"
  | "approximateFigure"
  | "forecast"
  /** A nation's figure where the plan compares with the province's, or the reverse. */
  | "otherBenchmark"
  /** 全县 in the text of a city. */
  | "otherLevel"
  /** A place was named shortly before. */
  | "scopeUnclear"
  /** 同口径, 名义: another basis than the usual one. */
  | "otherBasis"
  /** The same figure is given twice, differently. */
  | "conflict"
  /** As many names as figures were expected. */
  | "listMismatch"
  | "signAndWord"
  /** ▲2.3 is a rise where arrows point up and down, a fall where accounts are printed; 下降 may stand in a cell beside it. */
  | "unclearSign"
  /** 下降2.3%(全省1.9%): the figure in brackets may be a fall, too. */
  | "bracketBehindFall"
  /** An amount of nothing that has grown. */
  | "zeroBesideGrowth"
  /** A year over 累计 says nothing of up to which month. */
  | "openYear"
  | "otherUnit"
  | "noUnit"
  /** A heading holds words that are not understood. */
  | "columnUnclear"
  /** 优于 does not say on which side. */
  | "sideUnclear"
  /** The change that the text states does not lead to what stands for the earlier month. */
  | "changeUnlikeStanding"
  /** The same beside another figure of the text. */
  | "changeUnlikeText"
  /** A cumulative figure is below an earlier one of its year. */
  | "fell"
  /** A formula gives the figure of a form. */
  | "calculated"
  /** Two departments give it differently. */
  | "ownersDiffer";

/** Why a number of a release is no figure of the plan. */
export type IgnoredReason =
  | "singleMonth"
  | "notFromJanuary"
  /** 截至10月15日: of no whole months. */
  | "withinMonth"
  | "noPeriod"
  | "otherPlace"
  | "target"
  | "attainment"
  | "contribution"
  | "lastYear"
  | "earlier"
  | "twoYearAverage"
  | "monthOnMonth"
  | "share"
  /** 倒数第2位. */
  | "fromBottom"
  | "change"
  | "growthOfTotal"
  | "difference"
  | "otherUnit"
  | "noSubject"
  | "unreadColumn"
  /** In a hidden row or column of a workbook's file. */
  | "hidden";

export interface ReleaseDoubt {
  readonly code: ReleaseDoubtCode | Problem["code"];
  readonly details: Problem["details"];
}

export const releaseDoubt = (code: ReleaseDoubtCode, details: Problem["details"] = {}): ReleaseDoubt => ({
  code,
  details,
});

/** What a figure is said of. */
export interface SpokenOf {
  readonly name: string;
  readonly indicator: Indicator | null;
  readonly doubts: readonly ReleaseDoubt[];
}

/** A period with its year. */
export interface StatedPeriod {
  readonly span: ReleaseSpan;
  readonly month: number;
  readonly year: number;
  /** Whether it stands in an earlier sentence than the figure. */
  readonly carried: boolean;
}

/** Which way a rate has changed: itself, or how far it is from nought. */
export type ChangeWay = "up" | "down" | "wider" | "narrower";

/** A change as it is said behind a figure: 比1—8月回落0.2个百分点, 降幅比上月收窄0.2个百分点. */
export interface SpokenChange {
  readonly way: ChangeWay | null;
  /** What it is counted from: a period, the month before, or the same month of last year. */
  readonly since: StatedPeriod | "month" | "year" | null;
  /** Whether it is said of a fall (降幅). */
  readonly shrinking: boolean;
  readonly digits: string;
}

/** The same with its month and sign: what the figure of that month must have been follows. */
export interface StatedChange {
  readonly since: Month;
  readonly points: number;
}

/** What a text or a table says of one number, before it is known what it is to the plan. */
export interface Claim {
  readonly subject: SpokenOf;
  /** How it stands there: a growth, a size, a place among regions; or how far the subject's figure is from that of others. */
  readonly sort: "growth" | "size" | "rank" | "distance";
  readonly figure: SpokenFigure;
  readonly direction: 1 | -1 | null;
  readonly period: StatedPeriod | null;
  readonly scope: ReleaseScope;
  readonly basis: string;
  readonly doubts: readonly ReleaseDoubt[];
  readonly start: number;
  readonly end: number;
  /** Of a distance: the figure that it is measured from. */
  readonly of?: Claim;
}
