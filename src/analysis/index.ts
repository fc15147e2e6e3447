/**
 * What follows from promises and reports: pace, gap, required rest, projection, attainment, status, one record per leaf.
 * May import `plan` and `observations`; no DOM, no Office, no Node.
 */
export * from "./analyse";
export * from "./assessment";
export * from "./attainment";
export type { Comparators } from "./comparators";
export * from "./comparison";
export { dependenceOf, type Dependence } from "./dependence";
export * from "./due";
export { expectedMet, type ExpectedMet } from "./expected";
export { fasterBy, type FasterBy } from "./fasterBy";
export * from "./goal";
export * from "./input";
export * from "./judgement";
export { comparedFigure } from "./measure";
export { lastYearOf, type LastYear } from "./lastYear";
export * from "./moves";
export * from "./outlook";
export * from "./pace";
export * from "./yearPath";
export * from "./projection";
export * from "./reason";
export * from "./required";
export * from "./rules";
export * from "./settings";
export * from "./status";
export { gapInTolerances } from "./tolerance";
export * from "./weights";
export { underOneYardstick, type Settled, type Yardstick } from "./yardstick";
