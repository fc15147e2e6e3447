import type { KeyTask } from "./task";

/** Digits after the point of a number as it is written. @example digitsAfterPoint(126.9) // 1 */
export function digitsAfterPoint(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Digits in which a promise's figures are shown: those of its target, one of a rate, and up to two that a figure has itself. */
export function taskDecimals({ unit, value }: Pick<KeyTask, "unit" | "value">, ...figures: readonly number[]): number {
  const rate = unit === "%" || unit === "个百分点";
  return Math.max(
    value === null ? 0 : digitsAfterPoint(value),
    rate ? 1 : 0,
    ...figures.map((figure) => Math.min(2, digitsAfterPoint(figure))),
  );
}
