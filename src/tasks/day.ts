import { monthNumber, monthOf, yearOf, type IsoDate, type Month } from "../observations";

/**
 * The last day of a month.
 *
 * @example lastDayOf("2024-02") // "2024-02-29"
 */
export function lastDayOf(month: Month): IsoDate {
  return isoDay(new Date(Date.UTC(yearOf(month), monthNumber(month), 0)));
}

/** The month of a day. @example monthOfDay("2024-10-31") // "2024-10" */
export function monthOfDay(day: IsoDate): Month {
  return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/**
 * Days that are left for what is due, once a month is over: from the day after it. What is due by then has none.
 *
 * @example daysLeft("2024-09", "2024-10-31") // 30
 * @example daysLeft("2024-09", "2024-09-30") // -1
 */
export function daysLeft(asOf: Month, due: IsoDate): number {
  return Math.round((Date.parse(due) - Date.parse(lastDayOf(asOf))) / 86_400_000) - 1;
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10) as IsoDate;
