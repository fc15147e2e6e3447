import {
  dueMonth,
  monthNumber,
  monthOf,
  publicationMonth,
  publishedMonths,
  yearOf,
  type Month,
  type Observation,
  type Role,
} from "../observations";
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

/**
 * The month to enter figures for: the as-of, and once all that is due by then is there the month after it, as soon as that
 * is over.
 *
 * @param today the present month
 */
export function monthToEnter(
  plan: Plan,
  observations: readonly Observation[],
  { asOf, today }: { readonly asOf: Month; readonly today: Month },
): Month {
  if (monthNumber(asOf) === 12 || missingFigures(plan, observations, asOf).length > 0) return asOf;
  const next = monthOf(yearOf(asOf), monthNumber(asOf) + 1);
  return next < today ? next : asOf;
}

/** A figure of an earlier month. */
export interface PastFigure {
  readonly month: Month;
  readonly value: number;
}

/** What a figure that is to be entered is seen beside: the last one of its year, and last year's of the same month. */
export interface NeighbouringFigures {
  readonly before: PastFigure | null;
  readonly yearAgo: PastFigure | null;
}

/**
 * Tells what each figure that is to be entered is seen beside, months apart also where they are one indicator's.
 *
 * Worked: growth of 6.3 in August and of 5.9 in September of last year, September missing → { before: 6.3, yearAgo: 5.9 }
 */
export function neighbouringFigures(
  plan: Plan,
  observations: Iterable<Observation>,
  missing: readonly MissingFigure[],
): (figure: Pick<MissingFigure, "code" | "month">) => NeighbouringFigures {
  const latest = missing
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const series = latest === undefined ? null : seriesByCode(observations, latest, plan.indicators);
  return ({ code, month }) => {
    const figures = series?.get(code)?.actual;
    const at = (year: number, k: number): PastFigure | null => {
      const value = figures?.get(year)?.[k - 1];
      return value == null ? null : { month: monthOf(year, k), value };
    };
    const [year, k] = [yearOf(month), monthNumber(month)];
    const earlier = Array.from({ length: k - 1 }, (_, i) => at(year, k - 1 - i)).find((each) => each !== null);
    return { before: earlier ?? null, yearAgo: at(year - 1, k) };
  };
}

/** The figure of an indicator that comes next in the plan's year. */
export interface NextFigure {
  readonly code: string;
  /** The month that it stands for, and the one in which it is expected. */
  readonly month: Month;
  readonly published: Month;
  /** The latest figure that is there. */
  readonly last: PastFigure | null;
}

/**
 * When the next figure of each indicator is expected (数据日历), the soonest first, in the plan's order within a month; nothing of an
 * indicator whose year is complete, and of one that the catalogue does not know.
 *
 * Worked: growth by quarter, entered to September 2024 → of December, expected in January 2025
 */
export function nextFigures(plan: Plan, observations: Iterable<Observation>, asOf: Month): NextFigure[] {
  const series = seriesByCode(observations, asOf, plan.indicators);
  const next = plan.indicators.flatMap(({ code, knowledge }): NextFigure[] => {
    if (knowledge === null) return [];
    const figures = series.get(code)?.actual ?? new Map<number, never>();
    const k = lastMonth(figures, yearOf(asOf));
    const next = publishedMonths(knowledge).find((each) => each > k);
    if (next === undefined) return [];
    const year = Math.max(...[...figures.keys()].filter((each) => lastMonth(figures, each) > 0));
    const month = monthOf(yearOf(asOf), next);
    const at = lastMonth(figures, year);
    const last = at === 0 ? null : { month: monthOf(year, at), value: figures.get(year)![at - 1]! };
    return [{ code, month, published: publicationMonth(knowledge, month), last }];
  });
  return next.sort((a, b) => a.published.localeCompare(b.published));
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
