import { catalogue, fill, type Locale } from "../../../words";
import type { FoundPromise } from "../promises";
import { noticeEn } from "./en";
import { noticeZhCN } from "./zh-CN";

/** What is said of the promises that were found in a notice, in a language. */
export const noticeWords = catalogue(noticeZhCN, noticeEn);

/** What is doubtful of a promise that was found, a sentence each. */
export function foundDoubtSentences({ task, doubts }: FoundPromise, locale: Locale): readonly string[] {
  const { doubt } = noticeWords(locale);
  return doubts.map((code) => fill<string>(doubt[code], { stretch: task.stretch ?? "" }));
}
