import { analyse, checkRule, type OwnRule } from "../../analysis";
import type { Month } from "../../observations";
import { indicatorName } from "../../plan";
import { ruleProblemSentence } from "../../report";
import { fill, type Locale } from "../../words";
import type { WorkbookData } from "../../workbook";
import { settingsWords } from "./words";

/** What is wrong with a rule's boxes, as sentences; null where nothing is. */
export interface RuleProblems {
  readonly name: string | null;
  readonly expression: string | null;
}

/** What is wrong with each rule: a name that is missing or taken, an expression that is no condition. */
export function ruleProblems(rules: readonly OwnRule[], locale: Locale): readonly RuleProblems[] {
  const { rules: words } = settingsWords(locale);
  const names = rules.map(({ name }) => name.trim());
  return rules.map(({ expression }, i) => {
    const name = names[i]!;
    const checked = checkRule(expression);
    return {
      name:
        name === ""
          ? fill(words.nameMissing, { index: i + 1 })
          : names.indexOf(name) < i
            ? fill(words.nameTwice, { name })
            : null,
      expression: checked.ok ? null : ruleProblemSentence(checked, locale),
    };
  });
}

/** The names of the indicators whose status each rule would decide now, by the rule's name. */
export function touchedBy(
  rules: readonly OwnRule[],
  { plan, observations, settings }: WorkbookData,
  asOf: Month,
  locale: Locale,
): ReadonlyMap<string, readonly string[]> {
  const usable = rules.filter(({ expression }) => checkRule(expression).ok);
  const touched = new Map<string, string[]>();
  if (usable.length === 0) return touched;
  for (const { rule, indicator } of analyse({ plan, observations, settings: { ...settings, rules: usable }, asOf }))
    if (rule !== null) touched.set(rule, [...(touched.get(rule) ?? []), indicatorName(indicator, locale)]);
  return touched;
}
