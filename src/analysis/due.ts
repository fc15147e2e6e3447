import { dueMonth, monthNumber, monthOf, yearOf, type Month, type Observation, type Role } from "../observations";
import type { Plan } from "../plan";
import type { Assessment } from "./assessment";
import { lastMonth, seriesByCode } from "./series";

/** A figure that should be there and is not. */
export interface MissingFigure {
  readonly code: string;
  readonly owner: string;
  /** The month whose figure is asked for. */
  readonly month: Month;
}

/** What is not entered for an as-of month (催报), in the plan's order. */
export function missingFigures(plan: Plan, observations: Iterable<Observation>, asOf: Month): MissingFigure[] {
  const series = seriesByCode(observations, asOf, plan.indicators);
  return plan.indicators.flatMap((indicator): MissingFigure[] => {
    const { code, owner } = indicator;
    const month = dueMonth(indicator, asOf);
    const figures = series.get(code)?.actual;
    if (month === null || (figures && lastMonth(figures, yearOf(asOf)) >= monthNumber(month))) return [];
    return [{ code, owner, month }];
  });
}

/** How complete the figures are at an as-of month: how many are due by then, and which of them are not there. */
export interface Completeness {
  /** Indicators for which a figure has come out by then. */
  readonly due: number;
  readonly missing: readonly MissingFigure[];
}

/** The completeness of what was entered, said before anything is concluded from it (本期应更新N项，已更新M项). */
export function completenessOf(plan: Plan, observations: Iterable<Observation>, asOf: Month): Completeness {
  const due = plan.indicators.filter((indicator) => dueMonth(indicator, asOf) !== null).length;
  return { due, missing: missingFigures(plan, observations, asOf) };
}

/** A figure that would give a pending target its number. */
export interface ResolvingFigure {
  /** Indicator whose figure it is. */
  readonly code: string;
  readonly role: Role;
  readonly month: Month;
}

/** The figure that would resolve a pending assessment (待定); null where it is no figure that is missing. */
export function resolvingFigure({ indicator, dataMonth, reason }: Assessment, asOf: Month): ResolvingFigure | null {
  const { code, target } = indicator;
  const december = monthOf(yearOf(asOf), 12);
  switch (reason.code) {
    case "assignedMissing":
      return { code, role: "assigned", month: december };
    case "benchmarkMissing":
      return { code, role: "benchmark", month: dataMonth ?? dueMonth(indicator, asOf) ?? december };
    case "baseMissing":
      return { code, role: "actual", month: monthOf(yearOf(asOf) - 1, 12) };
    case "referenceMissing":
      return target.kind === "linked" ? { code: target.linkedTo, role: "actual", month: asOf } : null;
    default:
      return null;
  }
}
