import { monthNumerals } from "../period";

/**
 * What of a year a figure is of. `end` is a stock at the end of a month, `within` what has come together up to a day inside
 * of one, `open` a month that may be either.
 */
export type ReleaseSpan = "cumulative" | "single" | "quarter" | "end" | "within" | "open";

/** A period as a release names it; `year` null where it names none. */
export interface NamedPeriod {
  readonly span: ReleaseSpan;
  readonly month: number;
  readonly year: number | "last" | null;
}

const join = "(?:[-—–~]{1,2}|至|到)";
const year = "(?:(\\d{4})年?[-./]?|(\\d{4})年度?|(去年|上年)|(今年|本年)的?)?";

/** Periods from the longest form to the shortest, each with how its month is found. */
const forms: readonly {
  readonly pattern: RegExp;
  readonly period: (words: readonly string[]) => Omit<NamedPeriod, "year"> | null;
}[] = [
  {
    // 截至9月30日 is the month's end, 截至10月15日 no month's; a date alone is none at all.
    pattern: sticky(
      "(?:(?<=截[至止]到?(?:(?:\\d{4}|[今本])年)?)(\\d{1,2})月(\\d{1,2})[日号]|(\\d{1,2})月(\\d{1,2})[日号](?=(?:\\d{1,2}时)?(?:为?止)))",
    ),
    period: ([a, b, c, d]) => upTo(Number(a ?? c), Number(b ?? d)),
  },
  {
    pattern: sticky(`(?:1|一)月?份?${join}(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?`),
    period: ([month]) => until(number(month!)),
  },
  { pattern: sticky("前(\\d{1,2}|[一两二三四五六七八九十]{1,2})个?月"), period: ([month]) => until(number(month!)) },
  {
    pattern: sticky(`(?:前([23两二三])个?季度?|(?:1|一)季?度?${join}([2-4二三四])季度)`),
    period: ([a, b]) => until(3 * number(a ?? b!)),
  },
  {
    pattern: sticky("(?:第?([一二三四1-4])季度|([一二三四])季)末"),
    period: ([a, b]) => ({ span: "end", month: 3 * number(a ?? b!) }),
  },
  { pattern: sticky("(?:第?一季度?|第?1季度|首季)(?!报)"), period: () => until(3) },
  {
    pattern: sticky("第?([二三四234])季度"),
    period: ([quarter]) => ({ span: "quarter", month: 3 * number(quarter!) }),
  },
  { pattern: sticky("上半年末|6月末"), period: () => ({ span: "end", month: 6 }) },
  { pattern: sticky("上半年"), period: () => until(6) },
  { pattern: sticky("下半年"), period: () => ({ span: "quarter", month: 12 }) },
  {
    pattern: sticky(`(?:(\\d{1,2})月份?|(?<!\\d)(?:[2-9]|1[0-2]))${join}(\\d{1,2})月份?`),
    period: ([, last]) => ({ span: "quarter", month: number(last!) }),
  },
  { pattern: sticky("(\\d{1,2})月份?(?:末|底)"), period: ([month]) => ({ span: "end", month: number(month!) }) },
  {
    pattern: sticky("(\\d{1,2})月(份|当月)?(?!\\d{1,2}日)"),
    period: ([month, said]) => ({ span: said ? "single" : "open", month: number(month!) }),
  },
  { pattern: sticky("全年"), period: () => until(12) },
  { pattern: sticky("年(?:末|底)"), period: () => ({ span: "end", month: 12 }) },
];

/** A year that stands alone is a whole one, but not one since whose beginning something is, nor that of a date or an issue. */
const yearAlone = /(\d{4})年(度|末|底|全年)?(?!以来|初(?!步)|前|\d{1,2}月\d{1,2}[日号]|第\d{1,3}期)/y;
const named = new RegExp(year, "y");

function sticky(source: string): RegExp {
  return new RegExp(source, "y");
}

const number = (text: string) => (text === "两" ? 2 : (monthNumerals.get(text) ?? Number(text)));
const until = (month: number) => ({ span: "cumulative", month }) as const;
const upTo = (month: number, day: number) =>
  ({ span: day >= (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31) ? "end" : "within", month }) as const;

export interface FoundPeriod {
  readonly period: NamedPeriod;
  readonly length: number;
}

/**
 * The period that stands at a place of a text: 1—9月, 前三季度, 上半年, 前11个月, 9月份, 三季度, 9月末, 2023年.
 *
 * @example periodAt("2024年1—9月，", 0).period // { span: "cumulative", month: 9, year: 2024 }
 * @example periodAt("三季度增长", 0).period // { span: "quarter", month: 9, year: null }
 */
export function periodAt(text: string, at: number): FoundPeriod | null {
  if (!/[\d前一二三四第上下首全年去今本]/.test(text[at]!) || /\d/.test(text[at - 1] ?? "")) return null;
  named.lastIndex = at;
  const [head = "", a, b, last] = named.exec(text) ?? [];
  const saidYear = last ? "last" : a || b ? Number(a ?? b) : null;
  for (const start of head === "" ? [at] : [at + head.length, at]) {
    for (const { pattern, period } of forms) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      const found = match && period(match.slice(1).map((part) => part));
      if (!match || !found || !(found.month >= 1 && found.month <= 12)) continue;
      const ofYear = start === at ? null : saidYear;
      if (ofYear !== null && ofYear !== "last" && !isYear(ofYear)) continue;
      return { period: { ...found, year: ofYear }, length: start - at + match[0].length };
    }
  }
  yearAlone.lastIndex = at;
  const alone = yearAlone.exec(text);
  if (!alone) return null;
  const whole = Number(alone[1]);
  if (!isYear(whole)) return null;
  const span = /^[末底]/.test(alone[2] ?? "") ? "end" : "cumulative";
  return { period: { span, month: 12, year: whole }, length: alone[0].length };
}

const isYear = (value: number) => value >= 1990 && value <= 2100;
