import type { Issue } from "../plan";
import type { ObservationIssueCode } from "../observations";

/**
 * What is to be said of tables of regions; `words/` has one sentence for each. Those of a cell's figure are the codes of
 * observations.
 */
export type RegionIssueDetails = {
  unlistedCity: "regions";
  unknownRegion: "region";
  otherCity: "region" | "city";
  titledOtherCity: "city" | "own";
  aboveCity: "region";
  regionTwice: "region" | "code" | "values";
  repeatedRegion: "region" | "code";
  twoNames: "region" | "names";
  noCityFigure: "code" | "month";
  totalBesideCity: "code" | "total" | "city";
  totalAsCity: "total";
  totalOfSome: "code" | "total" | "sum";
  percentInAmount: "region" | "code" | "unit";
  amountForGrowth: "region" | "code";
  amountOrGrowth: "code" | "heading";
  rankContradicts: "region" | "code" | "printed" | "computed";
  notAsOf: "code" | "month" | "asOf" | "regions";
  afterAsOf: "month" | "asOf";
  olderFigure: "region" | "code" | "month" | "common";
  singleMonth: "heading";
  spanOpen: "heading" | "month";
  zeroFigure: "region" | "code";
  noFigure: "region" | "code";
  noteNarrows: "region" | "code" | "note";
  unreadHeading: "heading";
  skippedHeading: "heading" | "why";
  noMonth: "heading";
  hiddenLines: "file" | "lines";
  noTable: "file";
  conflict: "code" | "month" | "values";
  twoColumns: "code" | "month" | "values";
  belowEarlier: "region" | "code" | "value" | "before" | "month";
  unitAssumed: "code" | "heading";
  offScale: "region" | "code" | "value" | "target";
  levelOffScale: "region" | "code" | "month" | "value" | "before";
  signedFall: "code" | "heading";
  fractions: "code";
  scopeDiffers: "region" | "zone" | "code";
  missingInSum: "code" | "regions";
  scopeAssumed: "codes" | "region" | "parent";
  scopeInside: "code" | "region" | "parent";
  insideLarger: "code" | "region" | "parent" | "value" | "whole";
  allAboveCity: "code";
  targetTwice: "region" | "code" | "kept" | "left";
  otherYear: "code" | "year" | "asOf";
  milestoneTwice: "region" | "code" | "month" | "kept" | "left";
  targetUnit: "code" | "unit" | "own";
  targetOffScale: "region" | "code" | "target" | "city";
  badTarget: "region" | "code" | "target";
  unknownIndicator: "indicator";
  citySmaller: "code" | "value" | "city";
  derivedBase: "code" | "regions";
  outsideRange: "code" | "city" | "low" | "high";
};

export type RegionIssueCode = keyof RegionIssueDetails;

/** Something of a table of regions that was not used, or used with a doubt. */
export interface RegionIssue extends Issue<RegionIssueCode | ObservationIssueCode> {
  /** Name of the file; empty where the issue is of all of them. */
  readonly file: string;
}

/** An issue that stands in no cell. */
export function regionIssue<Code extends RegionIssueCode>(
  code: Code,
  severity: RegionIssue["severity"],
  details: Readonly<Record<RegionIssueDetails[Code], string | number>>,
  place: Partial<Pick<RegionIssue, "file" | "row" | "column" | "value">> = {},
): RegionIssue {
  return { file: "", row: null, column: null, value: null, ...place, code, severity, details };
}
