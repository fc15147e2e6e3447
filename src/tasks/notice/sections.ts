import type { Chapter } from "../task";
import { readQuantities } from "./quantities";

/** A sentence of a notice, with the chapter and the item that it stands in. */
export interface NoticeSentence {
  readonly chapter: number;
  readonly item: number;
  /** Title of the item; empty where it has none. */
  readonly title: string;
  readonly text: string;
}

/** A notice by its chapters, items and sentences; what stands before its first chapter and from its annex on is left out. */
export interface NoticeText {
  readonly chapters: readonly Chapter[];
  readonly sentences: readonly NoticeSentence[];
  /** Year of its title; null where none is said. */
  readonly year: number | null;
}

const chapterSign = /^([一二三四五六七八九十]{1,3})[、．.]\s*(.+)$/;
const itemSign = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))\s*(.+)$/;
const endOfBody = /^(?:附件[：:\d]?|抄送[：:]|[（(]此件)/;
/** A title of an item ends with its first full stop; what is longer is no title. */
const longestTitle = 40;

/**
 * The sentences of a notice. Numbers of chapters are counted, since a text may begin with its second part.
 *
 * Worked: `一、增强动能` `（一）提升投资效益。完成投资2700亿元。` → chapter 1, item 1, 提升投资效益: 完成投资2700亿元。
 *
 * @param text of a page, a document or as it was pasted, its lines ended or wrapped
 */
export function readNoticeText(text: string): NoticeText {
  const lines = noticeLines(text);
  const parts: { readonly title: string; readonly items: { readonly title: string; readonly body: string[] }[] }[] = [];
  for (const line of lines) {
    if (endOfBody.test(line) && parts.length > 0) break;
    const chapter = chapterSign.exec(line)?.[2];
    if (chapter !== undefined) {
      const [title, rest] = chapter.length <= 2 * longestTitle ? [shortTitle(chapter), ""] : ["", chapter];
      parts.push({ title, items: rest === "" ? [] : [{ title: "", body: [rest] }] });
      continue;
    }
    const part = parts.at(-1);
    if (part === undefined) continue;
    const item = itemSign.exec(line)?.[1];
    if (item !== undefined) part.items.push(titled(item));
    // Without items a paragraph is one, so that each can be told from the others.
    else if ((part.items.at(-1)?.title ?? "") === "") part.items.push({ title: "", body: [line] });
    else part.items.at(-1)!.body.push(line);
  }
  // A text without chapters is one chapter.
  if (parts.length === 0) parts.push({ title: "", items: lines.map((line) => ({ title: "", body: [line] })) });
  const sentences = parts.flatMap(({ items }, i) =>
    items.flatMap(({ title, body }, j) =>
      body
        .flatMap((line) => line.match(/[^。！？!?；;]+[。！？!?；;]?[”）]*/g) ?? [])
        .map((sentence): NoticeSentence => ({ chapter: i + 1, item: j + 1, title, text: sentence.trim() })),
    ),
  );
  const chapters = parts.map(({ title, items }, i) => ({
    ...{ no: i + 1, title: title || `第${i + 1}部分` },
    items: items.map((item, j) => item.title || `第${j + 1}段`),
  }));
  return { chapters, sentences, year: Number(/(20\d\d)年/.exec(text.replace(/\s/g, ""))?.[1] ?? 0) || null };
}

/** A chapter without what it is to lead to: 全力增强经济发展动能，让稳进向好态势更加强劲 → 增强经济发展动能. */
function shortTitle(title: string): string {
  const [first = ""] = title.split(/[，,。]/);
  return first.replace(/^(?:全力|着力|大力|奋力)/, "") || title;
}

/** An item with its title; what promises a quantity is no title. */
function titled(text: string): { readonly title: string; readonly body: string[] } {
  const stop = text.indexOf("。");
  const title = stop < 0 ? text : text.slice(0, stop);
  if (title.length > longestTitle || readQuantities(title).quantities.length > 0) return { title: "", body: [text] };
  return { title, body: stop < 0 ? [] : [text.slice(stop + 1)] };
}

/** The lines of a text in one spelling; one that goes on beyond the end of its line or page is one. */
function noticeLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open = false;
  for (const raw of plainText(text).split("\n")) {
    const line = raw.trim();
    if (line === "") continue;
    const heading = chapterSign.test(line) || itemSign.test(line) || endOfBody.test(line);
    if (open && !heading) lines.push(`${lines.pop()!}${line}`);
    else lines.push(line);
    open = !chapterSign.test(line) && !/[。！？!?；;：:]$/.test(line);
  }
  return lines;
}

/** Without tags and marks, digits and brackets as they are usually written, no spaces beside Chinese or digits. */
function plainText(text: string): string {
  return (/<(?:p|div|br|td|h\d)[\s>/]/i.test(text) ? withoutTags(text) : text)
    .replace(/[０-９．％＋]/g, (each) => each.normalize("NFKC"))
    .replace(/"([^"\n]*)"/g, "“$1”")
    .replace(/\*\*|_\{([\d.]+)\}/g, "$1")
    .replace(/[‐‑‒–―─－]/g, "—")
    .replace(/[^\S\n]+(?=[^\x20-\x7e])|(?<=[^\x20-\x7e])[^\S\n]+|(?<=\d)[^\S\n]+(?=[\d%])/g, "");
}

const withoutTags = (html: string) =>
  html
    .replace(/\s*\n\s*/g, "")
    .replace(/<\/(?:p|div|tr|h\d|li)>|<br\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
