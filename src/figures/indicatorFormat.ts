import { differenceUnit } from "../analysis";
import type { Locale } from "../words";
import { decimalsIn, decimalsOf, type Shown } from "./decimals";
import { formatDifference, formatFigure } from "./format";
import { codeWords } from "./words";
import { scalesEn, unitsEn } from "./words/units";

/**
 * The unit as it follows a figure: a unitless ratio has a dash for its unit; points are counted in 个, in Chinese. In
 * English a unit that has a name there is named, any other stays as it is.
 *
 * @example unitSuffix("亿元", "en") // " hundred million yuan"
 * @example unitSuffix("微克/立方米", "en") // " µg/m³"
 */
export function unitSuffix(unit: string, locale: Locale): string {
  if (/^[—–-]$/.test(unit)) return "";
  if (unit === "百分点") return codeWords(locale).points;
  if (locale === "zh-CN") return unit;
  const name = inEnglish(unit);
  return name === undefined ? unit : ` ${name}`;
}

function inEnglish(unit: string): string | undefined {
  if (unit === "") return undefined;
  const name = unitsEn.get(unit);
  if (name !== undefined) return name;
  const [scale, counted] = [scalesEn.get(unit.charAt(0)), inEnglish(unit.slice(1))];
  return scale && counted && `${scale} ${counted}`;
}

/** The figures of one indicator as text, in its decimals and unit. */
export interface IndicatorFormat {
  readonly decimals: number;
  /** Unit as it follows a figure; empty for a ratio without one. */
  readonly unit: string;
  /** Unit of a difference as it follows one: percentages differ by points. */
  readonly differenceUnit: string;
  /** `5.2%`, `158.4万人`, `1.9`. */
  value(value: number): string;
  /** As it was entered, with no digit of it left out: `71.25亿元` beside a target of 330. */
  entered(value: number): string;
  /** `5.2`, for columns whose head has the unit. */
  bare(value: number): string;
  /** `+0.2个百分点`. */
  difference(value: number): string;
  /** `+0.2`. */
  bareDifference(value: number): string;
  /** The size of a difference: `0.2个百分点`. */
  distance(value: number): string;
  /** The size of the points that a target names beside its reference, in the digits that it names: `0.25个百分点`. */
  margin(points: number): string;
  /** The figure as it is shown, as a number. */
  rounded(value: number): number;
}

/**
 * How an indicator's figures are written.
 *
 * @example formatOf({ indicator: indicator() }, "zh-CN").difference(-0.3) // "−0.3个百分点"
 */
export function formatOf(shown: Shown, locale: Locale): IndicatorFormat {
  const { indicator } = shown;
  const decimals = decimalsOf(shown);
  const unit = unitSuffix(indicator.unit, locale);
  const apart = unitSuffix(differenceUnit(indicator.unit), locale);
  const bare = (value: number) => formatFigure(value, decimals);
  return {
    decimals,
    unit,
    differenceUnit: apart,
    value: (value) => bare(value) + unit,
    entered: (value) => formatFigure(value, Math.max(decimals, decimalsIn(value))) + unit,
    bare,
    difference: (value) => formatDifference(value, decimals) + apart,
    bareDifference: (value) => formatDifference(value, decimals),
    distance: (value) => bare(Math.abs(value)) + apart,
    margin: (points) => String(Math.abs(points)) + apart,
    rounded: (value) => Number(bare(value).replace("−", "-")),
  };
}
