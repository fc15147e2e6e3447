import { checkRule, ruleVariables, type RuleProblem } from "../../src/analysis";
import { figureName } from "../../src/figures";
import { ruleName, ruleProblemSentence } from "../../src/report";

const said = (expression: string, locale: "zh-CN" | "en") =>
  ruleProblemSentence(checkRule(expression) as RuleProblem, locale);

describe("what is wrong with a rule", () => {
  test("names the word that makes no sense and its place", () => {
    expect(said("2 gap > 1", "zh-CN")).toBe("第3个字符起的“gap”读不懂，请核对写法。");
  });

  test("is that it is unfinished where it breaks off, as it does while it is typed", () => {
    expect(said("进度 < 0.95 且", "zh-CN")).toBe("条件还没有写完，请补全，并核对括号是否成对。");
    expect(said("(gap < 0", "en")).toBe("The condition is unfinished; complete it, and see that its brackets pair.");
  });
});

describe("the names that rules may speak of", () => {
  test.each(["zh-CN", "en"] as const)("are all understood as they are shown in %s", (locale) => {
    for (const variable of ruleVariables)
      expect(checkRule(`${ruleName(variable, locale)} > 0`)).toMatchObject({ ok: true });
  });

  test("are those of the figures in Chinese", () => {
    expect(ruleName("projection", "zh-CN")).toBe(figureName("projection", "zh-CN"));
    expect(ruleName("target", "zh-CN")).toBe(figureName("aim", "zh-CN"));
    expect(ruleName("tolerance", "zh-CN")).toBe("容差");
  });
});
