/** A text in one spelling of digits, signs and spaces, with the place of each of its characters in the text as it stood. */
export interface PlainSource {
  readonly text: string;
  readonly at: readonly number[];
}

const dashes = /[‐‑‒–—―─－]/;
const halfWidth = /[０-９Ａ-Ｚａ-ｚ％．＋／（）：［］]/;
const han = /[\p{Script=Han}，。；：、（）()%]/u;
/** Signs that stay, whatever stands around them, as nearly all of a text does; 百 may begin a percentage in words. */
const staying = /[0-9A-Za-z.,%\u4e00-\u767d\u767f-\u9fff]+/y;
/** Quotes and marks of markdown, which say nothing. */
const silent = /["“”‘’「」『』《》*`\p{Cf}]/u;

/**
 * Digits and brackets in half width, one dash, one minus, no quotes, and no spaces beside Chinese: a release that was copied
 * from a page has them anywhere (`6 月份`).
 *
 * @example plainSource("６ 月份，增长７．８％").text // "6月份，增长7.8%"
 */
export function plainSource(text: string): PlainSource {
  const kept: string[] = [];
  const at: number[] = [];
  const wraps = wrapsOf(text);
  for (let i = 0; i < text.length; i++) {
    if (wraps.has(i)) continue;
    staying.lastIndex = i;
    const run = staying.exec(text)?.[0];
    if (run !== undefined) {
      kept.push(run);
      for (const end = i + run.length; i < end; i++) at.push(i);
      i--;
      continue;
    }
    let next = i + 1;
    while (isSpace(text[next])) next++;
    const [before, after] = [kept.at(-1)?.at(-1), text[next]];
    if (setsThousandsApart(text, i, next)) {
      if (text[i] === "，") [kept[kept.length], at[at.length]] = [",", i];
      i = next - 1;
      continue;
    }
    if (isSpace(text[i])) {
      // One of a run of spaces stays, where it sets apart two words.
      if (before !== undefined && after !== undefined && !isLoose(before, after))
        [kept[kept.length], at[at.length]] = [" ", i];
      i = next - 1;
      continue;
    }
    const inWords = percentInWords(text, i);
    if (inWords) {
      kept.push(...inWords.digits);
      at.push(...[...inWords.digits].map((_, k) => (k === 0 ? i : i + inWords.length - 1)));
      i += inWords.length - 1;
      continue;
    }
    noteMark.lastIndex = i;
    const mark = before !== undefined && /[\p{Script=Han}%)]/u.test(before) ? noteMark.exec(text)?.[0] : undefined;
    if (mark !== undefined) {
      i += mark.length - 1;
      continue;
    }
    const character = plainCharacter(text[i]!, after ?? "", before ?? "");
    if (character === "") continue;
    kept.push(character);
    at.push(i);
  }
  return { text: kept.join(""), at };
}

/** What points to a note: 社会消费品零售总额[1]2345.6亿元. */
const noteMark = /[[［]\d{1,2}[\]］]/y;

/** 2 345.6亿元 and 2，345.6亿元 are one number each, where its unit stands behind it. */
function setsThousandsApart(text: string, at: number, next: number): boolean {
  if (!/[，\s]/.test(text[at]!) || text[at] === "\n" || !/[\d０-９]/.test(text[next] ?? "")) return false;
  const [before, behind] = [text.slice(Math.max(0, at - 12), at), text.slice(next, next + 24)].map((part) =>
    part.replace(/[０-９．]/g, (digit) => digit.normalize("NFKC")),
  ) as [string, string];
  const thousands = /^\d{3}(?:[，,\s]\d{3})*(?:\.\d+)?\s*(?:[\p{Script=Han}%％]|$)/u.test(behind);
  return thousands && /(?<![\d.,，]\s*)(?:\d{1,3}(?:[，,\s]\d{3})*)$/.test(before);
}

const numerals = "零一二三四五六七八九";
const inWords =
  /百分之(负?)([一二三四五六七八九]?)(十?)([零一二三四五六七八九]?)(?:点([零一二三四五六七八九]{1,3}))?(?![一二三四五六七八九十百])/y;

/** 百分之十二点五 as 12.5%; null where the words are no such number. */
function percentInWords(text: string, at: number): { readonly digits: string; readonly length: number } | null {
  inWords.lastIndex = at;
  const [whole, minus, tens, ten, ones, decimals] = (text[at] === "百" && inWords.exec(text)) || [];
  if (whole === undefined || tens + ten! + ones! === "" || (ten === "" && tens !== "" && ones !== "")) return null;
  const digit = (word: string) => numerals.indexOf(word);
  const size = ten ? 10 * (tens ? digit(tens) : 1) + (ones ? digit(ones) : 0) : digit(tens || ones!);
  const tail = decimals ? `.${[...decimals].map(digit).join("")}` : "";
  return { digits: `${minus ? "-" : ""}${size}${tail}%`, length: whole.length };
}

const isSpace = (character: string | undefined) =>
  character !== undefined && character !== "\n" && /\s/.test(character);

/** Lines at least this wide are wrapped rather than ended. */
const shortestWrapped = 36;
/** How wide a line is printed: a digit is half as wide as a Chinese sign. */
const widthOf = (line: string) => line.replace(/[\u0100-\uffff]/g, "  ").length;
const listItem = /^(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]|\d{1,2}[.、]|[①-⑳●▲◆■·—-])/;

/**
 * Where a line ends only because the page does: inside words, and as far to the right as the longest line around it, or
 * before a mark that no line begins with.
 */
function wrapsOf(text: string): ReadonlySet<number> {
  const wraps = new Set<number>();
  let end = -1;
  let longest = 0;
  let block: { readonly end: number; readonly line: string }[] = [];
  const settle = () => {
    const isFull = ({ line }: { line: string }) => widthOf(line) >= Math.max(shortestWrapped, longest - 4);
    const wrapped = block.filter(isFull).length >= Math.max(2, 0.4 * block.length);
    block.forEach((each, i) => {
      const next = block[i + 1]?.line;
      if (next === undefined) return;
      const inside = wrapped && isFull(each) && /[\p{Script=Han}，、]$/u.test(each.line) && !listItem.test(next);
      if (inside || /^[，。；、）)%％]/.test(next)) wraps.add(each.end);
    });
    [block, longest] = [[], 0];
  };
  for (const raw of text.split("\n")) {
    end += raw.length + 1;
    const line = raw.trim();
    if (line === "") settle();
    else {
      block.push({ end, line });
      longest = Math.max(longest, widthOf(line));
    }
  }
  settle();
  return wraps;
}

/** Signs that set off the items of a message. */
const bullet = /[▲△▼▽●○◆◇■□★☆►▶※]/;

function plainCharacter(character: string, next: string, before: string): string {
  if (silent.test(character)) return "";
  // 增长－2.3%: what stands between words and digits joins no two of them.
  if (dashes.test(character) && /[\d０-９]/.test(next) && /[长速幅为达是]/.test(before)) return "-";
  if (dashes.test(character)) return "—";
  if (/[↑▲]/.test(character) && /[\d０-９]/.test(next)) return "增";
  if (/[↓▼]/.test(character) && /[\d０-９]/.test(next)) return "降";
  if (bullet.test(character)) return "，";
  if (character === "−" || character === "﹣") return "-";
  if (character === "～" || character === "∼" || character === "〜") return "~";
  return halfWidth.test(character) ? character.normalize("NFKC") : character;
}

/** A space at an end of a line, beside Chinese or a mark, or inside PM2.5, sets nothing apart. */
function isLoose(before: string, after: string): boolean {
  if (before === "\n" || after === "\n") return true;
  return han.test(before) || han.test(after) || /[—–-]/.test(before + after) || (/m/i.test(before) && after === "2");
}
