import { err, ok, yearsInDigits, type Result } from "../plan";
import { problem, type Problem } from "./issue";
import { plainText } from "./text";

/** Years that a table can speak of. */
const firstYear = 1900;
const lastYear = 2100;
/** First year that five digits may mean as a date: fewer days since 1900 are as likely an amount. */
const firstDated = 1990;

/** What a label says: the last month of the period, and its year where it is named. */
export interface Period {
  readonly year: number | null;
  readonly month: number;
}

/** Periods that begin in January, by their words; stocks are given at the end of one (二季度末). */
const fromJanuary = new Map<string, number>([
  ...["一季度", "第一季度", "1季度", "q1", "一季度末"].map((word) => [word, 3] as const),
  ...["上半年", "前二季度", "前两季度", "前2季度", "h1", "二季度末"].map((word) => [word, 6] as const),
  ...["前三季度", "前3季度", "三季度末"].map((word) => [word, 9] as const),
  ...["全年", "前四季度", "前4季度", "年", "年度", "年末", "年底", "四季度末"].map((word) => [word, 12] as const),
]);

/** 1—3季度 and 一至三季度 are 前三季度. */
const fromFirst = /^[1一](?:[-–—―─~]{1,2}|[至到])(?=[2-4二三四]季度$)/;
const laterQuarter = /^(?:第?[二三四2-4]季度|下半年|q[2-4]|h2)$/;
const single = /^(\d{1,2})(?:\.0+|月份?[末底]?)?$/;
const span = /^(\d{1,2})月?(?:[-–—―─~]{1,2}|[至到])(\d{1,2})月份?$/;

/** Months in Chinese. */
export const monthNumerals: ReadonlyMap<string, number> = new Map(
  ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].map((word, i) => [word, i + 1]),
);
const numeral = [...monthNumerals.keys()].reverse().join("|");
const inNumerals = new RegExp(`(?:${numeral})(?=月|个月|(?:[-–—―─~]{1,2}|[至到])(?:\\d{1,2}|${numeral}|本)月)`, "g");

/**
 * A text with its years and months in digits, and 前九个月 as the months that it is.
 *
 * @example monthsInDigits("二〇二四年一至九月") // "2024年1至9月"
 * @example monthsInDigits("前十个月增速") // "1-10月增速"
 */
export const monthsInDigits = (text: string) =>
  yearsInDigits(text)
    .replace(inNumerals, (word) => String(monthNumerals.get(word)))
    .replace(/前(\d{1,2})个?月/g, "1-$1月");

/**
 * The year of a cell: `2024`, `2024年`, and `2024.0` as some programs write it.
 *
 * @returns the year, 1900 to 2100, or null
 */
export function readYear(cell: string): number | null {
  const match = /^(\d{4})(?:\.0+|年度?)?$/.exec(plainText(cell) ?? "");
  const year = Number(match?.[1]);
  return year >= firstYear && year <= lastYear ? year : null;
}

/**
 * The period of a month cell or a heading, as the month in which it ends: `9`, `9月`, `1—9月`, `2024-09`, `2024年1-9月`,
 * 一季度 (3), 上半年 (6), 前三季度 (9), 全年 (12). The first day of a month is what Excel makes of a month; `2024.1` may be
 * January or October, which a cell writes alike, and is no period.
 *
 * Entries say what has come together since January, so a part of the year that begins later (三季度, 4-6月) is refused.
 *
 * @returns the period, or `badMonth` or `notFromJanuary`
 * @example readPeriod("1—9月") // { ok: true, value: { year: null, month: 9 } }
 * @example readPeriod("2023年全年") // { ok: true, value: { year: 2023, month: 12 } }
 */
export function readPeriod(cell: string): Result<Period, Problem> {
  const text = monthsInDigits((plainText(cell) ?? "").replace(/\s/g, "")).toLowerCase();
  const numeric =
    /^(\d{4})(?:[-/](\d{1,2})|\.(\d\d|[2-9])|[-/年](\d{1,2})[-/月]0?1日?|(\d\d))(?:0?0:00(?::00)?)?$/.exec(text);
  const serial = /^\d{5}$/.test(text) ? firstOfMonth(Number(text)) : null;
  if (serial) return ok(serial);
  if (numeric) return periodOf(numeric[1], Number(numeric.slice(2).find((part) => part !== undefined)));
  const named = /^(\d{4})(年.*)$/.exec(text);
  const words = !named ? text : fromJanuary.has(named[2]!) ? named[2]! : named[2]!.slice(1);
  const month = monthOfWords(words);
  return month === "notFromJanuary" ? err(problem(month)) : periodOf(named?.[1], month);
}

/** The month of a date as Excel counts days, where it is the first of the month: what Excel makes of a typed month. */
function firstOfMonth(serial: number): Period | null {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const year = date.getUTCFullYear();
  return date.getUTCDate() === 1 && year >= firstDated && year <= lastYear
    ? { year, month: date.getUTCMonth() + 1 }
    : null;
}

function periodOf(yearDigits: string | undefined, month: number): Result<Period, Problem> {
  const year = yearDigits === undefined ? null : readYear(yearDigits);
  if (!(month >= 1 && month <= 12) || (yearDigits !== undefined && year === null)) return err(problem("badMonth"));
  return ok({ year, month });
}

/** The month that the words end in, NaN where they name none. */
function monthOfWords(words: string): number | "notFromJanuary" {
  const known = fromJanuary.get(words.replace(fromFirst, "前"));
  if (known !== undefined) return known;
  if (laterQuarter.test(words)) return "notFromJanuary";
  const between = span.exec(words);
  if (between) return Number(between[1]) === 1 ? Number(between[2]) : "notFromJanuary";
  return Number(single.exec(words)?.[1]);
}
