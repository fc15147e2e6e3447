import { monthNumber, yearOf, type Month } from "./month";
import { periodAt, type NamedPeriod } from "./releases/period";

/** What a remark, or a bracket, may say of the figure beside it: that it is estimated, or of another basis, time or place. */
export type Remarked = "estimate" | "basis" | "time" | "place";

const estimate = /预[计测估]|[估推]算|暂估/;
/** A part of the whole, or counted otherwise; 不含农户 is how all investment is counted. */
const otherBasis = /[同比]口径|剔除|扣除|不[含包](?!农户)/;
const otherCount = /口径|限[额上]|美元|万元|亿元/;
const time = /[上去]年|同期|[当单\d]月|季|\d年/;
/** 市统计局 is who reports a figure, 地区生产总值 what it is of. */
const place = /[省国市县]|(?<!地)区/;
const reporter = /(?:国家|[省市县区]).{0,6}(?:[局委办厅队]|中心|海关|银行)(?:反馈|提供|[发公]布|核[定实]|数据?)*$/;
/** 居全省第二, 高于全省, 全市公布4704: beside whom or what a figure stands. */
const beside = /[居列排]|第[\d一二三四五六七八九十]|[高低快慢优好]于|[比较与]全|\d\d\d|\d\.\d/;

/** Whether words say that a figure leaves something out or is made comparable: 同口径, 剔除…, 不含…. */
export const saysOtherBasis = (words: string): boolean => otherBasis.test(words);

/**
 * What a remark says that may make the figure beside it another's; empty where it says nothing such.
 *
 * @param month of the figure: that a remark names this very month says nothing
 * @example remarked("限额以上，预计数") // ["estimate", "basis"]
 * @example remarked("市统计局") // []
 * @example remarked("1—9月，预计数", "2024-09") // ["estimate"]
 */
export function remarked(remark: string, month: Month | null = null): readonly Remarked[] {
  const parts = remark.split(/[，,；;。]/).filter((part) => month === null || !namesMonth(part, month));
  const says = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  const said: Record<Remarked, boolean> = {
    estimate: says(estimate),
    basis: says(otherBasis) || says(otherCount),
    time: says(time),
    place: parts.some((part) => place.test(part.replace(reporter, "")) && !beside.test(part)),
  };
  return (Object.keys(said) as Remarked[]).filter((each) => said[each]);
}

/**
 * The period that a remark names and nothing else; null where it says more or none.
 *
 * @example remarkedPeriod("1—8月数据") // { span: "cumulative", month: 8, year: null }
 */
export function remarkedPeriod(remark: string): NamedPeriod | null {
  const text = remark.replace(/^(?:数据)?(?:截[至止]到?|[为系])(?=.)|累计|[数值]据?$/g, "");
  const found = periodAt(text, 0);
  return found?.length === text.length ? found.period : null;
}

function namesMonth(part: string, month: Month): boolean {
  const period = remarkedPeriod(part.trim());
  return period?.month === monthNumber(month) && (period.year === null || period.year === yearOf(month));
}
