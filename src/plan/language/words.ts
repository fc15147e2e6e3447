import type { Authority, Comparator, Target } from "../target";
import { cutMargin } from "./margin";
import type { Phrase } from "./relation";

/** A target's meaning, without its text. */
export type Meaning = Target extends infer T ? (T extends Target ? Omit<T, "text" | "stretch"> : never) : never;

/** Code of the indicator that words refer to (经济增长 → GDP), or null where the plan has none such. */
export type Resolve = (words: string) => string | null;

const steady = /^(?:总体|基本|保持|维持|继续)*(?:稳定|平稳|持平|不变)$/;
const asLastYear = /^(?:(?:与|同|和)(?:上年|去年)(?:同期)?(?:总体|基本|保持)*(?:持平|相当)|保持在?(?:上年|去年)水平)$/;
const neverLess = /^(?:只增不减|不降低|不减少|不低于(?:上年|去年)(?:同期)?(?:水平)?)$/;
const neverMore = /^(?:只降不升|只减不增|不升高|不增加|不反弹|(?:不高于|不超过)(?:上年|去年)(?:同期)?(?:水平)?)$/;

const handedDown =
  /^(?:按|以|待|不低于|不高于|不突破|不超过|达到|完成|符合|落实|控制在)*(?:(?<both>国家[、和及]省|省[、和及]?市)|(?<province>全?省[级里]?(?:政府)?)|(?<nation>国家级?|中央|国务院)|(?<above>上级)|市(?:级|安委[会办])?(?:政府)?|[县区州]级?)?(?:有关|的)?(?<order>下达|控制?(?=目标|指标|数)|要求|核定|考核|分解|规定|确定|定)(?:\p{Script=Han}*(?:目标|任务|指标|要求|计划|责任|数)值?)?的?(?:以?内|范围之?内|为准|执行|完成|后?(?:确定|明确))?$/u;
/** A figure that is to come to nothing and stay there. */
const toNothing = /^(?:保持|实现|继续|持续)*(?:(?:动态)?清零|归零|零(?:事故|发生|死亡|新增|存量))$/;

const manner =
  "同比|保持|稳步|稳定|稳中|持续|继续|进一步|逐步|逐年|不断|明显|显著|大幅|小幅|略有|适度|平稳|较快|合理|有效|有所|总体|基本|实现|得到";
const improving = "改善|优化|好转|向好|增强";
const upward = new RegExp(`^(?:${manner})*(?:提高|提升|增长|增加|上升|扩大|回升|有升|趋升|${improving})$`);
const downward = new RegExp(`^(?:${manner})*(?:下降|降低|减少|缩小|回落|收窄|有降|趋降)$`);
const positiveGrowth = /^(?:实现|保持|继续|增速|由负)*(?:正增长|转正)$/;

/** Texts that are one phrase of words, from 基本稳定 to 实现正增长; null for any other. */
export function readWords(text: string): Meaning | null {
  if (steady.test(text) || asLastYear.test(text)) return { kind: "stable", comparator: "=" };
  if (neverLess.test(text)) return { kind: "stable", comparator: ">=" };
  if (neverMore.test(text)) return { kind: "stable", comparator: "<=" };
  if (toNothing.test(text)) return { kind: "bound", comparator: "<=", value: 0, decimals: 0 };
  if (positiveGrowth.test(text)) return { kind: "bound", comparator: ">", value: 0, decimals: 0 };
  if (upward.test(text)) return { kind: "qualitative", direction: "up" };
  if (downward.test(text)) return { kind: "qualitative", direction: "down" };
  const order = handedDown.exec(text)?.groups;
  if (!order) return null;
  const assignedBy: Authority | null = order.province ? "province" : order.nation ? "nation" : null;
  const above = assignedBy ?? order.above ?? order.both;
  return above !== undefined || order.order === "下达" ? { kind: "assigned", assignedBy } : null;
}

/** Whether a qualitative text promises that things get better, whichever way the figure then has to go. */
export function promisesImprovement(text: string): boolean {
  return new RegExp(`(?:${improving})$`).test(text.trim());
}

const inStep = /^(?:基本|总体|保持)*(?:与|同|和)(.+?)(?:基本|保持|总体|实现)*(?:同步|持平|相当|一致)(?:增长|提高)?$/;
const average =
  /^(?:(?<province>全省|省)|(?<nation>全国|国家))(?:面上)?(?:平均|均值)?(?:增长)?(?:水平|增速|增幅|速度)?$/;

/** What the words for an indicator have among them, and what says that other regions, times or aims are meant. */
const indicator =
  /经济|GDP|生产总值|增长|增速|增幅|涨幅|速度|收入|居民|投资|消费|物价|工业|服务业|出口|财政|贷款|就业/i;
const noIndicator =
  /全省|全国|全市|全县|全区|国家|中央|省级|省内|各地|周边|平均|上年|去年|往年|历年|历史|年初|年均|同期|目标|计划|预期|任务|要求/;

/** `与…同步`: to another indicator or to a benchmark; null for any other text. */
export function readInStep(text: string, resolve: Resolve): Meaning | null {
  const words = inStep.exec(text)?.[1];
  return words === undefined ? null : reference(words, "=", resolve);
}

/** `高于…`, `…以上`: a comparison with another indicator or with a benchmark; null where it is none. */
export function readComparison({ relation, core, opened }: Phrase, resolve: Resolve): Meaning | null {
  switch (relation) {
    case "about":
      return null;
    case "point":
      return average.test(core) ? reference(core, "=", resolve) : null;
    case "cap":
      return average.test(core) ? reference(core, "<=", resolve) : null;
    default:
      return opened || average.test(core) ? reference(core, relation, resolve) : null;
  }
}

/** `高于…1.5个百分点`: a comparison by points with another indicator or with a benchmark; null for any other text. */
export function readMargin(text: string, resolve: Resolve): Meaning | null {
  const margin = cutMargin(text);
  const meaning = margin && reference(margin.words, margin.comparator, resolve);
  return meaning && { ...meaning, points: margin!.points };
}

/** A benchmark or, where the words name one, an indicator. */
function reference(
  words: string,
  comparator: Comparator,
  resolve: Resolve,
): Extract<Meaning, { kind: "linked" | "benchmark" }> | null {
  const benchmark = average.exec(words)?.groups;
  if (benchmark) return { kind: "benchmark", benchmark: benchmark.province ? "province" : "nation", comparator };
  if (!/^[\p{L}()]{2,30}$/u.test(words)) return null;
  const linkedTo = resolve(words) ?? (indicator.test(words) && !noIndicator.test(words) ? words : null);
  return linkedTo === null ? null : { kind: "linked", linkedTo, comparator };
}
