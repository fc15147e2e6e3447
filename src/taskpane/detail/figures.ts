import { formatOf, type IndicatorFormat, type Shown } from "../../figures";
import type { Locale } from "../../words";

/** The figures of one indicator as text; a dash in a column where there is none. */
export type FigureTexts = Omit<IndicatorFormat, "bare"> & { bare(value: number | null): string };

/**
 * How an indicator's figures are written.
 *
 * @example figuresOf({ indicator: indicator() }, "zh-CN").difference(-0.3) // "−0.3个百分点"
 */
export function figuresOf(shown: Shown, locale: Locale): FigureTexts {
  const format = formatOf(shown, locale);
  return { ...format, bare: (value) => (value === null ? "—" : format.bare(value)) };
}
