/**
 * What was reported: months, observations, cleaning, and the readers of tables and CSV files.
 * May import `plan`; no DOM, no Office, no Node.
 */
export * from "./beside";
export * from "./byCode";
export * from "./counting";
export * from "./decode";
export * from "./entered";
export { beyond, figureBounds } from "./bounds";
export * from "./figure";
export { fractionOf, namesPercent, percentOf } from "./fractions";
export { observationIssue, observationIssueCodes, problem } from "./issue";
export type { ObservationIssue, ObservationIssueCode, Problem } from "./issue";
export * from "./known";
export * from "./latest";
export * from "./month";
export * from "./observation";
export * from "./period";
export { dueMonth, publicationMonth, publishedMonths } from "./publication";
export * from "./read";
export { remarked } from "./remark";
export * from "./releases";
export * from "./shipped";
export { targetFigures } from "./series";
export * from "./table";
export { saysNoFigure } from "./text";
