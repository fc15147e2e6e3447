import { isUnit } from "../plan";
import { monthsInDigits, readPeriod, type Period } from "./period";
import { plainText } from "./text";

/** Whether a figure is of one month or of what has come together since January; null where nothing says so. */
export type Span = "single" | "cumulative" | null;

/** Whether a column or a row holds growth or what has grown; null where nothing says so. */
export type HeadingKind = "growth" | "amount" | null;

/** What a heading, or what is added to an indicator's name, says of figures. */
export interface HeadingWords {
  /** `title`: the month that the lines above the table name (本月, 1—本月); null where it names none. */
  readonly period: Period | "title" | null;
  readonly span: Span;
  readonly sort: HeadingKind;
  /** Unit in brackets behind it; empty where there is none. */
  readonly unit: string;
}

const dash = "[-–—―─~至到]{1,2}";
const years = "(?:\\d{4}年)?";
const periodic = new RegExp(
  `^(?:${years}(?:1月?${dash})?\\d{1,2}月份?[末底]?|${years}(?:一季度|上半年|前三季度|全年)|\\d{4}[-/.]\\d{1,2}(?=\\D|$))`,
);
/** The month of the title, or what has come together up to it. */
const titular = new RegExp(
  `^(?:1月?${dash}本月|(?:自?年初|本年|今年)?(?:以来)?累计|今年以来|自?年初至今|本月末?|当月|本期)`,
);
/** All that may stand beside a period; other words, such as 环比 or 位次, mean another thing. */
const known =
  /^(?:自?年初|本年|今年|以来|至今|累计|当月|本月|单月|期末|月末|同比|同期|同月|上年|去年|比|较|与|的|增长|增减|增速|增幅|涨幅|幅度|速度|率|绝对|完成|总|金|实际|规模|额|量|值|数|情况|±|\+|-|%)*$/;

/**
 * What a heading says, or null where it says nothing of figures.
 *
 * @example headingWords("1—本月") // { period: "title", span: "cumulative", sort: null, unit: "" }
 * @example headingWords("比去年同月增长(%)") // { period: null, span: "single", sort: "growth", unit: "%" }
 * @example headingWords("1-9月累计（亿元）") // { period: { year: null, month: 9 }, span: "cumulative", sort: null, unit: "亿元" }
 */
export function headingWords(heading: string): HeadingWords | null {
  const text = monthsInDigits((plainText(heading) ?? "").replace(/\s/g, ""));
  const whole = readPeriod(text);
  if (whole.ok) return { period: whole.value, span: spanOf(text), sort: null, unit: "" };
  const { words, unit } = cutUnit(text);
  const dated = periodic.exec(words)?.[0] ?? "";
  const rest = words.slice(dated.length || (titular.exec(words)?.[0].length ?? 0));
  if (!known.test(rest) || /增[加减]?[额量]/.test(rest)) return null;
  const period = dated === "" ? (titular.test(words) ? "title" : null) : periodOf(dated);
  const sort = sortOf(rest);
  if (period === undefined || (period === null && sort !== "growth" && !/累计|当月|本月/.test(words))) return null;
  return { period, span: spanOf(words), sort, unit: unit || (rest.endsWith("%") ? "%" : "") };
}

/** A heading without the unit in brackets behind it. */
function cutUnit(text: string): { readonly words: string; readonly unit: string } {
  const bracketed = /\(([^()]+)\)$/.exec(text);
  const unit = bracketed?.[1]!.replace(/^(?:±|\+-)/, "") ?? "";
  return bracketed && isUnit(unit) ? { words: text.slice(0, bracketed.index), unit } : { words: text, unit: "" };
}

function sortOf(words: string): HeadingKind {
  if (/增|同比|涨幅|速度|±/.test(words)) return "growth";
  return /[额量值数]|完成|规模/.test(words) ? "amount" : null;
}

function periodOf(text: string): Period | undefined {
  const read = readPeriod(text);
  return read.ok ? read.value : undefined;
}

/** `9月` and `2024年9月` leave it open; a number or `2024-09` is this program's own way of saying what has come together. */
function spanOf(text: string): Span {
  if (/累计|年初|今年以来|本年|[-–—―─~至到](?:\d{1,2}月|本月)|季度|半年|全年|年[末底]|^年度?$|^\d{4}年$/.test(text))
    return "cumulative";
  if (/当月|单月|同月|本月(?!末)/.test(text)) return "single";
  return /\d月(?![末底])/.test(text) || !/\d/.test(text) ? null : "cumulative";
}

/** The period that a line above a table names: 2024年1—9月主要经济指标; null where it names none. */
export function titlePeriod(line: string): Period | null {
  const text = monthsInDigits((plainText(line) ?? "").replace(/\s/g, ""));
  const named = new RegExp(`\\d{4}年(?:一季度|上半年|前三季度|全年|(?:1月?${dash})?\\d{1,2}月)`).exec(text);
  return (named && periodOf(named[0])) ?? null;
}

const qualified = /^(.+?)[_＿](.+)$/;

/**
 * An indicator's name and what is added to it with a line, as statistical databases do.
 *
 * @example splitName("规模以上工业增加值_累计增长(%)")
 * // { name: "规模以上工业增加值", words: { period: "title", span: "cumulative", sort: "growth", unit: "%" } }
 */
export function splitName(cell: string): { readonly name: string; readonly words: HeadingWords | null } {
  const [, name, added] = (/[_＿]/.test(cell) && qualified.exec(cell.trim())) || [];
  const words = added === undefined ? null : headingWords(added);
  return words ? { name: name!, words } : { name: cell.trim(), words: null };
}
