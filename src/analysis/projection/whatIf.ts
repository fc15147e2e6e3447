import { routeOf, yearEndKnownOrNone } from "./project";
import type { ProjectionInput } from "./projection";
import { sum } from "./simple/known";
import { spanOf } from "./span";

/** What the rest of the year must show for a year-end. */
export interface NeededRest {
  /** A month (a quarter, for quarterly figures); of a level, the year-end itself; null for growth without levels. */
  readonly monthly: number | null;
  /** Over last year's same months in %; null without them. */
  readonly growth: number | null;
}

/**
 * What the remaining months must show to end the year at a value: the inverse of `project` with a choice of growth or of
 * a value a month.
 *
 * @param yearEnd in the indicator's unit
 * @returns null where nothing remains or the figures do not carry it
 * @example neededRest(total 60 in six months, last year 10 a month, 126) // monthly 11, growth 10
 */
export function neededRest(input: ProjectionInput, yearEnd: number): NeededRest | null {
  if (yearEndKnownOrNone(input) !== null) return null;
  const spanned = spanOf(input);
  if (spanned.month < 2) return null;
  const route = routeOf(spanned);
  if (route === null) {
    const k = spanned.month;
    const rate = input.figures.get(input.year)![k - 1]!;
    return { monthly: null, growth: (12 * yearEnd - k * rate) / (12 - k) };
  }
  if (!route.ok) return null;
  const { history, current, part, parts, offset, factor } = route.value;
  const value = (yearEnd - offset) / factor;
  const rest = part === "total" ? value - sum(current) : value;
  const before = history[history.length - 1];
  const last = before ? sum(before.slice(part === "total" ? current.length : -1)) : 0;
  return {
    monthly: part === "total" ? rest / (parts - current.length) : rest,
    growth: last > 0 ? (rest / last - 1) * 100 : null,
  };
}
