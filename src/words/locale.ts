export type Locale = "zh-CN" | "en";

/** Names one after another. @example listText(["2023", "2024"], "zh-CN") // "2023、2024" */
export const listText = (names: readonly (string | number)[], locale: Locale): string =>
  names.join(locale === "en" ? ", " : "、");

/** The language to speak to a person whose Office speaks `language`: `localeOf("en-US")` is `en`, else Chinese. */
export function localeOf(language: string): Locale {
  return /^en\b/i.test(language) ? "en" : "zh-CN";
}
