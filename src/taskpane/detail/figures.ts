import { differenceUnit } from "../../analysis";
import type { Indicator } from "../../plan";
import { decimalsOf, formatDifference, formatFigure } from "../../figures";
import { type Locale } from "../../report";
import { paneWords } from "../words";

/** The figures of one indicator as text, in its decimals and unit. */
export interface Figures {
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
 * @example figuresOf(indicator(), "zh-CN").difference(-0.3) // "−0.3个百分点"
 */
export function figuresOf(indicator: Indicator, locale: Locale): Figures {
  const decimals = decimalsOf(indicator);
  const unit = suffixOf(indicator.unit);
  const apart = differenceUnit(indicator.unit);
  const differing = apart === "百分点" ? paneWords(locale).detail.points : suffixOf(apart);
  return {
    decimals,
    unit,
    apartUnit: differing,
    value: (value) => formatFigure(value, decimals) + unit,
    bare: (value) => (value === null ? "—" : formatFigure(value, decimals)),
    difference: (value) => formatDifference(value, decimals) + differing,
    distance: (value) => formatFigure(Math.abs(value), decimals) + differing,
  };
}

/** A unitless ratio has a dash for its unit. */
const suffixOf = (unit: string) => (/^[—–-]$/.test(unit) ? "" : unit);
