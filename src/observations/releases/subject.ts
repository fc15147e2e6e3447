import { nameKey } from "../../plan";
import { releaseDoubt, type ReleaseDoubt, type SpokenOf } from "./claim";
import type { NamedIndicator, Names } from "./names";
import { namesPlace } from "./region";

/** Words that may name a subject, and what joins them to those before. */
export interface SpokenName {
  text: string;
  readonly join: "and" | null;
  /** Where it ends in the plain text. */
  end: number;
  /** Whether a name of the plan stands at its end, behind other words. */
  ending: boolean;
}

/** What else is spoken of, by which a loose name is told. */
export interface SubjectSurroundings {
  readonly names: Names;
  /** What the sentence is about, before this name. */
  readonly parent: SpokenOf | null;
  /** What the sentence or the one before is about, for a word that repeats it. */
  readonly before: SpokenOf | null;
  /** Whether 其中 stands before. */
  readonly part: boolean;
}

/** The subjects that phrases name, in their order: several where they are joined by 和 and `each` is asked for. */
export function resolveSubject(
  phrases: readonly SpokenName[],
  around: SubjectSurroundings,
  each = false,
): readonly SpokenOf[] {
  if (!each) return [resolveOne(phrases, around)];
  const groups: SpokenName[][] = [];
  for (const phrase of phrases) {
    if (phrase.join === "and" || groups.length === 0) groups.push([phrase]);
    else groups.at(-1)!.push(phrase);
  }
  return sharingTail(industries(groups), around.names).map((group) => resolveOne(group, around));
}

/** 全体、农村居民人均可支配收入 and 制造业、高新技术产业投资 share what stands once behind the last. */
function sharingTail(groups: SpokenName[][], names: Names): SpokenName[][] {
  const last = groups.at(-1)?.at(-1)?.text ?? "";
  const sector = /业((?:增加值|投资|营业收入|产值|出口)(?:额|总额)?)$/.exec(last)?.[1];
  return groups.map((group, i) => {
    const own = group.at(-1)!;
    if (i === groups.length - 1 || group.length > 1 || names.match(own.text)) return group;
    const tail = sector !== undefined && /业$/.test(own.text) ? sector : last.slice(own.text.length);
    const text = own.text + tail;
    return tail.length >= 2 && own.text.length >= 2 && names.match(text) ? [{ ...own, text }] : group;
  });
}

/** 一、二、三产业增加值 names three. */
function industries(groups: SpokenName[][]): SpokenName[][] {
  const tail = /^第?[二三]次?产业(.*)$/.exec(groups.at(-1)?.at(-1)?.text ?? "");
  if (!tail) return groups;
  return groups.map((group) => {
    const short = /^第?([一二三])(?:次?产业.*)?$/.exec(group.at(-1)!.text);
    return short ? [{ ...group.at(-1)!, text: `第${short[1]}产业${tail[1]}`, join: null }] : group;
  });
}

/** What may stand before a name without making it another, or may make it a part: a person decides. */
const beside = /^(?:市区|城区|主城区|当年|本年|全部|全口径|年度|总体|期末)/;

/** 社会消费品零售总额(限上): a bracket that leaves a part of the name. */
const narrowed = /[(（](限额以上|限上|规模以上|规上|城镇|农村|市区|城区|市本级|市直|民营|民间|国有)/;

function resolveOne(phrases: readonly SpokenName[], around: SubjectSurroundings): SpokenOf {
  const { names, part, parent } = around;
  const whole = phrases.map(({ text, join }, i) => (join === "and" && i > 0 ? `、${text}` : text)).join("");
  const joined = names.match(whole);
  const repeated = around.before?.indicator || !joined ? repeats(whole, around.before) : null;
  if (joined?.loose && repeated) return repeated;
  if (joined) {
    const spoken = subject(whole, joined, around);
    const [, part] = narrowed.exec(whole) ?? [];
    if (part === undefined || joined.indicator.name.includes(part)) return spoken;
    return { ...spoken, doubts: [...spoken.doubts, releaseDoubt("nameUnclear", { name: whole })] };
  }
  const last = phrases.at(-1)!;
  const match = phrases.length > 1 ? names.match(last.text) : null;
  if (match && phrases.some(({ text }) => namesPlace(text))) return { name: whole, indicator: null, doubts: [] };
  if (match && last.join !== "and" && !match.loose) {
    // 税务部门完成一般公共预算收入: what stands before is not understood.
    const doubts = [releaseDoubt("nameUnclear", { name: whole })];
    return { name: last.text, indicator: match.indicator, doubts };
  }
  if (repeated) return repeated;
  if (part && parent?.indicator && /投资/.test(parent.indicator.name) && !/投资/.test(whole)) {
    const guessed = names.match(`${whole}投资`);
    if (guessed) {
      const doubts = [releaseDoubt("guessedPart", { name: whole, as: guessed.indicator.name })];
      return { name: `${whole}投资`, indicator: guessed.indicator, doubts };
    }
  }
  const inner = names.match(whole.replace(beside, ""));
  const doubts = inner && beside.test(whole) ? [releaseDoubt("nameUnclear", { name: whole })] : [];
  return { name: whole, indicator: doubts.length > 0 ? inner!.indicator : null, doubts };
}

function subject(name: string, { indicator, loose }: NamedIndicator, around: SubjectSurroundings): SpokenOf {
  const parent = around.parent ?? (namesSector(name) ? around.before : null);
  if (isOfOther(name, parent)) return { name, indicator: null, doubts: [] };
  const doubts: ReleaseDoubt[] = loose && !isToldBy(name, parent) ? [releaseDoubt("looseName", { name })] : [];
  return { name, indicator, doubts };
}

/** A sector without what is counted of it is a part of what was spoken of: 分产业看，第一产业…，第三产业…. */
export const namesSector = (name: string) => /^(?:第[一二三]次?产业|服务业|三产|工业|农业|制造业|建筑业)$/.test(name);

/** Whether what was spoken of before makes a loose name sure: 第三产业 below 地区生产总值, 出口 below 进出口总额. */
function isToldBy(name: string, parent: SpokenOf | null): boolean {
  const before = nameKey(parent?.name ?? "");
  if (/服务业|产业|三产/.test(name)) return /生产总值|gdp|第[一二]产业增加值$/.test(before);
  if (/出口/.test(name))
    return before === "" || /^(?:外贸|对外贸易|货物贸易|货物|自营)?(?:进出口)(?:总额|总值|额|贸易)*$/.test(before);
  return false;
}

/** 第三产业 below 固定资产投资 or 用电量 is that part of it. */
function isOfOther(name: string, parent: SpokenOf | null): boolean {
  if (parent === null) return false;
  // 民营企业进出口 …，其中出口: a part's exports.
  if (/^(?:货物)?出口/.test(name) && parent.indicator === null)
    return /.进出口|贸易|电商/.test(parent.name) && !isToldBy(name, parent);
  if (!namesSector(name)) return false;
  return /投资|用电|贷款|税收|收入|企业|外资/.test(parent.name);
}

/** 投资增速 behind 固定资产投资: the same again by its last words. */
function repeats(phrase: string, before: SpokenOf | null): SpokenOf | null {
  if (before === null) return null;
  const [short, long] = [nameKey(phrase), nameKey(before.name)];
  return short.length >= 2 && long.endsWith(short) && long !== short ? before : null;
}
