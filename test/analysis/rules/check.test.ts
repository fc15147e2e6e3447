import fc from "fast-check";
import { checkRule, holds, ruleVariables, type RuleValues } from "../../../src/analysis";

const values: RuleValues = {
  progress: 0.9,
  attainment: 0.7,
  projectedAttainment: 0.97,
  probability: 0.4,
  gap: -0.5,
  tolerance: 0.2,
  actual: 4.5,
  pace: 5,
  target: 5,
  projection: 4.7,
  required: 6.5,
  month: 9,
};
const problem = (expression: string) => {
  const checked = checkRule(expression);
  return checked.ok ? null : [checked.code, checked.at, checked.word];
};

describe("a rule's expression", () => {
  it.each([
    ["progress < 0.95 and probability < 0.5", true],
    ["progress < 0.95 and probability < 0.3", false],
    ["gap < -2 * tolerance", true],
    ["not (gap < 0)", false],
    ["abs(gap) >= 0.5 or month == 12", true],
    ["min(actual, projection) <= 4.5", true],
    ["max(actual, projection, 9) == 9", true],
    ["0.8 < progress < 0.95", true],
    ["(actual - pace) / target <= -.1", true],
    ["month != 12", true],
    ["-gap > 0.4", true],
    ["1e-1 < 2E0", true],
  ])("%j comes to %s for one indicator's figures", (expression, expected) => {
    expect(checkRule(expression)).toMatchObject({ ok: true });
    expect(holds(expression, values)).toBe(expected);
  });

  it.each([
    ["进度<0.95 且 概率<0.5", "progress < 0.95 and probability < 0.5"],
    ["（进度＜０．９５）或者差距≥－０．１", "progress < 0.95 or gap >= -0.1"],
    ["非(预计全年≥目标值)", "not (projection >= target)"],
    ["完成率×2≠后续所需÷月份", "attainment * 2 != required / month"],
    ["预计完成率<1并且容差>0 且实际<序时", "projectedAttainment < 1 and tolerance > 0 and actual < pace"],
  ])("%j says the same as %j", (chinese, english) => {
    const [a, b] = [checkRule(chinese), checkRule(english)];
    expect(a.ok && b.ok && [...a.variables].sort()).toEqual(b.ok && [...b.variables].sort());
    expect(holds(chinese, values)).toBe(holds(english, values));
    expect(a.ok).toBe(true);
  });

  it.each(
    Object.entries({
      progress: "进度",
      attainment: "完成率",
      projectedAttainment: "预计完成率",
      probability: "概率 完成概率",
      gap: "差距",
      tolerance: "容差",
      actual: "实际",
      pace: "序时",
      target: "目标 目标值",
      projection: "预计 预计全年",
      required: "后续所需",
      month: "月份",
    } satisfies Record<keyof RuleValues, string>),
  )("knows %s by its own name and as %s", (variable, names) => {
    for (const name of [variable, ...names.split(" ")])
      expect(checkRule(`${name}>0`)).toMatchObject({ ok: true, variables: new Set([variable]) });
  });

  it("does not hold where a figure that it speaks of is missing, even under not", () => {
    const unknown = { ...values, probability: null };
    expect(holds("probability < 0.5", unknown)).toBe(false);
    expect(holds("not (probability < 0.5)", unknown)).toBe(false);
    expect(holds("probability < 0.5 or gap < 0", unknown)).toBe(false);
    expect(holds("gap < 0", unknown)).toBe(true);
  });

  it.each([
    ["", ["empty", 0, ""]],
    ["  ", ["empty", 0, ""]],
    [`gap < 0 ${"and gap < 0 ".repeat(20)}`, ["tooLong", 200, ""]],
    ["progres < 0.95", ["unknownName", 0, "progres"]],
    ["gap < 0 and 速度 > 1", ["unknownName", 12, "速度"]],
    ["进度 < 0.95 且", ["syntax", 11, ""]],
    ["gap <", ["syntax", 5, ""]],
    ["(gap < 0", ["syntax", 8, ""]],
    ["gap < 5%", ["notAllowed", 7, "%"]],
    ["gap = 0", ["notAllowed", 4, "="]],
    ["概率 = 1", ["notAllowed", 3, "="]],
    ['status == "滞后"', ["notAllowed", 10, '"']],
    ["gap.constructor > 0", ["notAllowed", 3, "."]],
    ["gap[1] > 0", ["notAllowed", 3, "["]],
    ["gap ^ 2 > 1", ["notAllowed", 4, "^"]],
    ["gap; actual", ["notAllowed", 3, ";"]],
    ["sqrt(gap) > 1", ["notAllowed", 0, "sqrt"]],
    ["gap > 0 ? 1 : 2", ["notAllowed", 8, "?"]],
    ["gap xor actual", ["notAllowed", 4, "xor"]],
    ["abs(gap, 1) > 0", ["syntax", 0, "abs"]],
    ["2 gap > 1", ["syntax", 2, "gap"]],
    ["gap", ["notCondition", 0, ""]],
    ["0.5", ["notCondition", 0, ""]],
    ["true", ["notAllowed", 0, "true"]],
    ["gap and actual", ["notCondition", 4, "and"]],
    ["gap > 1e999", ["notAllowed", 0, "Infinity"]],
    ["gap < p", ["unknownName", 6, "p"]],
    ["gap < 1 and gapp < ap", ["unknownName", 12, "gapp"]],
  ])("%j is refused with code, place and word", (expression, expected) => {
    expect(problem(expression)).toEqual(expected);
    expect(holds(expression, values)).toBe(false);
  });

  it("reaches nothing outside: no global, no prototype, no function of mathjs", () => {
    for (const name of ["globalThis", "process", "constructor", "__proto__", "toString", "hasOwnProperty", "pi", "e"]) {
      expect(problem(`${name} > 0`)?.[0]).toMatch(/unknownName|notAllowed/);
      expect(problem(`${name}(1) > 0`)?.[0]).toBe("notAllowed");
    }
    for (const call of ["import", "createUnit", "evaluate", "parse", "simplify", "derivative", "config", "chain"])
      expect(problem(`${call}(1) > 0`)).toEqual(["notAllowed", 0, call]);
    expect(problem("f(x) = x")?.[0]).toBe("notAllowed");
  });
});

describe("any text as a rule", () => {
  const words = fc.constantFrom(
    ...[...ruleVariables, "进度", "概率", "且", "或", "非", "and", "or", "not", "<", "<=", "==", "=", "!=", ">", "!"],
    ...[
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "+",
      "-",
      "*",
      "/",
      "^",
      "%",
      "'",
      '"',
      ",",
      ";",
      ":",
      "?",
      ".",
      "0.5",
      "1e3",
      "7",
    ],
    ...[
      "abs(",
      "min(",
      "max(",
      "sqrt(",
      "globalThis",
      "constructor",
      "__proto__",
      "true",
      "null",
      "\\n",
      "#",
      "=>",
      "in",
      "to",
    ],
  );
  const mixed = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" "));
  const text = fc.oneof(fc.string({ maxLength: 250 }), fc.string({ unit: "binary", maxLength: 80 }), mixed);

  it("ends in a condition over known variables, or in a problem with a place within the text", () => {
    fc.assert(
      fc.property(text, (expression) => {
        const checked = checkRule(expression);
        if (checked.ok) {
          for (const variable of checked.variables) expect(ruleVariables).toContain(variable);
          expect(typeof holds(expression, values)).toBe("boolean");
        } else {
          expect(checked.at).toBeGreaterThanOrEqual(0);
          expect(checked.at).toBeLessThanOrEqual(expression.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("comes to an end for the worst of its length", () => {
    for (const worst of [
      "(".repeat(200),
      "-".repeat(199) + "1",
      "1<".repeat(99) + "1",
      "min(".repeat(49),
      "非".repeat(200),
    ])
      expect(checkRule(worst)).toBeDefined();
  });
});

describe("random conditions", () => {
  const number = fc.oneof(
    fc.constantFrom(...ruleVariables),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x.toFixed(3)),
  );
  const comparison = fc
    .tuple(number, fc.constantFrom("<", "<=", ">", ">="), number)
    .map(([a, op, b]) => ({ text: `${a} ${op} ${b}`, a, op, b }));
  const valueOf = (word: string) => values[word as keyof RuleValues] ?? Number(word);

  it("come to what their numbers say, joined by and, or, not", () => {
    fc.assert(
      fc.property(comparison, comparison, fc.boolean(), (left, right, both) => {
        const compare = ({ a, op, b }: typeof left) => {
          const [x, y] = [valueOf(a), valueOf(b)];
          // mathjs holds figures equal that differ in the last digits alone.
          fc.pre(x === y || Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y)));
          return op === "<" ? x < y : op === "<=" ? x <= y : op === ">" ? x > y : x >= y;
        };
        const [l, r] = [compare(left), compare(right)];
        expect(holds(`${left.text} ${both ? "and" : "or"} ${right.text}`, values)).toBe(both ? l && r : l || r);
        expect(holds(`not (${left.text})`, values)).toBe(!l);
      }),
    );
  });
});
