import { en } from "./messages/en";
import { zhCN, type Messages } from "./messages/zh-CN";

export type Locale = "zh-CN" | "en";

/** The message catalogue of a language; Chinese first. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : zhCN;
}

/** The language to speak to a person whose Office speaks `language`: `localeOf("en-US")` is `en`, else Chinese. */
export function localeOf(language: string): Locale {
  return /^en\b/i.test(language) ? "en" : "zh-CN";
}
