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

/** A sentence as it is read, token by token. */
export interface SentenceReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: SentenceContext;
  readonly carried: TextState;
  period: StatedPeriod | null;
  scope: ReleaseScope;
  /** Of this clause alone: 全省增长5.5% beside the city's own. */
  localScope: ReleaseScope | null;
  subject: SpokenOf | null;
  main: SpokenOf | null;
  /** Words since the subject that may have been about another. */
  noise: string;
  /** Below 其中. */
  part: boolean;
  /** What 全年 inside a sentence stands in for until its clause ends. */
  aside: { readonly period: StatedPeriod | null } | null;
  /** What 其中9月份 stands in for until a stronger break than a comma. */
  whole: { readonly period: StatedPeriod | null } | null;
  /** 力争: until the sentence ends or a period is named. */
  target: boolean;
  suspect: boolean;
  real: boolean;
  nominal: boolean;
  basis: string;
  phrases: SpokenName[];
  /** The names of 分别, in turn, and how many figures they await. */
  list: { subjects: readonly SpokenOf[]; next: number; fits: boolean } | null;
  /** Those of the last 分别, for another one without names. */
  listed: readonly SpokenOf[] | null;
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
  readonly outer: { flags: Flags; period: StatedPeriod | null; scope: ReleaseScope | null }[];
}

export function endClause(reading: SentenceReading, colon = false): void {
  const { phrases } = reading;
  if (phrases.length > 0) settleSubject(reading, colon);
  reading.phrases = [];
  reading.localScope = null;
  if (reading.aside) [reading.period, reading.aside] = [reading.aside.period, null];
  reading.flags = { ...noFlags(), target: reading.target };
  reading.used = false;
  if (!colon) reading.list = null;
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

export function statedPeriod({ span, month, year }: NamedPeriod, planYear: number): StatedPeriod {
  return { span, month, year: year === "last" ? planYear - 1 : (year ?? planYear), carried: false };
}
