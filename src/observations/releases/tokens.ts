import { wordAt, type Word } from "./lexicon";
import type { Names } from "./names";
import { periodAt, type NamedPeriod } from "./period";
import { tellsOf, type Region, type ReleaseScope } from "./region";

/** A number with its unit as it stands. */
export interface SpokenFigure {
  /** Without commas, with its sign. */
  readonly digits: string;
  readonly unit: string;
  /** 第3位, and not a size. */
  readonly ordinal: boolean;
  /** Whether only what is around a cell says that it is a percentage, so that it may be one as a fraction (0.083). */
  readonly bare?: boolean;
}

/** A piece of a release's sentence; `start` and `end` are its place in the plain text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: "number"; readonly figure: SpokenFigure }
  | { readonly kind: "period"; readonly period: NamedPeriod }
  | { readonly kind: "scope"; readonly scope: ReleaseScope }
  | { readonly kind: "word"; readonly word: Word }
  | { readonly kind: "name" }
  | { readonly kind: "text" }
  /** A bracket without a figure, behind a name. */
  | { readonly kind: "note" }
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "colon" }
  /** A comma, and what is stronger than one within a sentence. */
  | { readonly kind: "break"; readonly strong: boolean }
);

const size = /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(?:\.\d{1,10})?/y;
const unit =
  /个?百分点|个点(?!位)|[%％‰]|倍|(?:[十百千万亿]{0,3})(?:元人民币|美元|欧元|港元|元|人次|人\/亿元|人|名|户|家|列|吨标准煤|吨标煤|吨|公里|亩|平方公里|平方米|立方米|微克\/立方米|毫克\/立方米|[μu]g\/m[3³]|千瓦时|度|件|张|岁|天|项|台|辆|标准箱|标箱|只|头|公斤|斤|类|条|种|批|处|所|例|宗|起|套|栋|元\/人|个|位|次|分)|[万亿]/iy;
/** What a number is of where it is no figure: a day, an hour, a chapter. */
const noFigure = /[日号时]|点(?=[\d整半左，。])|分钟|周年|届|版|期|章|号文/y;
/** 2024年9月30日 is neither a whole year nor a month. */
const date = /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]/y;
const ratio = /[:∶]1(?![\d.])/y;
const ordinalUnit = /[位名]/y;
const note = /\(([^()\n]{1,40})\)/y;

/** A place in words: 第三, 第十一位; 第三产业 and 第三季度 are none. */
const placeWords =
  /第([一二三四五六七八九]|十[一二三四五六七八九]?|二十)(?:位|名|(?=[，。；)且]|[、和](?!第?[二三])|$))/y;
/** Digits behind a letter are part of a word: PM10, B2C, T3. */
const inWord = /[A-Za-z][\d.,]*$/;
const numerals = "零一二三四五六七八九十";

/** A place by 第; 倒数第2位 is none that can be counted from the top, and stays below nought. */
function placeAt(text: string, at: number, names: Names): Token | "skip" | null {
  const token = /\d/.test(text[at + 1] ?? "") ? numberAt(text, at + 1, names, at) : placeInWords(text, at);
  if (token === null || token === "skip" || token.kind !== "number" || !text.startsWith("倒数", at - 2)) return token;
  return { ...token, figure: { ...token.figure, digits: `-${token.figure.digits}` } };
}

function placeInWords(text: string, at: number): Token | null {
  placeWords.lastIndex = at;
  const match = placeWords.exec(text);
  if (!match) return null;
  const words = match[1]!;
  const place = words === "二十" ? 20 : words.length === 2 ? 10 + numerals.indexOf(words[1]!) : numerals.indexOf(words);
  const figure = { digits: String(place), unit: "位", ordinal: true };
  return { kind: "number", figure, start: at, end: at + match[0].length };
}

/** The tokens of one sentence of a plain text, from a place up to another, in one pass. */
export function tokensOf(text: string, from: number, to: number, names: Names, region: Region): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let run = from;
  const flush = () => {
    if (run < at) tokens.push({ kind: "text", start: run, end: at });
  };
  while (at < to) {
    const last = tokens.at(-1);
    const named = last?.kind === "name" && last.end === at && run === at;
    const token = tokenAt(text, at, to, { names, region, named });
    if (token === null) {
      at++;
      continue;
    }
    flush();
    if (token !== "skip") tokens.push(token);
    at = token === "skip" ? at + 1 : token.end;
    run = at;
  }
  flush();
  return tokens;
}

interface Around {
  readonly names: Names;
  readonly region: Region;
  /** Whether a name ends just before: GDP4821亿元. */
  readonly named: boolean;
}

/** A sign that sets words apart, or a bracket. */
function signAt(text: string, at: number, to: number): Token | null {
  const character = text[at]!;
  const single = (kind: "open" | "close" | "colon"): Token => ({ kind, start: at, end: at + 1 });
  if (/[，,；;]/.test(character)) return { kind: "break", strong: /[；;]/.test(character), start: at, end: at + 1 };
  if (/[：:]/.test(character)) return single("colon");
  if (character === ")") return single("close");
  if (/\s/.test(character)) return { kind: "break", strong: false, start: at, end: at + 1 };
  if (character !== "(") return null;
  note.lastIndex = at;
  const bracket = note.exec(text);
  const inside = bracket?.[1] ?? "";
  // (折692.1亿美元) says the same once more.
  const wordy = !/\d/.test(inside.replace(/PM2\.5|R&D/gi, "")) || /^(?:折合?|约合)[^，；]*(?:元|吨)$/.test(inside);
  // (上半年) says of when the figure is.
  if (!bracket || !wordy || periodAt(inside, 0) || at + bracket[0].length > to) return single("open");
  // Its words are read as if no brackets were around them.
  if (tellsOf(inside)) return { kind: "text", start: at, end: at + 1 };
  return { kind: "note", start: at, end: at + bracket[0].length };
}

function tokenAt(text: string, at: number, to: number, { names, region, named }: Around): Token | "skip" | null {
  const character = text[at]!;
  const sign = signAt(text, at, to);
  if (sign) return sign;
  const found = periodAt(text, at);
  // 第1季度 is no place.
  const place = !found && character === "第" ? placeAt(text, at, names) : null;
  if (place) return place;
  date.lastIndex = at;
  const day = found ? undefined : date.exec(text)?.[0];
  if (day !== undefined) return { kind: "break", strong: false, start: at, end: at + day.length };

  const name = names.longestAt(text, at);
  if (found && found.length > name) return { kind: "period", period: found.period, start: at, end: at + found.length };
  const scope = scopeAt(text, at, region);
  const word = wordAt(text, at);
  const longest = Math.max(name, scope?.length ?? 0, word?.text.length ?? 0);
  if (longest > 0 && name === longest) return { kind: "name", start: at, end: at + name };
  if (scope && scope.length === longest) return { kind: "scope", scope: scope.scope, start: at, end: at + longest };
  if (word) return wordToken(word, at);
  if (!/[\d+-]/.test(character)) return null;
  return !named && inWord.test(text.slice(Math.max(0, at - 16), at)) ? null : numberAt(text, at, names);
}

/** What only looks like a word is a part of a name. */
function wordToken(word: Word, at: number): Token {
  const end = at + word.text.length;
  return word.kind === "plain" ? { kind: "text", start: at, end } : { kind: "word", word, start: at, end };
}

function scopeAt(text: string, at: number, { words }: Region) {
  for (let length = Math.min(12, text.length - at); length >= 2; length--) {
    const scope = words.get(text.slice(at, at + length));
    if (scope) return { scope, length };
  }
  return null;
}

/** 11市, 37大类: what is counted, where that is no known unit. */
function countedAt(text: string, at: number, names: Names): string {
  const next = text[at] ?? "";
  if (!/\p{Script=Han}/u.test(next) || names.longestAt(text, at) > 0 || wordAt(text, at) || periodAt(text, at))
    return "";
  return "个";
}

function numberAt(text: string, at: number, names: Names, start = at): Token | "skip" | null {
  size.lastIndex = at;
  const match = size.exec(text);
  // A dash between two numbers is no sign.
  if (!match || (/^[-+]/.test(match[0]) && /[\d%]/.test(text[at - 1] ?? ""))) return null;
  const ordinal = start < at;
  let end = at + match[0].length;
  noFigure.lastIndex = end;
  if (!ordinal && noFigure.test(text)) return "skip";
  const units = ordinal ? ordinalUnit : unit;
  // 1.85:1 is a ratio of 1.85.
  ratio.lastIndex = end;
  end += ratio.exec(text)?.[0].length ?? 0;
  units.lastIndex = end;
  const named = units.exec(text)?.[0] ?? "";
  end += named.length;
  const figure = {
    digits: match[0].replaceAll(",", ""),
    unit: named.replace(/人民币$/, "") || countedAt(text, end, names),
    ordinal,
  };
  return { kind: "number", figure, start, end };
}
