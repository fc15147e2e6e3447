import { numfmt } from "@univerjs/core";
import { isErrorText } from "./engineValue";
import type { CellInput } from "./grid";

/** What Excel makes of a text put into a cell, and the number format that comes with it. */
export interface Typed {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

/** `2024年9月` and `2024年9月1日`, which Excel in Chinese reads as dates. */
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;
/** The longest text that can be a number or date: longer ones need no parsing. */
const LONGEST = 64;

/**
 * Reads a text as Excel reads what is typed or written through `range.values`: `=…` is a formula, an apostrophe or a
 * text format keeps the text, numbers, percentages, dates, times, TRUE and errors become values.
 * @param current number format of the cell
 * @example parseTyped("2024-09", "General") // { input: { value: 45536 }, numberFormat: "yyyy-mm" }
 * @example parseTyped("'001", "General") // { input: { value: "001" } }
 */
export function parseTyped(text: string, current: string): Typed {
  if (text === "") return { input: { value: null } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (current === "@") return { input: { value: text } };
  if (text.startsWith("=") && text.length > 1) return { input: { formula: text } };
  if (isErrorText(text.toUpperCase())) return { input: { value: text.toUpperCase(), error: true } };
  if (text.length > LONGEST) return { input: { value: text } };
  const chinese = CHINESE_DATE.exec(text.trim());
  if (chinese) return chineseDate(text, chinese, current);
  // No other number, date or time has a Chinese character.
  if (/\p{Script=Han}/u.test(text)) return { input: { value: text } };
  const parsed = numfmt.parseValue(text.trim()) as { readonly v: number | boolean; readonly z?: string } | null;
  if (!parsed) return { input: { value: text } };
  return withFormat(parsed.v, current === "General" ? parsed.z : undefined);
}

function chineseDate(text: string, [, year, month, day]: RegExpExecArray, current: string): Typed {
  const serial = (numfmt.parseValue(`${year}-${month}-${day ?? 1}`) as { readonly v: number } | null)?.v;
  if (serial === undefined) return { input: { value: text } };
  return withFormat(serial, current === "General" ? `yyyy"年"m"月"${day ? 'd"日"' : ""}` : undefined);
}

function withFormat(value: number | boolean, numberFormat: string | undefined): Typed {
  return numberFormat === undefined ? { input: { value } } : { input: { value }, numberFormat };
}
