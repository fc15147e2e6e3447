/**
 * Where the year will end: one projection per indicator with interval and probability, by measure and data at hand; all
 * methods side by side, the analyst's own choice, what-if both ways, and widths from the bureau's own series.
 * May import `plan` and `observations`; pure arithmetic.
 */
export * from "./alternatives";
export type { Choice } from "./choice";
export * from "./codes";
export type { ProjectionConstants } from "./constants";
export { memberCodes, type MemberCode } from "./ensemble/members";
export * from "./interval";
export { fullYears } from "./ownYears";
export { project } from "./project";
export type { ProjectionOptions } from "./project";
export * from "./projection";
export * from "./recalibrate";
export * from "./series";
