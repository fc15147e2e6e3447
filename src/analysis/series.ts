import {
  type Month,
  type Observation,
  type Role,
  countingFigures,
  monthNumber,
  observationsByCode,
  yearOf,
} from "../observations";
import type { Authority, Indicator } from "../plan";
import { benchmarksOf } from "./authority";
import { decimal } from "./decimal";
import type { Figures } from "./projection";

/** The figures of one indicator up to an as-of month, by role. */
export interface IndicatorSeries {
  readonly actual: Figures;
  readonly level: Figures;
  readonly benchmark: Figures;
  /** Places among the regions. */
  readonly rank: Figures;
  /** The number handed down for the plan's year; the one of the latest month where several are entered. */
  readonly assigned: number | null;
  /** True where any of these figures is a sample value. */
  readonly sample: boolean;
}

const none: Figures = new Map();
export const emptySeries: IndicatorSeries = {
  actual: none,
  level: none,
  benchmark: none,
  rank: none,
  assigned: null,
  sample: false,
};

/**
 * Observations as figures by indicator, role, year and month, without anything after the as-of month.
 *
 * Of several figures for a month the one counts that {@link countingFigures} says: for an indicator with a linked target the
 * basis 实际 before the usual one, for a benchmark target the benchmarks of the authority that it names.
 * A number handed down belongs to the plan's year as a whole, so the as-of does not hide it.
 */
export function seriesByCode(
  observations: Iterable<Observation>,
  asOf: Month,
  indicators: Iterable<Pick<Indicator, "code" | "target">>,
): Map<string, IndicatorSeries> {
  const targets = new Map([...indicators].map(({ code, target }) => [code, target]));
  const known = (o: Observation) => (o.role === "assigned" ? yearOf(o.month) === yearOf(asOf) : o.month <= asOf);
  const result = new Map<string, IndicatorSeries>();
  for (const [code, all] of observationsByCode(observations)) {
    const list = all.filter(known);
    if (list.length > 0) result.set(code, seriesOf(list, targets.get(code)));
  }
  return result;
}

function seriesOf(observations: readonly Observation[], target: Indicator["target"] | undefined): IndicatorSeries {
  const preferReal = target?.kind === "linked";
  const benchmarks = observations.filter((o) => o.role === "benchmark");
  const named: Authority | null = target?.kind === "benchmark" ? target.benchmark : null;
  const assigned = observations.filter((o) => o.role === "assigned").reduce<Observation | null>(later, null);
  return {
    actual: figuresOf(observations, "actual", preferReal),
    level: figuresOf(observations, "level", preferReal),
    benchmark: figuresOf(named === null ? benchmarks : benchmarksOf(benchmarks, named, named), "benchmark", preferReal),
    rank: figuresOf(observations, "rank", false),
    assigned: assigned?.value ?? null,
    sample: observations.some((o) => o.sample),
  };
}

const later = (best: Observation | null, o: Observation) => (best === null || o.month > best.month ? o : best);

function figuresOf(all: readonly Observation[], role: Role, preferReal: boolean): Figures {
  const observations = all.filter((o) => o.role === role);
  if (observations.length === 0) return none;
  const figures = new Map<number, (number | null)[]>();
  for (const { month, value } of countingFigures(observations, preferReal ? "实际" : "").values()) {
    const year = yearOf(month);
    const months = figures.get(year) ?? Array<number | null>(12).fill(null);
    months[monthNumber(month) - 1] = value;
    figures.set(year, months);
  }
  return figures;
}

/** The same figures as they were known up to a month of a year. */
export function until(series: IndicatorSeries, year: number, month: number): IndicatorSeries {
  const cut = (figures: Figures): Figures =>
    new Map([...figures].map(([y, of]) => [y, y === year ? of.map((value, i) => (i < month ? value : null)) : of]));
  const { actual, level, benchmark, rank } = series;
  return { ...series, actual: cut(actual), level: cut(level), benchmark: cut(benchmark), rank: cut(rank) };
}

/** The difference of two series at the months in which both have a figure. Worked: growth 5.2 against 5.0 → 0.2. */
export function differenceOf(figures: Figures, other: Figures): Figures {
  const apart = (a: number | null | undefined, b: number | null | undefined) =>
    a == null || b == null ? null : decimal(a - b);
  return new Map([...figures].map(([year, months]) => [year, months.map((a, i) => apart(a, other.get(year)?.[i]))]));
}

/** The last month of a year that has a figure, 1 to 12, or 0. */
export function lastMonth(figures: Figures, year: number): number {
  const months = figures.get(year);
  if (!months) return 0;
  for (let k = 12; k > 0; k--) if (months[k - 1] != null) return k;
  return 0;
}
