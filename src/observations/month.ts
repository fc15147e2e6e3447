/** A month as `2024-09`. */
export type Month = `${number}-${number}`;

/** A day as `2024-09-30`. */
export type IsoDate = `${number}-${number}-${number}`;

/**
 * The month of a year.
 *
 * @example monthOf(2024, 9) // "2024-09"
 */
export function monthOf(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, "0")}` as Month;
}

/**
 * A text as a month, or null where it is none.
 *
 * @example parseMonth("2024-09") // "2024-09"
 * @example parseMonth("2024-13") // null
 */
export function parseMonth(text: string): Month | null {
  return /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** @example yearOf("2024-09") // 2024 */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** The number of the month in its year. @example monthNumber("2024-09") // 9 */
export function monthNumber(month: Month): number {
  return Number(month.slice(5));
}

/**
 * Whether a month is over on a day; where today is only known to the month, that month is not.
 *
 * @example isOver("2024-08", "2024-09-30") // true
 * @example isOver("2024-09", "2024-09-30") // false
 */
export function isOver(month: Month, today: Month | IsoDate): boolean {
  return month < today.slice(0, 7);
}
