/**
 * A city and its regions (分县): tables of regions, targets handed down, what the regions come to together and what each adds.
 * May import `words`, `plan`, `observations` and `analysis`; no DOM, no Office, no Node.
 */
export { acrossRegions } from "./across";
export type { Aggregate } from "./aggregate";
export { analyseRegions, readRegionTables } from "./analyse";
export { catalogueOf } from "./fromPlan";
export { readRegionTable } from "./read";
export type { RegionFigure } from "./figure";
export type { RegionsAnalysis, RegionsInput, RegionsRead } from "./analyse";
export type { RegionTable } from "./grid";
export type { HandedCheck } from "./handed";
export type { RegionIssue } from "./issue";
export { competitionRanks } from "./ranks";
export { createFindPlace, parseRegionLists } from "./region";
export type { FindPlace, RegionList } from "./region";
export { knownRows, readShippedRegions, shippedRegionLists } from "./shipped";
export { readCityTarget } from "./targets";
export { isRegionIssue, regionIssueSentence, regionWords } from "./words";
