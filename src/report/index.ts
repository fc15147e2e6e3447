/**
 * How it is said: the message catalogue in zh-CN and en, figures as text, the sentence behind a status or an issue, the
 * records that are exchanged. May import `plan`, `observations` and `analysis`; no DOM, no Office, no Node.
 */
export * from "./annex";
export * from "./briefing";
export * from "./explanation";
export * from "./issue";
export * from "./manual";
export * from "./movement";
export * from "./palette";
export * from "./reason";
export * from "./record";
export * from "./regionIssue";
export * from "./regions";
export * from "./release";
export * from "./rule";
export * from "./surroundings";
export { reportWords } from "./words";
export * from "./why";
