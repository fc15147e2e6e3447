import { checkRule, type RuleProblem } from "../../src/analysis";
import { ruleProblemSentence } from "../../src/report";

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
