import type { Measure } from "../plan";
import type { Figures, YearFigures } from "./projection";

/** Earlier years that make a history. */
const fewestYears = 3;

/**
 * Whether the pace that the remaining months must show exceeds anything in the history (domain, status rule 4).
 *
 * Totals and levels compare what is needed a month with the largest single month (or change of a month) so far, growth
 * with the highest cumulative growth, averages and shares with the best remainder of a year. With fewer than three
 * earlier years there is no history to exceed; the running year counts too.
 *
 * @param needed what the rest must show: a month for totals and levels, growth or mean otherwise
 * @param sign +1 where more is better, −1 where less is; within half a printed step nothing is exceeded
 */
export function exceedsHistory(
  { measure, figures, year }: { readonly measure: Measure; readonly figures: Figures; readonly year: number },
  needed: number,
  { sign, halfStep }: { readonly sign: 1 | -1; readonly halfStep: number },
): boolean {
  const earlier = [...figures.keys()].filter((y) => y < year);
  if (earlier.length < fewestYears) return false;
  const best = Math.max(
    ...[...figures].flatMap(([y, months]) => shown(measure, months, figures.get(y - 1))).map((x) => sign * x),
  );
  return Number.isFinite(best) && sign * needed > best + halfStep;
}

/** What a year has shown, in the terms in which the rest of a year is required. */
function shown(measure: Measure, months: YearFigures, before: YearFigures | undefined): number[] {
  switch (measure) {
    case "cumulativeGrowth":
      return months.filter((x) => x !== null);
    case "cumulativeTotal":
      return steps(months, 0);
    case "level":
      return steps(months, before?.[11] ?? null);
    case "cumulativeAverage":
    case "share":
      return remainders(months);
    case "annual":
      return [];
  }
}

/** Change a month between successive known months, from the year's start where that is known. */
function steps(months: YearFigures, start: number | null): number[] {
  const result: number[] = [];
  let last = start === null ? null : { month: 0, value: start };
  months.forEach((value, index) => {
    if (value === null) return;
    if (last !== null) result.push((value - last.value) / (index + 1 - last.month));
    last = { month: index + 1, value };
  });
  return result;
}

/** Mean of the months after each known month, months weighing alike. */
function remainders(months: YearFigures): number[] {
  const whole = months[11];
  if (whole == null) return [];
  return months.slice(0, 11).flatMap((value, index) => {
    const k = index + 1;
    return value === null ? [] : [(12 * whole - k * value) / (12 - k)];
  });
}
