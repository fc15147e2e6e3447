import { changeWayOf, sinceOf } from "./change";
import type { SpokenOf } from "./claim";
import { flag, takesObjects } from "./flags";
import type { WordClass } from "./lexicon";
import { emit } from "./emit";
import { endPhrases, surroundings, take, tellNames, type SentenceReading } from "./reading";
import { resolveSubject } from "./subject";
import type { Token } from "./tokens";

/** Takes up a word: most say something of the number behind them, some of the whole sentence. */
export function readWordToken(reading: SentenceReading, token: Token & { kind: "word" }, index: number): void {
  const { flags } = reading;
  const { kind, text } = token.word;
  if (/^[今本]年/.test(text)) reading.year = reading.context.year;
  flags.way = changeWayOf(kind, text) ?? flags.way;
  flags.since = sinceOf(kind, text) ?? flags.since;
  if (kind === "respectively") return beginList(reading, index);
  if (kind === "flat") return readFlat(reading, token);
  if (kind === "cumulative" || kind === "single") return restate(reading, kind);
  readOfSentence(reading, token, index);
  if (kind === "lastYear" && takesObjects(flags)) flags.objects += "期";
  else {
    if (/^(?:yoy|grow|fall|change)$/.test(kind)) endComparison(reading, kind);
    flag(flags, kind);
  }
}

/** What words say that holds beyond the number behind them. */
function readOfSentence(reading: SentenceReading, { word }: Token & { kind: "word" }, index: number): void {
  const { flags, tokens } = reading;
  const next = tokens[index + 1];
  switch (word.kind) {
    case "ofWhich":
      endPhrases(reading);
      reading.part = true;
      reading.wholeScope = reading.scope;
      break;
    case "real":
      // 实际 before a verb is no price basis.
      if (word.text !== "实际" || isGrowth(next)) reading.real = true;
      break;
    case "nominal":
      reading.nominal = true;
      break;
    case "basis":
      reading.basis = /美元/.test(word.text) ? "按美元" : "同口径";
      if (/^(?:剔除|扣除)$/.test(word.text)) flags.than = true;
      break;
    case "from":
      if (next?.kind === "period" || next?.kind === "number" || isOfLastYear(next)) flags.than = true;
      break;
    case "forecast":
      reading.forecast = true;
      break;
    case "section":
    case "target":
      if (word.kind === "section" || /力争|确保|争取/.test(word.text) || next?.kind === "colon") reading.target = true;
  }
}

const isOfLastYear = (token: Token | undefined) => token?.kind === "word" && token.word.kind === "lastYear";

/** 比全省提高 says the side of the comparison; 剔除…后增长 ends what was taken out. */
function endComparison({ flags, basis }: SentenceReading, kind: WordClass): void {
  if (basis !== "" && flags.than && flags.others.length === 0) flags.than = false;
  if (flags.than && flags.others.length > 0 && kind === "grow") flags.side = 1;
  if (flags.than && flags.others.length > 0 && kind === "fall") flags.side = -1;
}

const isGrowth = (token: Token | undefined) =>
  token?.kind === "word" && ["grow", "fall", "yoy", "rate", "flat"].includes(token.word.kind);

/** 累计 and 当月 say it of the month that is spoken of. */
function restate(reading: SentenceReading, kind: "cumulative" | "single"): void {
  const { period } = reading;
  if (period === null || takesObjects(reading.flags)) return;
  if (kind === "cumulative" && (period.span === "single" || period.span === "open"))
    reading.period = { ...period, span: "cumulative" };
  if (kind === "single") reading.period = { ...period, span: "single", carried: false };
}

/** 分别: the figures behind it are of as many names, or of as many periods of one. */
function beginList(reading: SentenceReading, index: number): void {
  const subjects = listedSubjects(reading, index);
  const { periods, subject } = reading;
  const places =
    subjects.length > 1 || periods.length < 2 || subject === null
      ? subjects.map((each) => ({ subject: each }))
      : periods.map((period) => ({ subject, period }));
  const fits = places.length === numbersBehind(reading, index) && (subjects.length < 2 || periods.length < 2);
  reading.list = places.length < 2 ? null : { places, next: 0, fits };
}

/** The names just before 分别, else those of the 分别 before, else those whose sizes await their growth. */
function listedSubjects(reading: SentenceReading, index: number): readonly SpokenOf[] {
  const { phrases, listed, sized, tokens } = reading;
  if (phrases.length === 0) {
    return listed ?? (isGrowth(tokens[index + 1]) ? sized : []);
  }
  const subjects = resolveSubject(phrases, surroundings(reading), true);
  if (subjects.length > 1 && !reading.part) reading.main = subjects[0]!;
  if (subjects.length > 1) {
    tellNames(reading);
    reading.subject = subjects.at(-1)!;
  } else take(reading, subjects[0]!);
  reading.phrases = [];
  reading.listed = subjects;
  return subjects;
}

function numbersBehind({ tokens }: SentenceReading, index: number): number {
  const rest = tokens.slice(index + 1, index + 100);
  const end = rest.findIndex((token) => token.kind === "break");
  return rest.slice(0, end < 0 ? rest.length : end).filter((token) => token.kind === "number").length;
}

/** 持平 is a growth of nought, but not beside a size, nor where it is said of another month or region. */
function readFlat(reading: SentenceReading, token: Token): void {
  const { flags } = reading;
  const figure = { digits: "0", unit: "%", ordinal: false };
  if (flags.than && flags.others.length > 0) {
    flags.side = 1;
    return emit(reading, { ...token, kind: "number", figure: { ...figure, unit: "百分点" } }, -1);
  }
  if (flags.than || flags.chain || flags.objects !== "") return;
  flags.flat = true;
  emit(reading, { ...token, kind: "number", figure }, -1);
}
