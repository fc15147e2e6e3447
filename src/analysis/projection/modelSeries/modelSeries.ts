import type { Result } from "../../../plan";
import type { CaveatCode, NoProjectionCode } from "../codes";
import type { KnownParts, Part } from "../simple/known";

/**
 * A year to project, as monthly or quarterly values with the full years before it, and how the result turns back into the
 * measure: `offset + factor · (total or last value)`.
 */
export interface ModelSeries extends KnownParts {
  /** Months or quarters of a year, 12 or 4. */
  readonly parts: number;
  readonly part: Part;
  /** True where the values are growth rates themselves, which differ by points. */
  readonly rates: boolean;
  /** True where each value is a part of a whole in %, from 0 to 100. */
  readonly bounded: boolean;
  readonly offset: number;
  readonly factor: number;
  /** True where of the earlier years little more is known than their sum up to the known month and their total. */
  readonly sparse?: boolean;
  /** Of a level, its moves of a month (quarter) as far as any year has successive figures. */
  readonly moves?: readonly number[];
  /** Years of `history`, oldest first. */
  readonly years: readonly number[];
  readonly caveats: readonly CaveatCode[];
}

export type ModelSeriesResult = Result<ModelSeries, NoProjectionCode>;

/** The year to project: `parts` months or quarters (12 or 4) of which `known` have passed. */
export interface Horizon {
  readonly year: number;
  readonly parts: number;
  readonly known: number;
  /** True for an indicator that is a growth rate. */
  readonly rates: boolean;
  /** True for a rate that has always been from 0 to 100 %. */
  readonly bounded: boolean;
}

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
