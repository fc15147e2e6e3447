import { ruleVariables, type RuleProblem, type RuleVariable } from "../analysis";
import { figureName, figures, type FigureDefinition, type FigureId } from "../figures";
import { fill, type Locale } from "../words";
import { reportWords } from "./words";

/**
 * What is wrong with a rule's expression, where, and what to do.
 *
 * @example ruleProblemSentence({ code: "unknownName", at: 0, word: "progres" }, "zh-CN") // "第1个字符的“progres”不是可用的名称，可用：…"
 */
export function ruleProblemSentence({ code, at, word }: RuleProblem, locale: Locale): string {
  const { rules } = reportWords(locale);
  if (code === "syntax" && word.trim() === "") return rules.unfinished;
  const names = ruleVariables.map((variable) => ruleName(variable, locale)).join(rules.separator);
  return fill(rules.problem[code], { at: at + 1, word, names });
}

const figureOfVariable = new Map(
  Object.entries<FigureDefinition>(figures).map(([id, { rule }]) => [rule, id as FigureId] as const),
);

/**
 * What a variable of rules is called: as its figure is in Chinese, by its code in English.
 *
 * @example ruleName("projection", "zh-CN") // "预计全年"
 */
export function ruleName(variable: RuleVariable, locale: Locale): string {
  if (locale === "en") return variable;
  const id = figureOfVariable.get(variable);
  if (id !== undefined) return figureName(id, locale);
  const { name } = reportWords(locale).rules;
  return name[variable as keyof typeof name];
}
