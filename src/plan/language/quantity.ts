import { unitFactor } from "../unit";

/** A figure in the row's unit and the digits after its point. */
export interface WrittenFigure {
  readonly value: number;
  readonly decimals: number;
}

const number = String.raw`[+-]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,10})?`;
const unit = String.raw`(?:[^\d\s+\-–—―─~,.:;至到]{0,12}|:1)`;
const single = new RegExp(`^(${number})(${unit})$`);
const pair = new RegExp(`^(${number})(${unit})(?:[–—―─]{1,2}|[-~至到])(${number})(${unit})$`);

/** A number and the words after it, as the text has them: `0.5个百分点` → ["0.5", "个百分点"]; null where it is none. */
export function cutNumber(text: string): [number: string, unit: string] | null {
  const match = single.exec(text);
  return match && [match[1]!, match[2]!];
}

/**
 * A figure of the text in the row's unit, or null where it is none or its unit cannot be converted.
 *
 * @example readQuantity("10万人", "人") // { value: 100000, decimals: 0 }
 * @example readQuantity("82.0", "岁") // { value: 82, decimals: 1 }
 */
export function readQuantity(text: string, rowUnit: string): WrittenFigure | null {
  const match = cutNumber(text);
  return match && convert(match[0], match[1], rowUnit);
}

/**
 * Low and high of `6—6.5`, in the row's unit; null where the text is no range. A unit said once holds for both.
 *
 * @example readRange("10—12万人", "万人") // [{ value: 10, decimals: 0 }, { value: 12, decimals: 0 }]
 */
export function readRange(text: string, rowUnit: string): [WrittenFigure, WrittenFigure] | null {
  const match = pair.exec(text);
  if (!match) return null;
  const low = convert(match[1]!, match[2]! || match[4]!, rowUnit);
  const high = convert(match[3]!, match[4]! || match[2]!, rowUnit);
  return low && high && low.value < high.value ? [low, high] : null;
}

/** Digits after the point are those of the text; a converted figure has as many as it needs. */
function convert(digits: string, textUnit: string, rowUnit: string): WrittenFigure | null {
  const value = Number(digits.replaceAll(",", ""));
  const factor = textUnit === "" ? 1 : unitFactor(textUnit, rowUnit);
  if (factor === null) return null;
  if (factor === 1) return { value, decimals: writtenDecimals(digits) };
  const converted = Number((value * factor).toPrecision(15));
  return { value: converted, decimals: writtenDecimals(String(converted)) };
}

/** Digits after the point of a number as written. @example writtenDecimals("82.0") // 1 @example writtenDecimals("1e-7") // 7 */
export function writtenDecimals(digits: string): number {
  const [mantissa, exponent = "0"] = digits.split("e") as [string, string?];
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}
