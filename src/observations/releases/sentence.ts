import { saysOtherBasis } from "../remark";
import { betweenFigures, readNumberToken } from "./emit";
import type { StatedPeriod } from "./claim";
import { noFlags, takesObjects } from "./flags";
import type { NamedPeriod } from "./period";
import { namesPlace, type ReleaseScope } from "./region";
import {
  bracketedPeriod,
  endClause,
  endPhrases,
  statedPeriod,
  type SentenceContext,
  type SentenceReading,
  type TextState,
} from "./reading";
import type { SpokenName } from "./subject";
import { tokensOf, type Token } from "./tokens";
import { readWordToken } from "./wordToken";

/** Reads one sentence of a plain text: what it says goes to the context, what it leaves behind into the state. */
export function readSentence(
  text: string,
  from: number,
  to: number,
  carried: TextState,
  context: SentenceContext,
): void {
  const tokens = tokensOf(text, from, to, context.names, context.region);
  const reading: SentenceReading = {
    text,
    tokens,
    context,
    carried,
    period: carried.period && { ...carried.period, carried: true },
    year: carried.year,
    scope: carried.scope,
    localScope: null,
    subject: carried.main,
    main: null,
    noise: "",
    part: false,
    aside: null,
    whole: null,
    wholeScope: null,
    target: carried.target,
    forecast: false,
    suspect: false,
    real: false,
    nominal: false,
    basis: "",
    phrases: [],
    list: null,
    listed: null,
    periods: [],
    sized: [],
    unit: "",
    others: { next: 0 },
    flags: { ...noFlags(), target: carried.target },
    used: false,
    stated: new Set(),
    actual: new Map(),
    latest: new Map(),
    numbers: 0,
    outer: [],
  };
  tokens.forEach((token, index) => step(reading, token, index));
  endClause(reading);
  if (reading.main) carried.main = reading.main;
}

/** A figure is compared with no more regions. */
const mostRegions = 4;

function step(reading: SentenceReading, token: Token, index: number): void {
  if (reading.used && !continuesList(reading, token, index)) {
    const { target, contribution, than, shrinking } = reading.flags;
    // 降幅由5.1%收窄到3.2%: still of the fall.
    reading.flags = { ...noFlags(), target, contribution, forecast: reading.forecast, shrinking: than && shrinking };
    reading.used = false;
    reading.others.next = 0;
  }
  switch (token.kind) {
    case "number":
      return readNumberToken(reading, token, index);
    case "period":
      return readPeriodToken(reading, token.period, index);
    case "scope":
      return readScopeToken(reading, token.scope, index);
    case "name":
    case "text":
    case "note":
      return readPhraseToken(reading, token, index);
    case "word":
      return joinsNames(reading, token, index) ? undefined : readWordToken(reading, token, index);
    case "open":
      return openBracket(reading, index);
    case "close":
      Object.assign(reading, reading.outer.pop());
      reading.used = false;
      return;
    case "colon":
    case "break":
      if (awaitsFigure(reading, index)) return;
      endClause(reading, token.kind === "colon");
      if (token.kind === "colon") return;
      if (token.strong) endPart(reading);
      return;
  }
}

/** What holds again behind a bracket; 规上工业增加值(1—8月) says of when the figures of the clause are. */
function openBracket(reading: SentenceReading, index: number): void {
  const { flags, period, localScope, aside, tokens } = reading;
  const own = isNaming(tokens[index - 1]) ? bracketedPeriod(reading, index) : null;
  const names = joinsPhrases(reading) ? "awaited" : "told";
  reading.outer.push({ flags, localScope, period: own ?? period, aside: aside ?? (own && { period, names }) });
  reading.flags = { ...flags, others: [...flags.others] };
}

/** What 其中 said of another month or place is over. */
function endPart(reading: SentenceReading): void {
  if (reading.whole) [reading.period, reading.whole] = [reading.whole.period, null];
  const { wholeScope } = reading;
  if (wholeScope && reading.scope === "place") reading.scope = wholeScope;
  // 全省增长4%，其中我市增长5.2%；…: whose the next is, is not said.
  else if (wholeScope && reading.scope !== wholeScope) reading.suspect = true;
  reading.wholeScope = null;
}

/** 高于全省，2.1%: the comparison is said of the number that follows at once. */
const awaitsFigure = ({ tokens, flags, used }: SentenceReading, index: number) =>
  !used && flags.others.length > 0 && tokens[index + 1]?.kind === "number";

/** Whether the number before and what follows share their words: 分别增长7.8%、0.4%; 全国和全省1.3和0.8个百分点. */
function continuesList({ tokens, flags }: SentenceReading, token: Token, index: number): boolean {
  if (token.kind === "close" || token.kind === "open") return true;
  if (isJoint(token)) {
    const next = tokens[index + 1];
    return next?.kind === "number" || (betweenFigures(next) && flags.side !== null);
  }
  let before = index - 1;
  while (betweenFigures(tokens[before])) before--;
  return isJoint(tokens[before]) && (token.kind === "number" || betweenFigures(token));
}

/** A period with its year: the one it names, else the one that was named before it (2023年增长6.8%，其中一季度…). */
function periodOf({ text, tokens, year, context }: SentenceReading, named: NamedPeriod, index: number) {
  const { start, end } = tokens[index]!;
  const own = named.year !== null || /^[今本]年/.test(text.slice(start, end));
  return { own, period: statedPeriod(named, own ? context.year : (year ?? context.year)) };
}

/** 制造业投资、民间投资1—9月分别增长…: the names are still to be told apart. */
const joinsPhrases = ({ phrases }: SentenceReading) => phrases.some(({ join }) => join === "and");

function readPeriodToken(reading: SentenceReading, named: NamedPeriod, index: number): void {
  const { flags, context } = reading;
  const { own, period } = periodOf(reading, named, index);
  if (takesObjects(flags)) {
    flags.objects += "期";
    flags.since = period;
    return;
  }
  const [before, other] = [reading.tokens[index - 1], reading.tokens[index - 2]];
  const word = before?.kind === "word" ? before.word.kind : null;
  const joined = word === "and" && other?.kind === "period";
  reading.periods = [...(joined ? reading.periods : []), period];
  if (!joinsPhrases(reading)) endPhrases(reading);
  // 全年 and another year inside a sentence are said in passing.
  const passing =
    period.year < context.year || (named.year === null && period.month === 12 && named.span === "cumulative");
  if ((passing || looksBack(reading, period, index)) && reading.numbers > 0)
    reading.aside ??= { period: reading.period };
  else if (own) reading.year = period.year;
  if (reading.part && reading.numbers > 0) reading.whole ??= { period: reading.period };
  reading.period = period;
  // 预计前三季度, 力争上半年: the word is said of this very period.
  const hoped = word === "forecast" || word === "target";
  if (period.span !== "single" && period.month !== 12 && !hoped) {
    [reading.target, reading.flags.target] = [false, false];
    [reading.forecast, reading.flags.forecast] = [false, false];
  }
  carryPeriod(reading, period, index);
}

/** 民间投资增长0.3%，1—8月为-0.4%: an earlier month beside a figure, with nothing that it names before the next one. */
function looksBack(
  { period: last, tokens, target, part }: SentenceReading,
  period: StatedPeriod,
  index: number,
): boolean {
  const next = tokens.slice(index + 1).find(({ kind }) => kind !== "word");
  return (
    !target &&
    !part &&
    last !== null &&
    period.year === last.year &&
    period.month < last.month &&
    next?.kind === "number"
  );
}

/** The period that a sentence is about, or ends with, is that of the next. */
function carryPeriod(
  { carried, tokens, numbers, part, outer, year }: SentenceReading,
  period: StatedPeriod,
  index: number,
): void {
  const topic = numbers === 0 && !part && outer.length === 0;
  if (!topic && index < tokens.length - 1) return;
  carried.period = period;
  carried.year = year;
  if (period.month !== 12) carried.target = false;
}

function readScopeToken(reading: SentenceReading, scope: ReleaseScope, index: number): void {
  const { flags, tokens, carried } = reading;
  if (flags.rank || isRanking(tokens, index)) {
    flags.rank = tokens[index + 1]?.kind === "number" || flags.rank;
    return;
  }
  if (takesObjects(flags)) {
    if (reading.used) flags.others.length = reading.others.next = 0;
    if (flags.others.length < mostRegions) flags.others.push(scope);
    if (flags.share) flags.objects += reading.text.slice(tokens[index]!.start, tokens[index]!.end);
    return;
  }
  endPhrases(reading);
  const begun = reading.subject !== null && (reading.numbers > 0 || reading.main !== null);
  // 全省增长7.6%，我市增长7.1%: what follows is the city's own again.
  if (reading.outer.length > 0 || (begun && scope !== "own" && isBare(tokens, index))) {
    reading.localScope = scope;
    return;
  }
  reading.scope = scope;
  reading.suspect = false;
  if (reading.main === null && reading.numbers === 0) [carried.scope, carried.scopeUnclear] = [scope, false];
  if (scope === "own") [carried.scope, carried.scopeUnclear] = ["own", false];
}

/** 在全省排名, 全省第2: a place among regions. */
function isRanking(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === "word" && before.word.text === "在") return true;
  return behind?.kind === "word" ? behind.word.kind === "rank" : behind?.kind === "number" && behind.figure.ordinal;
}

/** 全省平均增速5.5% behind a subject is a figure of it; 全省地区生产总值 begins another. */
function isBare(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + 1, index + 6)
    .find((token) => token.kind !== "word" || token.word.kind !== "filler");
  return next?.kind === "number" || (next?.kind === "word" && next.word.kind !== "verb");
}

function readPhraseToken(reading: SentenceReading, token: Token, index: number): void {
  const { text, flags, tokens, phrases } = reading;
  const words = text.slice(token.start, token.end);
  if (token.kind === "note") return readNote(reading, token, words);
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  if (takesObjects(flags)) {
    flags.objects += words;
    return;
  }
  const next = tokens[index + 1];
  if (token.kind === "text" && phrases.length === 0 && next?.kind !== "text" && namesPlace(words)) {
    // 婺城区：… is settled with its clause.
    if (next === undefined || next.kind === "break" || next.kind === "colon")
      phrases.push(spoken(words, null, token.end));
    else {
      reading.scope = "place";
      placeSpoken(reading);
    }
    return;
  }
  const last = phrases.at(-1);
  const previous = tokens[index - 1];
  const glued = last && (last.end === token.start || isOf(previous, last.end));
  if (glued) {
    last.ending = token.kind === "name";
    [last.text, last.end] = [text.slice(last.end - last.text.length, token.end), token.end];
  } else phrases.push(spoken(words, last ? joinOf(previous) : null, token.end));
}

/** A sentence that begins with a place may be followed by more of it. */
function placeSpoken({ carried, main, numbers, part }: SentenceReading): void {
  if (carried.scope === "own" && main === null && numbers === 0 && !part) carried.scopeUnclear = true;
}

const spoken = (text: string, join: SpokenName["join"], end: number): SpokenName => ({
  text,
  join,
  end,
  ending: false,
});

/** A bracket behind a name belongs to it; one that says on what basis a figure is, to the figure. */
function readNote(reading: SentenceReading, token: Token, words: string): void {
  reading.unit = /\((?:单位[:：])?([%‰]|[万亿]?元|万?人|亿美元)\)/.exec(words)?.[1] ?? reading.unit;
  if (saysOtherBasis(words)) reading.basis = "同口径";
  const last = reading.phrases.at(-1);
  if (last && last.end === token.start && !/人民币|美元/.test(words))
    [last.text, last.end] = [last.text + words, token.end];
}

/** 规上工业增加值与社会消费品零售总额分别增长: 与 joins two names where 分别 follows, and else compares. */
function joinsNames({ tokens }: SentenceReading, { word }: Token & { kind: "word" }, index: number): boolean {
  if (word.text !== "与") return false;
  const next = tokens.slice(index + 1).find((token) => !isNaming(token) && !isJoint(token));
  return next?.kind === "word" && next.word.kind === "respectively";
}

const isJoint = (token: Token | undefined) => token?.kind === "word" && token.word.kind === "and";

/** Whether words are of those that may name a subject. */
const isNaming = (token: Token | undefined) =>
  token?.kind === "name" || token?.kind === "text" || token?.kind === "note";

const isOf = (token: Token | undefined, from: number) =>
  token?.kind === "word" && token.start === from && token.word.text === "的";

function joinOf(token: Token | undefined): SpokenName["join"] {
  if (token?.kind !== "word") return null;
  return token.word.kind === "and" || token.word.text === "与" ? "and" : null;
}
