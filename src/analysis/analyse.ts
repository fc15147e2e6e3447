import { indicatorsByCode } from "../plan";
import type { Assessment } from "./assessment";
import type { AnalysisInput } from "./input";
import { noJudgement } from "./judgement";
import type { Choice } from "./projection";
import type { Required } from "./required";
import { prepare } from "./prepared";
import { Analysis, analysisOf } from "./run";
import type { IndicatorPath } from "./yearPath";

/**
 * The assessment of each leaf of a plan at an as-of month: the one record that every view shows.
 *
 * Figures after the as-of month are not used. An indicator whose target has no number yet is pending and blocks nothing else.
 *
 * @returns one assessment per indicator, in the plan's order
 */
export function analyse(input: AnalysisInput): Assessment[] {
  const analysis = analysisOf(input);
  return input.plan.indicators.map((indicator) => analysis.assess(indicator));
}

/**
 * The assessment of one indicator as {@link analyse} has it, without those of the others; null where the plan does not have it.
 *
 * @example assessmentOf({ plan, observations, settings, asOf: "2024-09" }, "GDP").actual // 6
 */
export function assessmentOf(input: AnalysisInput, code: string): Assessment | null {
  const indicator = indicatorsByCode(input.plan).get(code);
  return indicator ? analysisOf(input).assess(indicator) : null;
}

/**
 * An indicator's way through the year at an as-of month, or null where the plan or the catalogue does not know it.
 *
 * @example pathOf({ plan, observations, settings, asOf: "2024-09" }, "GDP").fan.at(-1).month // 12
 */
export function pathOf({ plan, observations, settings, asOf }: AnalysisInput, code: string): IndicatorPath | null {
  const indicator = indicatorsByCode(plan).get(code);
  return indicator ? new Analysis(prepare(plan, observations, asOf), settings).path(indicator) : null;
}

/**
 * An indicator's assessment if the rest of the year went as assumed; nothing is kept.
 *
 * @param choice an assumed growth or monthly level, a method, or null for the automatic method
 * @returns null where the plan has no such indicator
 * @example assessWith({ plan, observations, settings, asOf: "2024-09" }, "GDP", { kind: "growth", value: 6 }).projection.value // 6
 */
export function assessWith(
  { plan, observations, settings, asOf }: AnalysisInput,
  code: string,
  choice: Choice | null,
): Assessment | null {
  const indicator = indicatorsByCode(plan).get(code);
  if (!indicator) return null;
  const judgement = Object.hasOwn(settings.judgements, code) ? settings.judgements[code]! : noJudgement;
  const assumed = { ...settings, judgements: { ...settings.judgements, [code]: { ...judgement, choice } } };
  return new Analysis(prepare(plan, observations, asOf), assumed).assess(indicator);
}

/**
 * What the rest of the year must show for an indicator to end at a value, in its unit; null where that cannot be said.
 *
 * @example requiredWith({ plan, observations, settings, asOf: "2024-09" }, "GDP", 5).growth // 2.5
 */
export function requiredWith(
  { plan, observations, settings, asOf }: AnalysisInput,
  code: string,
  yearEnd: number,
): Required | null {
  return new Analysis(prepare(plan, observations, asOf), settings).required(code, yearEnd);
}
