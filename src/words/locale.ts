export type Locale = "zh-CN" | "en";

/** The language to speak to a person whose Office speaks `language`: `localeOf("en-US")` is `en`, else Chinese. */
export function localeOf(language: string): Locale {
  return /^en\b/i.test(language) ? "en" : "zh-CN";
}
