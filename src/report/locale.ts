import { en } from "./messages/en";
import { zhCN } from "./messages/zh-CN";
import type { Messages } from "./messages/zh-CN";

export type Locale = "zh-CN" | "en";

/** The message catalogue of a language; Chinese first. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : zhCN;
}
