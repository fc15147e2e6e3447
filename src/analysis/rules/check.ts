import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "mathjs";
import { parseText } from "./language";
import { spelled } from "./spelling";
import { variableOf, type RuleVariable } from "./variables";

/**
 * Why an expression is no rule: `empty` · `tooLong` · `syntax` it stops making sense at a place · `notAllowed` it uses more
 * than comparisons, and/or/not, arithmetic, abs, min, max · `unknownName` · `notCondition` it comes to a number, or
 * compares what is no number.
 */
export type RuleProblemCode = "empty" | "tooLong" | "syntax" | "notAllowed" | "unknownName" | "notCondition";

export interface RuleProblem {
  readonly ok: false;
  readonly code: RuleProblemCode;
  /** Place in the expression, from 0. */
  readonly at: number;
  /** What stands there; empty where no single word is to blame. */
  readonly word: string;
}

export interface CheckedRule {
  readonly ok: true;
  readonly variables: ReadonlySet<RuleVariable>;
  /** Whether the condition holds; null where it comes to no truth value. @param values of the variables it uses, all numbers */
  holds(values: ReadonlyMap<string, number>): boolean | null;
  /** Names as they stand in the expression. */
  readonly names: ReadonlyMap<string, RuleVariable>;
}

const longest = 200;
const comparisons = new Set(["smaller", "smallerEq", "larger", "largerEq", "equal", "unequal"]);
const junctions = new Set(["and", "or", "not"]);
const arithmetic = new Set(["add", "subtract", "multiply", "divide", "unaryMinus", "unaryPlus"]);
const functions = new Set(["abs", "min", "max"]);

type Kind = "number" | "condition";

/** Ends a walk at the node that may not stand there. */
class Unfit extends Error {
  constructor(
    readonly code: RuleProblemCode,
    readonly word: string,
  ) {
    super(code);
  }
}

/**
 * Checks an expression of a rule: a condition over an indicator's figures in a small part of mathjs's language.
 *
 * Nothing else of it is let in: no assignment, no property, no text, no function but abs, min, max. Chinese names of the
 * variables, 且, 或, 非 and full-width signs are understood.
 *
 * @example checkRule("进度<0.95 且 概率<0.5") // { ok: true, … }
 * @example checkRule("progres < 0.95") // { ok: false, code: "unknownName", at: 0, word: "progres" }
 */
export function checkRule(expression: string): CheckedRule | RuleProblem {
  const fail = (code: RuleProblemCode, at = 0, word = ""): RuleProblem => ({ ok: false, code, at, word });
  if (expression.trim() === "") return fail("empty");
  if (expression.length > longest) return fail("tooLong", longest);
  const { text, origins } = spelled(expression);
  // These would make sense to mathjs, as text, percent, factorial, transpose, several lines, assignment.
  const foreign = /["'%!;\n\r#?:[\]{}^.\\](?!=)|(?<![<>=!])=(?!=)/.exec(
    text.replace(/\d*\.\d+|\d+\.(?!\w)/g, (digits) => "0".repeat(digits.length)),
  );
  if (foreign) return fail("notAllowed", origins[foreign.index]!, foreign[0]);
  const node = parseText(text);
  if (typeof node === "number") return fail("syntax", origins[node]!, expression.slice(origins[node]));
  const names = new Map<string, RuleVariable>();
  try {
    if (kindOf(node, names) !== "condition") return fail("notCondition");
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return fail(error.code, origins[placeOf(error.word, text)]!, error.word);
  }
  const compiled = node.compile();
  return {
    ok: true,
    names,
    variables: new Set(names.values()),
    holds(values) {
      const result: unknown = compiled.evaluate(new Map(values));
      return typeof result === "boolean" ? result : null;
    },
  };
}

/** Where a word stands by itself, not as a part of a longer one; 0 where it does not stand there as it is written. */
function placeOf(word: string, text: string): number {
  const name = /[\p{Letter}\d_]/u;
  for (let at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 1)) {
    const inside = name.test(word[0]!) && (name.test(text[at - 1]!) || name.test(text[at + word.length] ?? ""));
    if (!inside) return at;
  }
  return 0;
}

function kindOf(node: MathNode, names: Map<string, RuleVariable>): Kind {
  const numbers = (nodes: readonly MathNode[]) => {
    for (const each of nodes) if (kindOf(each, names) !== "number") throw new Unfit("notCondition", "");
  };
  switch (node.type) {
    case "ParenthesisNode":
      return kindOf((node as ParenthesisNode).content, names);
    case "ConstantNode":
      if (!Number.isFinite((node as ConstantNode<number>).value)) throw new Unfit("notAllowed", node.toString());
      return "number";
    case "SymbolNode": {
      const { name } = node as SymbolNode;
      const variable = variableOf(name);
      if (variable === null) throw new Unfit("unknownName", name);
      names.set(name, variable);
      return "number";
    }
    case "RelationalNode":
      numbers((node as RelationalNode).params);
      return "condition";
    case "FunctionNode": {
      const { fn, args } = node as FunctionNode;
      const name = fn.name;
      if (!functions.has(name)) throw new Unfit("notAllowed", name);
      if (args.length === 0 || (name === "abs" && args.length > 1)) throw new Unfit("syntax", name);
      numbers(args);
      return "number";
    }
    case "OperatorNode": {
      const { fn, op, args } = node as OperatorNode;
      if (junctions.has(fn)) {
        for (const each of args) if (kindOf(each, names) !== "condition") throw new Unfit("notCondition", op);
        return "condition";
      }
      // What stands side by side is multiplied by mathjs, but hardly ever meant.
      if ((node as OperatorNode & { implicit?: boolean }).implicit) throw new Unfit("syntax", args.at(-1)!.toString());
      numbers(args);
      if (comparisons.has(fn)) return "condition";
      if (arithmetic.has(fn)) return "number";
      throw new Unfit("notAllowed", op);
    }
    default:
      throw new Unfit("notAllowed", "");
  }
}
