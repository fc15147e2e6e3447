import type { Locale } from "../words";
import { indicatorsByCode } from "./byCode";
import type { Indicator, Plan } from "./plan";

/**
 * What an indicator is called where it stands on its own, as in a table or a sentence: in Chinese the annex's name, of a child
 * without its parent in front; in English the catalogue's, and the annex's where that has none.
 *
 * @example indicatorName(indicator({ name: "主要污染物排放量降低氨氮", knowledge: { label: "氨氮减排量" } }), "zh-CN") // "氨氮减排量"
 * @example indicatorName(indicator({ name: "贷款余额增长", knowledge: { english: "loans growth" } }), "en") // "loans growth"
 */
export function indicatorName({ name, knowledge }: Pick<Indicator, "name" | "knowledge">, locale: Locale): string {
  return (locale === "en" ? knowledge?.english : knowledge?.label) ?? name;
}

/** The names of a plan's indicators by their codes; a code that the plan does not have is its own name. */
export function namesByCode(plan: Plan, locale: Locale): (code: string) => string {
  const indicators = indicatorsByCode(plan);
  return (code) => {
    const indicator = indicators.get(code);
    return indicator === undefined ? code : indicatorName(indicator, locale);
  };
}
