import { err, ok, type Indicator, type Lookup, type Result } from "../plan";
import {
  monthOf,
  parseMonth,
  readEntered,
  readYear,
  yearOf,
  type EnteredKind,
  type Month,
  type Problem,
} from "../observations";
import { problemSentence } from "../report";
import { fill, type Locale } from "../words";
import { choiceNamed, choicesOf, type ChoiceId } from "./choices";
import { refused, type CellError } from "./result";
import { functionWords, type FunctionWords } from "./words";

/** An argument as Excel hands it over: an omitted one and an empty cell mean the same. */
export const isOmitted = (argument: unknown) => argument === null || argument === undefined || argument === "";

/** An argument as text; a number as it is typed: 9.1 → `9.1`. */
export const argumentText = (argument: unknown) => (isOmitted(argument) ? "" : String(argument).trim());

/** What a message quotes of it. */
const quoted = (text: string): string => text.slice(0, 60);

/**
 * The indicator that an argument names by number, code, name or alias, or the nearest names as an error.
 *
 * Worked: 9.1 → 民间投资增长
 */
export function readIndicator(argument: unknown, lookup: Lookup, words: FunctionWords): Result<Indicator, CellError> {
  const query = argumentText(argument);
  if (query === "") return err(refused(words.error.missingIndicator));
  const answer = lookup.find(query);
  if (answer.ok) return ok(answer.value);
  const values = { query: quoted(query), nearest: answer.error.map(({ name }) => name).join("、") };
  return err(refused(fill(answer.error.length > 0 ? words.error.unknownIndicator : words.error.unlikeAny, values)));
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
 * The year of an argument that names one of the plans: 2025, `"2025"`, `"2025年"`.
 *
 * @returns the year, null where it is omitted, or an error
 */
export function readPlanYear(
  argument: unknown,
  years: readonly number[],
  words: FunctionWords,
): Result<number | null, CellError> {
  if (isOmitted(argument)) return ok(null);
  const text = argumentText(argument);
  const year = readYear(text);
  if (year === null) return err(refused(fill(words.error.badYear, { value: quoted(text) })));
  if (!years.includes(year)) return err(refused(fill(words.error.noPlanOf, { year, years: years.join("、") })));
  return ok(year);
}

/**
 * The as-of month of an argument: `"2024-09"`, `"2024/9"`, 202409 or a date serial, within a year that has a plan.
 *
 * @returns the month, null where it is omitted, or an error
 * Worked: 202409 with a plan of 2024 → `2024-09`
 */
export function readMonth(
  argument: unknown,
  years: readonly number[],
  words: FunctionWords,
): Result<Month | null, CellError> {
  if (isOmitted(argument)) return ok(null);
  const text = argumentText(argument);
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/.exec(text.normalize("NFKC"));
  if (typeof argument === "number" && !Number.isInteger(argument) && monthOfSerial(argument) === null)
    return err(refused(fill(words.error.pointMonth, { value: quoted(text) })));
  const month =
    (typeof argument === "number" && monthOfSerial(argument)) ||
    (parts && parseMonth(`${parts[1]}-${(parts[2] ?? parts[3])!.padStart(2, "0")}`));
  if (!month) return err(refused(fill(words.error.badMonth, { value: quoted(text) })));
  if (!years.includes(yearOf(month)))
    return err(refused(fill(words.error.monthOutside, { month, year: years.join("、") })));
  return ok(month);
}

/**
 * A number given as one or as the text of one, in the unit of what it is entered for; null where it is omitted. A percentage
 * is one where the unit is %, and one that looks like a fraction is refused: a cell has no place to show a doubt.
 *
 * Worked: for a growth in % `6`, `"6"` and `"6%"` → 6, and 0.06, as Excel hands over a typed 6%, is refused
 */
export function numberArgument(argument: unknown, kind: EnteredKind, locale: Locale): Result<number | null, CellError> {
  if (isOmitted(argument)) return ok(null);
  const text = argumentText(argument);
  const { error } = functionWords(locale);
  const entered = readEntered({ value: typeof argument === "number" ? argument : text.normalize("NFKC") }, kind);
  if (entered.ok) {
    const fraction = entered.value.doubts.find(({ code }) => code === "maybeFraction");
    return fraction === undefined ? ok(entered.value.value) : err(refused(fractionSentence(text, fraction)));
  }
  const { code } = entered.error;
  if (code === "percentAsFraction") return err(refused(fractionSentence(text, entered.error)));
  if (code === "notANumber") return err(refused(fill(error.badNumber, { value: quoted(text) })));
  return err(refused(problemSentence(quoted(text), entered.error, locale)));

  function fractionSentence(value: string, { details }: Problem): string {
    return fill(error.fraction, { value: quoted(value), percent: details.percent ?? "" });
  }
}

/**
 * The choice that an argument names by its code or its Chinese name; the first one where it is omitted.
 *
 * Worked: `80%下限` of `projectPart` → `low80`
 */
export function readChoice(argument: unknown, id: ChoiceId, words: FunctionWords): Result<string, CellError> {
  const codes = Object.keys(choicesOf(id, "zh-CN"));
  const text = argumentText(argument);
  const found = isOmitted(argument) ? codes[0]! : choiceNamed(text, id);
  if (found !== null) return ok(found);
  return err(refused(fill(words.error.badChoice, { value: quoted(text), choices: codes.join("、") })));
}
