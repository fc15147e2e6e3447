/**
 * What was promised: plans, indicators, targets and their language, the catalogue of indicators, the annex reader.
 * May import `words`; no DOM, no Office, no Node.
 */
export * from "./annex";
export * from "./bounds";
export * from "./byCode";
export * from "./called";
export * from "./catalogue";
export * from "./continued";
export * from "./decide";
export * from "./difference";
export * from "./exchange";
export * from "./fingerprint";
export { groupBy } from "./groupBy";
export * from "./indicatorSchema";
export * from "./issue";
export * from "./language";
export * from "./lookup";
export * from "./name";
export * from "./owners";
export * from "./nextYear";
export * from "./own";
export * from "./plan";
export * from "./proposal";
export * from "./result";
export * from "./reworded";
export { createNearest } from "./similarity";
export * from "./target";
export * from "./unit";
