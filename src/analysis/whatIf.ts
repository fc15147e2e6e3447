import type { Month, Observation } from "../observations";
import type { Plan } from "../plan";
import { analyse } from "./analyse";
import type { Assessment } from "./assessment";
import { noJudgement } from "./judgement";
import type { Choice } from "./projection";
import type { Settings } from "./settings";

/**
 * An indicator's assessment if the rest of the year went as assumed; nothing is kept.
 *
 * @param choice an assumed growth or monthly level, a method, or null for the automatic method
 * @returns null where the plan has no such indicator
 * @example assessWith(plan, figures, settings, "2024-09", "GDP", { kind: "growth", value: 6 })!.projection!.value // 5.4
 */
export function assessWith(
  plan: Plan,
  observations: Iterable<Observation>,
  settings: Settings,
  asOf: Month,
  code: string,
  choice: Choice | null,
): Assessment | null {
  const judgement = Object.hasOwn(settings.judgements, code) ? settings.judgements[code]! : noJudgement;
  const assumed = { ...settings, judgements: { ...settings.judgements, [code]: { ...judgement, choice } } };
  return analyse(plan, observations, assumed, asOf).find(({ indicator }) => indicator.code === code) ?? null;
}
