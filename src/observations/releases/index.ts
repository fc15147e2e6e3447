/**
 * Figures as they really arrive: press releases, messages and bulletin tables, read into candidates that a person sees
 * before they count.
 */
export { releaseDoubt } from "./claim";
export type { IgnoredReason, ReleaseDoubt, ReleaseDoubtCode } from "./claim";
export * from "./read";
export { regionOf } from "./region";
export type { IgnoredFigure, OwnAttributes, PlacedCandidate, ReleaseContext, ReleaseReading } from "./text";
