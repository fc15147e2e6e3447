import type { FigureId } from "./list";

/** The figures among which a function chooses, by the codes of the choice: `JH.PROJECT("GDP",,"low80")`. */
export const parts = {
  projectPart: {
    value: "projection",
    low80: "low",
    high80: "high",
    low95: "low95",
    high95: "high95",
    method: "method",
  },
  requiredPart: {
    value: "required",
    low: "requiredLow",
    high: "requiredHigh",
    perMonth: "perMonth",
    growth: "requiredGrowth",
  },
  whatIfPart: {
    value: "projection",
    probability: "probability",
    attainment: "projectedAttainment",
    status: "computed",
    low80: "low",
    high80: "high",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FigureId>>>>;

export type PartsId = keyof typeof parts;
