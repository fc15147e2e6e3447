import type { OwnRule } from "../settings";
import { checkRule, type CheckedRule } from "./check";
import type { RuleValues } from "./variables";

/** Checked once for all indicators and months. */
const checked = new Map<string, CheckedRule | null>();
const most = 200;

/**
 * Whether a rule's condition holds for an indicator's figures. Where a figure it speaks of is missing, it does not.
 *
 * @example holds("gap < -2 * tolerance", { gap: -0.5, tolerance: 0.2 }) // true
 */
export function holds(expression: string, values: RuleValues): boolean {
  const rule = ruleOf(expression);
  if (rule === null) return false;
  const used = new Map<string, number>();
  for (const [name, variable] of rule.names) {
    const value = values[variable];
    if (value === null) return false;
    used.set(name, value);
  }
  return rule.holds(used) === true;
}

/** The first rule that holds, or null. An expression that is no rule never holds. */
export function firstRule(rules: readonly OwnRule[], values: RuleValues): OwnRule | null {
  return rules.find(({ expression }) => holds(expression, values)) ?? null;
}

function ruleOf(expression: string): CheckedRule | null {
  const known = checked.get(expression);
  if (known !== undefined) return known;
  const rule = checkRule(expression);
  if (checked.size >= most) checked.clear();
  const usable = rule.ok ? rule : null;
  checked.set(expression, usable);
  return usable;
}
