import { isUnit } from "../../plan";
import { saysOtherBasis } from "../remark";
import { plainSource } from "./plain";
import { periodAt, type NamedPeriod, type ReleaseSpan } from "./period";
import { namesPlace, type Region, type ReleaseScope } from "./region";
import type { NamedIndicator, Names } from "./names";
import type { IgnoredReason } from "./claim";

/** What the headings above a column, or a label beside its rows, say of its figures. */
export interface ColumnHeading {
  readonly text: string;
  /** Why the column's figures are none of the plan. */
  readonly reason: IgnoredReason | null;
  readonly sort: "growth" | "size" | "rank" | null;
  readonly period: NamedPeriod | null;
  /** Of the month of the title, where the heading names none: 本月, 累计. */
  readonly span: ReleaseSpan | null;
  readonly scope: ReleaseScope | null;
  readonly unit: string;
  readonly subject: NamedIndicator | null;
  /** Words that are not understood; empty where all are. */
  readonly rest: string;
  readonly basis: string;
}

const reasons: readonly (readonly [RegExp, IgnoredReason])[] = [
  [
    /完成(?:率|进度|比例|%)|占.{0,8}(?:目标|计划|任务|预算)|(?:目标|计划|任务|预算).{0,6}(?:比|%|率)|进度/,
    "attainment",
  ],
  [/目标|计划|任务|预期|预算数|预算安排/, "target"],
  [/贡献|拉动/, "contribution"],
  [/两年平均|年均|三年平均/, "twoYearAverage"],
  [/环比|[比较](?:上月|上季|年初|上年末|上年底|去年末)/, "monthOnMonth"],
  [/占比|比重|份额|占.{1,12}%/, "share"],
  [
    /[比较与](?:全省|全国|全市)|[比较](?:上半年|一季度|\d|上期|前).{0,8}(?:增减|快|高|低|±|提高|回落|点)|[高低快慢优好]于|超过全|领先|落后|全[省国市](?:平均)?=|百分点|增速差|加快|回落|^[比较与](?:上半年|一季度|前\S季度|\d{1,2}(?:[-—–~]\d{1,2})?月)$/,
    "change",
  ],
  [/增[长加减]?(?:额|量|值(?!税)|数)(?!.*%)|增收|净增|新增额/, "difference"],
];
const rank = /位次|排名|排位|名次|第几/;
/** Of a place those that are not the period's own: 上月位次, 位次变化. */
const otherRanks: readonly (readonly [RegExp, IgnoredReason])[] = [
  [/变化|变动|升降|增减|[前后]移/, "change"],
  [/[上去]年/, "lastYear"],
  [/上[月季期]/, "earlier"],
];
const lastYear = /(?:^|[^比较与同])(?:上年|去年)(?!.{0,4}(?:增(?![速幅])|±|=))|同期数|基数|基期|上月(?!.*[增±])/;
const growth = /增长|增速|增幅|涨幅|同比|±|增减|增\(减\)|[比较与]?(?:上年|去年)(?:同期|同月)?(?:增|±|%|$)|升降/;
const amount = /绝对[额量值数]|总[量额值]|金额|数值|完成[数额值]|规模|实绩|总计/;
/** What a growth is printed in; 增减（亿元） is by how much. */
const isPercent = /^(?:[%‰点]|)$/;
/** All that may stand in a heading without changing what it says. */
const known =
  /指标|名称|单位|绝对|增长|增速|增幅|涨幅|增减|速度|幅度|同比|名义|累计|当月|本月|单月|本期|本季|自?年初|以来|至今|今年|本年|本年度|完成|实绩|实际|期末|月末|季末|年末|余额|平均|均值|总[量额值]|金额|数值|规模|情况|主要|扣除|价格|物价|因素|后|[比较与]?(?:上年|去年)(?:同期|同月)?|同期|同月|位次|排名|增|减|降|升|率|数|量|额|值|的|为|至|止|期|比|较|总|全年|年|月|中|其中|计|发展|统计|初步|快报|修订|修正|核[实定]|最终|[±%％()、/.\-—~:：+〔〕\d]|\s/g;

/**
 * What a heading says, its lines joined. Words that are not understood are kept, so that their figures are doubted.
 *
 * Worked: 1—9月 over 增速 → a growth since January; 全省 → the province's; 居全省位次 → a place; 完成年度目标% → an attainment
 */
export function columnHeading(lines: readonly string[], names: Names, region: Region): ColumnHeading {
  const parts = [
    ...new Set(
      lines
        .map((line) => plainSource(line).text.replace(/\s|\(注\d{0,2}\)$|[①-⑳]$/g, ""))
        .filter((line) => line !== ""),
    ),
  ];
  const [unit, text] = unitOf(parts.join(""));
  const named = parts
    .map((part) => unitOf(part)[1])
    .map((part) => ({ part, match: names.match(part) ?? names.match(part.replace(spanBehind, "")) }))
    .find(({ match }) => match);
  const words = named ? text.replace(named.part, tailOf(named.part)) : text;
  const found = periodIn(words);
  const outside = found ? words.slice(0, found.at) + words.slice(found.at + found.length) : words;
  const isRank = rank.test(words);
  const reasonIn = (all: typeof reasons) => all.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const [growthUnit] = unitOf(parts.find((part) => growth.test(part)) ?? "");
  const reason = isRank
    ? reasonIn(otherRanks)
    : (reasonIn(reasons) ?? (lastYear.test(words) ? "lastYear" : isPercent.test(growthUnit) ? null : "difference"));
  const sort = isRank ? "rank" : growth.test(outside) ? "growth" : amount.test(outside) ? "size" : null;
  const scope = scopeIn(outside, region);
  const scoped = scope ? outside.replace(scope.word, "") : outside;
  const rest = scoped.replace(known, "");
  return {
    text: parts.join(" "),
    reason,
    sort,
    period: found?.period ?? null,
    span: spanIn(words),
    // 居全省位次 is a place of the region itself.
    scope: isRank ? null : (scope?.scope ?? (namesPlace(rest) ? "place" : null)),
    unit: unit === "" && /%$/.test(outside) ? "%" : unit,
    subject: named?.match ?? null,
    rest: isRank ? "" : rest,
    basis: basisIn(words),
  };
}

function basisIn(words: string): string {
  if (/实际增|扣除(?:价格|物价)/.test(words)) return "实际";
  return saysOtherBasis(words) ? "同口径" : "";
}

/** What a name says of what of the year its figure is: 累计同比 of 社零累计同比. */
export const spanBehind = /[:：_]?(?:当月|本月|单月|累计)(?:同比|增长|增速|增幅|[数额值])*$/;
/** What a name says of its figure: 增速 of GDP增速. */
const tailOf = (name: string) =>
  spanBehind.exec(name)?.[0] ?? /增长速度|增长率|增长|增速|增幅|涨幅/.exec(name)?.[0] ?? "";

/** A heading's unit in brackets, and the heading without it. */
export function unitOf(text: string): readonly [unit: string, rest: string] {
  const bracket = /[(〔[]\s*(?:单位[:：])?(±|\+-)?([^()〔〕[\]]{1,10})[)〕\]]/.exec(text);
  if (bracket && (isUnit(bracket[2]!) || /^%$|^点$/.test(bracket[2]!)))
    return [bracket[2]!, text.replace(bracket[0], bracket[1] ?? "")];
  const behind = /[,，、/:：]((?:[十百千万亿]*(?:美元|元|人))|%)$/.exec(text);
  return behind ? [behind[1]!, text.slice(0, behind.index)] : ["", text];
}

function periodIn(text: string) {
  for (let at = 0; at < text.length; at++) {
    const found = periodAt(text, at);
    // 比上年 and 上年同期 are no periods of their own.
    if (found && found.period.year !== "last") return { at, ...found };
  }
  return null;
}

function spanIn(text: string): ReleaseSpan | null {
  if (/累计|年初|1[—~-]+本月|今年以来|至本月|本月止|本年/.test(text)) return "cumulative";
  if (/[期月季]末|余额/.test(text)) return "end";
  if (/当月|单月|本月|同月|当季|本季|单季/.test(text)) return "single";
  return null;
}

function scopeIn(text: string, { words }: Region) {
  for (const [word, scope] of words) if (text.includes(word)) return { word, scope };
  return null;
}
