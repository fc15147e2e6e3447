/** The target language: from the words of an annex to what they promise. Imports the types of `plan` and its units. */
export { cutMargin } from "./margin";
export { parseTarget, promisedBeside, unitNamed } from "./parse";
export { promisesImprovement } from "./words";
export type { Resolve } from "./words";
