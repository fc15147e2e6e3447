import type { CaveatCode, NoProjectionCode } from "../codes";

/**
 * A year to project, as monthly values with the full years before it, and how the result turns back into the measure:
 * `offset + factor · (total or December value)`.
 */
export interface Route {
  readonly history: readonly (readonly number[])[];
  readonly current: readonly number[];
  readonly part: "total" | "december";
  readonly offset: number;
  readonly factor: number;
  /** Years of `history`, oldest first. */
  readonly years: readonly number[];
  readonly caveats: readonly CaveatCode[];
}

export type RouteResult = Route | { readonly none: NoProjectionCode };

/** Full earlier years that a projection looks at. */
export const mostYears = 3;

/** One value for each of the `mostYears` years before `year` without a break, oldest first. */
export function yearsBefore<T>(year: number, read: (y: number) => T | null): { years: number[]; values: T[] } {
  const years: number[] = [];
  const values: T[] = [];
  for (let y = year - 1; y >= year - mostYears; y--) {
    const value = read(y);
    if (value === null) break;
    years.unshift(y);
    values.unshift(value);
  }
  return { years, values };
}
