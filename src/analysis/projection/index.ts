/**
 * Where the year will end: one projection per indicator with interval and probability, by measure and data at hand.
 * May import `plan` and `observations`; pure arithmetic.
 */
export * from "./codes";
export * from "./probabilityOfDifference";
export * from "./project";
export * from "./projection";
export * from "./series";
