import type { Claim, IgnoredReason, SpokenChange, StatedPeriod, SpokenOf } from "./claim";
import { noFlags, type Flags } from "./flags";
import type { Names } from "./names";
import type { NamedPeriod } from "./period";
import { namesPlace, type Region, type ReleaseScope } from "./region";
import { namesSector, resolveSubject, type SpokenName } from "./subject";
import type { Token } from "./tokens";

/** What is carried from one sentence of a text to the next. */
export interface TextState {
  period: StatedPeriod | null;
  /** The year that was named last, for periods that name none. */
  year: number | null;
  scope: ReleaseScope;
  /** Whether the scope stands in an earlier paragraph. */
  scopeUnclear: boolean;
  main: SpokenOf | null;
  /** Whether the lines of a section say what is aimed at. */
  target: boolean;
}

/** What a sentence is read against, and where what it says goes. */
export interface SentenceContext {
  readonly names: Names;
  readonly region: Region;
  /** Year of periods that name none. */
  readonly year: number;
  claim(claim: Claim): void;
  /** How far a claim that was passed on is from an earlier figure. */
  change(claim: Claim, change: SpokenChange): void;
  ignore(token: Token, reason: IgnoredReason): void;
}

/** What one figure behind 分别 is of: a name of its own, or a period where one name stands with several (一季度、上半年GDP). */
export interface ListPlace {
  readonly subject: SpokenOf;
  readonly period?: StatedPeriod;
}

/** A sentence as it is read, token by token. */
export interface SentenceReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: SentenceContext;
  readonly carried: TextState;
  period: StatedPeriod | null;
  year: number | null;
  scope: ReleaseScope;
  /** Of this clause alone: 全省增长5.5% beside the city's own. */
  localScope: ReleaseScope | null;
  subject: SpokenOf | null;
  main: SpokenOf | null;
  /** Words since the subject that may have been about another. */
  noise: string;
  /** Below 其中. */
  part: boolean;
  /**
   * What a period said in passing stands in for: until its clause ends, or, of a bracket behind names, until others are
   * spoken of; `awaited` where those names are still to be told apart.
   */
  aside: { readonly period: StatedPeriod | null; readonly names?: "awaited" | "told" } | null;
  /** What 其中9月份 stands in for until a stronger break than a comma. */
  whole: { readonly period: StatedPeriod | null } | null;
  /** Whose the whole of 其中 is: 其中永康市增长6.1% is over with a stronger break than a comma. */
  wholeScope: ReleaseScope | null;
  /** 力争 and 预计: until the sentence ends or a period is named. */
  target: boolean;
  forecast: boolean;
  suspect: boolean;
  real: boolean;
  nominal: boolean;
  basis: string;
  phrases: SpokenName[];
  /** What the figures behind 分别 are of, in turn. */
  list: { readonly places: readonly ListPlace[]; readonly fits: boolean; next: number } | null;
  /** Those of the last 分别, for another one without names. */
  listed: readonly SpokenOf[] | null;
  /** Periods that are joined: 一季度、上半年和前三季度. */
  periods: readonly StatedPeriod[];
  /** Names whose sizes stand and whose growth does not yet: 出口120亿元，进口20亿元，分别增长…. */
  sized: readonly SpokenOf[];
  /** The unit in brackets behind a name, of a figure without one: 社零（亿元）：1930.5. */
  unit: string;
  others: { next: number };
  flags: Flags;
  /** A number was read with these flags: they hold for the next only behind 和 or 、. */
  used: boolean;
  /** Benchmarks that stand in the sentence, so that none is derived. */
  readonly stated: Set<string>;
  readonly actual: Map<string, Claim>;
  /** The last rate that was said of each subject, whosever it is: what a change that follows is of. */
  readonly latest: Map<string, Claim>;
  numbers: number;
  /** What holds again behind each open bracket. */
  readonly outer: Pick<SentenceReading, "flags" | "period" | "localScope" | "aside">[];
}

export function endClause(reading: SentenceReading, colon = false): void {
  const { phrases } = reading;
  if (phrases.length > 0) settleSubject(reading, colon);
  reading.phrases = [];
  reading.localScope = null;
  if (reading.aside && !reading.aside.names && !colon) endAside(reading, reading.aside);
  reading.flags = { ...noFlags(), target: reading.target, forecast: reading.forecast };
  reading.used = false;
  if (!colon) [reading.list, reading.unit] = [null, ""];
}

function endAside(reading: SentenceReading, { period }: NonNullable<SentenceReading["aside"]>): void {
  [reading.period, reading.aside] = [period, null];
}

/** Names are told: those that a bracket with a period stood behind, or the first ones after them. */
export function tellNames(reading: SentenceReading): void {
  const { aside } = reading;
  if (aside?.names === "told") endAside(reading, aside);
  else if (aside?.names) reading.aside = { ...aside, names: "told" };
}

/** A clause without a number names the subject of the next where it surely is one. */
function settleSubject(reading: SentenceReading, colon: boolean): void {
  const text = reading.phrases.map((phrase) => phrase.text).join("");
  if (namesPlace(text)) {
    reading.scope = "place";
    if (!reading.part && reading.main === null)
      [reading.carried.scope, reading.carried.scopeUnclear] = ["place", false];
    return;
  }
  const subject = resolveSubject(reading.phrases, surroundings(reading)).at(-1)!;
  const statistic = /(?:投资|收入|额|值|率|量|业|数|价格|支出|产值|利润|贷款|存款|企业|居民|产业|产品|比重)$/.test(
    subject.name,
  );
  if (subject.indicator !== null || colon || statistic) take(reading, subject);
  else if (/\p{Script=Han}{3}/u.test(text)) reading.noise = text;
}

export function take(reading: SentenceReading, subject: SpokenOf): void {
  tellNames(reading);
  reading.subject = subject;
  reading.listed = null;
  reading.noise = "";
  if (namesSector(subject.name)) return;
  if (!reading.part) reading.main = subject;
  else reading.main ??= subject;
}

export const surroundings = ({ context, part, main, carried, suspect }: SentenceReading) => ({
  names: context.names,
  parent: part ? (main ?? carried.main) : main,
  before: main ?? carried.main,
  part,
  suspect,
});

/** A name before a period stays the subject: 规上工业增加值1—9月增长7.8%. */
export function endPhrases(reading: SentenceReading): void {
  if (reading.phrases.length === 0) return;
  settleSubject(reading, false);
  reading.phrases = [];
}

/** The period that a bracket opens with and says of its neighbour, 增长5.9%(1—9月); null where it has a figure of its own. */
export function bracketedPeriod({ tokens, context }: SentenceReading, open: number): StatedPeriod | null {
  const first = tokens[open + 1];
  if (tokens[open]?.kind !== "open" || first?.kind !== "period") return null;
  const end = tokens.slice(open).find(({ kind }) => kind === "number" || kind === "close");
  return end?.kind === "close" ? statedPeriod(first.period, context.year) : null;
}

export function statedPeriod({ span, month, year }: NamedPeriod, planYear: number): StatedPeriod {
  return { span, month, year: year === "last" ? planYear - 1 : (year ?? planYear), carried: false };
}
