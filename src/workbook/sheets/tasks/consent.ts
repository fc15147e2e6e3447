import type { Observation } from "../../../observations";
import type { Indicator, Plan } from "../../../plan";
import type { KeyTask } from "../../../tasks";

/** The leaf of the plan to which a promise may give its number, since its own target is one that is handed down. */
export function leafOf({ annex, value }: KeyTask, { indicators }: Pick<Plan, "indicators">): Indicator | null {
  const no = value === null ? undefined : annex.find(({ relation }) => relation === "gives")?.no;
  return indicators.find((each) => each.no === no && each.target.kind === "assigned") ?? null;
}

/** The number handed down (下达) that a leaf has from a promise; null where it has none but a sample, or another one. */
export function assignedFigure(
  task: KeyTask,
  { plan, observations }: { readonly plan: Plan; readonly observations: readonly Observation[] },
): Observation | null {
  const leaf = leafOf(task, plan);
  const given = observations.filter(({ code, role, sample }) => code === leaf?.code && role === "assigned" && !sample);
  return given.find(({ value }) => value === task.value) ?? null;
}
