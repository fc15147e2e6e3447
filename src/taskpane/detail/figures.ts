import { formatOf, type Shown } from "../../figures";
import type { Locale } from "../../words";

/** The figures of one indicator as text, in its decimals and unit. */
export interface FigureTexts {
  readonly decimals: number;
  /** Unit as it follows a figure; empty for a ratio without one. */
  readonly unit: string;
  /** Unit of a difference: percentages differ by points. */
  readonly apartUnit: string;
  /** `5.2%`. */
  value(value: number): string;
  /** `5.2`, for columns whose head has the unit; a dash where there is none. */
  bare(value: number | null): string;
  /** `+0.2个百分点`: percentages differ by points. */
  difference(value: number): string;
  /** The size of a difference: `0.2个百分点`. */
  distance(value: number): string;
}

/**
 * How an indicator's figures are written.
 *
 * @example figuresOf({ indicator: indicator() }, "zh-CN").difference(-0.3) // "−0.3个百分点"
 */
export function figuresOf(shown: Shown, locale: Locale): FigureTexts {
  const { decimals, unit, differenceUnit, value, bare, difference, distance } = formatOf(shown, locale);
  return {
    ...{ decimals, unit, value, difference, distance },
    apartUnit: differenceUnit,
    bare: (figure) => (figure === null ? "—" : bare(figure)),
  };
}
