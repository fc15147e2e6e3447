import { type Month, type Observation, type Role, countingFigures, monthNumber, yearOf } from "../observations";
import { decimal } from "./decimal";
import type { Figures } from "./projection";
import type { Subject } from "./subject";

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
 * Of several figures for a month the one counts that {@link countingFigures} says. `preferReal` names the indicators for
 * which the basis 实际 counts before the usual one.
 * A number handed down belongs to the plan's year as a whole, so the as-of does not hide it.
 */
export function seriesByCode(
  observations: Iterable<Observation>,
  asOf: Month,
  preferReal: ReadonlySet<string>,
): Map<string, IndicatorSeries> {
  const grouped = new Map<string, Observation[]>();
  for (const o of observations) {
    if (o.role === "assigned" ? yearOf(o.month) !== yearOf(asOf) : o.month > asOf) continue;
    const list = grouped.get(o.code);
    if (list) list.push(o);
    else grouped.set(o.code, [o]);
  }
  const result = new Map<string, IndicatorSeries>();
  for (const [code, list] of grouped) result.set(code, seriesOf(list, preferReal.has(code)));
  return result;
}

function seriesOf(observations: readonly Observation[], preferReal: boolean): IndicatorSeries {
  const assigned = observations.filter((o) => o.role === "assigned").reduce<Observation | null>(later, null);
  return {
    actual: figuresOf(observations, "actual", preferReal),
    level: figuresOf(observations, "level", preferReal),
    benchmark: figuresOf(observations, "benchmark", preferReal),
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

/** The difference of two series at the months in which both have a figure. Worked: growth 5.2 against 5.0 → 0.2. */
export function differenceOf(figures: Figures, other: Figures): Figures {
  const apart = (a: number | null | undefined, b: number | null | undefined) =>
    a == null || b == null ? null : decimal(a - b);
  return new Map([...figures].map(([year, months]) => [year, months.map((a, i) => apart(a, other.get(year)?.[i]))]));
}

/** Half the step to which an indicator's figures are printed: as catalogued, or finer where its figures of the year are. */
export function halfStepOf({ knowledge, series, year }: Subject): number {
  const finest = Math.max(0, ...(series.actual.get(year) ?? []).map((value) => decimalsIn(value ?? 0)));
  return 0.5 * 10 ** -Math.max(knowledge.decimals, finest);
}

const decimalsIn = (value: number) => /\.(\d+)$/.exec(String(decimal(value)))?.[1]?.length ?? 0;

/** The last month of a year that has a figure, 1 to 12, or 0. */
export function lastMonth(figures: Figures, year: number): number {
  const months = figures.get(year);
  if (!months) return 0;
  for (let k = 12; k > 0; k--) if (months[k - 1] != null) return k;
  return 0;
}
