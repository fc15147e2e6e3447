/** What stands before a name or in the column of numbers. */
export interface Numbering {
  /** As printed: `9` or `9.1`; null where it is none of the annex's numbers. */
  readonly number: string | null;
  /** `top` 一、 or （一）, `child` （1） or ①; null for a plain number and for none. */
  readonly level: "top" | "child" | null;
  /** The text after it. */
  readonly rest: string;
}

const plain = /^(\d{1,3}(?:[.．]\d{1,2})?)(?:(?: ?、|[.．:：])(?!\d)|$)\s*/;
const top = /^(?:[一二三四五六七八九十]{1,3}(?:[、.．]|$)|[（(][一二三四五六七八九十]{1,3}[）)][、.．]?)\s*/;
/** 1-1 and 2(1) in a column of numbers are 1.1 and 2.1. */
const dotless = /^(\d{1,3})(?:[-－–—](\d{1,2})|[(（](\d{1,2})[)）])$/;
const child = /^(?:[（(]\d{1,2}[）)][、.．]?|\d{1,2}[）)]|[①-⑳])\s*/;

/**
 * The number that a text begins with.
 *
 * @example numbering("1.地区生产总值增长") // { number: "1", level: null, rest: "地区生产总值增长" }
 * @example numbering("（一）地区生产总值") // { number: null, level: "top", rest: "地区生产总值" }
 * @example numbering("3岁以下婴幼儿托位数") // { number: null, level: null, rest: "3岁以下婴幼儿托位数" }
 */
export function numbering(text: string): Numbering {
  // Signs such as ① stay as they are; digits and points take one width.
  const even = text.replace(/[０-９．]/g, (sign) => sign.normalize("NFKC"));
  const number = plain.exec(even);
  if (number) return { number: number[1]!, level: null, rest: even.slice(number[0].length) };
  const [, whole, dashed, bracketed] = dotless.exec(even.trim()) ?? [];
  if (whole !== undefined) return { number: `${whole}.${dashed ?? bracketed!}`, level: null, rest: "" };
  const found = top.exec(even);
  if (found) return { number: null, level: "top", rest: even.slice(found[0].length) };
  const sub = child.exec(even);
  return { number: null, level: sub ? "child" : null, rest: sub ? even.slice(sub[0].length) : text };
}

/** Whether a cell is a number of a row and nothing else. */
export function isNumbering(cell: string): boolean {
  const { number, level, rest } = numbering(cell);
  return (number !== null || level !== null) && rest === "";
}
