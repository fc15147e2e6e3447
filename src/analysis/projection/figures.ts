import type { Figures, YearFigures } from "./projection";

/** A year filled up to a month, and whether months had to be made up. */
export interface Filled {
  readonly values: readonly number[];
  readonly interpolated: boolean;
  /** True where January stands for want of a figure of its own. */
  readonly merged: boolean;
}

/** Months in a row that may be missing between two figures. */
const longestGap = 2;

/** An earlier year filled up, with its last months made up where they were not reported; null where too much is missing. */
export function madeUp(figures: Figures, year: number, parts: number, cumulative: boolean): Filled | null {
  const of = completed(figures, year, parts, cumulative);
  const filled = cumulative ? fillCumulative(of, parts) : fillValues(of, parts);
  return filled && { ...filled, interpolated: filled.interpolated || of !== figures.get(year) };
}

/**
 * An earlier year's cumulative figures of which little more is known than those of month `known` and of the whole year, with
 * straight lines between them: enough for the share that the rest had, not for its months. Null without these two.
 *
 * @example bridged([null, null, 30, null, null, null, null, null, null, null, null, 120], 3, 12)!.values[3] // 40
 */
export function bridged(year: YearFigures | undefined, known: number, parts: number): Filled | null {
  if (year?.[known - 1] == null) return null;
  const filled = fill(year, parts, 0, parts);
  return filled && { ...filled, interpolated: true };
}

/** The last month of a year that has a figure, 1 to 12; 0 for none. */
export function lastKnownMonth(year: YearFigures | undefined): number {
  return lastKnown(year, 12);
}

/**
 * Cumulative figures of January to `month` with gaps closed by straight lines, or null where too much is missing.
 *
 * January without a figure of its own gets half of February's, as the two are published together.
 *
 * @example fillCumulative([null, 10, 16, null, 28], 5)!.values // [5, 10, 16, 22, 28]
 */
export function fillCumulative(year: YearFigures | undefined, month: number): Filled | null {
  return fill(year, month, 0);
}

/**
 * Month-end or cumulative-rate figures with gaps closed by straight lines, or null where too much is missing.
 *
 * January without a figure of its own gets February's.
 *
 * @example fillValues([null, 10, 16, null, 28], 5)!.values // [10, 10, 16, 22, 28]
 */
export function fillValues(year: YearFigures | undefined, month: number): Filled | null {
  return fill(year, month, null);
}

/**
 * An earlier year's figures up to its last month or quarter, also where the last ones were not reported: a cumulative total
 * goes on as the year before did from there, grown as the year so far, else evenly; any other figure stays as it was last.
 *
 * Worked: a total of 110 to November, 100 and 112 the year before → 123.2 to December
 */
function completed(figures: Figures, year: number, parts: number, cumulative: boolean): YearFigures | undefined {
  const of = figures.get(year);
  const last = lastKnown(of, parts);
  if (of === undefined || last === parts || last === 0) return of;
  const value = of[last - 1]!;
  const before = figures.get(year - 1);
  // A total goes on as the year before did, however much of it is missing; anything else is soon another figure.
  const carried = cumulative && before?.[last - 1] != null && before[parts - 1] != null;
  if (!carried && last < parts - (parts === 12 ? longestGap : 1)) return of;
  const months = [...of];
  for (let k = last + 1; k <= parts; k++) {
    const [then, later] = [before?.[last - 1] ?? null, before?.[k - 1] ?? null];
    const ratio = then !== null && later !== null && then > 0 && later >= then ? later / then : k / last;
    months[k - 1] = cumulative ? value * ratio : value;
  }
  return months;
}

function lastKnown(year: YearFigures | undefined, parts: number): number {
  for (let k = parts; k > 0; k--) if (year?.[k - 1] != null) return k;
  return 0;
}

function fill(
  year: YearFigures | undefined,
  month: number,
  start: number | null,
  longest: number = longestGap,
): Filled | null {
  if (year?.[month - 1] == null) return null;
  const values: number[] = [];
  let interpolated = false;
  let last = start;
  for (let k = 1; k <= month; k++) {
    const value = year[k - 1] ?? null;
    if (value === null) continue;
    const missing = k - 1 - values.length;
    if (missing > longest) return null;
    interpolated ||= missing > (values.length === 0 ? 1 : 0);
    const from = last ?? value;
    for (let i = 1; i <= missing; i++) values.push(from + ((value - from) * i) / (missing + 1));
    values.push(value);
    last = value;
  }
  return { values, interpolated, merged: year[0] == null };
}

/**
 * Flows by month from cumulative figures, with January and February sharing alike where `merged`.
 *
 * @example monthlyFlows([5, 12, 18], false) // [5, 7, 6]
 */
export function monthlyFlows(cumulative: readonly number[], merged: boolean): number[] {
  const flows = cumulative.map((value, i) => value - (i === 0 ? 0 : cumulative[i - 1]!));
  if (merged && flows.length > 1) flows[0] = flows[1] = cumulative[1]! / 2;
  return flows;
}

/** Figures at the ends of quarters, four a year. */
export function quartersOf(figures: Figures): Figures {
  return new Map([...figures].map(([year, of]) => [year, [2, 5, 8, 11].map((index) => of[index] ?? null)]));
}
