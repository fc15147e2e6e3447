/**
 * A city and its regions (分县): tables of regions, targets handed down, what the regions come to together and what each adds.
 * May import `words`, `plan`, `observations` and `analysis`; no DOM, no Office, no Node.
 */
export { acrossRegions } from "./across";
export type { AcrossRegions } from "./across";
export type { Aggregate, RemainderReason } from "./aggregate";
export { analyseRegions } from "./analyse";
export type { AssessedRegion, RegionsAnalysis, RegionsInput } from "./analyse";
export type { Contribution, Contributions } from "./contributions";
export type { RegionTable } from "./grid";
export type { HandedCheck, HandedNote } from "./handed";
export { namesOf, readLabel } from "./heading";
export type { RegionIssue, RegionIssueCode } from "./issue";
export { competitionRanks } from "./ranks";
export { createFindPlace, parseRegionLists } from "./region";
export type { Region, RegionList } from "./region";
export { readCityTarget } from "./targets";
export { isRegionIssue, regionIssueSentence, regionWords } from "./words";
