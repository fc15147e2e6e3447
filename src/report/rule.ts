import { ruleVariables, type RuleProblem } from "../analysis";
import { fill } from "../words";
import { messagesOf, type Locale } from "./locale";

/**
 * What is wrong with a rule's expression, where, and what to do.
 *
 * @example ruleProblemSentence({ code: "unknownName", at: 0, word: "progres" }, "zh-CN") // "第1个字符的“progres”不是可用的名称，可用：…"
 */
export function ruleProblemSentence({ code, at, word }: RuleProblem, locale: Locale): string {
  const { rules } = messagesOf(locale);
  if (code === "syntax" && word.trim() === "") return rules.unfinished;
  const names = ruleVariables.map((variable) => rules.name[variable]).join(rules.separator);
  return fill(rules.problem[code], { at: at + 1, word, names });
}
