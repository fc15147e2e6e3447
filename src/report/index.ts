/**
 * How it is said: the message catalogue in zh-CN and en, figures as text, the sentence behind a status.
 * May import `plan`, `observations` and `analysis`; no DOM, no Office, no Node.
 */
export * from "./decimals";
export * from "./format";
export * from "./locale";
export type { Messages } from "./messages/zh-CN";
export * from "./reason";
