import { defaultSettings } from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Observation } from "../../src/observations";
import { createEvaluate } from "../../src/functions/evaluate";
import type { CellError, FunctionValue } from "../../src/functions/result";
import type { FunctionId } from "../../src/functions/ids";
import { viewOf, type FunctionsView } from "../../src/functions/view";
import { createLookup, type Plan, namesByCode } from "../../src/plan";

/** The workbook that holds a plan with its figures. */
export function workbookOf(plan: Plan, observations: readonly Observation[]): FunctionsView {
  const base = {
    plan,
    lookup: createLookup(plan),
    nameOf: namesByCode(plan, "zh-CN"),
    ofYear: () => view,
    years: [plan.year],
    regions: { analysis: () => null, view: () => null },
  };
  const view: FunctionsView = viewOf({ ...base, settings: defaultSettings }, { observations, doubtsOf: () => [] });
  return view;
}

export const example = loadExample("jinhua-2024", "2024-12");
export const jinhua = workbookOf(example.plan, example.observations);

const evaluate = createEvaluate(() => "zh-CN");

/** `=JH.ID(…)` in a workbook with the plan and the samples of Jinhua. */
export const call = (id: FunctionId, ...given: unknown[]): FunctionValue => evaluate(id, given, jinhua);

export const valueError = (message: string): CellError => ({ error: "#VALUE!", message });
export const notAvailable = (message: string): CellError => ({ error: "#N/A", message });
