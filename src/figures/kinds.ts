import type { IndicatorFormat } from "./indicatorFormat";
import { formatFigure, formatShare } from "./format";

/** How a kind of figure is written: as text without its unit, and in a cell of a spreadsheet. */
interface KindFormat {
  readonly isNumber: boolean;
  readonly align: "left" | "center" | "right";
  text(value: string | number, format: IndicatorFormat): string;
  /** The number format of a cell, where the indicator has so many decimals. */
  numberFormat(decimals: number): string;
}

const plain = (decimals: number) => `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
const words: KindFormat = { isNumber: false, align: "left", text: String, numberFormat: () => "@" };

/** Every kind of figure. A kind and not a single figure decides how it is written. */
export const kinds = {
  /** Words as they stand. */
  text: words,
  /** Words with short lines, such as a unit or a month. */
  short: { ...words, align: "center" },
  /** A code, which has a word in each language. */
  code: { ...words, align: "center" },
  /** A figure in the indicator's unit, percentages as printed. */
  value: { isNumber: true, align: "right", text: (value, format) => format.bare(Number(value)), numberFormat: plain },
  /** A difference of two such figures, always with its sign; percentages differ by points. */
  difference: {
    isNumber: true,
    align: "right",
    text: (value, format) => format.bareDifference(Number(value)),
    numberFormat: (decimals) => `+${plain(decimals)};-${plain(decimals)};${plain(decimals)}`,
  },
  /** A growth in percent, of an indicator of any unit. */
  growth: {
    isNumber: true,
    align: "right",
    text: (value) => formatFigure(Number(value), 1),
    numberFormat: () => "0.0",
  },
  /** A fraction, as a whole percentage, never 100 % where it is only nearly so; it may be more. */
  share: {
    isNumber: true,
    align: "center",
    text: (value) => formatShare(Number(value)),
    numberFormat: () => '[<0.995]0%;[<1]">99%";0%',
  },
  /** A fraction that is never 0 % or 100 % where it is only nearly so. */
  probability: {
    isNumber: true,
    align: "center",
    text: (value) => formatShare(Number(value)),
    numberFormat: () => '[<0.005]"<1%";[>0.995]">99%";0%',
  },
  /** A whole number, such as a place among regions. */
  count: { isNumber: true, align: "center", text: (value) => formatFigure(Number(value), 0), numberFormat: () => "0" },
} as const satisfies Readonly<Record<string, KindFormat>>;

export type FormatKind = keyof typeof kinds;
