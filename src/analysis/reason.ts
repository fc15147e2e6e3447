/** Why an indicator has its status; the numbers stand in `details`, the sentence in `report`. */
export type ReasonCode =
  // pending
  | "notInCatalogue"
  | "targetMissing"
  | "unparsedTarget"
  | "assignedMissing"
  | "benchmarkMissing"
  | "baseMissing"
  | "referenceMissing"
  // no data
  | "noFigure"
  | "notPublished"
  // decided
  | "totalReached"
  | "boundPassed"
  | "outOfReach"
  | "assured"
  | "yearMet"
  | "yearMissed"
  // by probability
  | "veryUnlikely"
  | "newlyDoubtful"
  | "unprecedented"
  | "unlikely"
  | "withinRounding"
  | "behindLikely"
  | "onPaceUnlikely"
  | "likely"
  // by probability alone
  | "expectedVeryUnlikely"
  | "expectedUnlikely"
  | "expectedLikely"
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
