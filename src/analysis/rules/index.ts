/**
 * Rules of the bureau's own: conditions over an indicator's figures, in a small part of mathjs's language. May import
 * `observations` and what lies beside it in `analysis`.
 */
export { firstRule, holds } from "./apply";
export { checkRule } from "./check";
export type { CheckedRule, RuleProblem, RuleProblemCode } from "./check";
export { ruleVariables, valuesOf, variableOf } from "./variables";
export type { RuleValues, RuleVariable } from "./variables";
