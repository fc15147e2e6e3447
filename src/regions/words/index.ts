import { catalogue, fill, type Locale } from "../../words";
import type { RegionIssue, RegionIssueCode } from "../issue";
import { regionsEn } from "./en";
import { regionsZhCN } from "./zh-CN";

/** What is said of regions in a language. */
export const regionWords = catalogue(regionsZhCN, regionsEn);

/** Whether an issue is of the table of regions, not of a cell's figure. */
export const isRegionIssue = (issue: RegionIssue): issue is RegionIssue & { readonly code: RegionIssueCode } =>
  Object.hasOwn(regionsZhCN.issue, issue.code);

/**
 * The sentence of an issue of a table of regions, indicators by their names.
 *
 * @param nameOf the name of an indicator by its code
 */
export function regionIssueSentence(
  issue: RegionIssue & { readonly code: RegionIssueCode },
  locale: Locale,
  nameOf: (code: string) => string,
): string {
  const { code, ...figures } = issue.details;
  const printed = (value: string | number) => (typeof value === "number" ? String(value).replace("-", "−") : value);
  const details = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, printed(value)]));
  const named: Record<string, string | number> =
    code === undefined ? details : { ...details, code: nameOf(String(code)) };
  if (typeof named.codes === "string") named.codes = named.codes.split("、").map(nameOf).join("、");
  return fill<string>(regionWords(locale).issue[issue.code], named);
}
