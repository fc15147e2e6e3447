import { isRegionIssue, regionIssueSentence, type RegionIssue } from "../regions";
import type { Locale } from "../words";
import { issueSentence } from "./issue";

/**
 * What is to be said of tables of regions in one sentence: of the table, or of a cell's figure with its region and indicator.
 *
 * @param nameOf the name of an indicator by its code
 */
export function regionIssueText(issue: RegionIssue, locale: Locale, nameOf: (code: string) => string): string {
  if (isRegionIssue(issue)) return regionIssueSentence(issue, locale, nameOf);
  const { region, indicator, ...details } = issue.details;
  const name = indicator === undefined ? "" : nameOf(String(indicator));
  return `${region ?? ""}${name}：${issueSentence({ ...issue, details: { ...details, indicator: name } }, locale)}`;
}

/** Names of a city's indicators, of the city's own series (CITY_) by those of their indicators. */
export function regionNames(names: ReadonlyMap<string, string>): (code: string) => string {
  return (code) => {
    const own = names.get(code.replace(/^CITY_/, "")) ?? code;
    return code.startsWith("CITY_") ? `全市${own}` : own;
  };
}
