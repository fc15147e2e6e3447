import { ok, type Measure } from "../../plan";
import { lastKnownMonth } from "./figures";
import { project } from "./project";
import type { Figures, Projection, ProjectionResult } from "./projection";

/** One value of a named series. */
export interface SeriesRow {
  readonly series: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly value: number;
}

/** What the values of the rows are and what is asked of them. */
export interface SeriesOptions {
  /** What to project: the year's total, its average, the December level, or the growth over the year before in %. */
  readonly measure: "total" | "average" | "level" | "growth";
  /** Whether a value belongs to its month or to January up to it; cumulative growth values are published rates. */
  readonly values: "monthly" | "cumulative";
}

/** The last year of a series, projected from its last month. */
export interface SeriesProjection {
  readonly series: string;
  readonly year: number;
  readonly month: number;
  readonly result: ProjectionResult;
}

const measures: Record<SeriesOptions["measure"], Measure> = {
  total: "cumulativeTotal",
  average: "cumulativeAverage",
  level: "level",
  growth: "cumulativeGrowth",
};

/**
 * Projects the last year of each series from its own last month.
 *
 * With `growth` and monthly values, growth is the year's total over that of the year before; with cumulative values it is
 * continued from published rates. Of an average, cumulative values are averages of January up to the month.
 *
 * @param rows in any order; of several values for a month the first counts
 * @returns in the order in which series first appear; a complete year comes as `known`
 * Worked: rows of AirPassengers 1957 to June 1960 → one projection, of month 6
 */
export function projectSeries(rows: Iterable<SeriesRow>, { measure, values }: SeriesOptions): SeriesProjection[] {
  const grouped = new Map<string, Map<number, (number | null)[]>>();
  for (const { series, year, month, value } of rows) {
    const years = grouped.get(series) ?? new Map<number, (number | null)[]>();
    grouped.set(series, years);
    const months = years.get(year) ?? new Array<number | null>(12).fill(null);
    years.set(year, months);
    months[month - 1] ??= value;
  }
  return [...grouped].map(([series, figures]) => {
    const year = Math.max(...figures.keys());
    const given = values === "monthly" && measure !== "level" ? cumulated(figures, measure === "average") : figures;
    // Of months that are known themselves, growth is that of the year they come to.
    const base = measure === "growth" && values === "monthly" ? (given.get(year - 1)?.[11] ?? 0) : null;
    const total = base !== null && base > 0;
    const result = project({
      measure: total ? "cumulativeTotal" : measures[measure],
      frequency: "monthly",
      quantity: measure === "growth" && !total ? "growth" : "amount",
      year,
      figures: base === null || total ? given : growthOf(given, year),
      levels: new Map(),
    });
    if (total && result.ok)
      return { series, year, month: lastKnownMonth(given.get(year)), result: ok(growthOver(result.value, base)) };
    return { series, year, month: lastKnownMonth(given.get(year)), result };
  });
}

/**
 * Sums (or averages) from a year's first value on, as January and February may come out together in February; a month
 * without a value ends its year's, as nothing after it is a full sum, and a year that begins in March or later has none.
 */
function cumulated(figures: Figures, average: boolean): Map<number, (number | null)[]> {
  const result = new Map<number, (number | null)[]>();
  for (const [year, months] of figures) {
    const first = months.findIndex((value) => value !== null);
    const gap = first > 1 ? 0 : months.indexOf(null, first);
    let sum = 0;
    result.set(
      year,
      months.map((value, index) => {
        if (value === null || (gap >= 0 && index >= gap)) return null;
        sum += value;
        return average ? sum / (index - first + 1) : sum;
      }),
    );
  }
  return result;
}

/** A year's total as its growth over a base in %. */
function growthOver({ value, quantile, cdf, basis, months: _, ...rest }: Projection, base: number): Projection {
  const growth = (total: number) => (total / base - 1) * 100;
  return {
    ...rest,
    value: growth(value),
    quantile: (p) => growth(quantile(p)),
    cdf: (x) => cdf(base * (1 + x / 100)),
    basis: { ...basis, members: basis.members.map((member) => ({ ...member, value: growth(member.value) })) },
  };
}

/** Cumulative growth over the year before in %, of all years that have one. */
function growthOf(totals: Figures, last: number): Map<number, (number | null)[]> {
  const growth = new Map<number, (number | null)[]>([[last, new Array<number | null>(12).fill(null)]]);
  for (const [year, months] of totals) {
    const before = totals.get(year - 1);
    if (!before) continue;
    growth.set(
      year,
      months.map((value, index) => {
        const base = before[index] ?? null;
        return value === null || base === null || base <= 0 ? null : (value / base - 1) * 100;
      }),
    );
  }
  return growth;
}
