import { htmlTables, withoutEntities } from "./html";

/**
 * The tables of a text in markdown or HTML as lines of cells set apart by tabs, so that one reader takes them all; other text
 * as it stands, of a page its paragraphs. Line numbers are kept where a table's rows stand on lines of their own, as in markdown.
 */
export function withoutMarkup(text: string): string {
  const strokes = text.split(/[\r\n]/).some(hasStrokes);
  // A table in markdown may break the lines of its cells with a mark of HTML.
  if (strokes && !/<(?:t[rd]|table)[\s>]/i.test(text)) return markdownTables(withoutEntities(withoutBreaks(text)));
  return /<(?:t[rd]|p|div|br|li|h[1-6])[\s>/]/i.test(text) ? htmlTables(text) : text;
}

/** Breaks inside of Chinese words are none; others set two words apart. */
function withoutBreaks(text: string): string {
  const [first = "", ...rest] = text
    .split(/<\/?(?:br|p|div)\s*\/?>/i)
    .map((part) => part.replace(/^[ \t]+/, "").trimEnd());
  const wide = (sign: string) => /^[^\x20-\x7e]?$/.test(sign);
  let last = first;
  const joined = [first];
  for (const part of rest) {
    joined.push(wide(last.slice(-1)) && wide(part.slice(0, 1)) ? part : ` ${part}`);
    last = part || last;
  }
  return joined.join("");
}

/** Whether a line is a row of a table whose cells are set apart by strokes, or its heading. */
function hasStrokes(line: string): boolean {
  if (/^[ \t]*\|.*\|/.test(line)) return true;
  const name = line.search(/指标|项目/);
  return name >= 0 && /[|｜│]/.test(line.slice(name));
}

const ruler = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/;
const drawn = /^[─│┌┐└┘├┤┬┴┼+=\s-]+$/;

function markdownTables(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const plain = line.replace(/\*\*|__(?=\S)|`/g, "");
      if (ruler.test(plain) || drawn.test(plain)) return "";
      if (!/[|｜│]/.test(plain)) return plain.replace(/^\s*#{1,6}\s+/, "");
      const cells = plain
        .trim()
        .replace(/[｜│]/g, "|")
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split(/(?<!\\)\|/);
      return cells.map((cell) => cell.replaceAll("\\|", "|").trim()).join("\t");
    })
    .join("\n");
}
