import type { Chapter } from "../task";
import type { OtherNumber } from "./quantities";
import { readNoticeSentence, type FoundPromise } from "./promises";
import { readNoticeText, type NoticeSentence } from "./sections";

/** A number of the text that is no promise, where it stands and why. */
export interface NoticeNumber extends OtherNumber {
  readonly chapter: number;
  readonly item: number;
  readonly sentence: string;
}

/** What a notice was found to promise: nothing of it counts until a person keeps it. */
export interface NoticeReading {
  readonly chapters: readonly Chapter[];
  readonly found: readonly FoundPromise[];
  /** Every other run of digits of the text. */
  readonly others: readonly NoticeNumber[];
  readonly year: number;
}

/** Year of a notice as its text says it; null where it says none. @example noticeYear("2024年计划") // 2024 */
export const noticeYear = (text: string): number | null => readNoticeText(text).year;

/**
 * The quantities that the text of a notice promises, sentence by sentence, by chapter and item. Longer ones in a second or so;
 * what can be read in two ways says so.
 *
 * Worked: 新增光伏装机50万千瓦 → 50万千瓦 of 新增光伏装机; 落地10亿元以上制造业项目70个以上 → at least 70个, the 10亿元 only narrows
 *
 * @param year for which it promises
 */
export function readNotice(text: string, year: number): NoticeReading {
  const { chapters, sentences } = readNoticeText(text);
  const found: FoundPromise[] = [];
  const others: NoticeNumber[] = [];
  const serials = new Map<string, number>();
  for (const sentence of sentences) {
    const { chapter, item, text: said } = sentence;
    const key = `${chapter}.${item}`;
    const reading = readNoticeSentence(sentence, {
      ...{ year, titleScope: titleScope(sentence) },
      later: (serials.get(key) ?? 0) > 0,
    });
    const before = serials.get(key) ?? 0;
    serials.set(key, before + reading.found.length);
    const idAt = (place: number) => `${key}.${String(before + place + 1).padStart(2, "0")}`;
    reading.found.forEach((promise, i) => {
      const { wholeAt, task } = promise;
      found.push({ ...promise, task: { ...task, id: idAt(i), partOf: wholeAt === null ? null : idAt(wholeAt) } });
    });
    others.push(...reading.others.map((other) => ({ ...other, chapter, item, sentence: said })));
  }
  return { chapters, found, others, year };
}

/** What a title speaks of where it counts it: 十大制造业平台提能级 → 十大制造业平台. */
function titleScope({ title }: NoticeSentence): string | null {
  return /^[一二三四五六七八九十百]+(?:大|条|个|类)[^，。]*?(?=提|优|强|争|建|培|做|打)/.exec(title)?.[0] ?? null;
}

export { registerWith } from "./keep";
export type { KeptPromise } from "./keep";
export type { FoundPromise } from "./promises";
export { foundDoubtSentences, noticeWords } from "./words";
