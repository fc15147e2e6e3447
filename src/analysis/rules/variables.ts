import { monthNumber } from "../../observations";
import type { Assessment } from "../assessment";
import { paceShare } from "../attainment";
import { comparedFigure } from "../measure";

/** What a rule may speak of. */
export const ruleVariables = [
  "progress",
  "attainment",
  "projectedAttainment",
  "probability",
  "gap",
  "tolerance",
  "actual",
  "pace",
  "target",
  "projection",
  "required",
  "month",
] as const;
export type RuleVariable = (typeof ruleVariables)[number];

/** The same by the names that analysts use. */
const chinese: Readonly<Record<string, RuleVariable>> = {
  进度: "progress",
  完成率: "attainment",
  预计完成率: "projectedAttainment",
  概率: "probability",
  完成概率: "probability",
  差距: "gap",
  容差: "tolerance",
  实际: "actual",
  序时: "pace",
  目标: "target",
  目标值: "target",
  预计: "projection",
  预计全年: "projection",
  后续所需: "required",
  月份: "month",
};

/** The variable of a name in either language, or null. */
export function variableOf(name: string): RuleVariable | null {
  if (Object.hasOwn(chinese, name)) return chinese[name]!;
  return ruleVariables.find((variable) => variable === name) ?? null;
}

export type RuleValues = Readonly<Record<RuleVariable, number | null>>;

/**
 * What the variables are for an indicator: figures in its unit, percentages as printed; shares and the probability as
 * fractions; `progress` the actual figure over its pace, of what is better low the other way round.
 */
export function valuesOf(assessment: Pick<Assessment, RuleFigures>, tolerance: number): RuleValues {
  const { indicator, actual, pace, required, projection, dataMonth } = assessment;
  return {
    progress: paceShare(comparedFigure(assessment), pace, indicator),
    attainment: assessment.attainment,
    projectedAttainment: assessment.projectedAttainment,
    probability: assessment.probability,
    gap: assessment.gap,
    tolerance,
    actual,
    pace,
    target: assessment.aim,
    projection: projection?.value ?? null,
    required: required?.value ?? null,
    month: dataMonth === null ? null : monthNumber(dataMonth),
  };
}

type RuleFigures =
  | "indicator"
  | "actual"
  | "reference"
  | "pace"
  | "required"
  | "projection"
  | "dataMonth"
  | "attainment"
  | "projectedAttainment"
  | "probability"
  | "gap"
  | "aim";
