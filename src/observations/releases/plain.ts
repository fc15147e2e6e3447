/** A text in one spelling of digits, signs and spaces, with the place of each of its characters in the text as it stood. */
export interface PlainSource {
  readonly text: string;
  readonly at: readonly number[];
}

const dashes = /[‐‑‒–—―─－]/;
const halfWidth = /[０-９Ａ-Ｚａ-ｚ％．＋（）：［］]/;
const han = /[\p{Script=Han}，。；：、（）()%]/u;
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
  for (let i = 0; i < text.length; i++) {
    const character = plainCharacter(text[i]!, text[i + 1] ?? "");
    if (character === "" || (character === " " && isLooseSpace(text, i))) continue;
    kept.push(character);
    at.push(i);
  }
  return { text: kept.join(""), at };
}

/** Signs that set off the items of a message. */
const bullet = /[▲△▼▽●○◆◇■□★☆►▶※]/;

function plainCharacter(character: string, next: string): string {
  if (silent.test(character)) return "";
  if (dashes.test(character)) return "—";
  if (/[↑▲]/.test(character) && /\d/.test(next)) return "增";
  if (/[↓▼]/.test(character) && /\d/.test(next)) return "降";
  if (bullet.test(character)) return "，";
  if (character === "−" || character === "﹣") return "-";
  if (character === "～" || character === "∼" || character === "〜") return "~";
  if (/\s/.test(character) && character !== "\n") return " ";
  return halfWidth.test(character) ? character.normalize("NFKC") : character;
}

/** A space that stands at an edge, beside another or beside Chinese. */
function isLooseSpace(text: string, i: number): boolean {
  const [before, after] = [text[i - 1], text[i + 1]];
  if (before === undefined || after === undefined) return true;
  return /\s/.test(before) || /\s/.test(after) || han.test(before) || han.test(after) || /[—–-]/.test(before + after);
}
