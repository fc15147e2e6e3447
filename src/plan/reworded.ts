import { targetOfCell, targetRow } from "./annex";
import { createLookup, type Lookup } from "./lookup";
import type { Indicator, Plan } from "./plan";
import type { Target } from "./target";

/** The target that a cell of an indicator's row says, by the annex's own rules. */
export function cellTarget(text: string, indicator: Indicator, find: Lookup["find"]): Target {
  return targetOfCell(text, targetRow(indicator), (said) => {
    const result = find(said);
    return result.ok ? result.value.code : null;
  });
}

/**
 * A plan with the targets that a person typed in place of those that were not understood.
 *
 * @param texts by code; a blank one leaves the target as it is
 * @example rewordedPlan(plan, { GDP: "6.5以上" }).indicators.find(({ code }) => code === "GDP").target.value // 6.5
 */
export function rewordedPlan(plan: Plan, texts: Readonly<Record<string, string>>): Plan {
  const { find } = createLookup(plan);
  const reworded = (indicator: Indicator): Indicator => {
    const text = (Object.hasOwn(texts, indicator.code) ? texts[indicator.code]! : "").trim();
    return text === "" ? indicator : { ...indicator, target: cellTarget(text, indicator, find) };
  };
  return Object.keys(texts).length === 0 ? plan : { ...plan, indicators: plan.indicators.map(reworded) };
}
