/** Words that analysts type for the language's own. */
const words = new Map([
  ["且", " and "],
  ["并且", " and "],
  ["或", " or "],
  ["或者", " or "],
  ["非", " not "],
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
]);
const longest = Math.max(...[...words.keys()].map((word) => word.length));

/** A text in the language's spelling, and where each of its characters comes from. */
export interface Spelled {
  readonly text: string;
  /** For each place in `text` the place in what was typed; one more for its end. */
  readonly origins: readonly number[];
}

/**
 * Chinese words and full-width signs as the language spells them.
 *
 * @example spelled("进度＜0.95 且 概率≤0.5").text // "进度<0.95  and  概率<=0.5"
 */
export function spelled(typed: string): Spelled {
  const origins: number[] = [];
  let text = "";
  for (let at = 0; at < typed.length;) {
    const word = wordAt(typed, at);
    const written = word === null ? typed[at]!.normalize("NFKC") : words.get(word)!;
    for (let i = 0; i < written.length; i++) origins.push(at);
    text += written;
    at += word === null ? 1 : word.length;
  }
  return { text, origins: [...origins, typed.length] };
}

function wordAt(text: string, at: number): string | null {
  for (let length = longest; length > 0; length--) {
    const part = text.slice(at, at + length);
    if (part.length === length && words.has(part)) return part;
  }
  return null;
}
