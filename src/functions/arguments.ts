import { monthOf, parseMonth, yearOf, type Month } from "../observations";
import type { Indicator, Lookup } from "../plan";
import { fill, type Messages } from "../report";
import { refused, type CellError } from "./result";

/** An argument as Excel hands it over: an omitted one and an empty cell mean the same. */
export const isOmitted = (argument: unknown) => argument === null || argument === undefined || argument === "";

/** An argument as text; a number as it is typed: 9.1 → `9.1`. */
export const textOf = (argument: unknown) => (isOmitted(argument) ? "" : String(argument).trim());

/**
 * The indicator that an argument names by number, code, name or alias, or the nearest names as an error.
 *
 * Worked: 9.1 → 民间投资增长
 */
export function readIndicator(argument: unknown, lookup: Lookup, words: Messages["functions"]): Indicator | CellError {
  const query = textOf(argument);
  if (query === "") return refused(words.error.missingIndicator);
  const answer = lookup.find(query);
  if (answer.ok) return answer.value;
  const values = { query: query.slice(0, 60), nearest: answer.error.map(({ name }) => name).join("、") };
  return refused(fill(answer.error.length > 0 ? words.error.unknownIndicator : words.error.unlikeAny, values));
}

/** Serials of the dates from 1990 to 2100, as Excel counts days (1900 date system). */
const firstSerial = 32874;
const lastSerial = 73415;

/**
 * The month of a date serial, or null where the number is none.
 *
 * @example monthOfSerial(45536) // "2024-09"
 */
export function monthOfSerial(serial: number): Month | null {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return monthOf(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/**
 * The as-of month of an argument: `"2024-09"`, `"2024/9"`, 202409 or a date serial, within the plan's year.
 *
 * @returns the month, null where it is omitted, or an error
 * Worked: 202409 in a plan of 2024 → `2024-09`
 */
export function readMonth(argument: unknown, year: number, words: Messages["functions"]): Month | null | CellError {
  if (isOmitted(argument)) return null;
  const text = textOf(argument);
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/.exec(text.normalize("NFKC"));
  const month =
    (typeof argument === "number" && monthOfSerial(argument)) ||
    (parts && parseMonth(`${parts[1]}-${(parts[2] ?? parts[3])!.padStart(2, "0")}`));
  if (!month) return refused(fill(words.error.badMonth, { value: text.slice(0, 60) }));
  if (yearOf(month) !== year) return refused(fill(words.error.monthOutside, { month, year }));
  return month;
}

/**
 * A number given as one or as the text of one; null where it is omitted.
 *
 * Worked: the text `5.5` → 5.5
 */
export function readFigure(argument: unknown, words: Messages["functions"]): number | null | CellError {
  if (isOmitted(argument)) return null;
  const text = textOf(argument).normalize("NFKC").replaceAll("−", "-");
  const value = typeof argument === "number" ? argument : /^[+-]?\d+(?:\.\d+)?%?$/.test(text) ? parseFloat(text) : NaN;
  return Number.isFinite(value) ? value : refused(fill(words.error.badNumber, { value: text.slice(0, 60) }));
}

/**
 * The choice that an argument names by its code or its name in the user's language; the first one where it is omitted.
 *
 * @param choices names by code, such as those of `part`
 */
export function readChoice<Code extends string>(
  argument: unknown,
  choices: Readonly<Record<Code, { readonly name: string }>>,
  words: Messages["functions"],
): Code | CellError {
  const codes = Object.keys(choices) as Code[];
  const text = textOf(argument).toLowerCase();
  const found = isOmitted(argument)
    ? codes[0]
    : codes.find((code) => code.toLowerCase() === text || choices[code].name.toLowerCase() === text);
  return found ?? refused(fill(words.error.badChoice, { value: text.slice(0, 60), choices: codes.join("、") }));
}
