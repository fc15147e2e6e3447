import { unitFactor, type Indicator } from "../../plan";
import { releaseDoubt, type Claim, type ReleaseDoubt, type SpokenOf } from "./claim";
import { classify, type Sorted } from "./classify";
import { namesPlace, type ReleaseScope } from "./region";
import { bracketedPeriod, surroundings, take, type SentenceReading } from "./reading";
import { resolveSubject } from "./subject";
import type { SpokenFigure, Token } from "./tokens";

export function readNumberToken(reading: SentenceReading, token: Token & { kind: "number" }, index: number): void {
  const bare = token.figure.unit === "" || token.figure.unit === "个";
  const unit = (bare && (sharedUnit(reading.tokens, index) ?? reading.unit)) || token.figure.unit;
  reading.unit = "";
  // 6%—7% is no figure yet, and 1,23 none for sure.
  const { text } = reading;
  const next = text.slice(token.end, token.end + 2);
  if (/^[-—–~]\d/.test(next) || (bare && /^,\d/.test(next)) || /[—–~]/.test(text[token.start - 1] ?? ""))
    reading.flags.about = true;
  emit(reading, { ...token, figure: { ...token.figure, unit } }, index);
}

/** The unit that stands once behind a list: 0.3、1.5和0.7个百分点, also where each has its region or its side. */
function sharedUnit(tokens: readonly Token[], index: number): string | null {
  for (let at = index, end = index + 20; at < end;) {
    const joint = tokens[at + 1];
    if (joint?.kind !== "word" || joint.word.kind !== "and") return null;
    at += 2;
    while (betweenFigures(tokens[at])) at++;
    const next = tokens[at];
    if (next?.kind !== "number") return null;
    if (/点|%|元|人/.test(next.figure.unit)) return next.figure.unit;
  }
  return null;
}

/** 快于全国1.9个、全省0.7个百分点; 比全国、全省高0.2个、低1.3个百分点. */
export const betweenFigures = (token: Token | undefined) =>
  token?.kind === "scope" || (token?.kind === "word" && /^(?:above|below|higher|lower)$/.test(token.word.kind));

export function emit(reading: SentenceReading, token: Token & { kind: "number" }, index: number): void {
  const { flags, context, tokens, text } = reading;
  const subject = subjectOf(reading);
  reading.numbers++;
  reading.used = index >= 0 || reading.used;
  const after = index < 0 ? [] : tokens.slice(index + 1, index + 6);
  const bracketed = reading.outer.length > 0;
  const compared = (reading.outer.at(-1)?.flags.others.length ?? 0) > 0;
  const sorted = classify({ flags, figure: token.figure, after, bracketed, compared, subject, text });
  if (subject !== null) noteChange(reading, token.figure, subject);
  if (sorted.reason !== null || subject === null) return context.ignore(token, sorted.reason ?? "noSubject");
  const shared = sorted.sort === "share" ? shareOf(reading, subject) : subject;
  if (shared === null) return context.ignore(token, "share");
  const scope = scopeOf(reading, sorted);
  const growth = sorted.sort === "growth" && !sorted.stated;
  const claim: Claim = {
    subject: shared,
    sort: sorted.sort === "share" ? "size" : sorted.sort,
    figure: token.figure,
    direction: sorted.direction,
    period: (index < 0 ? null : bracketedPeriod(reading, index + 1)) ?? reading.period,
    scope,
    basis: growth ? basisOf(reading, subject.indicator) : "",
    doubts: [
      ...doubtsAround(reading, subject, scope),
      ...sorted.doubts,
      ...unitDoubt(shared, token.figure.unit),
      ...bracketDoubt(reading, shared, sorted),
    ],
    start: token.start,
    end: token.end,
  };
  if (growth) [reading.real, reading.nominal, reading.basis] = [false, false, ""];
  if (growth || (claim.sort === "size" && !/^[%‰]?$/.test(claim.figure.unit))) {
    const others = reading.sized.filter(({ name }) => name !== shared.name);
    reading.sized = growth ? others : [...others, shared];
  }
  if (!pass(reading, claim, sorted.stated)) context.ignore(token, "change");
}

/** 比1—8月回落0.2个百分点 is no figure, but says what that of August must have been. */
function noteChange(
  { flags, context, latest }: SentenceReading,
  { digits, unit }: SpokenFigure,
  { name }: SpokenOf,
): void {
  const of = latest.get(name);
  const { way, since, shrinking, others } = flags;
  if (of?.scope === "own" && /点$/.test(unit) && others.length === 0)
    context.change(of, { way, since, shrinking, digits });
}

/** 新增就业8.74: a count without its unit may be in another. */
function unitDoubt({ indicator }: SpokenOf, unit: string): ReleaseDoubt[] {
  const counts = indicator?.knowledge?.quantity === "amount" && unitFactor("%", indicator.unit) === null;
  return unit === "" && counts && !/^[—–-]$/.test(indicator.unit)
    ? [releaseDoubt("noUnit", { unit: indicator.unit })]
    : [];
}

/** 下降2.3%(全省1.9%): what is in brackets may fall as well. */
function bracketDoubt(
  { outer }: SentenceReading,
  { indicator }: SpokenOf,
  { sort, direction }: Sorted,
): ReleaseDoubt[] {
  const falls = outer.at(-1)?.flags.direction === -1 && direction === null && sort !== "rank";
  return falls && indicator?.knowledge?.quantity === "growth" ? [releaseDoubt("bracketBehindFall")] : [];
}

/** Whose figure it is: of a distance, or of what stands beside it, the next of the regions that are compared with. */
function scopeOf({ flags, others, localScope, scope }: SentenceReading, { sort, stated }: Sorted): ReleaseScope {
  if (sort !== "distance" && !stated) return localScope ?? scope;
  const at = Math.min(others.next, flags.others.length - 1);
  if (sort === "distance") others.next++;
  return flags.others[at]!;
}

/** What of the sentence so far makes a figure worth a look. */
function doubtsAround(
  { list, noise, suspect, carried }: SentenceReading,
  { indicator }: SpokenOf,
  scope: ReleaseScope,
): ReleaseDoubt[] {
  const unclear = (suspect && indicator !== null) || (carried.scopeUnclear && scope === carried.scope);
  return [
    ...(list && !list.fits ? [releaseDoubt("listMismatch")] : []),
    ...(noise !== "" && indicator ? [releaseDoubt("subjectFar", { name: noise })] : []),
    ...(unclear ? [releaseDoubt("scopeUnclear")] : []),
  ];
}

/** Passes a claim on, if it is one: a distance from another region becomes its figure, unless that stands there itself. */
function pass(reading: SentenceReading, claim: Claim, stated: boolean): boolean {
  const { context } = reading;
  const key = claim.subject.name;
  if (stated) reading.stated.add(`${claim.scope} ${key}`);
  if (claim.sort !== "distance") {
    if (/^[%‰]?$/.test(claim.figure.unit) && claim.sort !== "rank" && reading.outer.length === 0)
      reading.latest.set(key, claim);
    if (claim.scope === "own" && claim.basis === "" && claim.sort !== "rank" && !stated)
      reading.actual.set(`${/^[%‰]?$/.test(claim.figure.unit)} ${key}`, claim);
    context.claim(claim);
    return true;
  }
  const actual = reading.actual.get(`true ${key}`);
  if (!actual || reading.stated.has(`${claim.scope} ${key}`) || claim.scope === "own") return false;
  context.claim({ ...claim, period: actual.period, doubts: [...actual.doubts, ...claim.doubts], of: actual });
  return true;
}

function basisOf({ real, nominal, basis }: SentenceReading, indicator: Indicator | null): string {
  const atConstantPrices = indicator !== null && /增加值|生产总值/.test(indicator.name);
  if (basis !== "") return basis;
  if (real) return atConstantPrices ? "" : "实际";
  return nominal && atConstantPrices ? "名义" : "";
}

/**
 * What stands before a name and makes a part of the same region's figure of it; anything else may be a place, and what
 * follows in the sentence is then of that place.
 */
const modifier =
  /^(?:人均|城镇|农村|城乡|限额以上|限上|规模以上|规上|高技术|高新|工业|民营|国有|外商|全部|全社会|地方|货物|外贸|项目|其他|战略|先进|装备|传统|数字|网上|实物|税收|非税|第[一二三]|重点|单位|万元|基础设施|交通|房地产|服务|对|跨境|市场|进|机电|全口径)/;

/** The subject of a number: the next of a list, else the name just before it, else the one spoken of. */
function subjectOf(reading: SentenceReading): SpokenOf | null {
  const { list, phrases, flags } = reading;
  if (phrases.length > 0) {
    const last = resolveSubject(phrases, surroundings(reading)).at(-1)!;
    const ending = phrases.some((phrase) => phrase.ending);
    reading.phrases = [];
    if (namesPlace(last.name) && last.indicator === null) {
      reading.scope = "place";
      return reading.subject;
    }
    // 制造业投资对全部投资 begins with a name of its own.
    const begins = modifier.test(last.name) || reading.context.names.longestAt(last.name, 0) > 0;
    const placed = last.indicator === null && ending && !begins;
    // 义乌GDP: what is spoken of next may be Yiwu's as well.
    if (placed && reading.carried.scope === "own" && followsShortWord(last.name, reading))
      reading.carried.scopeUnclear = true;
    if (placed || last.doubts.some(({ code }) => code === "nameUnclear")) reading.suspect = true;
    take(reading, last);
    return last;
  }
  if (list && (flags.side === null || flags.others.length < 2) && !flags.share) {
    const { subject, period } = list.places[list.next] ?? list.places.at(-1)!;
    reading.list = { ...list, next: list.next + 1 };
    reading.period = period ?? reading.period;
    return subject;
  }
  return reading.subject;
}

/** Whether a name of the plan stands behind two or three characters, as the name of a place is short. */
const followsShortWord = (text: string, { context }: SentenceReading) =>
  [2, 3].some(
    (length) => /^\p{Script=Han}+$/u.test(text.slice(0, length)) && context.names.longestAt(text, length) > 0,
  );

/** 民间投资 …占全部投资的58.3%: another indicator, where the plan has it. */
function shareOf({ context, flags }: SentenceReading, { name }: SpokenOf): SpokenOf | null {
  const whole = flags.objects.replace(/的/g, "");
  const names = whole === "" ? [`${name}占比`] : [`${name}占${whole}比重`, `${name}占${whole}`];
  for (const each of names) {
    const match = context.names.match(each);
    if (match) {
      const doubts = match.loose ? [releaseDoubt("looseName", { name: each })] : [];
      return { name: each, indicator: match.indicator, doubts };
    }
  }
  return context.names.match(name)?.indicator.knowledge?.measure === "share"
    ? { name, indicator: context.names.match(name)!.indicator, doubts: [] }
    : null;
}
